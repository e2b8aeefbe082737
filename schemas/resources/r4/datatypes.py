"""The data types: https://hl7.org/fhir/R4/datatypes.html"""

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
    XHTML,
)
from schemas.resources.r4 import valuesets


class Address(Element):
    """An address expressed using postal conventions (as opposed to GPS or other location definition
    formats). https://hl7.org/fhir/R4/datatypes.html#Address
    """

    PATH = "Address"

    # 0..1 home | work | temp | old | billing - purpose of this address.
    use = one(Primitive, CODE, valuesets.AddressUse)
    # 0..1 postal | physical | both.
    type = one(Primitive, CODE, valuesets.AddressType)
    # 0..1 Text representation of the address.
    text = one(Primitive, STRING)
    # 0..* Street name, number, direction & P.O. Box etc.
    line = many(Primitive, STRING)
    # 0..1 Name of city, town etc.
    city = one(Primitive, STRING)
    # 0..1 District name (aka county).
    district = one(Primitive, STRING)
    # 0..1 Sub-unit of country (abbreviations ok).
    state = one(Primitive, STRING)
    # 0..1 Postal code for area.
    postalCode = one(Primitive, STRING)
    # 0..1 Country (e.g. can be ISO 3166 2 or 3 letter code).
    country = one(Primitive, STRING)
    # 0..1 Time period when address was/is in use.
    period = one(Complex, "Period")


class Age(Element):
    """A duration of time during which an organism (or a process) has existed.
    https://hl7.org/fhir/R4/datatypes.html#Age
    """

    PATH = "Age"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class Annotation(Element):
    """Text node with attribution. https://hl7.org/fhir/R4/datatypes.html#Annotation"""

    PATH = "Annotation"

    # 0..1 Individual responsible for the annotation.
    authorReference = one(
        ReferenceTo, "Practitioner", "Patient", "RelatedPerson", "Organization", choice="author"
    )
    authorString = one(Primitive, STRING, choice="author")
    # 0..1 When the annotation was made.
    time = one(Primitive, DATE_TIME)
    # 1..1 The annotation - text content (as markdown).
    text = one(Primitive, MARKDOWN, at_least=1)


class Attachment(Element):
    """Content in a format defined elsewhere. https://hl7.org/fhir/R4/datatypes.html#Attachment"""

    PATH = "Attachment"

    # 0..1 Mime type of the content, with charset etc.
    contentType = one(Primitive, MIME_TYPE)
    # 0..1 Human language of the content (BCP-47).
    language = one(Primitive, CODE)
    # 0..1 Data inline, base64ed.
    data = one(Primitive, BASE64_BINARY)
    # 0..1 Uri where the data can be found.
    url = one(Primitive, URL)
    # 0..1 Number of bytes of content (if url provided).
    size = one(Primitive, UNSIGNED_INT)
    # 0..1 Hash of the data (sha-1, base64ed).
    hash = one(Primitive, BASE64_BINARY)
    # 0..1 Label to display in place of the data.
    title = one(Primitive, STRING)
    # 0..1 Date attachment was first created.
    creation = one(Primitive, DATE_TIME)


class CodeableConcept(Element):
    """Concept - reference to a terminology or just text.
    https://hl7.org/fhir/R4/datatypes.html#CodeableConcept
    """

    PATH = "CodeableConcept"

    # 0..* Code defined by a terminology system.
    coding = many(Complex, "Coding")
    # 0..1 Plain text representation of the concept.
    text = one(Primitive, STRING)


class Coding(Element):
    """A reference to a code defined by a terminology system.
    https://hl7.org/fhir/R4/datatypes.html#Coding
    """

    PATH = "Coding"

    # 0..1 Identity of the terminology system.
    system = one(Primitive, URI)
    # 0..1 Version of the system - if relevant.
    version = one(Primitive, STRING)
    # 0..1 Symbol in syntax defined by the system.
    code = one(Primitive, CODE)
    # 0..1 Representation defined by the system.
    display = one(Primitive, STRING)
    # 0..1 If this coding was chosen directly by the user.
    userSelected = one(Primitive, BOOLEAN)


class ContactDetail(Element):
    """Contact information. https://hl7.org/fhir/R4/metadatatypes.html#ContactDetail"""

    PATH = "ContactDetail"

    # 0..1 Name of an individual to contact.
    name = one(Primitive, STRING)
    # 0..* Contact details for individual or organization.
    telecom = many(Complex, "ContactPoint")


class ContactPoint(Element):
    """Details of a Technology mediated contact point (phone, fax, email, etc.).
    https://hl7.org/fhir/R4/datatypes.html#ContactPoint
    """

    PATH = "ContactPoint"

    # 0..1 phone | fax | email | pager | url | sms | other.
    system = one(Primitive, CODE, valuesets.ContactPointSystem)
    # 0..1 The actual contact point details.
    value = one(Primitive, STRING)
    # 0..1 home | work | temp | old | mobile - purpose of this contact point.
    use = one(Primitive, CODE, valuesets.ContactPointUse)
    # 0..1 Specify preferred order of use (1 = highest).
    rank = one(Primitive, POSITIVE_INT)
    # 0..1 Time period when the contact point was/is in use.
    period = one(Complex, "Period")


class Contributor(Element):
    """Contributor information. https://hl7.org/fhir/R4/metadatatypes.html#Contributor"""

    PATH = "Contributor"

    # 1..1 author | editor | reviewer | endorser.
    type = one(Primitive, CODE, valuesets.ContributorType, at_least=1)
    # 1..1 Who contributed the content.
    name = one(Primitive, STRING, at_least=1)
    # 0..* Contact details of the contributor.
    contact = many(Complex, "ContactDetail")


class Count(Element):
    """A measured or measurable amount. https://hl7.org/fhir/R4/datatypes.html#Count"""

    PATH = "Count"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class DataRequirementCodeFilter(Element):
    """What codes are expected.
    https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.codeFilter
    """

    PATH = "DataRequirement.codeFilter"

    # 0..1 A code-valued attribute to filter on.
    path = one(Primitive, STRING)
    # 0..1 A coded (token) parameter to search on.
    searchParam = one(Primitive, STRING)
    # 0..1 Valueset for the filter.
    valueSet = one(Primitive, CANONICAL)
    # 0..* What code is expected.
    code = many(Complex, "Coding")


class DataRequirementDateFilter(Element):
    """What dates/date ranges are expected.
    https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.dateFilter
    """

    PATH = "DataRequirement.dateFilter"

    # 0..1 A date-valued attribute to filter on.
    path = one(Primitive, STRING)
    # 0..1 A date valued parameter to search on.
    searchParam = one(Primitive, STRING)
    # 0..1 The value of the filter, as a Period, DateTime, or Duration value.
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valuePeriod = one(Complex, "Period", choice="value")
    valueDuration = one(Complex, "Duration", choice="value")


class DataRequirementSort(Element):
    """Order of the results. https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.sort"""

    PATH = "DataRequirement.sort"

    # 1..1 The name of the attribute to perform the sort.
    path = one(Primitive, STRING, at_least=1)
    # 1..1 ascending | descending.
    direction = one(Primitive, CODE, valuesets.SortDirection, at_least=1)


class DataRequirement(Element):
    """Describes a required data item. https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement"""

    PATH = "DataRequirement"

    # 1..1 The type of the required data.
    type = one(Primitive, CODE, valuesets.AllTypes, at_least=1)
    # 0..* The profile of the required data.
    profile = many(Primitive, CANONICAL)
    # 0..1 E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..* Indicates specific structure elements that are referenced by the knowledge module.
    mustSupport = many(Primitive, STRING)
    # 0..* What codes are expected.
    codeFilter = many(Complex, "DataRequirement.codeFilter")
    # 0..* What dates/date ranges are expected.
    dateFilter = many(Complex, "DataRequirement.dateFilter")
    # 0..1 Number of results.
    limit = one(Primitive, POSITIVE_INT)
    # 0..* Order of the results.
    sort = many(Complex, "DataRequirement.sort")


class Distance(Element):
    """A length - a value with a unit that is a physical distance.
    https://hl7.org/fhir/R4/datatypes.html#Distance
    """

    PATH = "Distance"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class DosageDoseAndRate(Element):
    """Amount of medication administered. https://hl7.org/fhir/R4/dosage.html#Dosage.doseAndRate"""

    PATH = "Dosage.doseAndRate"

    # 0..1 The kind of dose or rate specified.
    type = one(Complex, "CodeableConcept")
    # 0..1 Amount of medication per dose.
    doseRange = one(Complex, "Range", choice="dose")
    doseQuantity = one(Complex, "SimpleQuantity", choice="dose")
    # 0..1 Amount of medication per unit of time.
    rateRatio = one(Complex, "Ratio", choice="rate")
    rateRange = one(Complex, "Range", choice="rate")
    rateQuantity = one(Complex, "SimpleQuantity", choice="rate")


class Dosage(BackboneElement):
    """How the medication is/was taken or should be taken.
    https://hl7.org/fhir/R4/dosage.html#Dosage
    """

    PATH = "Dosage"

    # 0..1 The order of the dosage instructions.
    sequence = one(Primitive, INTEGER)
    # 0..1 Free text dosage instructions e.g. SIG.
    text = one(Primitive, STRING)
    # 0..* Supplemental instruction or warnings to the patient - e.g. 'with meals', 'may cause
    # drowsiness'.
    additionalInstruction = many(Complex, "CodeableConcept")
    # 0..1 Patient or consumer oriented instructions.
    patientInstruction = one(Primitive, STRING)
    # 0..1 When medication should be administered.
    timing = one(Complex, "Timing")
    # 0..1 Take 'as needed' (for x).
    asNeededBoolean = one(Primitive, BOOLEAN, choice="asNeeded")
    asNeededCodeableConcept = one(Complex, "CodeableConcept", choice="asNeeded")
    # 0..1 Body site to administer to.
    site = one(Complex, "CodeableConcept")
    # 0..1 How drug should enter body.
    route = one(Complex, "CodeableConcept")
    # 0..1 Technique for administering medication.
    method = one(Complex, "CodeableConcept")
    # 0..* Amount of medication administered.
    doseAndRate = many(Complex, "Dosage.doseAndRate")
    # 0..1 Upper limit on medication per unit of time.
    maxDosePerPeriod = one(Complex, "Ratio")
    # 0..1 Upper limit on medication per administration.
    maxDosePerAdministration = one(Complex, "SimpleQuantity")
    # 0..1 Upper limit on medication per lifetime of the patient.
    maxDosePerLifetime = one(Complex, "SimpleQuantity")


class Duration(Element):
    """A length of time. https://hl7.org/fhir/R4/datatypes.html#Duration"""

    PATH = "Duration"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class Expression(Element):
    """An expression that can be used to generate a value.
    https://hl7.org/fhir/R4/metadatatypes.html#Expression
    """

    PATH = "Expression"

    # 0..1 Natural language description of the condition.
    description = one(Primitive, STRING)
    # 0..1 Short name assigned to expression for reuse.
    name = one(Primitive, ID)
    # 1..1 text/cql | text/fhirpath | application/x-fhir-query | etc.
    language = one(Primitive, CODE, at_least=1)
    # 0..1 Expression in specified language.
    expression = one(Primitive, STRING)
    # 0..1 Where the expression is found.
    reference = one(Primitive, URI)


class Extension(Element):
    """Optional Extensions Element. https://hl7.org/fhir/R4/extensibility.html#Extension"""

    PATH = "Extension"

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


class HumanName(Element):
    """Name of a human - parts and usage. https://hl7.org/fhir/R4/datatypes.html#HumanName"""

    PATH = "HumanName"

    # 0..1 usual | official | temp | nickname | anonymous | old | maiden.
    use = one(Primitive, CODE, valuesets.NameUse)
    # 0..1 Text representation of the full name.
    text = one(Primitive, STRING)
    # 0..1 Family name (often called 'Surname').
    family = one(Primitive, STRING)
    # 0..* Given names (not always 'first'). Includes middle names.
    given = many(Primitive, STRING)
    # 0..* Parts that come before the name.
    prefix = many(Primitive, STRING)
    # 0..* Parts that come after the name.
    suffix = many(Primitive, STRING)
    # 0..1 Time period when name was/is in use.
    period = one(Complex, "Period")


class Identifier(Element):
    """An identifier intended for computation. https://hl7.org/fhir/R4/datatypes.html#Identifier"""

    PATH = "Identifier"

    # 0..1 usual | official | temp | secondary | old (If known).
    use = one(Primitive, CODE, valuesets.IdentifierUse)
    # 0..1 Description of identifier.
    type = one(Complex, "CodeableConcept")
    # 0..1 The namespace for the identifier value.
    system = one(Primitive, URI)
    # 0..1 The value that is unique.
    value = one(Primitive, STRING)
    # 0..1 Time period when id is/was valid for use.
    period = one(Complex, "Period")
    # 0..1 Organization that issued id (may be just text).
    assigner = one(ReferenceTo, "Organization")


class Meta(Element):
    """Metadata about a resource. https://hl7.org/fhir/R4/resource.html#Meta"""

    PATH = "Meta"

    # 0..1 Version specific identifier.
    versionId = one(Primitive, ID)
    # 0..1 When the resource version last changed.
    lastUpdated = one(Primitive, INSTANT)
    # 0..1 Identifies where the resource comes from.
    source = one(Primitive, URI)
    # 0..* Profiles this resource claims to conform to.
    profile = many(Primitive, CANONICAL)
    # 0..* Security Labels applied to this resource.
    security = many(Complex, "Coding")
    # 0..* Tags applied to this resource.
    tag = many(Complex, "Coding")


class Money(Element):
    """An amount of economic utility in some recognized currency.
    https://hl7.org/fhir/R4/datatypes.html#Money
    """

    PATH = "Money"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 ISO 4217 Currency Code.
    currency = one(Primitive, CODE, valuesets.Currencies)


class Narrative(Element):
    """Human-readable summary of the resource (essential clinical and business information).
    https://hl7.org/fhir/R4/narrative.html#Narrative
    """

    PATH = "Narrative"

    # 1..1 generated | extensions | additional | empty.
    status = one(Primitive, CODE, valuesets.NarrativeStatus, at_least=1)
    # 1..1 Limited xhtml content.
    div = one(Primitive, XHTML, bare=True, at_least=1)


class ParameterDefinition(Element):
    """Definition of a parameter to a module.
    https://hl7.org/fhir/R4/metadatatypes.html#ParameterDefinition
    """

    PATH = "ParameterDefinition"

    # 0..1 Name used to access the parameter value.
    name = one(Primitive, CODE)
    # 1..1 in | out.
    use = one(Primitive, CODE, valuesets.OperationParameterUse, at_least=1)
    # 0..1 Minimum cardinality.
    min = one(Primitive, INTEGER)
    # 0..1 Maximum cardinality (a number of *).
    max = one(Primitive, STRING)
    # 0..1 A brief description of the parameter.
    documentation = one(Primitive, STRING)
    # 1..1 What type of value.
    type = one(Primitive, CODE, valuesets.AllTypes, at_least=1)
    # 0..1 What profile the value is expected to be.
    profile = one(Primitive, CANONICAL)


class Period(Element):
    """Time range defined by start and end date/time. https://hl7.org/fhir/R4/datatypes.html#Period"""

    PATH = "Period"

    # 0..1 Starting time with inclusive boundary.
    start = one(Primitive, DATE_TIME)
    # 0..1 End time with inclusive boundary, if not ongoing.
    end = one(Primitive, DATE_TIME)


class Quantity(Element):
    """A measured or measurable amount. https://hl7.org/fhir/R4/datatypes.html#Quantity"""

    PATH = "Quantity"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class Range(Element):
    """Set of values bounded by low and high. https://hl7.org/fhir/R4/datatypes.html#Range"""

    PATH = "Range"

    # 0..1 Low limit.
    low = one(Complex, "SimpleQuantity")
    # 0..1 High limit.
    high = one(Complex, "SimpleQuantity")


class Ratio(Element):
    """A ratio of two Quantity values - a numerator and a denominator.
    https://hl7.org/fhir/R4/datatypes.html#Ratio
    """

    PATH = "Ratio"

    # 0..1 Numerator value.
    numerator = one(Complex, "Quantity")
    # 0..1 Denominator value.
    denominator = one(Complex, "Quantity")


class Reference(Element):
    """A reference from one resource to another. https://hl7.org/fhir/R4/references.html#Reference"""

    PATH = "Reference"

    # 0..1 Literal reference, Relative, internal or absolute URL.
    reference = one(Primitive, STRING)
    # 0..1 Type the reference refers to (e.g. 'Patient').
    type = one(Primitive, URI)
    # 0..1 Logical reference, when literal reference is not known.
    identifier = one(Complex, "Identifier")
    # 0..1 Text alternative for the resource.
    display = one(Primitive, STRING)


class RelatedArtifact(Element):
    """Related artifacts for a knowledge resource.
    https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact
    """

    PATH = "RelatedArtifact"

    # 1..1 documentation | justification | citation | predecessor | successor | derived-from |
    # depends-on | composed-of.
    type = one(Primitive, CODE, valuesets.RelatedArtifactType, at_least=1)
    # 0..1 Short label.
    label = one(Primitive, STRING)
    # 0..1 Brief description of the related artifact.
    display = one(Primitive, STRING)
    # 0..1 Bibliographic citation for the artifact.
    citation = one(Primitive, MARKDOWN)
    # 0..1 Where the artifact can be accessed.
    url = one(Primitive, URL)
    # 0..1 What document is being referenced.
    document = one(Complex, "Attachment")
    # 0..1 What resource is being referenced.
    resource = one(Primitive, CANONICAL)


class SampledData(Element):
    """A series of measurements taken by a device.
    https://hl7.org/fhir/R4/datatypes.html#SampledData
    """

    PATH = "SampledData"

    # 1..1 Zero value and units.
    origin = one(Complex, "SimpleQuantity", at_least=1)
    # 1..1 Number of milliseconds between samples.
    period = one(Primitive, DECIMAL, at_least=1)
    # 0..1 Multiply data by this before adding to origin.
    factor = one(Primitive, DECIMAL)
    # 0..1 Lower limit of detection.
    lowerLimit = one(Primitive, DECIMAL)
    # 0..1 Upper limit of detection.
    upperLimit = one(Primitive, DECIMAL)
    # 1..1 Number of sample points at each time point.
    dimensions = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..1 Decimal values with spaces, or 'E' | 'U' | 'L'.
    data = one(Primitive, STRING)


class Signature(Element):
    """A Signature - XML DigSig, JWS, Graphical image of signature, etc.
    https://hl7.org/fhir/R4/datatypes.html#Signature
    """

    PATH = "Signature"

    # 1..* Indication of the reason the entity signed the object(s).
    type = many(Complex, "Coding", at_least=1)
    # 1..1 When the signature was created.
    when = one(Primitive, INSTANT, at_least=1)
    # 1..1 Who signed.
    who = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
        at_least=1,
    )
    # 0..1 The party represented.
    onBehalfOf = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
    )
    # 0..1 The technical format of the signed resources.
    targetFormat = one(Primitive, MIME_TYPE)
    # 0..1 The technical format of the signature.
    sigFormat = one(Primitive, MIME_TYPE)
    # 0..1 The actual signature content (XML DigSig. JWS, picture, etc.).
    data = one(Primitive, BASE64_BINARY)


class SimpleQuantity(Element):
    """A fixed quantity (no comparator). https://hl7.org/fhir/R4/datatypes.html#SimpleQuantity"""

    PATH = "SimpleQuantity"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)


class TimingRepeat(Element):
    """When the event is to occur. https://hl7.org/fhir/R4/datatypes.html#Timing.repeat"""

    PATH = "Timing.repeat"

    # 0..1 Length/Range of lengths, or (Start and/or end) limits.
    boundsDuration = one(Complex, "Duration", choice="bounds")
    boundsRange = one(Complex, "Range", choice="bounds")
    boundsPeriod = one(Complex, "Period", choice="bounds")
    # 0..1 Number of times to repeat.
    count = one(Primitive, POSITIVE_INT)
    # 0..1 Maximum number of times to repeat.
    countMax = one(Primitive, POSITIVE_INT)
    # 0..1 How long when it happens.
    duration = one(Primitive, DECIMAL)
    # 0..1 How long when it happens (Max).
    durationMax = one(Primitive, DECIMAL)
    # 0..1 s | min | h | d | wk | mo | a - unit of time (UCUM).
    durationUnit = one(Primitive, CODE, valuesets.UnitsOfTime)
    # 0..1 Event occurs frequency times per period.
    frequency = one(Primitive, POSITIVE_INT)
    # 0..1 Event occurs up to frequencyMax times per period.
    frequencyMax = one(Primitive, POSITIVE_INT)
    # 0..1 Event occurs frequency times per period.
    period = one(Primitive, DECIMAL)
    # 0..1 Upper limit of period (3-4 hours).
    periodMax = one(Primitive, DECIMAL)
    # 0..1 s | min | h | d | wk | mo | a - unit of time (UCUM).
    periodUnit = one(Primitive, CODE, valuesets.UnitsOfTime)
    # 0..* mon | tue | wed | thu | fri | sat | sun.
    dayOfWeek = many(Primitive, CODE, valuesets.DaysOfWeek)
    # 0..* Time of day for action.
    timeOfDay = many(Primitive, TIME)
    # 0..* Code for time period of occurrence.
    when = many(Primitive, CODE, valuesets.EventTiming)
    # 0..1 Minutes from event (before or after).
    offset = one(Primitive, UNSIGNED_INT)


class Timing(BackboneElement):
    """A timing schedule that specifies an event that may occur multiple times.
    https://hl7.org/fhir/R4/datatypes.html#Timing
    """

    PATH = "Timing"

    # 0..* When the event occurs.
    event = many(Primitive, DATE_TIME)
    # 0..1 When the event is to occur.
    repeat = one(Complex, "Timing.repeat")
    # 0..1 BID | TID | QID | AM | PM | QD | QOD | +.
    code = one(Complex, "CodeableConcept")


class TriggerDefinition(Element):
    """Defines an expected trigger for a module.
    https://hl7.org/fhir/R4/metadatatypes.html#TriggerDefinition
    """

    PATH = "TriggerDefinition"

    # 1..1 named-event | periodic | data-changed | data-added | data-modified | data-removed |
    # data-accessed | data-access-ended.
    type = one(Primitive, CODE, valuesets.TriggerType, at_least=1)
    # 0..1 Name or URI that identifies the event.
    name = one(Primitive, STRING)
    # 0..1 Timing of the event.
    timingTiming = one(Complex, "Timing", choice="timing")
    timingReference = one(ReferenceTo, "Schedule", choice="timing")
    timingDate = one(Primitive, DATE, choice="timing")
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    # 0..* Triggering data of the event (multiple = 'and').
    data = many(Complex, "DataRequirement")
    # 0..1 Whether the event triggers (boolean expression).
    condition = one(Complex, "Expression")


class UsageContext(Element):
    """Describes the context of use for a conformance or knowledge resource.
    https://hl7.org/fhir/R4/metadatatypes.html#UsageContext
    """

    PATH = "UsageContext"

    # 1..1 Type of context being specified.
    code = one(Complex, "Coding", at_least=1)
    # 1..1 Value that defines the context.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueReference = one(
        ReferenceTo,
        "PlanDefinition",
        "ResearchStudy",
        "InsurancePlan",
        "HealthcareService",
        "Group",
        "Location",
        "Organization",
        choice="value",
        at_least=1,
    )
