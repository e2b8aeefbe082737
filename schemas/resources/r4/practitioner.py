"""Practitioner: https://hl7.org/fhir/R4/practitioner.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE
from schemas.resources.r4 import valuesets


class PractitionerQualification(BackboneElement):
    """Certification, licenses, or training pertaining to the provision of care.
    https://hl7.org/fhir/R4/practitioner.html#Practitioner.qualification

    identifier 0..*, code 1..1, period 0..1, issuer 0..1
    """

    PATH = "Practitioner.qualification"

    # 0..* An identifier for this qualification for the practitioner.
    identifier = many(Complex, "Identifier")
    # 1..1 Coded representation of the qualification.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Period during which the qualification is valid.
    period = one(Complex, "Period")
    # 0..1 Organization that regulates and issues the qualification.
    issuer = one(ReferenceTo, "Organization")


class Practitioner(DomainResource):
    """A person with a formal responsibility in the provisioning of healthcare or related services.
    https://hl7.org/fhir/R4/practitioner.html#Practitioner

    identifier 0..*, active 0..1, name 0..*, telecom 0..*, address 0..*, gender 0..1,
    birthDate 0..1, photo 0..*, qualification 0..*, communication 0..*
    """

    PATH = "Practitioner"

    resourceType = one(Exactly, "Practitioner")
    # 0..* An identifier for the person as this agent.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this practitioner's record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..* The name(s) associated with the practitioner.
    name = many(Complex, "HumanName")
    # 0..* A contact detail for the practitioner (that apply to all roles).
    telecom = many(Complex, "ContactPoint")
    # 0..* Address(es) of the practitioner that are not role specific (typically home address).
    address = many(Complex, "Address")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 The date on which the practitioner was born.
    birthDate = one(Primitive, DATE)
    # 0..* Image of the person.
    photo = many(Complex, "Attachment")
    # 0..* Certification, licenses, or training pertaining to the provision of care.
    qualification = many(Complex, "Practitioner.qualification")
    # 0..* A language the practitioner can use in patient communication.
    communication = many(Complex, "CodeableConcept")
