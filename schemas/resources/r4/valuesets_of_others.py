"""The codes that R4 requires."""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: S105

from enum import StrEnum


class AccountStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/account-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"
    ON_HOLD = "on-hold"
    UNKNOWN = "unknown"


class ActionCardinalityBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-cardinality-behavior"""

    SINGLE = "single"
    MULTIPLE = "multiple"


class ActionConditionKind(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-condition-kind"""

    APPLICABILITY = "applicability"
    START = "start"
    STOP = "stop"


class ActionGroupingBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-grouping-behavior"""

    VISUAL_GROUP = "visual-group"
    LOGICAL_GROUP = "logical-group"
    SENTENCE_GROUP = "sentence-group"


class ActionParticipantType(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-participant-type"""

    PATIENT = "patient"
    PRACTITIONER = "practitioner"
    RELATED_PERSON = "related-person"
    DEVICE = "device"


class ActionPrecheckBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-precheck-behavior"""

    YES = "yes"
    NO = "no"


class ActionRelationshipType(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-relationship-type"""

    BEFORE_START = "before-start"
    BEFORE = "before"
    BEFORE_END = "before-end"
    CONCURRENT_WITH_START = "concurrent-with-start"
    CONCURRENT = "concurrent"
    CONCURRENT_WITH_END = "concurrent-with-end"
    AFTER_START = "after-start"
    AFTER = "after"
    AFTER_END = "after-end"


class ActionRequiredBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-required-behavior"""

    MUST = "must"
    COULD = "could"
    MUST_UNLESS_DOCUMENTED = "must-unless-documented"


class ActionSelectionBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/action-selection-behavior"""

    ANY = "any"
    ALL = "all"
    ALL_OR_NONE = "all-or-none"
    EXACTLY_ONE = "exactly-one"
    AT_MOST_ONE = "at-most-one"
    ONE_OR_MORE = "one-or-more"


class AdverseEventActuality(StrEnum):
    """http://hl7.org/fhir/ValueSet/adverse-event-actuality"""

    ACTUAL = "actual"
    POTENTIAL = "potential"


class AdverseEventOutcome(StrEnum):
    """http://hl7.org/fhir/ValueSet/adverse-event-outcome"""

    RESOLVED = "resolved"
    RECOVERING = "recovering"
    ONGOING = "ongoing"
    RESOLVED_WITH_SEQUELAE = "resolvedWithSequelae"
    FATAL = "fatal"
    UNKNOWN = "unknown"


class AdverseEventSeverity(StrEnum):
    """http://hl7.org/fhir/ValueSet/adverse-event-severity"""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class AllergyIntoleranceCategory(StrEnum):
    """http://hl7.org/fhir/ValueSet/allergy-intolerance-category"""

    FOOD = "food"
    MEDICATION = "medication"
    ENVIRONMENT = "environment"
    BIOLOGIC = "biologic"


class AllergyIntoleranceCriticality(StrEnum):
    """http://hl7.org/fhir/ValueSet/allergy-intolerance-criticality"""

    LOW = "low"
    HIGH = "high"
    UNABLE_TO_ASSESS = "unable-to-assess"


class AllergyIntoleranceType(StrEnum):
    """http://hl7.org/fhir/ValueSet/allergy-intolerance-type"""

    ALLERGY = "allergy"
    INTOLERANCE = "intolerance"


class AllergyintoleranceClinical(StrEnum):
    """http://hl7.org/fhir/ValueSet/allergyintolerance-clinical"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    RESOLVED = "resolved"


class AllergyintoleranceVerification(StrEnum):
    """http://hl7.org/fhir/ValueSet/allergyintolerance-verification"""

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    ENTERED_IN_ERROR = "entered-in-error"


class AssertDirectionCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/assert-direction-codes"""

    RESPONSE = "response"
    REQUEST = "request"


class AssertOperatorCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/assert-operator-codes"""

    EQUALS = "equals"
    NOT_EQUALS = "notEquals"
    IN = "in"
    NOT_IN = "notIn"
    GREATER_THAN = "greaterThan"
    LESS_THAN = "lessThan"
    EMPTY = "empty"
    NOT_EMPTY = "notEmpty"
    CONTAINS = "contains"
    NOT_CONTAINS = "notContains"
    EVAL = "eval"


class AssertResponseCodeTypes(StrEnum):
    """http://hl7.org/fhir/ValueSet/assert-response-code-types"""

    OKAY = "okay"
    CREATED = "created"
    NO_CONTENT = "noContent"
    NOT_MODIFIED = "notModified"
    BAD = "bad"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "notFound"
    METHOD_NOT_ALLOWED = "methodNotAllowed"
    CONFLICT = "conflict"
    GONE = "gone"
    PRECONDITION_FAILED = "preconditionFailed"
    UNPROCESSABLE = "unprocessable"


class BindingStrength(StrEnum):
    """http://hl7.org/fhir/ValueSet/binding-strength"""

    REQUIRED = "required"
    EXTENSIBLE = "extensible"
    PREFERRED = "preferred"
    EXAMPLE = "example"


class CapabilityStatementKind(StrEnum):
    """http://hl7.org/fhir/ValueSet/capability-statement-kind"""

    INSTANCE = "instance"
    CAPABILITY = "capability"
    REQUIREMENTS = "requirements"


class ChargeitemStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/chargeitem-status"""

    PLANNED = "planned"
    BILLABLE = "billable"
    NOT_BILLABLE = "not-billable"
    ABORTED = "aborted"
    BILLED = "billed"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class ClaimUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/claim-use"""

    CLAIM = "claim"
    PREAUTHORIZATION = "preauthorization"
    PREDETERMINATION = "predetermination"


class ClinicalimpressionStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/clinicalimpression-status"""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class CodeSearchSupport(StrEnum):
    """http://hl7.org/fhir/ValueSet/code-search-support"""

    EXPLICIT = "explicit"
    ALL = "all"


class CodesystemContentMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/codesystem-content-mode"""

    NOT_PRESENT = "not-present"
    EXAMPLE = "example"
    FRAGMENT = "fragment"
    COMPLETE = "complete"
    SUPPLEMENT = "supplement"


class CodesystemHierarchyMeaning(StrEnum):
    """http://hl7.org/fhir/ValueSet/codesystem-hierarchy-meaning"""

    GROUPED_BY = "grouped-by"
    IS_A = "is-a"
    PART_OF = "part-of"
    CLASSIFIED_WITH = "classified-with"


class CompartmentType(StrEnum):
    """http://hl7.org/fhir/ValueSet/compartment-type"""

    PATIENT = "Patient"
    ENCOUNTER = "Encounter"
    RELATED_PERSON = "RelatedPerson"
    PRACTITIONER = "Practitioner"
    DEVICE = "Device"


class ConceptMapEquivalence(StrEnum):
    """http://hl7.org/fhir/ValueSet/concept-map-equivalence"""

    RELATEDTO = "relatedto"
    EQUIVALENT = "equivalent"
    EQUAL = "equal"
    WIDER = "wider"
    SUBSUMES = "subsumes"
    NARROWER = "narrower"
    SPECIALIZES = "specializes"
    INEXACT = "inexact"
    UNMATCHED = "unmatched"
    DISJOINT = "disjoint"


class ConceptPropertyType(StrEnum):
    """http://hl7.org/fhir/ValueSet/concept-property-type"""

    CODE = "code"
    CODING = "Coding"
    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE_TIME = "dateTime"
    DECIMAL = "decimal"


class ConceptmapUnmappedMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/conceptmap-unmapped-mode"""

    PROVIDED = "provided"
    FIXED = "fixed"
    OTHER_MAP = "other-map"


class ConditionalDeleteStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/conditional-delete-status"""

    NOT_SUPPORTED = "not-supported"
    SINGLE = "single"
    MULTIPLE = "multiple"


class ConditionalReadStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/conditional-read-status"""

    NOT_SUPPORTED = "not-supported"
    MODIFIED_SINCE = "modified-since"
    NOT_MATCH = "not-match"
    FULL_SUPPORT = "full-support"


class ConstraintSeverity(StrEnum):
    """http://hl7.org/fhir/ValueSet/constraint-severity"""

    ERROR = "error"
    WARNING = "warning"


class ContractPublicationstatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/contract-publicationstatus"""

    AMENDED = "amended"
    APPENDED = "appended"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"
    ENTERED_IN_ERROR = "entered-in-error"
    EXECUTABLE = "executable"
    EXECUTED = "executed"
    NEGOTIABLE = "negotiable"
    OFFERED = "offered"
    POLICY = "policy"
    REJECTED = "rejected"
    RENEWED = "renewed"
    REVOKED = "revoked"
    RESOLVED = "resolved"
    TERMINATED = "terminated"


class ContractStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/contract-status"""

    AMENDED = "amended"
    APPENDED = "appended"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"
    ENTERED_IN_ERROR = "entered-in-error"
    EXECUTABLE = "executable"
    EXECUTED = "executed"
    NEGOTIABLE = "negotiable"
    OFFERED = "offered"
    POLICY = "policy"
    REJECTED = "rejected"
    RENEWED = "renewed"
    REVOKED = "revoked"
    RESOLVED = "resolved"
    TERMINATED = "terminated"


class DefinedTypes(StrEnum):
    """http://hl7.org/fhir/ValueSet/defined-types"""

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


class DetectedissueSeverity(StrEnum):
    """http://hl7.org/fhir/ValueSet/detectedissue-severity"""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class DeviceNametype(StrEnum):
    """http://hl7.org/fhir/ValueSet/device-nametype"""

    UDI_LABEL_NAME = "udi-label-name"
    USER_FRIENDLY_NAME = "user-friendly-name"
    PATIENT_REPORTED_NAME = "patient-reported-name"
    MANUFACTURER_NAME = "manufacturer-name"
    MODEL_NAME = "model-name"
    OTHER = "other"


class DeviceStatementStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/device-statement-status"""

    ACTIVE = "active"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    INTENDED = "intended"
    STOPPED = "stopped"
    ON_HOLD = "on-hold"


class DeviceStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/device-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class DiagnosticReportStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/diagnostic-report-status"""

    REGISTERED = "registered"
    PARTIAL = "partial"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    AMENDED = "amended"
    CORRECTED = "corrected"
    APPENDED = "appended"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class DiscriminatorType(StrEnum):
    """http://hl7.org/fhir/ValueSet/discriminator-type"""

    VALUE = "value"
    EXISTS = "exists"
    PATTERN = "pattern"
    TYPE = "type"
    PROFILE = "profile"


class DocumentMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/document-mode"""

    PRODUCER = "producer"
    CONSUMER = "consumer"


class EligibilityrequestPurpose(StrEnum):
    """http://hl7.org/fhir/ValueSet/eligibilityrequest-purpose"""

    AUTH_REQUIREMENTS = "auth-requirements"
    BENEFITS = "benefits"
    DISCOVERY = "discovery"
    VALIDATION = "validation"


class EligibilityresponsePurpose(StrEnum):
    """http://hl7.org/fhir/ValueSet/eligibilityresponse-purpose"""

    AUTH_REQUIREMENTS = "auth-requirements"
    BENEFITS = "benefits"
    DISCOVERY = "discovery"
    VALIDATION = "validation"


class EventCapabilityMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/event-capability-mode"""

    SENDER = "sender"
    RECEIVER = "receiver"


class ExamplescenarioActorType(StrEnum):
    """http://hl7.org/fhir/ValueSet/examplescenario-actor-type"""

    PERSON = "person"
    ENTITY = "entity"


class ExplanationofbenefitStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/explanationofbenefit-status"""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    DRAFT = "draft"
    ENTERED_IN_ERROR = "entered-in-error"


class ExposureState(StrEnum):
    """http://hl7.org/fhir/ValueSet/exposure-state"""

    EXPOSURE = "exposure"
    EXPOSURE_ALTERNATIVE = "exposure-alternative"


class ExtensionContextType(StrEnum):
    """http://hl7.org/fhir/ValueSet/extension-context-type"""

    FHIRPATH = "fhirpath"
    ELEMENT = "element"
    EXTENSION = "extension"


class FHIRVersion(StrEnum):
    """http://hl7.org/fhir/ValueSet/FHIR-version"""

    CODE_0 = "0.01"
    CODE_1 = "0.05"
    CODE_2 = "0.06"
    CODE_3 = "0.11"
    CODE_4 = "0.0.80"
    CODE_5 = "0.0.81"
    CODE_6 = "0.0.82"
    CODE_7 = "0.4.0"
    CODE_8 = "0.5.0"
    CODE_9 = "1.0.0"
    CODE_10 = "1.0.1"
    CODE_11 = "1.0.2"
    CODE_12 = "1.1.0"
    CODE_13 = "1.4.0"
    CODE_14 = "1.6.0"
    CODE_15 = "1.8.0"
    CODE_16 = "3.0.0"
    CODE_17 = "3.0.1"
    CODE_18 = "3.3.0"
    CODE_19 = "3.5.0"
    CODE_20 = "4.0.0"
    CODE_21 = "4.0.1"


class FilterOperator(StrEnum):
    """http://hl7.org/fhir/ValueSet/filter-operator"""

    EQUALS = "="
    IS_A = "is-a"
    DESCENDENT_OF = "descendent-of"
    IS_NOT_A = "is-not-a"
    REGEX = "regex"
    IN = "in"
    NOT_IN = "not-in"
    GENERALIZES = "generalizes"
    EXISTS = "exists"


class FmStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/fm-status"""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    DRAFT = "draft"
    ENTERED_IN_ERROR = "entered-in-error"


class GraphCompartmentRule(StrEnum):
    """http://hl7.org/fhir/ValueSet/graph-compartment-rule"""

    IDENTICAL = "identical"
    MATCHING = "matching"
    DIFFERENT = "different"
    CUSTOM = "custom"


class GraphCompartmentUse(StrEnum):
    """http://hl7.org/fhir/ValueSet/graph-compartment-use"""

    CONDITION = "condition"
    REQUIREMENT = "requirement"


class GroupMeasure(StrEnum):
    """http://hl7.org/fhir/ValueSet/group-measure"""

    MEAN = "mean"
    MEDIAN = "median"
    MEAN_OF_MEAN = "mean-of-mean"
    MEAN_OF_MEDIAN = "mean-of-median"
    MEDIAN_OF_MEAN = "median-of-mean"
    MEDIAN_OF_MEDIAN = "median-of-median"


class GuidanceResponseStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/guidance-response-status"""

    SUCCESS = "success"
    DATA_REQUESTED = "data-requested"
    DATA_REQUIRED = "data-required"
    IN_PROGRESS = "in-progress"
    FAILURE = "failure"
    ENTERED_IN_ERROR = "entered-in-error"


class GuidePageGeneration(StrEnum):
    """http://hl7.org/fhir/ValueSet/guide-page-generation"""

    HTML = "html"
    MARKDOWN = "markdown"
    XML = "xml"
    GENERATED = "generated"


class GuideParameterCode(StrEnum):
    """http://hl7.org/fhir/ValueSet/guide-parameter-code"""

    APPLY = "apply"
    PATH_RESOURCE = "path-resource"
    PATH_PAGES = "path-pages"
    PATH_TX_CACHE = "path-tx-cache"
    EXPANSION_PARAMETER = "expansion-parameter"
    RULE_BROKEN_LINKS = "rule-broken-links"
    GENERATE_XML = "generate-xml"
    GENERATE_JSON = "generate-json"
    GENERATE_TURTLE = "generate-turtle"
    HTML_TEMPLATE = "html-template"


class HistoryStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/history-status"""

    PARTIAL = "partial"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    HEALTH_UNKNOWN = "health-unknown"


class HttpOperations(StrEnum):
    """http://hl7.org/fhir/ValueSet/http-operations"""

    DELETE = "delete"
    GET = "get"
    OPTIONS = "options"
    PATCH = "patch"
    POST = "post"
    PUT = "put"
    HEAD = "head"


class IdentityAssuranceLevel(StrEnum):
    """http://hl7.org/fhir/ValueSet/identity-assuranceLevel"""

    LEVEL1 = "level1"
    LEVEL2 = "level2"
    LEVEL3 = "level3"
    LEVEL4 = "level4"


class ImagingstudyStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/imagingstudy-status"""

    REGISTERED = "registered"
    AVAILABLE = "available"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class ImmunizationEvaluationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/immunization-evaluation-status"""

    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class ImmunizationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/immunization-status"""

    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    NOT_DONE = "not-done"


class InsuranceplanApplicability(StrEnum):
    """http://hl7.org/fhir/ValueSet/insuranceplan-applicability"""

    IN_NETWORK = "in-network"
    OUT_OF_NETWORK = "out-of-network"
    OTHER = "other"


class InvoicePriceComponentType(StrEnum):
    """http://hl7.org/fhir/ValueSet/invoice-priceComponentType"""

    BASE = "base"
    SURCHARGE = "surcharge"
    DEDUCTION = "deduction"
    DISCOUNT = "discount"
    TAX = "tax"
    INFORMATIONAL = "informational"


class InvoiceStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/invoice-status"""

    DRAFT = "draft"
    ISSUED = "issued"
    BALANCED = "balanced"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class ItemType(StrEnum):
    """http://hl7.org/fhir/ValueSet/item-type"""

    GROUP = "group"
    DISPLAY = "display"
    QUESTION = "question"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    DATE_TIME = "dateTime"
    TIME = "time"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    ATTACHMENT = "attachment"
    REFERENCE = "reference"
    QUANTITY = "quantity"


class LinkageType(StrEnum):
    """http://hl7.org/fhir/ValueSet/linkage-type"""

    SOURCE = "source"
    ALTERNATE = "alternate"
    HISTORICAL = "historical"


class MapContextType(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-context-type"""

    TYPE = "type"
    VARIABLE = "variable"


class MapGroupTypeMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-group-type-mode"""

    NONE = "none"
    TYPES = "types"
    TYPE_AND_TYPES = "type-and-types"


class MapInputMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-input-mode"""

    SOURCE = "source"
    TARGET = "target"


class MapModelMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-model-mode"""

    SOURCE = "source"
    QUERIED = "queried"
    TARGET = "target"
    PRODUCED = "produced"


class MapSourceListMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-source-list-mode"""

    FIRST = "first"
    NOT_FIRST = "not_first"
    LAST = "last"
    NOT_LAST = "not_last"
    ONLY_ONE = "only_one"


class MapTargetListMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-target-list-mode"""

    FIRST = "first"
    SHARE = "share"
    LAST = "last"
    COLLATE = "collate"


class MapTransform(StrEnum):
    """http://hl7.org/fhir/ValueSet/map-transform"""

    CREATE = "create"
    COPY = "copy"
    TRUNCATE = "truncate"
    ESCAPE = "escape"
    CAST = "cast"
    APPEND = "append"
    TRANSLATE = "translate"
    REFERENCE = "reference"
    DATE_OP = "dateOp"
    UUID = "uuid"
    POINTER = "pointer"
    EVALUATE = "evaluate"
    CC = "cc"
    C = "c"
    QTY = "qty"
    ID = "id"
    CP = "cp"


class MeasureImprovementNotation(StrEnum):
    """http://hl7.org/fhir/ValueSet/measure-improvement-notation"""

    INCREASE = "increase"
    DECREASE = "decrease"


class MeasureReportStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/measure-report-status"""

    COMPLETE = "complete"
    PENDING = "pending"
    ERROR = "error"


class MeasureReportType(StrEnum):
    """http://hl7.org/fhir/ValueSet/measure-report-type"""

    INDIVIDUAL = "individual"
    SUBJECT_LIST = "subject-list"
    SUMMARY = "summary"
    DATA_COLLECTION = "data-collection"


class MedicationAdminStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medication-admin-status"""

    IN_PROGRESS = "in-progress"
    NOT_DONE = "not-done"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class MedicationStatementStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medication-statement-status"""

    ACTIVE = "active"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    INTENDED = "intended"
    STOPPED = "stopped"
    ON_HOLD = "on-hold"
    UNKNOWN = "unknown"
    NOT_TAKEN = "not-taken"


class MedicationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medication-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class MedicationdispenseStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medicationdispense-status"""

    PREPARATION = "preparation"
    IN_PROGRESS = "in-progress"
    CANCELLED = "cancelled"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    STOPPED = "stopped"
    DECLINED = "declined"
    UNKNOWN = "unknown"


class MedicationknowledgeStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medicationknowledge-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class MedicationrequestIntent(StrEnum):
    """http://hl7.org/fhir/ValueSet/medicationrequest-intent"""

    PROPOSAL = "proposal"
    PLAN = "plan"
    ORDER = "order"
    ORIGINAL_ORDER = "original-order"
    REFLEX_ORDER = "reflex-order"
    FILLER_ORDER = "filler-order"
    INSTANCE_ORDER = "instance-order"
    OPTION = "option"


class MedicationrequestStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/medicationrequest-status"""

    ACTIVE = "active"
    ON_HOLD = "on-hold"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    STOPPED = "stopped"
    DRAFT = "draft"
    UNKNOWN = "unknown"


class MessageSignificanceCategory(StrEnum):
    """http://hl7.org/fhir/ValueSet/message-significance-category"""

    CONSEQUENCE = "consequence"
    CURRENCY = "currency"
    NOTIFICATION = "notification"


class MessageheaderResponseRequest(StrEnum):
    """http://hl7.org/fhir/ValueSet/messageheader-response-request"""

    ALWAYS = "always"
    ON_ERROR = "on-error"
    NEVER = "never"
    ON_SUCCESS = "on-success"


class MetricCalibrationState(StrEnum):
    """http://hl7.org/fhir/ValueSet/metric-calibration-state"""

    NOT_CALIBRATED = "not-calibrated"
    CALIBRATION_REQUIRED = "calibration-required"
    CALIBRATED = "calibrated"
    UNSPECIFIED = "unspecified"


class MetricCalibrationType(StrEnum):
    """http://hl7.org/fhir/ValueSet/metric-calibration-type"""

    UNSPECIFIED = "unspecified"
    OFFSET = "offset"
    GAIN = "gain"
    TWO_POINT = "two-point"


class MetricCategory(StrEnum):
    """http://hl7.org/fhir/ValueSet/metric-category"""

    MEASUREMENT = "measurement"
    SETTING = "setting"
    CALCULATION = "calculation"
    UNSPECIFIED = "unspecified"


class MetricColor(StrEnum):
    """http://hl7.org/fhir/ValueSet/metric-color"""

    BLACK = "black"
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"
    BLUE = "blue"
    MAGENTA = "magenta"
    CYAN = "cyan"
    WHITE = "white"


class MetricOperationalStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/metric-operational-status"""

    ON = "on"
    OFF = "off"
    STANDBY = "standby"
    ENTERED_IN_ERROR = "entered-in-error"


class NamingsystemIdentifierType(StrEnum):
    """http://hl7.org/fhir/ValueSet/namingsystem-identifier-type"""

    OID = "oid"
    UUID = "uuid"
    URI = "uri"
    OTHER = "other"


class NamingsystemType(StrEnum):
    """http://hl7.org/fhir/ValueSet/namingsystem-type"""

    CODESYSTEM = "codesystem"
    IDENTIFIER = "identifier"
    ROOT = "root"


class NoteType(StrEnum):
    """http://hl7.org/fhir/ValueSet/note-type"""

    DISPLAY = "display"
    PRINT = "print"
    PRINTOPER = "printoper"


class ObservationRangeCategory(StrEnum):
    """http://hl7.org/fhir/ValueSet/observation-range-category"""

    REFERENCE = "reference"
    CRITICAL = "critical"
    ABSOLUTE = "absolute"


class OperationKind(StrEnum):
    """http://hl7.org/fhir/ValueSet/operation-kind"""

    OPERATION = "operation"
    QUERY = "query"


class OrientationType(StrEnum):
    """http://hl7.org/fhir/ValueSet/orientation-type"""

    SENSE = "sense"
    ANTISENSE = "antisense"


class PermittedDataType(StrEnum):
    """http://hl7.org/fhir/ValueSet/permitted-data-type"""

    QUANTITY = "Quantity"
    CODEABLE_CONCEPT = "CodeableConcept"
    STRING = "string"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    RANGE = "Range"
    RATIO = "Ratio"
    SAMPLED_DATA = "SampledData"
    TIME = "time"
    DATE_TIME = "dateTime"
    PERIOD = "Period"


class ProductCategory(StrEnum):
    """http://hl7.org/fhir/ValueSet/product-category"""

    ORGAN = "organ"
    TISSUE = "tissue"
    FLUID = "fluid"
    CELLS = "cells"
    BIOLOGICAL_AGENT = "biologicalAgent"


class ProductStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/product-status"""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"


class ProductStorageScale(StrEnum):
    """http://hl7.org/fhir/ValueSet/product-storage-scale"""

    FARENHEIT = "farenheit"
    CELSIUS = "celsius"
    KELVIN = "kelvin"


class PropertyRepresentation(StrEnum):
    """http://hl7.org/fhir/ValueSet/property-representation"""

    XML_ATTR = "xmlAttr"
    XML_TEXT = "xmlText"
    TYPE_ATTR = "typeAttr"
    CDA_TEXT = "cdaText"
    XHTML = "xhtml"


class PublicationStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/publication-status"""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"
    UNKNOWN = "unknown"


class QualityType(StrEnum):
    """http://hl7.org/fhir/ValueSet/quality-type"""

    INDEL = "indel"
    SNP = "snp"
    UNKNOWN = "unknown"


class QuestionnaireEnableBehavior(StrEnum):
    """http://hl7.org/fhir/ValueSet/questionnaire-enable-behavior"""

    ALL = "all"
    ANY = "any"


class QuestionnaireEnableOperator(StrEnum):
    """http://hl7.org/fhir/ValueSet/questionnaire-enable-operator"""

    EXISTS = "exists"
    EQUALS = "="
    NOT_EQUALS = "!="
    GREATER_THAN = ">"
    LESS_THAN = "<"
    GREATER_OR_EQUALS = ">="
    LESS_OR_EQUALS = "<="


class ReactionEventSeverity(StrEnum):
    """http://hl7.org/fhir/ValueSet/reaction-event-severity"""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class ReferenceHandlingPolicy(StrEnum):
    """http://hl7.org/fhir/ValueSet/reference-handling-policy"""

    LITERAL = "literal"
    LOGICAL = "logical"
    RESOLVES = "resolves"
    ENFORCED = "enforced"
    LOCAL = "local"


class ReferenceVersionRules(StrEnum):
    """http://hl7.org/fhir/ValueSet/reference-version-rules"""

    EITHER = "either"
    INDEPENDENT = "independent"
    SPECIFIC = "specific"


class RelationType(StrEnum):
    """http://hl7.org/fhir/ValueSet/relation-type"""

    TRIGGERS = "triggers"
    IS_REPLACED_BY = "is-replaced-by"


class RemittanceOutcome(StrEnum):
    """http://hl7.org/fhir/ValueSet/remittance-outcome"""

    QUEUED = "queued"
    COMPLETE = "complete"
    ERROR = "error"
    PARTIAL = "partial"


class ReportActionResultCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/report-action-result-codes"""

    PASS = "pass"
    SKIP = "skip"
    FAIL = "fail"
    WARNING = "warning"
    ERROR = "error"


class ReportParticipantType(StrEnum):
    """http://hl7.org/fhir/ValueSet/report-participant-type"""

    TEST_ENGINE = "test-engine"
    CLIENT = "client"
    SERVER = "server"


class ReportResultCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/report-result-codes"""

    PASS = "pass"
    FAIL = "fail"
    PENDING = "pending"


class ReportStatusCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/report-status-codes"""

    COMPLETED = "completed"
    IN_PROGRESS = "in-progress"
    WAITING = "waiting"
    STOPPED = "stopped"
    ENTERED_IN_ERROR = "entered-in-error"


class RepositoryType(StrEnum):
    """http://hl7.org/fhir/ValueSet/repository-type"""

    DIRECTLINK = "directlink"
    OPENAPI = "openapi"
    LOGIN = "login"
    OAUTH = "oauth"
    OTHER = "other"


class RequestResourceTypes(StrEnum):
    """http://hl7.org/fhir/ValueSet/request-resource-types"""

    APPOINTMENT = "Appointment"
    APPOINTMENT_RESPONSE = "AppointmentResponse"
    CARE_PLAN = "CarePlan"
    CLAIM = "Claim"
    COMMUNICATION_REQUEST = "CommunicationRequest"
    CONTRACT = "Contract"
    DEVICE_REQUEST = "DeviceRequest"
    ENROLLMENT_REQUEST = "EnrollmentRequest"
    IMMUNIZATION_RECOMMENDATION = "ImmunizationRecommendation"
    MEDICATION_REQUEST = "MedicationRequest"
    NUTRITION_ORDER = "NutritionOrder"
    SERVICE_REQUEST = "ServiceRequest"
    SUPPLY_REQUEST = "SupplyRequest"
    TASK = "Task"
    VISION_PRESCRIPTION = "VisionPrescription"


class ResearchElementType(StrEnum):
    """http://hl7.org/fhir/ValueSet/research-element-type"""

    POPULATION = "population"
    EXPOSURE = "exposure"
    OUTCOME = "outcome"


class ResearchStudyStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/research-study-status"""

    ACTIVE = "active"
    ADMINISTRATIVELY_COMPLETED = "administratively-completed"
    APPROVED = "approved"
    CLOSED_TO_ACCRUAL = "closed-to-accrual"
    CLOSED_TO_ACCRUAL_AND_INTERVENTION = "closed-to-accrual-and-intervention"
    COMPLETED = "completed"
    DISAPPROVED = "disapproved"
    IN_REVIEW = "in-review"
    TEMPORARILY_CLOSED_TO_ACCRUAL = "temporarily-closed-to-accrual"
    TEMPORARILY_CLOSED_TO_ACCRUAL_AND_INTERVENTION = (
        "temporarily-closed-to-accrual-and-intervention"
    )
    WITHDRAWN = "withdrawn"


class ResearchSubjectStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/research-subject-status"""

    CANDIDATE = "candidate"
    ELIGIBLE = "eligible"
    FOLLOW_UP = "follow-up"
    INELIGIBLE = "ineligible"
    NOT_REGISTERED = "not-registered"
    OFF_STUDY = "off-study"
    ON_STUDY = "on-study"
    ON_STUDY_INTERVENTION = "on-study-intervention"
    ON_STUDY_OBSERVATION = "on-study-observation"
    PENDING_ON_STUDY = "pending-on-study"
    POTENTIAL_CANDIDATE = "potential-candidate"
    SCREENING = "screening"
    WITHDRAWN = "withdrawn"


class ResourceAggregationMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/resource-aggregation-mode"""

    CONTAINED = "contained"
    REFERENCED = "referenced"
    BUNDLED = "bundled"


class ResourceSlicingRules(StrEnum):
    """http://hl7.org/fhir/ValueSet/resource-slicing-rules"""

    CLOSED = "closed"
    OPEN = "open"
    OPEN_AT_END = "openAtEnd"


class RestfulCapabilityMode(StrEnum):
    """http://hl7.org/fhir/ValueSet/restful-capability-mode"""

    CLIENT = "client"
    SERVER = "server"


class SearchComparator(StrEnum):
    """http://hl7.org/fhir/ValueSet/search-comparator"""

    EQ = "eq"
    NE = "ne"
    GT = "gt"
    LT = "lt"
    GE = "ge"
    LE = "le"
    SA = "sa"
    EB = "eb"
    AP = "ap"


class SearchModifierCode(StrEnum):
    """http://hl7.org/fhir/ValueSet/search-modifier-code"""

    MISSING = "missing"
    EXACT = "exact"
    CONTAINS = "contains"
    NOT = "not"
    TEXT = "text"
    IN = "in"
    NOT_IN = "not-in"
    BELOW = "below"
    ABOVE = "above"
    TYPE = "type"
    IDENTIFIER = "identifier"
    OF_TYPE = "ofType"


class SearchParamType(StrEnum):
    """http://hl7.org/fhir/ValueSet/search-param-type"""

    NUMBER = "number"
    DATE = "date"
    STRING = "string"
    TOKEN = "token"
    REFERENCE = "reference"
    COMPOSITE = "composite"
    QUANTITY = "quantity"
    URI = "uri"
    SPECIAL = "special"


class SearchXpathUsage(StrEnum):
    """http://hl7.org/fhir/ValueSet/search-xpath-usage"""

    NORMAL = "normal"
    PHONETIC = "phonetic"
    NEARBY = "nearby"
    DISTANCE = "distance"
    OTHER = "other"


class SequenceType(StrEnum):
    """http://hl7.org/fhir/ValueSet/sequence-type"""

    AA = "aa"
    DNA = "dna"
    RNA = "rna"


class Slotstatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/slotstatus"""

    BUSY = "busy"
    FREE = "free"
    BUSY_UNAVAILABLE = "busy-unavailable"
    BUSY_TENTATIVE = "busy-tentative"
    ENTERED_IN_ERROR = "entered-in-error"


class SpdxLicense(StrEnum):
    """http://hl7.org/fhir/ValueSet/spdx-license"""

    NOT_OPEN_SOURCE = "not-open-source"
    BSD_ZERO_CLAUSE_LICENSE = "0BSD"
    AAL = "AAL"
    ABSTYLES = "Abstyles"
    ADOBE_2006 = "Adobe-2006"
    ADOBE_GLYPH = "Adobe-Glyph"
    ADSL = "ADSL"
    AFL_1_1 = "AFL-1.1"
    AFL_1_2 = "AFL-1.2"
    AFL_2_0 = "AFL-2.0"
    AFL_2_1 = "AFL-2.1"
    AFL_3_0 = "AFL-3.0"
    AFMPARSE = "Afmparse"
    AGPL_1_0_ONLY = "AGPL-1.0-only"
    AGPL_1_0_OR_LATER = "AGPL-1.0-or-later"
    AGPL_3_0_ONLY = "AGPL-3.0-only"
    AGPL_3_0_OR_LATER = "AGPL-3.0-or-later"
    ALADDIN = "Aladdin"
    AMDPLPA = "AMDPLPA"
    AML = "AML"
    AMPAS = "AMPAS"
    ANTLR_PD = "ANTLR-PD"
    APACHE_1_0 = "Apache-1.0"
    APACHE_1_1 = "Apache-1.1"
    APACHE_2_0 = "Apache-2.0"
    APAFML = "APAFML"
    APL_1_0 = "APL-1.0"
    APSL_1_0 = "APSL-1.0"
    APSL_1_1 = "APSL-1.1"
    APSL_1_2 = "APSL-1.2"
    APSL_2_0 = "APSL-2.0"
    ARTISTIC_1_0_CL8 = "Artistic-1.0-cl8"
    ARTISTIC_1_0_PERL = "Artistic-1.0-Perl"
    ARTISTIC_1_0 = "Artistic-1.0"
    ARTISTIC_2_0 = "Artistic-2.0"
    BAHYPH = "Bahyph"
    BARR = "Barr"
    BEERWARE = "Beerware"
    BIT_TORRENT_1_0 = "BitTorrent-1.0"
    BIT_TORRENT_1_1 = "BitTorrent-1.1"
    BORCEUX = "Borceux"
    BSD_1_CLAUSE = "BSD-1-Clause"
    BSD_2_CLAUSE_FREE_BSD = "BSD-2-Clause-FreeBSD"
    BSD_2_CLAUSE_NET_BSD = "BSD-2-Clause-NetBSD"
    BSD_2_CLAUSE_PATENT = "BSD-2-Clause-Patent"
    BSD_2_CLAUSE = "BSD-2-Clause"
    BSD_3_CLAUSE_ATTRIBUTION = "BSD-3-Clause-Attribution"
    BSD_3_CLAUSE_CLEAR = "BSD-3-Clause-Clear"
    BSD_3_CLAUSE_LBNL = "BSD-3-Clause-LBNL"
    BSD_3_CLAUSE_NO_NUCLEAR_LICENSE_2014 = "BSD-3-Clause-No-Nuclear-License-2014"
    BSD_3_CLAUSE_NO_NUCLEAR_LICENSE = "BSD-3-Clause-No-Nuclear-License"
    BSD_3_CLAUSE_NO_NUCLEAR_WARRANTY = "BSD-3-Clause-No-Nuclear-Warranty"
    BSD_3_CLAUSE = "BSD-3-Clause"
    BSD_4_CLAUSE_UC = "BSD-4-Clause-UC"
    BSD_4_CLAUSE = "BSD-4-Clause"
    BSD_PROTECTION = "BSD-Protection"
    BSD_SOURCE_CODE = "BSD-Source-Code"
    BSL_1_0 = "BSL-1.0"
    BZIP2_1_0_5 = "bzip2-1.0.5"
    BZIP2_1_0_6 = "bzip2-1.0.6"
    CALDERA = "Caldera"
    CATOSL_1_1 = "CATOSL-1.1"
    CC_BY_1_0 = "CC-BY-1.0"
    CC_BY_2_0 = "CC-BY-2.0"
    CC_BY_2_5 = "CC-BY-2.5"
    CC_BY_3_0 = "CC-BY-3.0"
    CC_BY_4_0 = "CC-BY-4.0"
    CC_BY_NC_1_0 = "CC-BY-NC-1.0"
    CC_BY_NC_2_0 = "CC-BY-NC-2.0"
    CC_BY_NC_2_5 = "CC-BY-NC-2.5"
    CC_BY_NC_3_0 = "CC-BY-NC-3.0"
    CC_BY_NC_4_0 = "CC-BY-NC-4.0"
    CC_BY_NC_ND_1_0 = "CC-BY-NC-ND-1.0"
    CC_BY_NC_ND_2_0 = "CC-BY-NC-ND-2.0"
    CC_BY_NC_ND_2_5 = "CC-BY-NC-ND-2.5"
    CC_BY_NC_ND_3_0 = "CC-BY-NC-ND-3.0"
    CC_BY_NC_ND_4_0 = "CC-BY-NC-ND-4.0"
    CC_BY_NC_SA_1_0 = "CC-BY-NC-SA-1.0"
    CC_BY_NC_SA_2_0 = "CC-BY-NC-SA-2.0"
    CC_BY_NC_SA_2_5 = "CC-BY-NC-SA-2.5"
    CC_BY_NC_SA_3_0 = "CC-BY-NC-SA-3.0"
    CC_BY_NC_SA_4_0 = "CC-BY-NC-SA-4.0"
    CC_BY_ND_1_0 = "CC-BY-ND-1.0"
    CC_BY_ND_2_0 = "CC-BY-ND-2.0"
    CC_BY_ND_2_5 = "CC-BY-ND-2.5"
    CC_BY_ND_3_0 = "CC-BY-ND-3.0"
    CC_BY_ND_4_0 = "CC-BY-ND-4.0"
    CC_BY_SA_1_0 = "CC-BY-SA-1.0"
    CC_BY_SA_2_0 = "CC-BY-SA-2.0"
    CC_BY_SA_2_5 = "CC-BY-SA-2.5"
    CC_BY_SA_3_0 = "CC-BY-SA-3.0"
    CC_BY_SA_4_0 = "CC-BY-SA-4.0"
    CC0_1_0 = "CC0-1.0"
    CDDL_1_0 = "CDDL-1.0"
    CDDL_1_1 = "CDDL-1.1"
    CDLA_PERMISSIVE_1_0 = "CDLA-Permissive-1.0"
    CDLA_SHARING_1_0 = "CDLA-Sharing-1.0"
    CECILL_1_0 = "CECILL-1.0"
    CECILL_1_1 = "CECILL-1.1"
    CECILL_2_0 = "CECILL-2.0"
    CECILL_2_1 = "CECILL-2.1"
    CECILL_B = "CECILL-B"
    CECILL_C = "CECILL-C"
    CL_ARTISTIC = "ClArtistic"
    CNRI_JYTHON = "CNRI-Jython"
    CNRI_PYTHON_GPL_COMPATIBLE = "CNRI-Python-GPL-Compatible"
    CNRI_PYTHON = "CNRI-Python"
    CONDOR_1_1 = "Condor-1.1"
    CPAL_1_0 = "CPAL-1.0"
    CPL_1_0 = "CPL-1.0"
    CPOL_1_02 = "CPOL-1.02"
    CROSSWORD = "Crossword"
    CRYSTAL_STACKER = "CrystalStacker"
    CUA_OPL_1_0 = "CUA-OPL-1.0"
    CUBE = "Cube"
    CURL = "curl"
    D_FSL_1_0 = "D-FSL-1.0"
    DIFFMARK = "diffmark"
    DOC = "DOC"
    DOTSEQN = "Dotseqn"
    DSDP = "DSDP"
    DVIPDFM = "dvipdfm"
    ECL_1_0 = "ECL-1.0"
    ECL_2_0 = "ECL-2.0"
    EFL_1_0 = "EFL-1.0"
    EFL_2_0 = "EFL-2.0"
    E_GENIX = "eGenix"
    ENTESSA = "Entessa"
    EPL_1_0 = "EPL-1.0"
    EPL_2_0 = "EPL-2.0"
    ERL_PL_1_1 = "ErlPL-1.1"
    EUDATAGRID = "EUDatagrid"
    EUPL_1_0 = "EUPL-1.0"
    EUPL_1_1 = "EUPL-1.1"
    EUPL_1_2 = "EUPL-1.2"
    EUROSYM = "Eurosym"
    FAIR = "Fair"
    FRAMEWORX_1_0 = "Frameworx-1.0"
    FREE_IMAGE = "FreeImage"
    FSFAP = "FSFAP"
    FSFUL = "FSFUL"
    FSFULLR = "FSFULLR"
    FTL = "FTL"
    GFDL_1_1_ONLY = "GFDL-1.1-only"
    GFDL_1_1_OR_LATER = "GFDL-1.1-or-later"
    GFDL_1_2_ONLY = "GFDL-1.2-only"
    GFDL_1_2_OR_LATER = "GFDL-1.2-or-later"
    GFDL_1_3_ONLY = "GFDL-1.3-only"
    GFDL_1_3_OR_LATER = "GFDL-1.3-or-later"
    GIFTWARE = "Giftware"
    GL2_PS = "GL2PS"
    GLIDE = "Glide"
    GLULXE = "Glulxe"
    GNUPLOT = "gnuplot"
    GPL_1_0_ONLY = "GPL-1.0-only"
    GPL_1_0_OR_LATER = "GPL-1.0-or-later"
    GPL_2_0_ONLY = "GPL-2.0-only"
    GPL_2_0_OR_LATER = "GPL-2.0-or-later"
    GPL_3_0_ONLY = "GPL-3.0-only"
    GPL_3_0_OR_LATER = "GPL-3.0-or-later"
    G_SOAP_1_3B = "gSOAP-1.3b"
    HASKELL_REPORT = "HaskellReport"
    HPND = "HPND"
    IBM_PIBS = "IBM-pibs"
    ICU = "ICU"
    IJG = "IJG"
    IMAGE_MAGICK = "ImageMagick"
    I_MATIX = "iMatix"
    IMLIB2 = "Imlib2"
    INFO_ZIP = "Info-ZIP"
    INTEL_ACPI = "Intel-ACPI"
    INTEL = "Intel"
    INTERBASE_1_0 = "Interbase-1.0"
    IPA = "IPA"
    IPL_1_0 = "IPL-1.0"
    ISC = "ISC"
    JAS_PER_2_0 = "JasPer-2.0"
    JSON = "JSON"
    LAL_1_2 = "LAL-1.2"
    LAL_1_3 = "LAL-1.3"
    LATEX2E = "Latex2e"
    LEPTONICA = "Leptonica"
    LGPL_2_0_ONLY = "LGPL-2.0-only"
    LGPL_2_0_OR_LATER = "LGPL-2.0-or-later"
    LGPL_2_1_ONLY = "LGPL-2.1-only"
    LGPL_2_1_OR_LATER = "LGPL-2.1-or-later"
    LGPL_3_0_ONLY = "LGPL-3.0-only"
    LGPL_3_0_OR_LATER = "LGPL-3.0-or-later"
    LGPLLR = "LGPLLR"
    LIBPNG = "Libpng"
    LIBTIFF = "libtiff"
    LI_LI_Q_P_1_1 = "LiLiQ-P-1.1"
    LI_LI_Q_R_1_1 = "LiLiQ-R-1.1"
    LI_LI_Q_RPLUS_1_1 = "LiLiQ-Rplus-1.1"
    LINUX_OPEN_IB = "Linux-OpenIB"
    LPL_1_0 = "LPL-1.0"
    LPL_1_02 = "LPL-1.02"
    LPPL_1_0 = "LPPL-1.0"
    LPPL_1_1 = "LPPL-1.1"
    LPPL_1_2 = "LPPL-1.2"
    LPPL_1_3A = "LPPL-1.3a"
    LPPL_1_3C = "LPPL-1.3c"
    MAKE_INDEX = "MakeIndex"
    MIR_OS = "MirOS"
    MIT_0 = "MIT-0"
    MIT_ADVERTISING = "MIT-advertising"
    MIT_CMU = "MIT-CMU"
    MIT_ENNA = "MIT-enna"
    MIT_FEH = "MIT-feh"
    MIT = "MIT"
    MITNFA = "MITNFA"
    MOTOSOTO = "Motosoto"
    MPICH2 = "mpich2"
    MPL_1_0 = "MPL-1.0"
    MPL_1_1 = "MPL-1.1"
    MPL_2_0_NO_COPYLEFT_EXCEPTION = "MPL-2.0-no-copyleft-exception"
    MPL_2_0 = "MPL-2.0"
    MS_PL = "MS-PL"
    MS_RL = "MS-RL"
    MTLL = "MTLL"
    MULTICS = "Multics"
    MUP = "Mup"
    NASA_1_3 = "NASA-1.3"
    NAUMEN = "Naumen"
    NBPL_1_0 = "NBPL-1.0"
    NCSA = "NCSA"
    NET_SNMP = "Net-SNMP"
    NET_CDF = "NetCDF"
    NEWSLETR = "Newsletr"
    NGPL = "NGPL"
    NLOD_1_0 = "NLOD-1.0"
    NLPL = "NLPL"
    NOKIA = "Nokia"
    NOSL = "NOSL"
    NOWEB = "Noweb"
    NPL_1_0 = "NPL-1.0"
    NPL_1_1 = "NPL-1.1"
    NPOSL_3_0 = "NPOSL-3.0"
    NRL = "NRL"
    NTP = "NTP"
    OCCT_PL = "OCCT-PL"
    OCLC_2_0 = "OCLC-2.0"
    ODB_L_1_0 = "ODbL-1.0"
    OFL_1_0 = "OFL-1.0"
    OFL_1_1 = "OFL-1.1"
    OGTSL = "OGTSL"
    OLDAP_1_1 = "OLDAP-1.1"
    OLDAP_1_2 = "OLDAP-1.2"
    OLDAP_1_3 = "OLDAP-1.3"
    OLDAP_1_4 = "OLDAP-1.4"
    OLDAP_2_0_1 = "OLDAP-2.0.1"
    OLDAP_2_0 = "OLDAP-2.0"
    OLDAP_2_1 = "OLDAP-2.1"
    OLDAP_2_2_1 = "OLDAP-2.2.1"
    OLDAP_2_2_2 = "OLDAP-2.2.2"
    OLDAP_2_2 = "OLDAP-2.2"
    OLDAP_2_3 = "OLDAP-2.3"
    OLDAP_2_4 = "OLDAP-2.4"
    OLDAP_2_5 = "OLDAP-2.5"
    OLDAP_2_6 = "OLDAP-2.6"
    OLDAP_2_7 = "OLDAP-2.7"
    OLDAP_2_8 = "OLDAP-2.8"
    OML = "OML"
    OPEN_SSL = "OpenSSL"
    OPL_1_0 = "OPL-1.0"
    OSET_PL_2_1 = "OSET-PL-2.1"
    OSL_1_0 = "OSL-1.0"
    OSL_1_1 = "OSL-1.1"
    OSL_2_0 = "OSL-2.0"
    OSL_2_1 = "OSL-2.1"
    OSL_3_0 = "OSL-3.0"
    PDDL_1_0 = "PDDL-1.0"
    PHP_3_0 = "PHP-3.0"
    PHP_3_01 = "PHP-3.01"
    PLEXUS = "Plexus"
    POSTGRE_SQL = "PostgreSQL"
    PSFRAG = "psfrag"
    PSUTILS = "psutils"
    PYTHON_2_0 = "Python-2.0"
    QHULL = "Qhull"
    QPL_1_0 = "QPL-1.0"
    RDISC = "Rdisc"
    RHE_COS_1_1 = "RHeCos-1.1"
    RPL_1_1 = "RPL-1.1"
    RPL_1_5 = "RPL-1.5"
    RPSL_1_0 = "RPSL-1.0"
    RSA_MD = "RSA-MD"
    RSCPL = "RSCPL"
    RUBY = "Ruby"
    SAX_PD = "SAX-PD"
    SAXPATH = "Saxpath"
    SCEA = "SCEA"
    SENDMAIL = "Sendmail"
    SGI_B_1_0 = "SGI-B-1.0"
    SGI_B_1_1 = "SGI-B-1.1"
    SGI_B_2_0 = "SGI-B-2.0"
    SIM_PL_2_0 = "SimPL-2.0"
    SISSL_1_2 = "SISSL-1.2"
    SISSL = "SISSL"
    SLEEPYCAT = "Sleepycat"
    SMLNJ = "SMLNJ"
    SMPPL = "SMPPL"
    SNIA = "SNIA"
    SPENCER_86 = "Spencer-86"
    SPENCER_94 = "Spencer-94"
    SPENCER_99 = "Spencer-99"
    SPL_1_0 = "SPL-1.0"
    SUGAR_CRM_1_1_3 = "SugarCRM-1.1.3"
    SWL = "SWL"
    TCL = "TCL"
    TCP_WRAPPERS = "TCP-wrappers"
    TMATE = "TMate"
    TORQUE_1_1 = "TORQUE-1.1"
    TOSL = "TOSL"
    UNICODE_DFS_2015 = "Unicode-DFS-2015"
    UNICODE_DFS_2016 = "Unicode-DFS-2016"
    UNICODE_TOU = "Unicode-TOU"
    UNLICENSE = "Unlicense"
    UPL_1_0 = "UPL-1.0"
    VIM = "Vim"
    VOSTROM = "VOSTROM"
    VSL_1_0 = "VSL-1.0"
    W3_C_19980720 = "W3C-19980720"
    W3_C_20150513 = "W3C-20150513"
    W3_C = "W3C"
    WATCOM_1_0 = "Watcom-1.0"
    WSUIPA = "Wsuipa"
    WTFPL = "WTFPL"
    X11 = "X11"
    XEROX = "Xerox"
    XFREE86_1_1 = "XFree86-1.1"
    XINETD = "xinetd"
    XNET = "Xnet"
    XPP = "xpp"
    XSKAT = "XSkat"
    YPL_1_0 = "YPL-1.0"
    YPL_1_1 = "YPL-1.1"
    ZED = "Zed"
    ZEND_2_0 = "Zend-2.0"
    ZIMBRA_1_3 = "Zimbra-1.3"
    ZIMBRA_1_4 = "Zimbra-1.4"
    ZLIB_ACKNOWLEDGEMENT = "zlib-acknowledgement"
    ZLIB = "Zlib"
    ZPL_1_1 = "ZPL-1.1"
    ZPL_2_0 = "ZPL-2.0"
    ZPL_2_1 = "ZPL-2.1"


class SpecimenContainedPreference(StrEnum):
    """http://hl7.org/fhir/ValueSet/specimen-contained-preference"""

    PREFERRED = "preferred"
    ALTERNATE = "alternate"


class SpecimenStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/specimen-status"""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"
    UNSATISFACTORY = "unsatisfactory"
    ENTERED_IN_ERROR = "entered-in-error"


class StrandType(StrEnum):
    """http://hl7.org/fhir/ValueSet/strand-type"""

    WATSON = "watson"
    CRICK = "crick"


class StructureDefinitionKind(StrEnum):
    """http://hl7.org/fhir/ValueSet/structure-definition-kind"""

    PRIMITIVE_TYPE = "primitive-type"
    COMPLEX_TYPE = "complex-type"
    RESOURCE = "resource"
    LOGICAL = "logical"


class SubstanceStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/substance-status"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ENTERED_IN_ERROR = "entered-in-error"


class SupplydeliveryStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/supplydelivery-status"""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    ABANDONED = "abandoned"
    ENTERED_IN_ERROR = "entered-in-error"


class SupplydeliveryType(StrEnum):
    """http://hl7.org/fhir/ValueSet/supplydelivery-type"""

    MEDICATION = "medication"
    DEVICE = "device"


class SupplyrequestStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/supplyrequest-status"""

    DRAFT = "draft"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


class SystemRestfulInteraction(StrEnum):
    """http://hl7.org/fhir/ValueSet/system-restful-interaction"""

    TRANSACTION = "transaction"
    BATCH = "batch"
    SEARCH_SYSTEM = "search-system"
    HISTORY_SYSTEM = "history-system"


class TypeDerivationRule(StrEnum):
    """http://hl7.org/fhir/ValueSet/type-derivation-rule"""

    SPECIALIZATION = "specialization"
    CONSTRAINT = "constraint"


class TypeRestfulInteraction(StrEnum):
    """http://hl7.org/fhir/ValueSet/type-restful-interaction"""

    READ = "read"
    VREAD = "vread"
    UPDATE = "update"
    PATCH = "patch"
    DELETE = "delete"
    HISTORY_INSTANCE = "history-instance"
    HISTORY_TYPE = "history-type"
    CREATE = "create"
    SEARCH_TYPE = "search-type"


class UdiEntryType(StrEnum):
    """http://hl7.org/fhir/ValueSet/udi-entry-type"""

    BARCODE = "barcode"
    RFID = "rfid"
    MANUAL = "manual"
    CARD = "card"
    SELF_REPORTED = "self-reported"
    UNKNOWN = "unknown"


class VariableType(StrEnum):
    """http://hl7.org/fhir/ValueSet/variable-type"""

    DICHOTOMOUS = "dichotomous"
    CONTINUOUS = "continuous"
    DESCRIPTIVE = "descriptive"


class VerificationresultStatus(StrEnum):
    """http://hl7.org/fhir/ValueSet/verificationresult-status"""

    ATTESTED = "attested"
    VALIDATED = "validated"
    IN_PROCESS = "in-process"
    REQ_REVALID = "req-revalid"
    VAL_FAIL = "val-fail"
    REVAL_FAIL = "reval-fail"


class VersioningPolicy(StrEnum):
    """http://hl7.org/fhir/ValueSet/versioning-policy"""

    NO_VERSION = "no-version"
    VERSIONED = "versioned"
    VERSIONED_UPDATE = "versioned-update"


class VisionBaseCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/vision-base-codes"""

    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


class VisionEyeCodes(StrEnum):
    """http://hl7.org/fhir/ValueSet/vision-eye-codes"""

    RIGHT = "right"
    LEFT = "left"
