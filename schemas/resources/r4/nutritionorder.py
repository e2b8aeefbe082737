"""NutritionOrder: https://hl7.org/fhir/R4/nutritionorder.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class NutritionOrderOralDietNutrient(BackboneElement):
    """Required nutrient modifications.
    https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.oralDiet.nutrient

    modifier 0..1, amount 0..1
    """

    PATH = "NutritionOrder.oralDiet.nutrient"

    # 0..1 Type of nutrient that is being modified.
    modifier = one(Complex, "CodeableConcept")
    # 0..1 Quantity of the specified nutrient.
    amount = one(Complex, "SimpleQuantity")


class NutritionOrderOralDietTexture(BackboneElement):
    """Required texture modifications.
    https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.oralDiet.texture

    modifier 0..1, foodType 0..1
    """

    PATH = "NutritionOrder.oralDiet.texture"

    # 0..1 Code to indicate how to alter the texture of the foods, e.g. pureed.
    modifier = one(Complex, "CodeableConcept")
    # 0..1 Concepts that are used to identify an entity that is ingested for nutritional purposes.
    foodType = one(Complex, "CodeableConcept")


class NutritionOrderEnteralFormulaAdministration(BackboneElement):
    """Formula feeding instruction as structured data.
    https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.enteralFormula.administration

    schedule 0..1, quantity 0..1, rate[x] 0..1
    """

    PATH = "NutritionOrder.enteralFormula.administration"

    # 0..1 Scheduled frequency of enteral feeding.
    schedule = one(Complex, "Timing")
    # 0..1 The volume of formula to provide.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Speed with which the formula is provided per period of time.
    rateQuantity = one(Complex, "SimpleQuantity", choice="rate")
    rateRatio = one(Complex, "Ratio", choice="rate")


class NutritionOrderOralDiet(BackboneElement):
    """Oral diet components. https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.oralDiet

    type 0..*, schedule 0..*, nutrient 0..*, texture 0..*, fluidConsistencyType 0..*,
    instruction 0..1
    """

    PATH = "NutritionOrder.oralDiet"

    # 0..* Type of oral diet or diet restrictions that describe what can be consumed orally.
    type = many(Complex, "CodeableConcept")
    # 0..* Scheduled frequency of diet.
    schedule = many(Complex, "Timing")
    # 0..* Required nutrient modifications.
    nutrient = many(Complex, "NutritionOrder.oralDiet.nutrient")
    # 0..* Required texture modifications.
    texture = many(Complex, "NutritionOrder.oralDiet.texture")
    # 0..* The required consistency of fluids and liquids provided to the patient.
    fluidConsistencyType = many(Complex, "CodeableConcept")
    # 0..1 Instructions or additional information about the oral diet.
    instruction = one(Primitive, STRING)


class NutritionOrderSupplement(BackboneElement):
    """Supplement components. https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.supplement

    type 0..1, productName 0..1, schedule 0..*, quantity 0..1, instruction 0..1
    """

    PATH = "NutritionOrder.supplement"

    # 0..1 Type of supplement product requested.
    type = one(Complex, "CodeableConcept")
    # 0..1 Product or brand name of the nutritional supplement.
    productName = one(Primitive, STRING)
    # 0..* Scheduled frequency of supplement.
    schedule = many(Complex, "Timing")
    # 0..1 Amount of the nutritional supplement.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Instructions or additional information about the oral supplement.
    instruction = one(Primitive, STRING)


class NutritionOrderEnteralFormula(BackboneElement):
    """Enteral formula components.
    https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder.enteralFormula

    baseFormulaType 0..1, baseFormulaProductName 0..1, additiveType 0..1,
    additiveProductName 0..1, caloricDensity 0..1, routeofAdministration 0..1,
    administration 0..*, maxVolumeToDeliver 0..1, administrationInstruction 0..1
    """

    PATH = "NutritionOrder.enteralFormula"

    # 0..1 Type of enteral or infant formula.
    baseFormulaType = one(Complex, "CodeableConcept")
    # 0..1 Product or brand name of the enteral or infant formula.
    baseFormulaProductName = one(Primitive, STRING)
    # 0..1 Type of modular component to add to the feeding.
    additiveType = one(Complex, "CodeableConcept")
    # 0..1 Product or brand name of the modular additive.
    additiveProductName = one(Primitive, STRING)
    # 0..1 Amount of energy per specified volume that is required.
    caloricDensity = one(Complex, "SimpleQuantity")
    # 0..1 How the formula should enter the patient's gastrointestinal tract.
    routeofAdministration = one(Complex, "CodeableConcept")
    # 0..* Formula feeding instruction as structured data.
    administration = many(Complex, "NutritionOrder.enteralFormula.administration")
    # 0..1 Upper limit on formula volume per unit of time.
    maxVolumeToDeliver = one(Complex, "SimpleQuantity")
    # 0..1 Formula feeding instructions expressed as text.
    administrationInstruction = one(Primitive, STRING)


class NutritionOrder(DomainResource):
    """Diet, formula or nutritional supplement request.
    https://hl7.org/fhir/R4/nutritionorder.html#NutritionOrder

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, instantiates 0..*,
    status 1..1, intent 1..1, patient 1..1, encounter 0..1, dateTime 1..1, orderer 0..1,
    allergyIntolerance 0..*, foodPreferenceModifier 0..*, excludeFoodModifier 0..*,
    oralDiet 0..1, supplement 0..*, enteralFormula 0..1, note 0..*
    """

    PATH = "NutritionOrder"

    resourceType = one(Exactly, "NutritionOrder")
    # 0..* Identifiers assigned to this order.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* Instantiates protocol or definition.
    instantiates = many(Primitive, URI)
    # 1..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus, at_least=1)
    # 1..1 proposal | plan | directive | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.RequestIntent, at_least=1)
    # 1..1 The person who requires the diet, formula or nutritional supplement.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 The encounter associated with this nutrition order.
    encounter = one(ReferenceTo, "Encounter")
    # 1..1 Date and time the nutrition order was requested.
    dateTime = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Who ordered the diet, formula or nutritional supplement.
    orderer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* List of the patient's food and nutrition-related allergies and intolerances.
    allergyIntolerance = many(ReferenceTo, "AllergyIntolerance")
    # 0..* Order-specific modifier about the type of food that should be given.
    foodPreferenceModifier = many(Complex, "CodeableConcept")
    # 0..* Order-specific modifier about the type of food that should not be given.
    excludeFoodModifier = many(Complex, "CodeableConcept")
    # 0..1 Oral diet components.
    oralDiet = one(Complex, "NutritionOrder.oralDiet")
    # 0..* Supplement components.
    supplement = many(Complex, "NutritionOrder.supplement")
    # 0..1 Enteral formula components.
    enteralFormula = one(Complex, "NutritionOrder.enteralFormula")
    # 0..* Comments.
    note = many(Complex, "Annotation")
