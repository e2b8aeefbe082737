"""Endpoint: https://hl7.org/fhir/R4/endpoint.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, MIME_TYPE, STRING, URL
from schemas.resources.r4 import valuesets


class Endpoint(DomainResource):
    """The technical details of an endpoint that can be used for electronic services.
    https://hl7.org/fhir/R4/endpoint.html#Endpoint

    identifier 0..*, status 1..1, connectionType 1..1, name 0..1, managingOrganization 0..1,
    contact 0..*, period 0..1, payloadType 1..*, payloadMimeType 0..*, address 1..1, header 0..*
    """

    PATH = "Endpoint"

    resourceType = one(Exactly, "Endpoint")
    # 0..* Identifies this endpoint across multiple systems.
    identifier = many(Complex, "Identifier")
    # 1..1 active | suspended | error | off | entered-in-error | test.
    status = one(Primitive, CODE, valuesets.EndpointStatus, at_least=1)
    # 1..1 Protocol/Profile/Standard to be used with this endpoint connection.
    connectionType = one(Complex, "Coding", at_least=1)
    # 0..1 A name that this endpoint can be identified by.
    name = one(Primitive, STRING)
    # 0..1 Organization that manages this endpoint (might not be the organization that exposes the
    # endpoint).
    managingOrganization = one(ReferenceTo, "Organization")
    # 0..* Contact details for source (e.g. troubleshooting).
    contact = many(Complex, "ContactPoint")
    # 0..1 Interval the endpoint is expected to be operational.
    period = one(Complex, "Period")
    # 1..* The type of content that may be used at this endpoint (e.g. XDS Discharge summaries).
    payloadType = many(Complex, "CodeableConcept", at_least=1)
    # 0..* Mimetype to send. If not specified, the content could be anything (including no payload,
    # if the connectionType defined this).
    payloadMimeType = many(Primitive, MIME_TYPE)
    # 1..1 The technical base address for connecting to this endpoint.
    address = one(Primitive, URL, at_least=1)
    # 0..* Usage depends on the channel type.
    header = many(Primitive, STRING)
