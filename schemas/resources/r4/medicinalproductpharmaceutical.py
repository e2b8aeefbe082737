"""MedicinalProductPharmaceutical: https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import STRING


class MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod(
    BackboneElement
):
    """A species specific time during which consumption of animal product is not appropriate.
    https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html#MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod

    tissue 1..1, value 1..1, supportingInformation 0..1
    """

    PATH = "MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod"

    # 1..1 Coded expression for the type of tissue for which the withdrawal period applues, e.g.
    # meat, milk.
    tissue = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 A value for the time.
    value = one(Complex, "Quantity", at_least=1)
    # 0..1 Extra information about the withdrawal period.
    supportingInformation = one(Primitive, STRING)


class MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies(BackboneElement):
    """A species for which this route applies.
    https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html#MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies

    code 1..1, withdrawalPeriod 0..*
    """

    PATH = "MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies"

    # 1..1 Coded expression for the species.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..* A species specific time during which consumption of animal product is not appropriate.
    withdrawalPeriod = many(
        Complex,
        "MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod",
    )


class MedicinalProductPharmaceuticalCharacteristics(BackboneElement):
    """Characteristics e.g. a products onset of action.
    https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html#MedicinalProductPharmaceutical.characteristics

    code 1..1, status 0..1
    """

    PATH = "MedicinalProductPharmaceutical.characteristics"

    # 1..1 A coded characteristic.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The status of characteristic e.g. assigned or pending.
    status = one(Complex, "CodeableConcept")


class MedicinalProductPharmaceuticalRouteOfAdministration(BackboneElement):
    """The path by which the pharmaceutical product is taken into or makes contact with the body.
    https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html#MedicinalProductPharmaceutical.routeOfAdministration

    code 1..1, firstDose 0..1, maxSingleDose 0..1, maxDosePerDay 0..1,
    maxDosePerTreatmentPeriod 0..1, maxTreatmentPeriod 0..1, targetSpecies 0..*
    """

    PATH = "MedicinalProductPharmaceutical.routeOfAdministration"

    # 1..1 Coded expression for the route.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The first dose (dose quantity) administered in humans can be specified, for a product
    # under investigation, using a numerical value and its unit of measurement.
    firstDose = one(Complex, "Quantity")
    # 0..1 The maximum single dose that can be administered as per the protocol of a clinical trial
    # can be specified using a numerical value and its unit of measurement.
    maxSingleDose = one(Complex, "Quantity")
    # 0..1 The maximum dose per day (maximum dose quantity to be administered in any one 24-h
    # period) that can be administered as per the protocol referenced in the clinical trial
    # authorisation.
    maxDosePerDay = one(Complex, "Quantity")
    # 0..1 The maximum dose per treatment period that can be administered as per the protocol
    # referenced in the clinical trial authorisation.
    maxDosePerTreatmentPeriod = one(Complex, "Ratio")
    # 0..1 The maximum treatment period during which an Investigational Medicinal Product can be
    # administered as per the protocol referenced in the clinical trial authorisation.
    maxTreatmentPeriod = one(Complex, "Duration")
    # 0..* A species for which this route applies.
    targetSpecies = many(
        Complex, "MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies"
    )


class MedicinalProductPharmaceutical(DomainResource):
    """A pharmaceutical product described in terms of its composition and dose form.
    https://hl7.org/fhir/R4/medicinalproductpharmaceutical.html#MedicinalProductPharmaceutical

    identifier 0..*, administrableDoseForm 1..1, unitOfPresentation 0..1, ingredient 0..*,
    device 0..*, characteristics 0..*, routeOfAdministration 1..*
    """

    PATH = "MedicinalProductPharmaceutical"

    resourceType = one(Exactly, "MedicinalProductPharmaceutical")
    # 0..* An identifier for the pharmaceutical medicinal product.
    identifier = many(Complex, "Identifier")
    # 1..1 The administrable dose form, after necessary reconstitution.
    administrableDoseForm = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Todo.
    unitOfPresentation = one(Complex, "CodeableConcept")
    # 0..* Ingredient.
    ingredient = many(ReferenceTo, "MedicinalProductIngredient")
    # 0..* Accompanying device.
    device = many(ReferenceTo, "DeviceDefinition")
    # 0..* Characteristics e.g. a products onset of action.
    characteristics = many(Complex, "MedicinalProductPharmaceutical.characteristics")
    # 1..* The path by which the pharmaceutical product is taken into or makes contact with the
    # body.
    routeOfAdministration = many(
        Complex, "MedicinalProductPharmaceutical.routeOfAdministration", at_least=1
    )
