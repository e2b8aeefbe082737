"""Extension: https://hl7.org/fhir/R4/extensibility.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
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
    OID,
    POSITIVE_INT,
    STRING,
    TIME,
    UNSIGNED_INT,
    URI,
    URL,
    UUID,
)


class Extension(Element):
    """Optional Extensions Element. https://hl7.org/fhir/R4/extensibility.html#Extension

    extension 0..*, url 1..1, value[x] 0..1
    """

    PATH = "Extension"

    # 0..* Additional content defined by implementations.
    extension = many(Complex, "Extension")
    # 1..1 identifies the meaning of the extension.
    url = one(Primitive, URI, bare=True, at_least=1)
    # 0..1 Value of extension.
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueCanonical = one(Primitive, CANONICAL, choice="value")
    valueCode = one(Primitive, CODE, choice="value")
    valueDate = one(Primitive, DATE, choice="value")
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valueDecimal = one(Primitive, DECIMAL, choice="value")
    valueId = one(Primitive, ID, choice="value")
    valueInstant = one(Primitive, INSTANT, choice="value")
    valueInteger = one(Primitive, INTEGER, choice="value")
    valueMarkdown = one(Primitive, MARKDOWN, choice="value")
    valueOid = one(Primitive, OID, choice="value")
    valuePositiveInt = one(Primitive, POSITIVE_INT, choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueTime = one(Primitive, TIME, choice="value")
    valueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="value")
    valueUri = one(Primitive, URI, choice="value")
    valueUrl = one(Primitive, URL, choice="value")
    valueUuid = one(Primitive, UUID, choice="value")
    valueAddress = one(Complex, "Address", choice="value")
    valueAge = one(Complex, "Age", choice="value")
    valueAnnotation = one(Complex, "Annotation", choice="value")
    valueAttachment = one(Complex, "Attachment", choice="value")
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueCoding = one(Complex, "Coding", choice="value")
    valueContactPoint = one(Complex, "ContactPoint", choice="value")
    valueCount = one(Complex, "Count", choice="value")
    valueDistance = one(Complex, "Distance", choice="value")
    valueDuration = one(Complex, "Duration", choice="value")
    valueHumanName = one(Complex, "HumanName", choice="value")
    valueIdentifier = one(Complex, "Identifier", choice="value")
    valueMoney = one(Complex, "Money", choice="value")
    valuePeriod = one(Complex, "Period", choice="value")
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueRange = one(Complex, "Range", choice="value")
    valueRatio = one(Complex, "Ratio", choice="value")
    valueReference = one(ReferenceTo, choice="value")
    valueSampledData = one(Complex, "SampledData", choice="value")
    valueSignature = one(Complex, "Signature", choice="value")
    valueTiming = one(Complex, "Timing", choice="value")
    valueContactDetail = one(Complex, "ContactDetail", choice="value")
    valueContributor = one(Complex, "Contributor", choice="value")
    valueDataRequirement = one(Complex, "DataRequirement", choice="value")
    valueExpression = one(Complex, "Expression", choice="value")
    valueParameterDefinition = one(Complex, "ParameterDefinition", choice="value")
    valueRelatedArtifact = one(Complex, "RelatedArtifact", choice="value")
    valueTriggerDefinition = one(Complex, "TriggerDefinition", choice="value")
    valueUsageContext = one(Complex, "UsageContext", choice="value")
    valueDosage = one(Complex, "Dosage", choice="value")
    valueMeta = one(Complex, "Meta", choice="value")
