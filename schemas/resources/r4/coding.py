"""Coding: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import BOOLEAN, CODE, STRING, URI


class Coding(Element):
    """A reference to a code defined by a terminology system.
    https://hl7.org/fhir/R4/datatypes.html#Coding

    system 0..1, version 0..1, code 0..1, display 0..1, userSelected 0..1
    """

    PATH = "Coding"

    # 0..1 Identity of the terminology system.
    system = one(Primitive, URI)
    # 0..1 Version of the system - if relevant.
    version = one(Primitive, STRING)
    # 0..1 Symbol in syntax defined by the system.
    code = one(Primitive, CODE)
    # 0..1 Representation defined by the system.
    display = one(Primitive, STRING)
    # 0..1 If this coding was chosen directly by the user.
    userSelected = one(Primitive, BOOLEAN)
