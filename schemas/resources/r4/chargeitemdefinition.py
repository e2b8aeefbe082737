"""ChargeItemDefinition: https://hl7.org/fhir/R4/chargeitemdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    MARKDOWN,
    STRING,
    URI,
)
from schemas.resources.r4 import valuesets_of_others


class ChargeItemDefinitionPropertyGroupPriceComponent(BackboneElement):
    """Components of total line item price.
    https://hl7.org/fhir/R4/chargeitemdefinition.html#ChargeItemDefinition.propertyGroup.priceComponent

    type 1..1, code 0..1, factor 0..1, amount 0..1
    """

    PATH = "ChargeItemDefinition.propertyGroup.priceComponent"

    # 1..1 base | surcharge | deduction | discount | tax | informational.
    type = one(Primitive, CODE, valuesets_of_others.InvoicePriceComponentType, at_least=1)
    # 0..1 Code identifying the specific component.
    code = one(Complex, "CodeableConcept")
    # 0..1 Factor used for calculating this component.
    factor = one(Primitive, DECIMAL)
    # 0..1 Monetary amount associated with this component.
    amount = one(Complex, "Money")


class ChargeItemDefinitionApplicability(BackboneElement):
    """Whether or not the billing code is applicable.
    https://hl7.org/fhir/R4/chargeitemdefinition.html#ChargeItemDefinition.applicability

    description 0..1, language 0..1, expression 0..1
    """

    PATH = "ChargeItemDefinition.applicability"

    # 0..1 Natural language description of the condition.
    description = one(Primitive, STRING)
    # 0..1 Language of the expression.
    language = one(Primitive, STRING)
    # 0..1 Boolean-valued expression.
    expression = one(Primitive, STRING)


class ChargeItemDefinitionPropertyGroup(BackboneElement):
    """Group of properties which are applicable under the same conditions.
    https://hl7.org/fhir/R4/chargeitemdefinition.html#ChargeItemDefinition.propertyGroup

    applicability 0..*, priceComponent 0..*
    """

    PATH = "ChargeItemDefinition.propertyGroup"

    # 0..* Conditions under which the priceComponent is applicable.
    applicability = many(Complex, "ChargeItemDefinition.applicability")
    # 0..* Components of total line item price.
    priceComponent = many(Complex, "ChargeItemDefinition.propertyGroup.priceComponent")


class ChargeItemDefinition(DomainResource):
    """Definition of properties and rules about how the price and the applicability of a ChargeItem
    can be determined. https://hl7.org/fhir/R4/chargeitemdefinition.html#ChargeItemDefinition

    url 1..1, identifier 0..*, version 0..1, title 0..1, derivedFromUri 0..*, partOf 0..*,
    replaces 0..*, status 1..1, experimental 0..1, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, copyright 0..1, approvalDate 0..1,
    lastReviewDate 0..1, effectivePeriod 0..1, code 0..1, instance 0..*, applicability 0..*,
    propertyGroup 0..*
    """

    PATH = "ChargeItemDefinition"

    resourceType = one(Exactly, "ChargeItemDefinition")
    # 1..1 Canonical identifier for this charge item definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI, at_least=1)
    # 0..* Additional identifier for the charge item definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the charge item definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this charge item definition (human friendly).
    title = one(Primitive, STRING)
    # 0..* Underlying externally-defined charge item definition.
    derivedFromUri = many(Primitive, URI)
    # 0..* A larger definition of which this particular definition is a component or step.
    partOf = many(Primitive, CANONICAL)
    # 0..* Completed or terminated request(s) whose function is taken by this new request.
    replaces = many(Primitive, CANONICAL)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the charge item definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for charge item definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the charge item definition was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the charge item definition was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the charge item definition is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..1 Billing codes or product types this definition applies to.
    code = one(Complex, "CodeableConcept")
    # 0..* Instances this definition applies to.
    instance = many(ReferenceTo, "Medication", "Substance", "Device")
    # 0..* Whether or not the billing code is applicable.
    applicability = many(Complex, "ChargeItemDefinition.applicability")
    # 0..* Group of properties which are applicable under the same conditions.
    propertyGroup = many(Complex, "ChargeItemDefinition.propertyGroup")
