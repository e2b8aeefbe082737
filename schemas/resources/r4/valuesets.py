"""The codes that R4 requires."""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from enum import StrEnum


class AddressType(StrEnum):
    """http://hl7.org/fhir/ValueSet/address-type"""

    POSTAL = "postal"
    PHYSICAL = "physical"
    BOTH = "both"


class AddressUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/address-use"""

    HOME = "home"
    WORK = "work"
    TEMP = "temp"
    OLD = "old"
    BILLING = "billing"


class AdministrativeGender(StrEnum):
    """http://hl7.org/fhir/ValueSet/administrative-gender"""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"
    UNKNOWN = "unknown"


class AllTypes(StrEnum):
    """http://hl7.org/fhir/ValueSet/all-types"""

    ADDRESS = "Address"
    AGE = "Age"
    ANNOTATION = "Annotation"
    ATTACHMENT = "Attachment"
    BACKBONE_ELEMENT = "BackboneElement"
    CODEABLE_CONCEPT = "CodeableConcept"
    CODING = "Coding"
    CONTACT_DETAIL = "ContactDetail"
    CONTACT_POINT = "ContactPoint"
    CONTRIBUTOR = "Contributor"
    COUNT = "Count"
    DATA_REQUIREMENT = "DataRequirement"
    DISTANCE = "Distance"
    DOSAGE = "Dosage"
    DURATION = "Duration"
    ELEMENT = "Element"
    ELEMENT_DEFINITION = "ElementDefinition"
    EXPRESSION = "Expression"
    EXTENSION = "Extension"
    HUMAN_NAME = "HumanName"
    IDENTIFIER = "Identifier"
    MARKETING_STATUS = "MarketingStatus"
    META = "Meta"
    MONEY = "Money"
    MONEY_QUANTITY = "MoneyQuantity"
    NARRATIVE = "Narrative"
    PARAMETER_DEFINITION = "ParameterDefinition"
    PERIOD = "Period"
    POPULATION = "Population"
    PROD_CHARACTERISTIC = "ProdCharacteristic"
    PRODUCT_SHELF_LIFE = "ProductShelfLife"
    QUANTITY = "Quantity"
    RANGE = "Range"
    RATIO = "Ratio"
    REFERENCE = "Reference"
    RELATED_ARTIFACT = "RelatedArtifact"
    SAMPLED_DATA = "SampledData"
    SIGNATURE = "Signature"
    SIMPLE_QUANTITY = "SimpleQuantity"
    SUBSTANCE_AMOUNT = "SubstanceAmount"
    TIMING = "Timing"
    TRIGGER_DEFINITION = "TriggerDefinition"
    USAGE_CONTEXT = "UsageContext"
    BASE64_BINARY = "base64Binary"
    BOOLEAN = "boolean"
    CANONICAL = "canonical"
    CODE = "code"
    DATE = "date"
    DATE_TIME = "dateTime"
    DECIMAL = "decimal"
    ID = "id"
    INSTANT = "instant"
    INTEGER = "integer"
    MARKDOWN = "markdown"
    OID = "oid"
    POSITIVE_INT = "positiveInt"
    STRING = "string"
    TIME = "time"
    UNSIGNED_INT = "unsignedInt"
    URI = "uri"
    URL = "url"
    UUID = "uuid"
    XHTML = "xhtml"
    ACCOUNT = "Account"
    ACTIVITY_DEFINITION = "ActivityDefinition"
    ADVERSE_EVENT = "AdverseEvent"
    ALLERGY_INTOLERANCE = "AllergyIntolerance"
    APPOINTMENT = "Appointment"
    APPOINTMENT_RESPONSE = "AppointmentResponse"
    AUDIT_EVENT = "AuditEvent"
    BASIC = "Basic"
    BINARY = "Binary"
    BIOLOGICALLY_DERIVED_PRODUCT = "BiologicallyDerivedProduct"
    BODY_STRUCTURE = "BodyStructure"
    BUNDLE = "Bundle"
    CAPABILITY_STATEMENT = "CapabilityStatement"
    CARE_PLAN = "CarePlan"
    CARE_TEAM = "CareTeam"
    CATALOG_ENTRY = "CatalogEntry"
    CHARGE_ITEM = "ChargeItem"
    CHARGE_ITEM_DEFINITION = "ChargeItemDefinition"
    CLAIM = "Claim"
    CLAIM_RESPONSE = "ClaimResponse"
    CLINICAL_IMPRESSION = "ClinicalImpression"
    CODE_SYSTEM = "CodeSystem"
    COMMUNICATION = "Communication"
    COMMUNICATION_REQUEST = "CommunicationRequest"
    COMPARTMENT_DEFINITION = "CompartmentDefinition"
    COMPOSITION = "Composition"
    CONCEPT_MAP = "ConceptMap"
    CONDITION = "Condition"
    CONSENT = "Consent"
    CONTRACT = "Contract"
    COVERAGE = "Coverage"
    COVERAGE_ELIGIBILITY_REQUEST = "CoverageEligibilityRequest"
    COVERAGE_ELIGIBILITY_RESPONSE = "CoverageEligibilityResponse"
    DETECTED_ISSUE = "DetectedIssue"
    DEVICE = "Device"
    DEVICE_DEFINITION = "DeviceDefinition"
    DEVICE_METRIC = "DeviceMetric"
    DEVICE_REQUEST = "DeviceRequest"
    DEVICE_USE_STATEMENT = "DeviceUseStatement"
    DIAGNOSTIC_REPORT = "DiagnosticReport"
    DOCUMENT_MANIFEST = "DocumentManifest"
    DOCUMENT_REFERENCE = "DocumentReference"
    DOMAIN_RESOURCE = "DomainResource"
    EFFECT_EVIDENCE_SYNTHESIS = "EffectEvidenceSynthesis"
    ENCOUNTER = "Encounter"
    ENDPOINT = "Endpoint"
    ENROLLMENT_REQUEST = "EnrollmentRequest"
    ENROLLMENT_RESPONSE = "EnrollmentResponse"
    EPISODE_OF_CARE = "EpisodeOfCare"
    EVENT_DEFINITION = "EventDefinition"
    EVIDENCE = "Evidence"
    EVIDENCE_VARIABLE = "EvidenceVariable"
    EXAMPLE_SCENARIO = "ExampleScenario"
    EXPLANATION_OF_BENEFIT = "ExplanationOfBenefit"
    FAMILY_MEMBER_HISTORY = "FamilyMemberHistory"
    FLAG = "Flag"
    GOAL = "Goal"
    GRAPH_DEFINITION = "GraphDefinition"
    GROUP = "Group"
    GUIDANCE_RESPONSE = "GuidanceResponse"
    HEALTHCARE_SERVICE = "HealthcareService"
    IMAGING_STUDY = "ImagingStudy"
    IMMUNIZATION = "Immunization"
    IMMUNIZATION_EVALUATION = "ImmunizationEvaluation"
    IMMUNIZATION_RECOMMENDATION = "ImmunizationRecommendation"
    IMPLEMENTATION_GUIDE = "ImplementationGuide"
    INSURANCE_PLAN = "InsurancePlan"
    INVOICE = "Invoice"
    LIBRARY = "Library"
    LINKAGE = "Linkage"
    LIST = "List"
    LOCATION = "Location"
    MEASURE = "Measure"
    MEASURE_REPORT = "MeasureReport"
    MEDIA = "Media"
    MEDICATION = "Medication"
    MEDICATION_ADMINISTRATION = "MedicationAdministration"
    MEDICATION_DISPENSE = "MedicationDispense"
    MEDICATION_KNOWLEDGE = "MedicationKnowledge"
    MEDICATION_REQUEST = "MedicationRequest"
    MEDICATION_STATEMENT = "MedicationStatement"
    MEDICINAL_PRODUCT = "MedicinalProduct"
    MEDICINAL_PRODUCT_AUTHORIZATION = "MedicinalProductAuthorization"
    MEDICINAL_PRODUCT_CONTRAINDICATION = "MedicinalProductContraindication"
    MEDICINAL_PRODUCT_INDICATION = "MedicinalProductIndication"
    MEDICINAL_PRODUCT_INGREDIENT = "MedicinalProductIngredient"
    MEDICINAL_PRODUCT_INTERACTION = "MedicinalProductInteraction"
    MEDICINAL_PRODUCT_MANUFACTURED = "MedicinalProductManufactured"
    MEDICINAL_PRODUCT_PACKAGED = "MedicinalProductPackaged"
    MEDICINAL_PRODUCT_PHARMACEUTICAL = "MedicinalProductPharmaceutical"
    MEDICINAL_PRODUCT_UNDESIRABLE_EFFECT = "MedicinalProductUndesirableEffect"
    MESSAGE_DEFINITION = "MessageDefinition"
    MESSAGE_HEADER = "MessageHeader"
    MOLECULAR_SEQUENCE = "MolecularSequence"
    NAMING_SYSTEM = "NamingSystem"
    NUTRITION_ORDER = "NutritionOrder"
    OBSERVATION = "Observation"
    OBSERVATION_DEFINITION = "ObservationDefinition"
    OPERATION_DEFINITION = "OperationDefinition"
    OPERATION_OUTCOME = "OperationOutcome"
    ORGANIZATION = "Organization"
    ORGANIZATION_AFFILIATION = "OrganizationAffiliation"
    PARAMETERS = "Parameters"
    PATIENT = "Patient"
    PAYMENT_NOTICE = "PaymentNotice"
    PAYMENT_RECONCILIATION = "PaymentReconciliation"
    PERSON = "Person"
    PLAN_DEFINITION = "PlanDefinition"
    PRACTITIONER = "Practitioner"
    PRACTITIONER_ROLE = "PractitionerRole"
    PROCEDURE = "Procedure"
    PROVENANCE = "Provenance"
    QUESTIONNAIRE = "Questionnaire"
    QUESTIONNAIRE_RESPONSE = "QuestionnaireResponse"
    RELATED_PERSON = "RelatedPerson"
    REQUEST_GROUP = "RequestGroup"
    RESEARCH_DEFINITION = "ResearchDefinition"
    RESEARCH_ELEMENT_DEFINITION = "ResearchElementDefinition"
    RESEARCH_STUDY = "ResearchStudy"
    RESEARCH_SUBJECT = "ResearchSubject"
    RESOURCE = "Resource"
    RISK_ASSESSMENT = "RiskAssessment"
    RISK_EVIDENCE_SYNTHESIS = "RiskEvidenceSynthesis"
    SCHEDULE = "Schedule"
    SEARCH_PARAMETER = "SearchParameter"
    SERVICE_REQUEST = "ServiceRequest"
    SLOT = "Slot"
    SPECIMEN = "Specimen"
    SPECIMEN_DEFINITION = "SpecimenDefinition"
    STRUCTURE_DEFINITION = "StructureDefinition"
    STRUCTURE_MAP = "StructureMap"
    SUBSCRIPTION = "Subscription"
    SUBSTANCE = "Substance"
    SUBSTANCE_NUCLEIC_ACID = "SubstanceNucleicAcid"
    SUBSTANCE_POLYMER = "SubstancePolymer"
    SUBSTANCE_PROTEIN = "SubstanceProtein"
    SUBSTANCE_REFERENCE_INFORMATION = "SubstanceReferenceInformation"
    SUBSTANCE_SOURCE_MATERIAL = "SubstanceSourceMaterial"
    SUBSTANCE_SPECIFICATION = "SubstanceSpecification"
    SUPPLY_DELIVERY = "SupplyDelivery"
    SUPPLY_REQUEST = "SupplyRequest"
    TASK = "Task"
    TERMINOLOGY_CAPABILITIES = "TerminologyCapabilities"
    TEST_REPORT = "TestReport"
    TEST_SCRIPT = "TestScript"
    VALUE_SET = "ValueSet"
    VERIFICATION_RESULT = "VerificationResult"
    VISION_PRESCRIPTION = "VisionPrescription"
    TYPE = "Type"
    ANY = "Any"


class Appointmentstatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/appointmentstatus"""

    PROPOSED = "proposed"
    PENDING = "pending"
    BOOKED = "booked"
    ARRIVED = "arrived"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"
    NOSHOW = "noshow"
    ENTERED_IN_ERROR = "entered-in-error"
    CHECKED_IN = "checked-in"
    WAITLIST = "waitlist"


class AuditEventAction(StrEnum):
    """http://hl7.org/fhir/ValueSet/audit-event-action"""

    C = "C"
    R = "R"
    U = "U"
    D = "D"
    E = "E"


class AuditEventOutcome(StrEnum):
    """http://hl7.org/fhir/ValueSet/audit-event-outcome"""

    SUCCESS = "0"
    MINOR_FAILURE = "4"
    SERIOUS_FAILURE = "8"
    MAJOR_FAILURE = "12"


class BundleType(StrEnum):
    """http://hl7.org/fhir/ValueSet/bundle-type"""

    DOCUMENT = "document"
    MESSAGE = "message"
    TRANSACTION = "transaction"
    TRANSACTION_RESPONSE = "transaction-response"
    BATCH = "batch"
    BATCH_RESPONSE = "batch-response"
    HISTORY = "history"
    SEARCHSET = "searchset"
    COLLECTION = "collection"


class CarePlanActivityKind(StrEnum):
    """http://hl7.org/fhir/ValueSet/care-plan-activity-kind"""

    APPOINTMENT = "Appointment"
    COMMUNICATION_REQUEST = "CommunicationRequest"
    DEVICE_REQUEST = "DeviceRequest"
    MEDICATION_REQUEST = "MedicationRequest"
    NUTRITION_ORDER = "NutritionOrder"
    TASK = "Task"
    SERVICE_REQUEST = "ServiceRequest"
    VISION_PRESCRIPTION = "VisionPrescription"


class CarePlanActivityStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/care-plan-activity-status"""

    NOT_STARTED = "not-started"
    SCHEDULED = "scheduled"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    STOPPED = "stopped"
    UNKNOWN = "unknown"
    ENTERED_IN_ERROR = "entered-in-error"


class CarePlanIntent(StrEnum):
    """http://hl7.org/fhir/ValueSet/care-plan-intent"""

    PROPOSAL = "proposal"
    PLAN = "plan"
    ORDER = "order"
    OPTION = "option"


class CareTeamStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/care-team-status"""

    PROPOSED = "proposed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class CompositionAttestationMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/composition-attestation-mode"""

    PERSONAL = "personal"
    PROFESSIONAL = "professional"
    LEGAL = "legal"
    OFFICIAL = "official"


class CompositionStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/composition-status"""

    PRELIMINARY = "preliminary"
    FINAL = "final"
    AMENDED = "amended"
    ENTERED_IN_ERROR = "entered-in-error"


class ConditionClinical(StrEnum):
    """http://hl7.org/fhir/ValueSet/condition-clinical"""

    ACTIVE = "active"
    RECURRENCE = "recurrence"
    RELAPSE = "relapse"
    INACTIVE = "inactive"
    REMISSION = "remission"
    RESOLVED = "resolved"


class ConditionVerStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/condition-ver-status"""

    UNCONFIRMED = "unconfirmed"
    PROVISIONAL = "provisional"
    DIFFERENTIAL = "differential"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    ENTERED_IN_ERROR = "entered-in-error"


class ConsentDataMeaning(StrEnum):
    """http://hl7.org/fhir/ValueSet/consent-data-meaning"""

    INSTANCE = "instance"
    RELATED = "related"
    DEPENDENTS = "dependents"
    AUTHOREDBY = "authoredby"


class ConsentProvisionType(StrEnum):
    """http://hl7.org/fhir/ValueSet/consent-provision-type"""

    DENY = "deny"
    PERMIT = "permit"


class ConsentStateCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/consent-state-codes"""

    DRAFT = "draft"
    PROPOSED = "proposed"
    ACTIVE = "active"
    REJECTED = "rejected"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class ContactPointSystem(StrEnum):
    """http://hl7.org/fhir/ValueSet/contact-point-system"""

    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    PAGER = "pager"
    URL = "url"
    SMS = "sms"
    OTHER = "other"


class ContactPointUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/contact-point-use"""

    HOME = "home"
    WORK = "work"
    TEMP = "temp"
    OLD = "old"
    MOBILE = "mobile"


class ContributorType(StrEnum):
    """http://hl7.org/fhir/ValueSet/contributor-type"""

    AUTHOR = "author"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    ENDORSER = "endorser"


class Currencies(StrEnum):
    """http://hl7.org/fhir/ValueSet/currencies"""

    AED = "AED"
    AFN = "AFN"
    ALL = "ALL"
    AMD = "AMD"
    ANG = "ANG"
    AOA = "AOA"
    ARS = "ARS"
    AUD = "AUD"
    AWG = "AWG"
    AZN = "AZN"
    BAM = "BAM"
    BBD = "BBD"
    BDT = "BDT"
    BGN = "BGN"
    BHD = "BHD"
    BIF = "BIF"
    BMD = "BMD"
    BND = "BND"
    BOB = "BOB"
    BOV = "BOV"
    BRL = "BRL"
    BSD = "BSD"
    BTN = "BTN"
    BWP = "BWP"
    BYN = "BYN"
    BZD = "BZD"
    CAD = "CAD"
    CDF = "CDF"
    CHE = "CHE"
    CHF = "CHF"
    CHW = "CHW"
    CLF = "CLF"
    CLP = "CLP"
    CNY = "CNY"
    COP = "COP"
    COU = "COU"
    CRC = "CRC"
    CUC = "CUC"
    CUP = "CUP"
    CVE = "CVE"
    CZK = "CZK"
    DJF = "DJF"
    DKK = "DKK"
    DOP = "DOP"
    DZD = "DZD"
    EGP = "EGP"
    ERN = "ERN"
    ETB = "ETB"
    EUR = "EUR"
    FJD = "FJD"
    FKP = "FKP"
    GBP = "GBP"
    GEL = "GEL"
    GGP = "GGP"
    GHS = "GHS"
    GIP = "GIP"
    GMD = "GMD"
    GNF = "GNF"
    GTQ = "GTQ"
    GYD = "GYD"
    HKD = "HKD"
    HNL = "HNL"
    HRK = "HRK"
    HTG = "HTG"
    HUF = "HUF"
    IDR = "IDR"
    ILS = "ILS"
    IMP = "IMP"
    INR = "INR"
    IQD = "IQD"
    IRR = "IRR"
    ISK = "ISK"
    JEP = "JEP"
    JMD = "JMD"
    JOD = "JOD"
    JPY = "JPY"
    KES = "KES"
    KGS = "KGS"
    KHR = "KHR"
    KMF = "KMF"
    KPW = "KPW"
    KRW = "KRW"
    KWD = "KWD"
    KYD = "KYD"
    KZT = "KZT"
    LAK = "LAK"
    LBP = "LBP"
    LKR = "LKR"
    LRD = "LRD"
    LSL = "LSL"
    LYD = "LYD"
    MAD = "MAD"
    MDL = "MDL"
    MGA = "MGA"
    MKD = "MKD"
    MMK = "MMK"
    MNT = "MNT"
    MOP = "MOP"
    MRU = "MRU"
    MUR = "MUR"
    MVR = "MVR"
    MWK = "MWK"
    MXN = "MXN"
    MXV = "MXV"
    MYR = "MYR"
    MZN = "MZN"
    NAD = "NAD"
    NGN = "NGN"
    NIO = "NIO"
    NOK = "NOK"
    NPR = "NPR"
    NZD = "NZD"
    OMR = "OMR"
    PAB = "PAB"
    PEN = "PEN"
    PGK = "PGK"
    PHP = "PHP"
    PKR = "PKR"
    PLN = "PLN"
    PYG = "PYG"
    QAR = "QAR"
    RON = "RON"
    RSD = "RSD"
    RUB = "RUB"
    RWF = "RWF"
    SAR = "SAR"
    SBD = "SBD"
    SCR = "SCR"
    SDG = "SDG"
    SEK = "SEK"
    SGD = "SGD"
    SHP = "SHP"
    SLL = "SLL"
    SOS = "SOS"
    SRD = "SRD"
    SSP = "SSP"
    STN = "STN"
    SVC = "SVC"
    SYP = "SYP"
    SZL = "SZL"
    THB = "THB"
    TJS = "TJS"
    TMT = "TMT"
    TND = "TND"
    TOP = "TOP"
    TRY = "TRY"
    TTD = "TTD"
    TVD = "TVD"
    TWD = "TWD"
    TZS = "TZS"
    UAH = "UAH"
    UGX = "UGX"
    USD = "USD"
    USN = "USN"
    UYI = "UYI"
    UYU = "UYU"
    UZS = "UZS"
    VEF = "VEF"
    VND = "VND"
    VUV = "VUV"
    WST = "WST"
    XAF = "XAF"
    XAG = "XAG"
    XAU = "XAU"
    XBA = "XBA"
    XBB = "XBB"
    XBC = "XBC"
    XBD = "XBD"
    XCD = "XCD"
    XDR = "XDR"
    XOF = "XOF"
    XPD = "XPD"
    XPF = "XPF"
    XPT = "XPT"
    XSU = "XSU"
    XTS = "XTS"
    XUA = "XUA"
    XXX = "XXX"
    YER = "YER"
    ZAR = "ZAR"
    ZMW = "ZMW"
    ZWL = "ZWL"


class DaysOfWeek(StrEnum):
    """http://hl7.org/fhir/ValueSet/days-of-week"""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class DocumentReferenceStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/document-reference-status"""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    ENTERED_IN_ERROR = "entered-in-error"


class DocumentRelationshipType(StrEnum):
    """http://hl7.org/fhir/ValueSet/document-relationship-type"""

    REPLACES = "replaces"
    TRANSFORMS = "transforms"
    SIGNS = "signs"
    APPENDS = "appends"


class EncounterLocationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/encounter-location-status"""

    PLANNED = "planned"
    ACTIVE = "active"
    RESERVED = "reserved"
    COMPLETED = "completed"


class EncounterStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/encounter-status"""

    PLANNED = "planned"
    ARRIVED = "arrived"
    TRIAGED = "triaged"
    IN_PROGRESS = "in-progress"
    ONLEAVE = "onleave"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class EndpointStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/endpoint-status"""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    ERROR = "error"
    OFF = "off"
    ENTERED_IN_ERROR = "entered-in-error"
    TEST = "test"


class EpisodeOfCareStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/episode-of-care-status"""

    PLANNED = "planned"
    WAITLIST = "waitlist"
    ACTIVE = "active"
    ONHOLD = "onhold"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class EventStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/event-status"""

    PREPARATION = "preparation"
    IN_PROGRESS = "in-progress"
    NOT_DONE = "not-done"
    ON_HOLD = "on-hold"
    STOPPED = "stopped"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class EventTiming(StrEnum):
    """http://hl7.org/fhir/ValueSet/event-timing"""

    MORN = "MORN"
    MORN_EARLY = "MORN.early"
    MORN_LATE = "MORN.late"
    NOON = "NOON"
    AFT = "AFT"
    AFT_EARLY = "AFT.early"
    AFT_LATE = "AFT.late"
    EVE = "EVE"
    EVE_EARLY = "EVE.early"
    EVE_LATE = "EVE.late"
    NIGHT = "NIGHT"
    PHS = "PHS"
    HS = "HS"
    WAKE = "WAKE"
    C = "C"
    CM = "CM"
    CD = "CD"
    CV = "CV"
    AC = "AC"
    ACM = "ACM"
    ACD = "ACD"
    ACV = "ACV"
    PC = "PC"
    PCM = "PCM"
    PCD = "PCD"
    PCV = "PCV"


class ExpressionLanguage(StrEnum):
    """http://hl7.org/fhir/ValueSet/expression-language"""

    TEXT_CQL = "text/cql"
    TEXT_FHIRPATH = "text/fhirpath"
    APPLICATION_X_FHIR_QUERY = "application/x-fhir-query"


class FlagStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/flag-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class GoalStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/goal-status"""

    PROPOSED = "proposed"
    PLANNED = "planned"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    REJECTED = "rejected"


class GroupType(StrEnum):
    """http://hl7.org/fhir/ValueSet/group-type"""

    PERSON = "person"
    ANIMAL = "animal"
    PRACTITIONER = "practitioner"
    DEVICE = "device"
    MEDICATION = "medication"
    SUBSTANCE = "substance"


class HttpVerb(StrEnum):
    """http://hl7.org/fhir/ValueSet/http-verb"""

    GET = "GET"
    HEAD = "HEAD"
    POST = "POST"
    PUT = "PUT"
    DELETE = "DELETE"
    PATCH = "PATCH"


class IdentifierUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/identifier-use"""

    USUAL = "usual"
    OFFICIAL = "official"
    TEMP = "temp"
    SECONDARY = "secondary"
    OLD = "old"


class IssueSeverity(StrEnum):
    """http://hl7.org/fhir/ValueSet/issue-severity"""

    FATAL = "fatal"
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class IssueType(StrEnum):
    """http://hl7.org/fhir/ValueSet/issue-type"""

    INVALID = "invalid"
    STRUCTURE = "structure"
    REQUIRED = "required"
    VALUE = "value"
    INVARIANT = "invariant"
    SECURITY = "security"
    LOGIN = "login"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    FORBIDDEN = "forbidden"
    SUPPRESSED = "suppressed"
    PROCESSING = "processing"
    NOT_SUPPORTED = "not-supported"
    DUPLICATE = "duplicate"
    MULTIPLE_MATCHES = "multiple-matches"
    NOT_FOUND = "not-found"
    DELETED = "deleted"
    TOO_LONG = "too-long"
    CODE_INVALID = "code-invalid"
    EXTENSION = "extension"
    TOO_COSTLY = "too-costly"
    BUSINESS_RULE = "business-rule"
    CONFLICT = "conflict"
    TRANSIENT = "transient"
    LOCK_ERROR = "lock-error"
    NO_STORE = "no-store"
    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    INCOMPLETE = "incomplete"
    THROTTLED = "throttled"
    INFORMATIONAL = "informational"


class LinkType(StrEnum):
    """http://hl7.org/fhir/ValueSet/link-type"""

    REPLACED_BY = "replaced-by"
    REPLACES = "replaces"
    REFER = "refer"
    SEEALSO = "seealso"


class ListMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/list-mode"""

    WORKING = "working"
    SNAPSHOT = "snapshot"
    CHANGES = "changes"


class ListStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/list-status"""

    CURRENT = "current"
    RETIRED = "retired"
    ENTERED_IN_ERROR = "entered-in-error"


class LocationMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/location-mode"""

    INSTANCE = "instance"
    KIND = "kind"


class LocationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/location-status"""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    INACTIVE = "inactive"


class NameUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/name-use"""

    USUAL = "usual"
    OFFICIAL = "official"
    TEMP = "temp"
    NICKNAME = "nickname"
    ANONYMOUS = "anonymous"
    OLD = "old"
    MAIDEN = "maiden"


class NarrativeStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/narrative-status"""

    GENERATED = "generated"
    EXTENSIONS = "extensions"
    ADDITIONAL = "additional"
    EMPTY = "empty"


class NetworkType(StrEnum):
    """http://hl7.org/fhir/ValueSet/network-type"""

    MACHINE_NAME = "1"
    IP_ADDRESS = "2"
    TELEPHONE_NUMBER = "3"
    EMAIL_ADDRESS = "4"
    URI = "5"


class ObservationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/observation-status"""

    REGISTERED = "registered"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    AMENDED = "amended"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class OperationParameterUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/operation-parameter-use"""

    IN = "in"
    OUT = "out"


class Participantrequired(StrEnum):
    """http://hl7.org/fhir/ValueSet/participantrequired"""

    REQUIRED = "required"
    OPTIONAL = "optional"
    INFORMATION_ONLY = "information-only"


class Participationstatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/participationstatus"""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    NEEDS_ACTION = "needs-action"


class ProvenanceEntityRole(StrEnum):
    """http://hl7.org/fhir/ValueSet/provenance-entity-role"""

    DERIVATION = "derivation"
    REVISION = "revision"
    QUOTATION = "quotation"
    SOURCE = "source"
    REMOVAL = "removal"


class QuantityComparator(StrEnum):
    """http://hl7.org/fhir/ValueSet/quantity-comparator"""

    LESS_THAN = "<"
    LESS_OR_EQUAL_TO = "<="
    GREATER_OR_EQUAL_TO = ">="
    GREATER_THAN = ">"


class QuestionnaireAnswersStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/questionnaire-answers-status"""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    AMENDED = "amended"
    ENTERED_IN_ERROR = "entered-in-error"
    STOPPED = "stopped"


class RelatedArtifactType(StrEnum):
    """http://hl7.org/fhir/ValueSet/related-artifact-type"""

    DOCUMENTATION = "documentation"
    JUSTIFICATION = "justification"
    CITATION = "citation"
    PREDECESSOR = "predecessor"
    SUCCESSOR = "successor"
    DERIVED_FROM = "derived-from"
    DEPENDS_ON = "depends-on"
    COMPOSED_OF = "composed-of"


class RequestIntent(StrEnum):
    """http://hl7.org/fhir/ValueSet/request-intent"""

    PROPOSAL = "proposal"
    PLAN = "plan"
    DIRECTIVE = "directive"
    ORDER = "order"
    ORIGINAL_ORDER = "original-order"
    REFLEX_ORDER = "reflex-order"
    FILLER_ORDER = "filler-order"
    INSTANCE_ORDER = "instance-order"
    OPTION = "option"


class RequestPriority(StrEnum):
    """http://hl7.org/fhir/ValueSet/request-priority"""

    ROUTINE = "routine"
    URGENT = "urgent"
    ASAP = "asap"
    STAT = "stat"


class RequestStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/request-status"""

    DRAFT = "draft"
    ACTIVE = "active"
    ON_HOLD = "on-hold"
    REVOKED = "revoked"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class ResourceTypes(StrEnum):
    """http://hl7.org/fhir/ValueSet/resource-types"""

    ACCOUNT = "Account"
    ACTIVITY_DEFINITION = "ActivityDefinition"
    ADVERSE_EVENT = "AdverseEvent"
    ALLERGY_INTOLERANCE = "AllergyIntolerance"
    APPOINTMENT = "Appointment"
    APPOINTMENT_RESPONSE = "AppointmentResponse"
    AUDIT_EVENT = "AuditEvent"
    BASIC = "Basic"
    BINARY = "Binary"
    BIOLOGICALLY_DERIVED_PRODUCT = "BiologicallyDerivedProduct"
    BODY_STRUCTURE = "BodyStructure"
    BUNDLE = "Bundle"
    CAPABILITY_STATEMENT = "CapabilityStatement"
    CARE_PLAN = "CarePlan"
    CARE_TEAM = "CareTeam"
    CATALOG_ENTRY = "CatalogEntry"
    CHARGE_ITEM = "ChargeItem"
    CHARGE_ITEM_DEFINITION = "ChargeItemDefinition"
    CLAIM = "Claim"
    CLAIM_RESPONSE = "ClaimResponse"
    CLINICAL_IMPRESSION = "ClinicalImpression"
    CODE_SYSTEM = "CodeSystem"
    COMMUNICATION = "Communication"
    COMMUNICATION_REQUEST = "CommunicationRequest"
    COMPARTMENT_DEFINITION = "CompartmentDefinition"
    COMPOSITION = "Composition"
    CONCEPT_MAP = "ConceptMap"
    CONDITION = "Condition"
    CONSENT = "Consent"
    CONTRACT = "Contract"
    COVERAGE = "Coverage"
    COVERAGE_ELIGIBILITY_REQUEST = "CoverageEligibilityRequest"
    COVERAGE_ELIGIBILITY_RESPONSE = "CoverageEligibilityResponse"
    DETECTED_ISSUE = "DetectedIssue"
    DEVICE = "Device"
    DEVICE_DEFINITION = "DeviceDefinition"
    DEVICE_METRIC = "DeviceMetric"
    DEVICE_REQUEST = "DeviceRequest"
    DEVICE_USE_STATEMENT = "DeviceUseStatement"
    DIAGNOSTIC_REPORT = "DiagnosticReport"
    DOCUMENT_MANIFEST = "DocumentManifest"
    DOCUMENT_REFERENCE = "DocumentReference"
    DOMAIN_RESOURCE = "DomainResource"
    EFFECT_EVIDENCE_SYNTHESIS = "EffectEvidenceSynthesis"
    ENCOUNTER = "Encounter"
    ENDPOINT = "Endpoint"
    ENROLLMENT_REQUEST = "EnrollmentRequest"
    ENROLLMENT_RESPONSE = "EnrollmentResponse"
    EPISODE_OF_CARE = "EpisodeOfCare"
    EVENT_DEFINITION = "EventDefinition"
    EVIDENCE = "Evidence"
    EVIDENCE_VARIABLE = "EvidenceVariable"
    EXAMPLE_SCENARIO = "ExampleScenario"
    EXPLANATION_OF_BENEFIT = "ExplanationOfBenefit"
    FAMILY_MEMBER_HISTORY = "FamilyMemberHistory"
    FLAG = "Flag"
    GOAL = "Goal"
    GRAPH_DEFINITION = "GraphDefinition"
    GROUP = "Group"
    GUIDANCE_RESPONSE = "GuidanceResponse"
    HEALTHCARE_SERVICE = "HealthcareService"
    IMAGING_STUDY = "ImagingStudy"
    IMMUNIZATION = "Immunization"
    IMMUNIZATION_EVALUATION = "ImmunizationEvaluation"
    IMMUNIZATION_RECOMMENDATION = "ImmunizationRecommendation"
    IMPLEMENTATION_GUIDE = "ImplementationGuide"
    INSURANCE_PLAN = "InsurancePlan"
    INVOICE = "Invoice"
    LIBRARY = "Library"
    LINKAGE = "Linkage"
    LIST = "List"
    LOCATION = "Location"
    MEASURE = "Measure"
    MEASURE_REPORT = "MeasureReport"
    MEDIA = "Media"
    MEDICATION = "Medication"
    MEDICATION_ADMINISTRATION = "MedicationAdministration"
    MEDICATION_DISPENSE = "MedicationDispense"
    MEDICATION_KNOWLEDGE = "MedicationKnowledge"
    MEDICATION_REQUEST = "MedicationRequest"
    MEDICATION_STATEMENT = "MedicationStatement"
    MEDICINAL_PRODUCT = "MedicinalProduct"
    MEDICINAL_PRODUCT_AUTHORIZATION = "MedicinalProductAuthorization"
    MEDICINAL_PRODUCT_CONTRAINDICATION = "MedicinalProductContraindication"
    MEDICINAL_PRODUCT_INDICATION = "MedicinalProductIndication"
    MEDICINAL_PRODUCT_INGREDIENT = "MedicinalProductIngredient"
    MEDICINAL_PRODUCT_INTERACTION = "MedicinalProductInteraction"
    MEDICINAL_PRODUCT_MANUFACTURED = "MedicinalProductManufactured"
    MEDICINAL_PRODUCT_PACKAGED = "MedicinalProductPackaged"
    MEDICINAL_PRODUCT_PHARMACEUTICAL = "MedicinalProductPharmaceutical"
    MEDICINAL_PRODUCT_UNDESIRABLE_EFFECT = "MedicinalProductUndesirableEffect"
    MESSAGE_DEFINITION = "MessageDefinition"
    MESSAGE_HEADER = "MessageHeader"
    MOLECULAR_SEQUENCE = "MolecularSequence"
    NAMING_SYSTEM = "NamingSystem"
    NUTRITION_ORDER = "NutritionOrder"
    OBSERVATION = "Observation"
    OBSERVATION_DEFINITION = "ObservationDefinition"
    OPERATION_DEFINITION = "OperationDefinition"
    OPERATION_OUTCOME = "OperationOutcome"
    ORGANIZATION = "Organization"
    ORGANIZATION_AFFILIATION = "OrganizationAffiliation"
    PARAMETERS = "Parameters"
    PATIENT = "Patient"
    PAYMENT_NOTICE = "PaymentNotice"
    PAYMENT_RECONCILIATION = "PaymentReconciliation"
    PERSON = "Person"
    PLAN_DEFINITION = "PlanDefinition"
    PRACTITIONER = "Practitioner"
    PRACTITIONER_ROLE = "PractitionerRole"
    PROCEDURE = "Procedure"
    PROVENANCE = "Provenance"
    QUESTIONNAIRE = "Questionnaire"
    QUESTIONNAIRE_RESPONSE = "QuestionnaireResponse"
    RELATED_PERSON = "RelatedPerson"
    REQUEST_GROUP = "RequestGroup"
    RESEARCH_DEFINITION = "ResearchDefinition"
    RESEARCH_ELEMENT_DEFINITION = "ResearchElementDefinition"
    RESEARCH_STUDY = "ResearchStudy"
    RESEARCH_SUBJECT = "ResearchSubject"
    RESOURCE = "Resource"
    RISK_ASSESSMENT = "RiskAssessment"
    RISK_EVIDENCE_SYNTHESIS = "RiskEvidenceSynthesis"
    SCHEDULE = "Schedule"
    SEARCH_PARAMETER = "SearchParameter"
    SERVICE_REQUEST = "ServiceRequest"
    SLOT = "Slot"
    SPECIMEN = "Specimen"
    SPECIMEN_DEFINITION = "SpecimenDefinition"
    STRUCTURE_DEFINITION = "StructureDefinition"
    STRUCTURE_MAP = "StructureMap"
    SUBSCRIPTION = "Subscription"
    SUBSTANCE = "Substance"
    SUBSTANCE_NUCLEIC_ACID = "SubstanceNucleicAcid"
    SUBSTANCE_POLYMER = "SubstancePolymer"
    SUBSTANCE_PROTEIN = "SubstanceProtein"
    SUBSTANCE_REFERENCE_INFORMATION = "SubstanceReferenceInformation"
    SUBSTANCE_SOURCE_MATERIAL = "SubstanceSourceMaterial"
    SUBSTANCE_SPECIFICATION = "SubstanceSpecification"
    SUPPLY_DELIVERY = "SupplyDelivery"
    SUPPLY_REQUEST = "SupplyRequest"
    TASK = "Task"
    TERMINOLOGY_CAPABILITIES = "TerminologyCapabilities"
    TEST_REPORT = "TestReport"
    TEST_SCRIPT = "TestScript"
    VALUE_SET = "ValueSet"
    VERIFICATION_RESULT = "VerificationResult"
    VISION_PRESCRIPTION = "VisionPrescription"


class ResponseCode(StrEnum):
    """http://hl7.org/fhir/ValueSet/response-code"""

    OK = "ok"
    TRANSIENT_ERROR = "transient-error"
    FATAL_ERROR = "fatal-error"


class SearchEntryMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/search-entry-mode"""

    MATCH = "match"
    INCLUDE = "include"
    OUTCOME = "outcome"


class SortDirection(StrEnum):
    """http://hl7.org/fhir/ValueSet/sort-direction"""

    ASCENDING = "ascending"
    DESCENDING = "descending"


class SubscriptionChannelType(StrEnum):
    """http://hl7.org/fhir/ValueSet/subscription-channel-type"""

    REST_HOOK = "rest-hook"
    WEBSOCKET = "websocket"
    EMAIL = "email"
    SMS = "sms"
    MESSAGE = "message"


class SubscriptionStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/subscription-status"""

    REQUESTED = "requested"
    ACTIVE = "active"
    ERROR = "error"
    OFF = "off"


class TaskIntent(StrEnum):
    """http://hl7.org/fhir/ValueSet/task-intent"""

    UNKNOWN = "unknown"
    PROPOSAL = "proposal"
    PLAN = "plan"
    ORDER = "order"
    ORIGINAL_ORDER = "original-order"
    REFLEX_ORDER = "reflex-order"
    FILLER_ORDER = "filler-order"
    INSTANCE_ORDER = "instance-order"
    OPTION = "option"


class TaskStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/task-status"""

    DRAFT = "draft"
    REQUESTED = "requested"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    READY = "ready"
    CANCELLED = "cancelled"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    FAILED = "failed"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class TriggerType(StrEnum):
    """http://hl7.org/fhir/ValueSet/trigger-type"""

    NAMED_EVENT = "named-event"
    PERIODIC = "periodic"
    DATA_CHANGED = "data-changed"
    DATA_ADDED = "data-added"
    DATA_MODIFIED = "data-modified"
    DATA_REMOVED = "data-removed"
    DATA_ACCESSED = "data-accessed"
    DATA_ACCESS_ENDED = "data-access-ended"


class UnitsOfTime(StrEnum):
    """http://hl7.org/fhir/ValueSet/units-of-time"""

    S = "s"
    MIN = "min"
    H = "h"
    D = "d"
    WK = "wk"
    MO = "mo"
    A = "a"


class V3ConfidentialityClassification(StrEnum):
    """http://terminology.hl7.org/ValueSet/v3-ConfidentialityClassification"""

    U = "U"
    L = "L"
    M = "M"
    N = "N"
    R = "R"
    V = "V"
