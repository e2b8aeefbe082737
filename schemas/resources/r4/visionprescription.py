"""VisionPrescription: https://hl7.org/fhir/R4/visionprescription.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, INTEGER, STRING
from schemas.resources.r4 import valuesets_of_others


class VisionPrescriptionLensSpecificationPrism(BackboneElement):
    """Eye alignment compensation.
    https://hl7.org/fhir/R4/visionprescription.html#VisionPrescription.lensSpecification.prism

    amount 1..1, base 1..1
    """

    PATH = "VisionPrescription.lensSpecification.prism"

    # 1..1 Amount of adjustment.
    amount = one(Primitive, DECIMAL, at_least=1)
    # 1..1 up | down | in | out.
    base = one(Primitive, CODE, valuesets_of_others.VisionBaseCodes, at_least=1)


class VisionPrescriptionLensSpecification(BackboneElement):
    """Vision lens authorization.
    https://hl7.org/fhir/R4/visionprescription.html#VisionPrescription.lensSpecification

    product 1..1, eye 1..1, sphere 0..1, cylinder 0..1, axis 0..1, prism 0..*, add 0..1,
    power 0..1, backCurve 0..1, diameter 0..1, duration 0..1, color 0..1, brand 0..1, note 0..*
    """

    PATH = "VisionPrescription.lensSpecification"

    # 1..1 Product to be supplied.
    product = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 right | left.
    eye = one(Primitive, CODE, valuesets_of_others.VisionEyeCodes, at_least=1)
    # 0..1 Power of the lens.
    sphere = one(Primitive, DECIMAL)
    # 0..1 Lens power for astigmatism.
    cylinder = one(Primitive, DECIMAL)
    # 0..1 Lens meridian which contain no power for astigmatism.
    axis = one(Primitive, INTEGER)
    # 0..* Eye alignment compensation.
    prism = many(Complex, "VisionPrescription.lensSpecification.prism")
    # 0..1 Added power for multifocal levels.
    add = one(Primitive, DECIMAL)
    # 0..1 Contact lens power.
    power = one(Primitive, DECIMAL)
    # 0..1 Contact lens back curvature.
    backCurve = one(Primitive, DECIMAL)
    # 0..1 Contact lens diameter.
    diameter = one(Primitive, DECIMAL)
    # 0..1 Lens wear duration.
    duration = one(Complex, "SimpleQuantity")
    # 0..1 Color required.
    color = one(Primitive, STRING)
    # 0..1 Brand required.
    brand = one(Primitive, STRING)
    # 0..* Notes for coatings.
    note = many(Complex, "Annotation")


class VisionPrescription(DomainResource):
    """Prescription for vision correction products for a patient.
    https://hl7.org/fhir/R4/visionprescription.html#VisionPrescription

    identifier 0..*, status 1..1, created 1..1, patient 1..1, encounter 0..1, dateWritten 1..1,
    prescriber 1..1, lensSpecification 1..*
    """

    PATH = "VisionPrescription"

    resourceType = one(Exactly, "VisionPrescription")
    # 0..* Business Identifier for vision prescription.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 1..1 Response creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 1..1 Who prescription is for.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Created during encounter / admission / stay.
    encounter = one(ReferenceTo, "Encounter")
    # 1..1 When prescription was authorized.
    dateWritten = one(Primitive, DATE_TIME, at_least=1)
    # 1..1 Who authorized the vision prescription.
    prescriber = one(ReferenceTo, "Practitioner", "PractitionerRole", at_least=1)
    # 1..* Vision lens authorization.
    lensSpecification = many(Complex, "VisionPrescription.lensSpecification", at_least=1)
