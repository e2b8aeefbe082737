"""Device: https://hl7.org/fhir/R4/device.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BASE64_BINARY, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class DeviceUdiCarrier(BackboneElement):
    """Unique Device Identifier (UDI) Barcode string.
    https://hl7.org/fhir/R4/device.html#Device.udiCarrier

    deviceIdentifier 0..1, issuer 0..1, jurisdiction 0..1, carrierAIDC 0..1, carrierHRF 0..1,
    entryType 0..1
    """

    PATH = "Device.udiCarrier"

    # 0..1 Mandatory fixed portion of UDI.
    deviceIdentifier = one(Primitive, STRING)
    # 0..1 UDI Issuing Organization.
    issuer = one(Primitive, URI)
    # 0..1 Regional UDI authority.
    jurisdiction = one(Primitive, URI)
    # 0..1 UDI Machine Readable Barcode String.
    carrierAIDC = one(Primitive, BASE64_BINARY)
    # 0..1 UDI Human Readable Barcode String.
    carrierHRF = one(Primitive, STRING)
    # 0..1 barcode | rfid | manual +.
    entryType = one(Primitive, CODE, valuesets_of_others.UdiEntryType)


class DeviceDeviceName(BackboneElement):
    """The name of the device as given by the manufacturer.
    https://hl7.org/fhir/R4/device.html#Device.deviceName

    name 1..1, type 1..1
    """

    PATH = "Device.deviceName"

    # 1..1 The name of the device.
    name = one(Primitive, STRING, at_least=1)
    # 1..1 udi-label-name | user-friendly-name | patient-reported-name | manufacturer-name |
    # model-name | other.
    type = one(Primitive, CODE, valuesets_of_others.DeviceNametype, at_least=1)


class DeviceSpecialization(BackboneElement):
    """The capabilities supported on a device, the standards to which the device conforms for a
    particular purpose, and used for the communication.
    https://hl7.org/fhir/R4/device.html#Device.specialization

    systemType 1..1, version 0..1
    """

    PATH = "Device.specialization"

    # 1..1 The standard that is used to operate and communicate.
    systemType = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The version of the standard that is used to operate and communicate.
    version = one(Primitive, STRING)


class DeviceVersion(BackboneElement):
    """The actual design of the device or software version running on the device.
    https://hl7.org/fhir/R4/device.html#Device.version

    type 0..1, component 0..1, value 1..1
    """

    PATH = "Device.version"

    # 0..1 The type of the device version.
    type = one(Complex, "CodeableConcept")
    # 0..1 A single component of the device version.
    component = one(Complex, "Identifier")
    # 1..1 The version text.
    value = one(Primitive, STRING, at_least=1)


class DeviceProperty(BackboneElement):
    """The actual configuration settings of a device as it actually operates, e.g., regulation
    status, time properties. https://hl7.org/fhir/R4/device.html#Device.property

    type 1..1, valueQuantity 0..*, valueCode 0..*
    """

    PATH = "Device.property"

    # 1..1 Code that specifies the property DeviceDefinitionPropetyCode (Extensible).
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Property value as a quantity.
    valueQuantity = many(Complex, "Quantity")
    # 0..* Property value as a code, e.g., NTP4 (synced to NTP).
    valueCode = many(Complex, "CodeableConcept")


class Device(DomainResource):
    """Item used in healthcare. https://hl7.org/fhir/R4/device.html#Device

    identifier 0..*, definition 0..1, udiCarrier 0..*, status 0..1, statusReason 0..*,
    distinctIdentifier 0..1, manufacturer 0..1, manufactureDate 0..1, expirationDate 0..1,
    lotNumber 0..1, serialNumber 0..1, deviceName 0..*, modelNumber 0..1, partNumber 0..1,
    type 0..1, specialization 0..*, version 0..*, property 0..*, patient 0..1, owner 0..1,
    contact 0..*, location 0..1, url 0..1, note 0..*, safety 0..*, parent 0..1
    """

    PATH = "Device"

    resourceType = one(Exactly, "Device")
    # 0..* Instance identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 The reference to the definition for the device.
    definition = one(ReferenceTo, "DeviceDefinition")
    # 0..* Unique Device Identifier (UDI) Barcode string.
    udiCarrier = many(Complex, "Device.udiCarrier")
    # 0..1 active | inactive | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets_of_others.DeviceStatus)
    # 0..* online | paused | standby | offline | not-ready | transduc-discon | hw-discon | off.
    statusReason = many(Complex, "CodeableConcept")
    # 0..1 The distinct identification string.
    distinctIdentifier = one(Primitive, STRING)
    # 0..1 Name of device manufacturer.
    manufacturer = one(Primitive, STRING)
    # 0..1 Date when the device was made.
    manufactureDate = one(Primitive, DATE_TIME)
    # 0..1 Date and time of expiry of this device (if applicable).
    expirationDate = one(Primitive, DATE_TIME)
    # 0..1 Lot number of manufacture.
    lotNumber = one(Primitive, STRING)
    # 0..1 Serial number assigned by the manufacturer.
    serialNumber = one(Primitive, STRING)
    # 0..* The name of the device as given by the manufacturer.
    deviceName = many(Complex, "Device.deviceName")
    # 0..1 The model number for the device.
    modelNumber = one(Primitive, STRING)
    # 0..1 The part number of the device.
    partNumber = one(Primitive, STRING)
    # 0..1 The kind or type of device.
    type = one(Complex, "CodeableConcept")
    # 0..* The capabilities supported on a device, the standards to which the device conforms for a
    # particular purpose, and used for the communication.
    specialization = many(Complex, "Device.specialization")
    # 0..* The actual design of the device or software version running on the device.
    version = many(Complex, "Device.version")
    # 0..* The actual configuration settings of a device as it actually operates, e.g., regulation
    # status, time properties.
    property = many(Complex, "Device.property")
    # 0..1 Patient to whom Device is affixed.
    patient = one(ReferenceTo, "Patient")
    # 0..1 Organization responsible for device.
    owner = one(ReferenceTo, "Organization")
    # 0..* Details for human/organization for support.
    contact = many(Complex, "ContactPoint")
    # 0..1 Where the device is found.
    location = one(ReferenceTo, "Location")
    # 0..1 Network address to contact device.
    url = one(Primitive, URI)
    # 0..* Device notes and comments.
    note = many(Complex, "Annotation")
    # 0..* Safety Characteristics of Device.
    safety = many(Complex, "CodeableConcept")
    # 0..1 The parent device.
    parent = one(ReferenceTo, "Device")
