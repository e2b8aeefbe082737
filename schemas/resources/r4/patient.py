"""Patient: https://hl7.org/fhir/R4/patient.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, INTEGER
from schemas.resources.r4 import valuesets


class PatientContact(BackboneElement):
    """A contact party (e.g. guardian, partner, friend) for the patient.
    https://hl7.org/fhir/R4/patient.html#Patient.contact

    relationship 0..*, name 0..1, telecom 0..*, address 0..1, gender 0..1, organization 0..1,
    period 0..1
    """

    PATH = "Patient.contact"

    # 0..* The kind of relationship.
    relationship = many(Complex, "CodeableConcept")
    # 0..1 A name associated with the contact person.
    name = one(Complex, "HumanName")
    # 0..* A contact detail for the person.
    telecom = many(Complex, "ContactPoint")
    # 0..1 Address for the contact person.
    address = one(Complex, "Address")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 Organization that is associated with the contact.
    organization = one(ReferenceTo, "Organization")
    # 0..1 The period during which this contact person or organization is valid to be contacted
    # relating to this patient.
    period = one(Complex, "Period")


class PatientCommunication(BackboneElement):
    """A language which may be used to communicate with the patient about his or her health.
    https://hl7.org/fhir/R4/patient.html#Patient.communication

    language 1..1, preferred 0..1
    """

    PATH = "Patient.communication"

    # 1..1 The language which can be used to communicate with the patient about his or her health.
    language = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Language preference indicator.
    preferred = one(Primitive, BOOLEAN)


class PatientLink(BackboneElement):
    """Link to another patient resource that concerns the same actual person.
    https://hl7.org/fhir/R4/patient.html#Patient.link

    other 1..1, type 1..1
    """

    PATH = "Patient.link"

    # 1..1 The other patient or related person resource that the link refers to.
    other = one(ReferenceTo, "Patient", "RelatedPerson", at_least=1)
    # 1..1 replaced-by | replaces | refer | seealso.
    type = one(Primitive, CODE, valuesets.LinkType, at_least=1)


class Patient(DomainResource):
    """Information about an individual or animal receiving health care services.
    https://hl7.org/fhir/R4/patient.html#Patient

    identifier 0..*, active 0..1, name 0..*, telecom 0..*, gender 0..1, birthDate 0..1,
    deceased[x] 0..1, address 0..*, maritalStatus 0..1, multipleBirth[x] 0..1, photo 0..*,
    contact 0..*, communication 0..*, generalPractitioner 0..*, managingOrganization 0..1,
    link 0..*
    """

    PATH = "Patient"

    resourceType = one(Exactly, "Patient")
    # 0..* An identifier for this patient.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this patient's record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..* A name associated with the patient.
    name = many(Complex, "HumanName")
    # 0..* A contact detail for the individual.
    telecom = many(Complex, "ContactPoint")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 The date of birth for the individual.
    birthDate = one(Primitive, DATE)
    # 0..1 Indicates if the individual is deceased or not.
    deceasedBoolean = one(Primitive, BOOLEAN, choice="deceased")
    deceasedDateTime = one(Primitive, DATE_TIME, choice="deceased")
    # 0..* An address for the individual.
    address = many(Complex, "Address")
    # 0..1 Marital (civil) status of a patient.
    maritalStatus = one(Complex, "CodeableConcept")
    # 0..1 Whether patient is part of a multiple birth.
    multipleBirthBoolean = one(Primitive, BOOLEAN, choice="multipleBirth")
    multipleBirthInteger = one(Primitive, INTEGER, choice="multipleBirth")
    # 0..* Image of the patient.
    photo = many(Complex, "Attachment")
    # 0..* A contact party (e.g. guardian, partner, friend) for the patient.
    contact = many(Complex, "Patient.contact")
    # 0..* A language which may be used to communicate with the patient about his or her health.
    communication = many(Complex, "Patient.communication")
    # 0..* Patient's nominated primary care provider.
    generalPractitioner = many(ReferenceTo, "Organization", "Practitioner", "PractitionerRole")
    # 0..1 Organization that is the custodian of the patient record.
    managingOrganization = one(ReferenceTo, "Organization")
    # 0..* Link to another patient resource that concerns the same actual person.
    link = many(Complex, "Patient.link")
