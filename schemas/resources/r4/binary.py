"""Binary: https://hl7.org/fhir/R4/binary.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Resource
from schemas.resources.fields import Exactly, Primitive, ReferenceTo, one
from schemas.resources.kinds import BASE64_BINARY, MIME_TYPE


class Binary(Resource):
    """Pure binary content defined by a format other than FHIR.
    https://hl7.org/fhir/R4/binary.html#Binary

    contentType 1..1, securityContext 0..1, data 0..1
    """

    PATH = "Binary"

    resourceType = one(Exactly, "Binary")
    # 1..1 MimeType of the binary content.
    contentType = one(Primitive, MIME_TYPE, at_least=1)
    # 0..1 Identifies another resource to use as proxy when enforcing access control.
    securityContext = one(ReferenceTo)
    # 0..1 The actual content.
    data = one(Primitive, BASE64_BINARY)
