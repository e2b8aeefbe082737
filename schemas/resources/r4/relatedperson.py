"""RelatedPerson: https://hl7.org/fhir/R4/relatedperson.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE
from schemas.resources.r4 import valuesets


class RelatedPersonCommunication(BackboneElement):
    """A language which may be used to communicate with about the patient's health.
    https://hl7.org/fhir/R4/relatedperson.html#RelatedPerson.communication

    language 1..1, preferred 0..1
    """

    PATH = "RelatedPerson.communication"

    # 1..1 The language which can be used to communicate with the patient about his or her health.
    language = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Language preference indicator.
    preferred = one(Primitive, BOOLEAN)


class RelatedPerson(DomainResource):
    """A person that is related to a patient, but who is not a direct target of care.
    https://hl7.org/fhir/R4/relatedperson.html#RelatedPerson

    identifier 0..*, active 0..1, patient 1..1, relationship 0..*, name 0..*, telecom 0..*,
    gender 0..1, birthDate 0..1, address 0..*, photo 0..*, period 0..1, communication 0..*
    """

    PATH = "RelatedPerson"

    resourceType = one(Exactly, "RelatedPerson")
    # 0..* A human identifier for this person.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this related person's record is in active use.
    active = one(Primitive, BOOLEAN)
    # 1..1 The patient this person is related to.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..* The nature of the relationship.
    relationship = many(Complex, "CodeableConcept")
    # 0..* A name associated with the person.
    name = many(Complex, "HumanName")
    # 0..* A contact detail for the person.
    telecom = many(Complex, "ContactPoint")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 The date on which the related person was born.
    birthDate = one(Primitive, DATE)
    # 0..* Address where the related person can be contacted or visited.
    address = many(Complex, "Address")
    # 0..* Image of the person.
    photo = many(Complex, "Attachment")
    # 0..1 Period of time that this relationship is considered valid.
    period = one(Complex, "Period")
    # 0..* A language which may be used to communicate with about the patient's health.
    communication = many(Complex, "RelatedPerson.communication")
