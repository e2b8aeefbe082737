"""StructureMap: https://hl7.org/fhir/R4/structuremap.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
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


class StructureMapGroupRuleTargetParameter(BackboneElement):
    """Parameters to the transform.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.rule.target.parameter

    value[x] 1..1
    """

    PATH = "StructureMap.group.rule.target.parameter"

    # 1..1 Parameter value - variable or literal.
    valueId = one(Primitive, ID, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)


class StructureMapGroupRuleSource(BackboneElement):
    """Source inputs to the mapping.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.rule.source

    context 1..1, min 0..1, max 0..1, type 0..1, defaultValue[x] 0..1, element 0..1,
    listMode 0..1, variable 0..1, condition 0..1, check 0..1, logMessage 0..1
    """

    PATH = "StructureMap.group.rule.source"

    # 1..1 Type or variable this rule applies to.
    context_ = one(Primitive, ID, at_least=1, name="context")
    # 0..1 Specified minimum cardinality.
    min = one(Primitive, INTEGER)
    # 0..1 Specified maximum cardinality (number or *).
    max = one(Primitive, STRING)
    # 0..1 Rule only applies if source has this type.
    type = one(Primitive, STRING)
    # 0..1 Default value if no value exists.
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
    # 0..1 Optional field for this source.
    element = one(Primitive, STRING)
    # 0..1 first | not_first | last | not_last | only_one.
    listMode = one(Primitive, CODE, valuesets_of_others.MapSourceListMode)
    # 0..1 Named context for field, if a field is specified.
    variable = one(Primitive, ID)
    # 0..1 FHIRPath expression - must be true or the rule does not apply.
    condition = one(Primitive, STRING)
    # 0..1 FHIRPath expression - must be true or the mapping engine throws an error instead of
    # completing.
    check = one(Primitive, STRING)
    # 0..1 Message to put in log if source exists (FHIRPath).
    logMessage = one(Primitive, STRING)


class StructureMapGroupRuleTarget(BackboneElement):
    """Content to create because of this mapping rule.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.rule.target

    context 0..1, contextType 0..1, element 0..1, variable 0..1, listMode 0..*, listRuleId 0..1,
    transform 0..1, parameter 0..*
    """

    PATH = "StructureMap.group.rule.target"

    # 0..1 Type or variable this rule applies to.
    context_ = one(Primitive, ID, name="context")
    # 0..1 type | variable.
    contextType = one(Primitive, CODE, valuesets_of_others.MapContextType)
    # 0..1 Field to create in the context.
    element = one(Primitive, STRING)
    # 0..1 Named context for field, if desired, and a field is specified.
    variable = one(Primitive, ID)
    # 0..* first | share | last | collate.
    listMode = many(Primitive, CODE, valuesets_of_others.MapTargetListMode)
    # 0..1 Internal rule reference for shared list items.
    listRuleId = one(Primitive, ID)
    # 0..1 create | copy +.
    transform = one(Primitive, CODE, valuesets_of_others.MapTransform)
    # 0..* Parameters to the transform.
    parameter = many(Complex, "StructureMap.group.rule.target.parameter")


class StructureMapGroupRuleDependent(BackboneElement):
    """Which other rules to apply in the context of this rule.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.rule.dependent

    name 1..1, variable 1..*
    """

    PATH = "StructureMap.group.rule.dependent"

    # 1..1 Name of a rule or group to apply.
    name = one(Primitive, ID, at_least=1)
    # 1..* Variable to pass to the rule or group.
    variable = many(Primitive, STRING, at_least=1)


class StructureMapGroupInput(BackboneElement):
    """Named instance provided when invoking the map.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.input

    name 1..1, type 0..1, mode 1..1, documentation 0..1
    """

    PATH = "StructureMap.group.input"

    # 1..1 Name for this instance of data.
    name = one(Primitive, ID, at_least=1)
    # 0..1 Type for this instance of data.
    type = one(Primitive, STRING)
    # 1..1 source | target.
    mode = one(Primitive, CODE, valuesets_of_others.MapInputMode, at_least=1)
    # 0..1 Documentation for this instance of data.
    documentation = one(Primitive, STRING)


class StructureMapGroupRule(BackboneElement):
    """Transform Rule from source to target.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group.rule

    name 1..1, source 1..*, target 0..*, rule 0..*, dependent 0..*, documentation 0..1
    """

    PATH = "StructureMap.group.rule"

    # 1..1 Name of the rule for internal references.
    name = one(Primitive, ID, at_least=1)
    # 1..* Source inputs to the mapping.
    source = many(Complex, "StructureMap.group.rule.source", at_least=1)
    # 0..* Content to create because of this mapping rule.
    target = many(Complex, "StructureMap.group.rule.target")
    # 0..* Rules contained in this rule.
    rule = many(Complex, "StructureMap.group.rule")
    # 0..* Which other rules to apply in the context of this rule.
    dependent = many(Complex, "StructureMap.group.rule.dependent")
    # 0..1 Documentation for this instance of data.
    documentation = one(Primitive, STRING)


class StructureMapStructure(BackboneElement):
    """Structure Definition used by this map.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.structure

    url 1..1, mode 1..1, alias 0..1, documentation 0..1
    """

    PATH = "StructureMap.structure"

    # 1..1 Canonical reference to structure definition.
    url = one(Primitive, CANONICAL, at_least=1)
    # 1..1 source | queried | target | produced.
    mode = one(Primitive, CODE, valuesets_of_others.MapModelMode, at_least=1)
    # 0..1 Name for type in this map.
    alias = one(Primitive, STRING)
    # 0..1 Documentation on use of structure.
    documentation = one(Primitive, STRING)


class StructureMapGroup(BackboneElement):
    """Named sections for reader convenience.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap.group

    name 1..1, extends 0..1, typeMode 1..1, documentation 0..1, input 1..*, rule 1..*
    """

    PATH = "StructureMap.group"

    # 1..1 Human-readable label.
    name = one(Primitive, ID, at_least=1)
    # 0..1 Another group that this group adds rules to.
    extends = one(Primitive, ID)
    # 1..1 none | types | type-and-types.
    typeMode = one(Primitive, CODE, valuesets_of_others.MapGroupTypeMode, at_least=1)
    # 0..1 Additional description/explanation for group.
    documentation = one(Primitive, STRING)
    # 1..* Named instance provided when invoking the map.
    input = many(Complex, "StructureMap.group.input", at_least=1)
    # 1..* Transform Rule from source to target.
    rule = many(Complex, "StructureMap.group.rule", at_least=1)


class StructureMap(DomainResource):
    """A Map of relationships between 2 structures that can be used to transform data.
    https://hl7.org/fhir/R4/structuremap.html#StructureMap

    url 1..1, identifier 0..*, version 0..1, name 1..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, structure 0..*,
    import 0..*, group 1..*
    """

    PATH = "StructureMap"

    resourceType = one(Exactly, "StructureMap")
    # 1..1 Canonical identifier for this structure map, represented as a URI (globally unique).
    url = one(Primitive, URI, at_least=1)
    # 0..* Additional identifier for the structure map.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the structure map.
    version = one(Primitive, STRING)
    # 1..1 Name for this structure map (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name for this structure map (human friendly).
    title = one(Primitive, STRING)
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
    # 0..1 Natural language description of the structure map.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for structure map (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this structure map is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..* Structure Definition used by this map.
    structure = many(Complex, "StructureMap.structure")
    # 0..* Other maps used by this map (canonical URLs).
    import_ = many(Primitive, CANONICAL, name="import")
    # 1..* Named sections for reader convenience.
    group = many(Complex, "StructureMap.group", at_least=1)
