"""DeviceDefinition: https://hl7.org/fhir/R4/devicedefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class DeviceDefinitionUdiDeviceIdentifier(BackboneElement):
    """Unique Device Identifier (UDI) Barcode string.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.udiDeviceIdentifier

    deviceIdentifier 1..1, issuer 1..1, jurisdiction 1..1
    """

    PATH = "DeviceDefinition.udiDeviceIdentifier"

    # 1..1 The identifier that is to be associated with every Device that references this
    # DeviceDefintiion for the issuer and jurisdication porvided in the
    # DeviceDefinition.udiDeviceIdentifier.
    deviceIdentifier = one(Primitive, STRING, at_least=1)
    # 1..1 The organization that assigns the identifier algorithm.
    issuer = one(Primitive, URI, at_least=1)
    # 1..1 The jurisdiction to which the deviceIdentifier applies.
    jurisdiction = one(Primitive, URI, at_least=1)


class DeviceDefinitionDeviceName(BackboneElement):
    """A name given to the device to identify it.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.deviceName

    name 1..1, type 1..1
    """

    PATH = "DeviceDefinition.deviceName"

    # 1..1 The name of the device.
    name = one(Primitive, STRING, at_least=1)
    # 1..1 udi-label-name | user-friendly-name | patient-reported-name | manufacturer-name |
    # model-name | other.
    type = one(Primitive, CODE, valuesets_of_others.DeviceNametype, at_least=1)


class DeviceDefinitionSpecialization(BackboneElement):
    """The capabilities supported on a device, the standards to which the device conforms for a
    particular purpose, and used for the communication.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.specialization

    systemType 1..1, version 0..1
    """

    PATH = "DeviceDefinition.specialization"

    # 1..1 The standard that is used to operate and communicate.
    systemType = one(Primitive, STRING, at_least=1)
    # 0..1 The version of the standard that is used to operate and communicate.
    version = one(Primitive, STRING)


class DeviceDefinitionCapability(BackboneElement):
    """Device capabilities.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.capability

    type 1..1, description 0..*
    """

    PATH = "DeviceDefinition.capability"

    # 1..1 Type of capability.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Description of capability.
    description = many(Complex, "CodeableConcept")


class DeviceDefinitionProperty(BackboneElement):
    """The actual configuration settings of a device as it actually operates, e.g., regulation
    status, time properties.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.property

    type 1..1, valueQuantity 0..*, valueCode 0..*
    """

    PATH = "DeviceDefinition.property"

    # 1..1 Code that specifies the property DeviceDefinitionPropetyCode (Extensible).
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Property value as a quantity.
    valueQuantity = many(Complex, "Quantity")
    # 0..* Property value as a code, e.g., NTP4 (synced to NTP).
    valueCode = many(Complex, "CodeableConcept")


class DeviceDefinitionMaterial(BackboneElement):
    """A substance used to create the material(s) of which the device is made.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition.material

    substance 1..1, alternate 0..1, allergenicIndicator 0..1
    """

    PATH = "DeviceDefinition.material"

    # 1..1 The substance.
    substance = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Indicates an alternative material of the device.
    alternate = one(Primitive, BOOLEAN)
    # 0..1 Whether the substance is a known or suspected allergen.
    allergenicIndicator = one(Primitive, BOOLEAN)


class DeviceDefinition(DomainResource):
    """An instance of a medical-related component of a medical device.
    https://hl7.org/fhir/R4/devicedefinition.html#DeviceDefinition

    identifier 0..*, udiDeviceIdentifier 0..*, manufacturer[x] 0..1, deviceName 0..*,
    modelNumber 0..1, type 0..1, specialization 0..*, version 0..*, safety 0..*,
    shelfLifeStorage 0..*, physicalCharacteristics 0..1, languageCode 0..*, capability 0..*,
    property 0..*, owner 0..1, contact 0..*, url 0..1, onlineInformation 0..1, note 0..*,
    quantity 0..1, parentDevice 0..1, material 0..*
    """

    PATH = "DeviceDefinition"

    resourceType = one(Exactly, "DeviceDefinition")
    # 0..* Instance identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Unique Device Identifier (UDI) Barcode string.
    udiDeviceIdentifier = many(Complex, "DeviceDefinition.udiDeviceIdentifier")
    # 0..1 Name of device manufacturer.
    manufacturerString = one(Primitive, STRING, choice="manufacturer")
    manufacturerReference = one(ReferenceTo, "Organization", choice="manufacturer")
    # 0..* A name given to the device to identify it.
    deviceName = many(Complex, "DeviceDefinition.deviceName")
    # 0..1 The model number for the device.
    modelNumber = one(Primitive, STRING)
    # 0..1 What kind of device or device system this is.
    type = one(Complex, "CodeableConcept")
    # 0..* The capabilities supported on a device, the standards to which the device conforms for a
    # particular purpose, and used for the communication.
    specialization = many(Complex, "DeviceDefinition.specialization")
    # 0..* Available versions.
    version = many(Primitive, STRING)
    # 0..* Safety characteristics of the device.
    safety = many(Complex, "CodeableConcept")
    # 0..* Shelf Life and storage information.
    shelfLifeStorage = many(Complex, "ProductShelfLife")
    # 0..1 Dimensions, color etc.
    physicalCharacteristics = one(Complex, "ProdCharacteristic")
    # 0..* Language code for the human-readable text strings produced by the device (all supported).
    languageCode = many(Complex, "CodeableConcept")
    # 0..* Device capabilities.
    capability = many(Complex, "DeviceDefinition.capability")
    # 0..* The actual configuration settings of a device as it actually operates, e.g., regulation
    # status, time properties.
    property = many(Complex, "DeviceDefinition.property")
    # 0..1 Organization responsible for device.
    owner = one(ReferenceTo, "Organization")
    # 0..* Details for human/organization for support.
    contact = many(Complex, "ContactPoint")
    # 0..1 Network address to contact device.
    url = one(Primitive, URI)
    # 0..1 Access to on-line information.
    onlineInformation = one(Primitive, URI)
    # 0..* Device notes and comments.
    note = many(Complex, "Annotation")
    # 0..1 The quantity of the device present in the packaging (e.g. the number of devices present
    # in a pack, or the number of devices in the same package of the medicinal product).
    quantity = one(Complex, "Quantity")
    # 0..1 The parent device it can be part of.
    parentDevice = one(ReferenceTo, "DeviceDefinition")
    # 0..* A substance used to create the material(s) of which the device is made.
    material = many(Complex, "DeviceDefinition.material")
