"""Attachment: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import (
    BASE64_BINARY,
    CODE,
    DATE_TIME,
    MIME_TYPE,
    STRING,
    UNSIGNED_INT,
    URL,
)


class Attachment(Element):
    """Content in a format defined elsewhere. https://hl7.org/fhir/R4/datatypes.html#Attachment

    contentType 0..1, language 0..1, data 0..1, url 0..1, size 0..1, hash 0..1, title 0..1,
    creation 0..1
    """

    PATH = "Attachment"

    # 0..1 Mime type of the content, with charset etc.
    contentType = one(Primitive, MIME_TYPE)
    # 0..1 Human language of the content (BCP-47).
    language = one(Primitive, CODE)
    # 0..1 Data inline, base64ed.
    data = one(Primitive, BASE64_BINARY)
    # 0..1 Uri where the data can be found.
    url = one(Primitive, URL)
    # 0..1 Number of bytes of content (if url provided).
    size = one(Primitive, UNSIGNED_INT)
    # 0..1 Hash of the data (sha-1, base64ed).
    hash = one(Primitive, BASE64_BINARY)
    # 0..1 Label to display in place of the data.
    title = one(Primitive, STRING)
    # 0..1 Date attachment was first created.
    creation = one(Primitive, DATE_TIME)
