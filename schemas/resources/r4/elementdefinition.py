"""ElementDefinition: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, Element
from schemas.resources.fields import Complex, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BASE64_BINARY,
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    ID,
    INSTANT,
    INTEGER,
    MARKDOWN,
    MIME_TYPE,
    OID,
    POSITIVE_INT,
    STRING,
    TIME,
    UNSIGNED_INT,
    URI,
    URL,
    UUID,
)
from schemas.resources.r4 import valuesets_of_others


class ElementDefinitionSlicingDiscriminator(Element):
    """Element values that are used to distinguish the slices.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.slicing.discriminator

    type 1..1, path 1..1
    """

    PATH = "ElementDefinition.slicing.discriminator"

    # 1..1 value | exists | pattern | type | profile.
    type = one(Primitive, CODE, valuesets_of_others.DiscriminatorType, at_least=1)
    # 1..1 Path to element value.
    path = one(Primitive, STRING, at_least=1)


class ElementDefinitionSlicing(Element):
    """This element is sliced - slices follow.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.slicing

    discriminator 0..*, description 0..1, ordered 0..1, rules 1..1
    """

    PATH = "ElementDefinition.slicing"

    # 0..* Element values that are used to distinguish the slices.
    discriminator = many(Complex, "ElementDefinition.slicing.discriminator")
    # 0..1 Text description of how slicing works (or not).
    description = one(Primitive, STRING)
    # 0..1 If elements must be in same order as slices.
    ordered = one(Primitive, BOOLEAN)
    # 1..1 closed | open | openAtEnd.
    rules = one(Primitive, CODE, valuesets_of_others.ResourceSlicingRules, at_least=1)


class ElementDefinitionBase(Element):
    """Base definition information for tools.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.base

    path 1..1, min 1..1, max 1..1
    """

    PATH = "ElementDefinition.base"

    # 1..1 Path that identifies the base element.
    path = one(Primitive, STRING, at_least=1)
    # 1..1 Min cardinality of the base element.
    min = one(Primitive, UNSIGNED_INT, at_least=1)
    # 1..1 Max cardinality of the base element.
    max = one(Primitive, STRING, at_least=1)


class ElementDefinitionType(Element):
    """Data type and Profile for this element.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.type

    code 1..1, profile 0..*, targetProfile 0..*, aggregation 0..*, versioning 0..1
    """

    PATH = "ElementDefinition.type"

    # 1..1 Data type or Resource (reference to definition).
    code = one(Primitive, URI, at_least=1)
    # 0..* Profiles (StructureDefinition or IG) - one must apply.
    profile = many(Primitive, CANONICAL)
    # 0..* Profile (StructureDefinition or IG) on the Reference/canonical target - one must apply.
    targetProfile = many(Primitive, CANONICAL)
    # 0..* contained | referenced | bundled - how aggregated.
    aggregation = many(Primitive, CODE, valuesets_of_others.ResourceAggregationMode)
    # 0..1 either | independent | specific.
    versioning = one(Primitive, CODE, valuesets_of_others.ReferenceVersionRules)


class ElementDefinitionExample(Element):
    """Example value (as defined for type).
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.example

    label 1..1, value[x] 1..1
    """

    PATH = "ElementDefinition.example"

    # 1..1 Describes the purpose of this example.
    label = one(Primitive, STRING, at_least=1)
    # 1..1 Value of Example (one of allowed types).
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueCanonical = one(Primitive, CANONICAL, choice="value", at_least=1)
    valueCode = one(Primitive, CODE, choice="value", at_least=1)
    valueDate = one(Primitive, DATE, choice="value", at_least=1)
    valueDateTime = one(Primitive, DATE_TIME, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)
    valueId = one(Primitive, ID, choice="value", at_least=1)
    valueInstant = one(Primitive, INSTANT, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueMarkdown = one(Primitive, MARKDOWN, choice="value", at_least=1)
    valueOid = one(Primitive, OID, choice="value", at_least=1)
    valuePositiveInt = one(Primitive, POSITIVE_INT, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueTime = one(Primitive, TIME, choice="value", at_least=1)
    valueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="value", at_least=1)
    valueUri = one(Primitive, URI, choice="value", at_least=1)
    valueUrl = one(Primitive, URL, choice="value", at_least=1)
    valueUuid = one(Primitive, UUID, choice="value", at_least=1)
    valueAddress = one(Complex, "Address", choice="value", at_least=1)
    valueAge = one(Complex, "Age", choice="value", at_least=1)
    valueAnnotation = one(Complex, "Annotation", choice="value", at_least=1)
    valueAttachment = one(Complex, "Attachment", choice="value", at_least=1)
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueContactPoint = one(Complex, "ContactPoint", choice="value", at_least=1)
    valueCount = one(Complex, "Count", choice="value", at_least=1)
    valueDistance = one(Complex, "Distance", choice="value", at_least=1)
    valueDuration = one(Complex, "Duration", choice="value", at_least=1)
    valueHumanName = one(Complex, "HumanName", choice="value", at_least=1)
    valueIdentifier = one(Complex, "Identifier", choice="value", at_least=1)
    valueMoney = one(Complex, "Money", choice="value", at_least=1)
    valuePeriod = one(Complex, "Period", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueRatio = one(Complex, "Ratio", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)
    valueSampledData = one(Complex, "SampledData", choice="value", at_least=1)
    valueSignature = one(Complex, "Signature", choice="value", at_least=1)
    valueTiming = one(Complex, "Timing", choice="value", at_least=1)
    valueContactDetail = one(Complex, "ContactDetail", choice="value", at_least=1)
    valueContributor = one(Complex, "Contributor", choice="value", at_least=1)
    valueDataRequirement = one(Complex, "DataRequirement", choice="value", at_least=1)
    valueExpression = one(Complex, "Expression", choice="value", at_least=1)
    valueParameterDefinition = one(Complex, "ParameterDefinition", choice="value", at_least=1)
    valueRelatedArtifact = one(Complex, "RelatedArtifact", choice="value", at_least=1)
    valueTriggerDefinition = one(Complex, "TriggerDefinition", choice="value", at_least=1)
    valueUsageContext = one(Complex, "UsageContext", choice="value", at_least=1)
    valueDosage = one(Complex, "Dosage", choice="value", at_least=1)
    valueMeta = one(Complex, "Meta", choice="value", at_least=1)


class ElementDefinitionConstraint(Element):
    """Condition that must evaluate to true.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.constraint

    key 1..1, requirements 0..1, severity 1..1, human 1..1, expression 0..1, xpath 0..1,
    source 0..1
    """

    PATH = "ElementDefinition.constraint"

    # 1..1 Target of 'condition' reference above.
    key = one(Primitive, ID, at_least=1)
    # 0..1 Why this constraint is necessary or appropriate.
    requirements = one(Primitive, STRING)
    # 1..1 error | warning.
    severity = one(Primitive, CODE, valuesets_of_others.ConstraintSeverity, at_least=1)
    # 1..1 Human description of constraint.
    human = one(Primitive, STRING, at_least=1)
    # 0..1 FHIRPath expression of constraint.
    expression = one(Primitive, STRING)
    # 0..1 XPath expression of constraint.
    xpath = one(Primitive, STRING)
    # 0..1 Reference to original source of constraint.
    source = one(Primitive, CANONICAL)


class ElementDefinitionBinding(Element):
    """ValueSet details if this is coded.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.binding

    strength 1..1, description 0..1, valueSet 0..1
    """

    PATH = "ElementDefinition.binding"

    # 1..1 required | extensible | preferred | example.
    strength = one(Primitive, CODE, valuesets_of_others.BindingStrength, at_least=1)
    # 0..1 Human explanation of the value set.
    description = one(Primitive, STRING)
    # 0..1 Source of value set.
    valueSet = one(Primitive, CANONICAL)


class ElementDefinitionMapping(Element):
    """Map element to another set of definitions.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition.mapping

    identity 1..1, language 0..1, map 1..1, comment 0..1
    """

    PATH = "ElementDefinition.mapping"

    # 1..1 Reference to mapping declaration.
    identity = one(Primitive, ID, at_least=1)
    # 0..1 Computable language of mapping.
    language = one(Primitive, MIME_TYPE)
    # 1..1 Details of the mapping.
    map = one(Primitive, STRING, at_least=1)
    # 0..1 Comments about the mapping or its use.
    comment = one(Primitive, STRING)


class ElementDefinition(BackboneElement):
    """Definition of an element in a resource or extension.
    https://hl7.org/fhir/R4/datatypes.html#ElementDefinition

    path 1..1, representation 0..*, sliceName 0..1, sliceIsConstraining 0..1, label 0..1,
    code 0..*, slicing 0..1, short 0..1, definition 0..1, comment 0..1, requirements 0..1,
    alias 0..*, min 0..1, max 0..1, base 0..1, contentReference 0..1, type 0..*,
    defaultValue[x] 0..1, meaningWhenMissing 0..1, orderMeaning 0..1, fixed[x] 0..1,
    pattern[x] 0..1, example 0..*, minValue[x] 0..1, maxValue[x] 0..1, maxLength 0..1,
    condition 0..*, constraint 0..*, mustSupport 0..1, isModifier 0..1, isModifierReason 0..1,
    isSummary 0..1, binding 0..1, mapping 0..*
    """

    PATH = "ElementDefinition"

    # 1..1 Path of the element in the hierarchy of elements.
    path = one(Primitive, STRING, at_least=1)
    # 0..* xmlAttr | xmlText | typeAttr | cdaText | xhtml.
    representation = many(Primitive, CODE, valuesets_of_others.PropertyRepresentation)
    # 0..1 Name for this particular element (in a set of slices).
    sliceName = one(Primitive, STRING)
    # 0..1 If this slice definition constrains an inherited slice definition (or not).
    sliceIsConstraining = one(Primitive, BOOLEAN)
    # 0..1 Name for element to display with or prompt for element.
    label = one(Primitive, STRING)
    # 0..* Corresponding codes in terminologies.
    code = many(Complex, "Coding")
    # 0..1 This element is sliced - slices follow.
    slicing = one(Complex, "ElementDefinition.slicing")
    # 0..1 Concise definition for space-constrained presentation.
    short = one(Primitive, STRING)
    # 0..1 Full formal definition as narrative text.
    definition = one(Primitive, MARKDOWN)
    # 0..1 Comments about the use of this element.
    comment = one(Primitive, MARKDOWN)
    # 0..1 Why this resource has been created.
    requirements = one(Primitive, MARKDOWN)
    # 0..* Other names.
    alias = many(Primitive, STRING)
    # 0..1 Minimum Cardinality.
    min = one(Primitive, UNSIGNED_INT)
    # 0..1 Maximum Cardinality (a number or *).
    max = one(Primitive, STRING)
    # 0..1 Base definition information for tools.
    base = one(Complex, "ElementDefinition.base")
    # 0..1 Reference to definition of content for the element.
    contentReference = one(Primitive, URI)
    # 0..* Data type and Profile for this element.
    type = many(Complex, "ElementDefinition.type")
    # 0..1 Specified value if missing from instance.
    defaultValueBase64Binary = one(Primitive, BASE64_BINARY, choice="defaultValue")
    defaultValueBoolean = one(Primitive, BOOLEAN, choice="defaultValue")
    defaultValueCanonical = one(Primitive, CANONICAL, choice="defaultValue")
    defaultValueCode = one(Primitive, CODE, choice="defaultValue")
    defaultValueDate = one(Primitive, DATE, choice="defaultValue")
    defaultValueDateTime = one(Primitive, DATE_TIME, choice="defaultValue")
    defaultValueDecimal = one(Primitive, DECIMAL, choice="defaultValue")
    defaultValueId = one(Primitive, ID, choice="defaultValue")
    defaultValueInstant = one(Primitive, INSTANT, choice="defaultValue")
    defaultValueInteger = one(Primitive, INTEGER, choice="defaultValue")
    defaultValueMarkdown = one(Primitive, MARKDOWN, choice="defaultValue")
    defaultValueOid = one(Primitive, OID, choice="defaultValue")
    defaultValuePositiveInt = one(Primitive, POSITIVE_INT, choice="defaultValue")
    defaultValueString = one(Primitive, STRING, choice="defaultValue")
    defaultValueTime = one(Primitive, TIME, choice="defaultValue")
    defaultValueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="defaultValue")
    defaultValueUri = one(Primitive, URI, choice="defaultValue")
    defaultValueUrl = one(Primitive, URL, choice="defaultValue")
    defaultValueUuid = one(Primitive, UUID, choice="defaultValue")
    defaultValueAddress = one(Complex, "Address", choice="defaultValue")
    defaultValueAge = one(Complex, "Age", choice="defaultValue")
    defaultValueAnnotation = one(Complex, "Annotation", choice="defaultValue")
    defaultValueAttachment = one(Complex, "Attachment", choice="defaultValue")
    defaultValueCodeableConcept = one(Complex, "CodeableConcept", choice="defaultValue")
    defaultValueCoding = one(Complex, "Coding", choice="defaultValue")
    defaultValueContactPoint = one(Complex, "ContactPoint", choice="defaultValue")
    defaultValueCount = one(Complex, "Count", choice="defaultValue")
    defaultValueDistance = one(Complex, "Distance", choice="defaultValue")
    defaultValueDuration = one(Complex, "Duration", choice="defaultValue")
    defaultValueHumanName = one(Complex, "HumanName", choice="defaultValue")
    defaultValueIdentifier = one(Complex, "Identifier", choice="defaultValue")
    defaultValueMoney = one(Complex, "Money", choice="defaultValue")
    defaultValuePeriod = one(Complex, "Period", choice="defaultValue")
    defaultValueQuantity = one(Complex, "Quantity", choice="defaultValue")
    defaultValueRange = one(Complex, "Range", choice="defaultValue")
    defaultValueRatio = one(Complex, "Ratio", choice="defaultValue")
    defaultValueReference = one(ReferenceTo, choice="defaultValue")
    defaultValueSampledData = one(Complex, "SampledData", choice="defaultValue")
    defaultValueSignature = one(Complex, "Signature", choice="defaultValue")
    defaultValueTiming = one(Complex, "Timing", choice="defaultValue")
    defaultValueContactDetail = one(Complex, "ContactDetail", choice="defaultValue")
    defaultValueContributor = one(Complex, "Contributor", choice="defaultValue")
    defaultValueDataRequirement = one(Complex, "DataRequirement", choice="defaultValue")
    defaultValueExpression = one(Complex, "Expression", choice="defaultValue")
    defaultValueParameterDefinition = one(Complex, "ParameterDefinition", choice="defaultValue")
    defaultValueRelatedArtifact = one(Complex, "RelatedArtifact", choice="defaultValue")
    defaultValueTriggerDefinition = one(Complex, "TriggerDefinition", choice="defaultValue")
    defaultValueUsageContext = one(Complex, "UsageContext", choice="defaultValue")
    defaultValueDosage = one(Complex, "Dosage", choice="defaultValue")
    defaultValueMeta = one(Complex, "Meta", choice="defaultValue")
    # 0..1 Implicit meaning when this element is missing.
    meaningWhenMissing = one(Primitive, MARKDOWN)
    # 0..1 What the order of the elements means.
    orderMeaning = one(Primitive, STRING)
    # 0..1 Value must be exactly this.
    fixedBase64Binary = one(Primitive, BASE64_BINARY, choice="fixed")
    fixedBoolean = one(Primitive, BOOLEAN, choice="fixed")
    fixedCanonical = one(Primitive, CANONICAL, choice="fixed")
    fixedCode = one(Primitive, CODE, choice="fixed")
    fixedDate = one(Primitive, DATE, choice="fixed")
    fixedDateTime = one(Primitive, DATE_TIME, choice="fixed")
    fixedDecimal = one(Primitive, DECIMAL, choice="fixed")
    fixedId = one(Primitive, ID, choice="fixed")
    fixedInstant = one(Primitive, INSTANT, choice="fixed")
    fixedInteger = one(Primitive, INTEGER, choice="fixed")
    fixedMarkdown = one(Primitive, MARKDOWN, choice="fixed")
    fixedOid = one(Primitive, OID, choice="fixed")
    fixedPositiveInt = one(Primitive, POSITIVE_INT, choice="fixed")
    fixedString = one(Primitive, STRING, choice="fixed")
    fixedTime = one(Primitive, TIME, choice="fixed")
    fixedUnsignedInt = one(Primitive, UNSIGNED_INT, choice="fixed")
    fixedUri = one(Primitive, URI, choice="fixed")
    fixedUrl = one(Primitive, URL, choice="fixed")
    fixedUuid = one(Primitive, UUID, choice="fixed")
    fixedAddress = one(Complex, "Address", choice="fixed")
    fixedAge = one(Complex, "Age", choice="fixed")
    fixedAnnotation = one(Complex, "Annotation", choice="fixed")
    fixedAttachment = one(Complex, "Attachment", choice="fixed")
    fixedCodeableConcept = one(Complex, "CodeableConcept", choice="fixed")
    fixedCoding = one(Complex, "Coding", choice="fixed")
    fixedContactPoint = one(Complex, "ContactPoint", choice="fixed")
    fixedCount = one(Complex, "Count", choice="fixed")
    fixedDistance = one(Complex, "Distance", choice="fixed")
    fixedDuration = one(Complex, "Duration", choice="fixed")
    fixedHumanName = one(Complex, "HumanName", choice="fixed")
    fixedIdentifier = one(Complex, "Identifier", choice="fixed")
    fixedMoney = one(Complex, "Money", choice="fixed")
    fixedPeriod = one(Complex, "Period", choice="fixed")
    fixedQuantity = one(Complex, "Quantity", choice="fixed")
    fixedRange = one(Complex, "Range", choice="fixed")
    fixedRatio = one(Complex, "Ratio", choice="fixed")
    fixedReference = one(ReferenceTo, choice="fixed")
    fixedSampledData = one(Complex, "SampledData", choice="fixed")
    fixedSignature = one(Complex, "Signature", choice="fixed")
    fixedTiming = one(Complex, "Timing", choice="fixed")
    fixedContactDetail = one(Complex, "ContactDetail", choice="fixed")
    fixedContributor = one(Complex, "Contributor", choice="fixed")
    fixedDataRequirement = one(Complex, "DataRequirement", choice="fixed")
    fixedExpression = one(Complex, "Expression", choice="fixed")
    fixedParameterDefinition = one(Complex, "ParameterDefinition", choice="fixed")
    fixedRelatedArtifact = one(Complex, "RelatedArtifact", choice="fixed")
    fixedTriggerDefinition = one(Complex, "TriggerDefinition", choice="fixed")
    fixedUsageContext = one(Complex, "UsageContext", choice="fixed")
    fixedDosage = one(Complex, "Dosage", choice="fixed")
    fixedMeta = one(Complex, "Meta", choice="fixed")
    # 0..1 Value must have at least these property values.
    patternBase64Binary = one(Primitive, BASE64_BINARY, choice="pattern")
    patternBoolean = one(Primitive, BOOLEAN, choice="pattern")
    patternCanonical = one(Primitive, CANONICAL, choice="pattern")
    patternCode = one(Primitive, CODE, choice="pattern")
    patternDate = one(Primitive, DATE, choice="pattern")
    patternDateTime = one(Primitive, DATE_TIME, choice="pattern")
    patternDecimal = one(Primitive, DECIMAL, choice="pattern")
    patternId = one(Primitive, ID, choice="pattern")
    patternInstant = one(Primitive, INSTANT, choice="pattern")
    patternInteger = one(Primitive, INTEGER, choice="pattern")
    patternMarkdown = one(Primitive, MARKDOWN, choice="pattern")
    patternOid = one(Primitive, OID, choice="pattern")
    patternPositiveInt = one(Primitive, POSITIVE_INT, choice="pattern")
    patternString = one(Primitive, STRING, choice="pattern")
    patternTime = one(Primitive, TIME, choice="pattern")
    patternUnsignedInt = one(Primitive, UNSIGNED_INT, choice="pattern")
    patternUri = one(Primitive, URI, choice="pattern")
    patternUrl = one(Primitive, URL, choice="pattern")
    patternUuid = one(Primitive, UUID, choice="pattern")
    patternAddress = one(Complex, "Address", choice="pattern")
    patternAge = one(Complex, "Age", choice="pattern")
    patternAnnotation = one(Complex, "Annotation", choice="pattern")
    patternAttachment = one(Complex, "Attachment", choice="pattern")
    patternCodeableConcept = one(Complex, "CodeableConcept", choice="pattern")
    patternCoding = one(Complex, "Coding", choice="pattern")
    patternContactPoint = one(Complex, "ContactPoint", choice="pattern")
    patternCount = one(Complex, "Count", choice="pattern")
    patternDistance = one(Complex, "Distance", choice="pattern")
    patternDuration = one(Complex, "Duration", choice="pattern")
    patternHumanName = one(Complex, "HumanName", choice="pattern")
    patternIdentifier = one(Complex, "Identifier", choice="pattern")
    patternMoney = one(Complex, "Money", choice="pattern")
    patternPeriod = one(Complex, "Period", choice="pattern")
    patternQuantity = one(Complex, "Quantity", choice="pattern")
    patternRange = one(Complex, "Range", choice="pattern")
    patternRatio = one(Complex, "Ratio", choice="pattern")
    patternReference = one(ReferenceTo, choice="pattern")
    patternSampledData = one(Complex, "SampledData", choice="pattern")
    patternSignature = one(Complex, "Signature", choice="pattern")
    patternTiming = one(Complex, "Timing", choice="pattern")
    patternContactDetail = one(Complex, "ContactDetail", choice="pattern")
    patternContributor = one(Complex, "Contributor", choice="pattern")
    patternDataRequirement = one(Complex, "DataRequirement", choice="pattern")
    patternExpression = one(Complex, "Expression", choice="pattern")
    patternParameterDefinition = one(Complex, "ParameterDefinition", choice="pattern")
    patternRelatedArtifact = one(Complex, "RelatedArtifact", choice="pattern")
    patternTriggerDefinition = one(Complex, "TriggerDefinition", choice="pattern")
    patternUsageContext = one(Complex, "UsageContext", choice="pattern")
    patternDosage = one(Complex, "Dosage", choice="pattern")
    patternMeta = one(Complex, "Meta", choice="pattern")
    # 0..* Example value (as defined for type).
    example = many(Complex, "ElementDefinition.example")
    # 0..1 Minimum Allowed Value (for some types).
    minValueDate = one(Primitive, DATE, choice="minValue")
    minValueDateTime = one(Primitive, DATE_TIME, choice="minValue")
    minValueInstant = one(Primitive, INSTANT, choice="minValue")
    minValueTime = one(Primitive, TIME, choice="minValue")
    minValueDecimal = one(Primitive, DECIMAL, choice="minValue")
    minValueInteger = one(Primitive, INTEGER, choice="minValue")
    minValuePositiveInt = one(Primitive, POSITIVE_INT, choice="minValue")
    minValueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="minValue")
    minValueQuantity = one(Complex, "Quantity", choice="minValue")
    # 0..1 Maximum Allowed Value (for some types).
    maxValueDate = one(Primitive, DATE, choice="maxValue")
    maxValueDateTime = one(Primitive, DATE_TIME, choice="maxValue")
    maxValueInstant = one(Primitive, INSTANT, choice="maxValue")
    maxValueTime = one(Primitive, TIME, choice="maxValue")
    maxValueDecimal = one(Primitive, DECIMAL, choice="maxValue")
    maxValueInteger = one(Primitive, INTEGER, choice="maxValue")
    maxValuePositiveInt = one(Primitive, POSITIVE_INT, choice="maxValue")
    maxValueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="maxValue")
    maxValueQuantity = one(Complex, "Quantity", choice="maxValue")
    # 0..1 Max length for strings.
    maxLength = one(Primitive, INTEGER)
    # 0..* Reference to invariant about presence.
    condition = many(Primitive, ID)
    # 0..* Condition that must evaluate to true.
    constraint = many(Complex, "ElementDefinition.constraint")
    # 0..1 If the element must be supported.
    mustSupport = one(Primitive, BOOLEAN)
    # 0..1 If this modifies the meaning of other elements.
    isModifier = one(Primitive, BOOLEAN)
    # 0..1 Reason that this element is marked as a modifier.
    isModifierReason = one(Primitive, STRING)
    # 0..1 Include when _summary = true?
    isSummary = one(Primitive, BOOLEAN)
    # 0..1 ValueSet details if this is coded.
    binding = one(Complex, "ElementDefinition.binding")
    # 0..* Map element to another set of definitions.
    mapping = many(Complex, "ElementDefinition.mapping")
