"""Location: https://hl7.org/fhir/R4/location.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DECIMAL, STRING, TIME
from schemas.resources.r4 import valuesets


class LocationPosition(BackboneElement):
    """The absolute geographic location. https://hl7.org/fhir/R4/location.html#Location.position

    longitude 1..1, latitude 1..1, altitude 0..1
    """

    PATH = "Location.position"

    # 1..1 Longitude with WGS84 datum.
    longitude = one(Primitive, DECIMAL, at_least=1)
    # 1..1 Latitude with WGS84 datum.
    latitude = one(Primitive, DECIMAL, at_least=1)
    # 0..1 Altitude with WGS84 datum.
    altitude = one(Primitive, DECIMAL)


class LocationHoursOfOperation(BackboneElement):
    """What days/times during a week is this location usually open.
    https://hl7.org/fhir/R4/location.html#Location.hoursOfOperation

    daysOfWeek 0..*, allDay 0..1, openingTime 0..1, closingTime 0..1
    """

    PATH = "Location.hoursOfOperation"

    # 0..* mon | tue | wed | thu | fri | sat | sun.
    daysOfWeek = many(Primitive, CODE, valuesets.DaysOfWeek)
    # 0..1 The Location is open all day.
    allDay = one(Primitive, BOOLEAN)
    # 0..1 Time that the Location opens.
    openingTime = one(Primitive, TIME)
    # 0..1 Time that the Location closes.
    closingTime = one(Primitive, TIME)


class Location(DomainResource):
    """Details and position information for a physical place.
    https://hl7.org/fhir/R4/location.html#Location

    identifier 0..*, status 0..1, operationalStatus 0..1, name 0..1, alias 0..*,
    description 0..1, mode 0..1, type 0..*, telecom 0..*, address 0..1, physicalType 0..1,
    position 0..1, managingOrganization 0..1, partOf 0..1, hoursOfOperation 0..*,
    availabilityExceptions 0..1, endpoint 0..*
    """

    PATH = "Location"

    resourceType = one(Exactly, "Location")
    # 0..* Unique code or number identifying the location to its users.
    identifier = many(Complex, "Identifier")
    # 0..1 active | suspended | inactive.
    status = one(Primitive, CODE, valuesets.LocationStatus)
    # 0..1 The operational status of the location (typically only for a bed/room).
    operationalStatus = one(Complex, "Coding")
    # 0..1 Name of the location as used by humans.
    name = one(Primitive, STRING)
    # 0..* A list of alternate names that the location is known as, or was known as, in the past.
    alias = many(Primitive, STRING)
    # 0..1 Additional details about the location that could be displayed as further information to
    # identify the location beyond its name.
    description = one(Primitive, STRING)
    # 0..1 instance | kind.
    mode = one(Primitive, CODE, valuesets.LocationMode)
    # 0..* Type of function performed.
    type = many(Complex, "CodeableConcept")
    # 0..* Contact details of the location.
    telecom = many(Complex, "ContactPoint")
    # 0..1 Physical location.
    address = one(Complex, "Address")
    # 0..1 Physical form of the location.
    physicalType = one(Complex, "CodeableConcept")
    # 0..1 The absolute geographic location.
    position = one(Complex, "Location.position")
    # 0..1 Organization responsible for provisioning and upkeep.
    managingOrganization = one(ReferenceTo, "Organization")
    # 0..1 Another Location this one is physically a part of.
    partOf = one(ReferenceTo, "Location")
    # 0..* What days/times during a week is this location usually open.
    hoursOfOperation = many(Complex, "Location.hoursOfOperation")
    # 0..1 Description of availability exceptions.
    availabilityExceptions = one(Primitive, STRING)
    # 0..* Technical endpoints providing access to services operated for the location.
    endpoint = many(ReferenceTo, "Endpoint")
