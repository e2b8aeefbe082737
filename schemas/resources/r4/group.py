"""Group: https://hl7.org/fhir/R4/group.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, STRING, UNSIGNED_INT
from schemas.resources.r4 import valuesets


class GroupCharacteristic(BackboneElement):
    """Include / Exclude group members by Trait.
    https://hl7.org/fhir/R4/group.html#Group.characteristic

    code 1..1, value[x] 1..1, exclude 1..1, period 0..1
    """

    PATH = "Group.characteristic"

    # 1..1 Kind of characteristic.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Value held by characteristic.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)
    # 1..1 Group includes or excludes.
    exclude_ = one(Primitive, BOOLEAN, at_least=1, name="exclude")
    # 0..1 Period over which characteristic is tested.
    period = one(Complex, "Period")


class GroupMember(BackboneElement):
    """Who or what is in group. https://hl7.org/fhir/R4/group.html#Group.member

    entity 1..1, period 0..1, inactive 0..1
    """

    PATH = "Group.member"

    # 1..1 Reference to the group member.
    entity = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Medication",
        "Substance",
        "Group",
        at_least=1,
    )
    # 0..1 Period member belonged to the group.
    period = one(Complex, "Period")
    # 0..1 If member is no longer in group.
    inactive = one(Primitive, BOOLEAN)


class Group(DomainResource):
    """Group of multiple entities. https://hl7.org/fhir/R4/group.html#Group

    identifier 0..*, active 0..1, type 1..1, actual 1..1, code 0..1, name 0..1, quantity 0..1,
    managingEntity 0..1, characteristic 0..*, member 0..*
    """

    PATH = "Group"

    resourceType = one(Exactly, "Group")
    # 0..* Unique id.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this group's record is in active use.
    active = one(Primitive, BOOLEAN)
    # 1..1 person | animal | practitioner | device | medication | substance.
    type = one(Primitive, CODE, valuesets.GroupType, at_least=1)
    # 1..1 Descriptive or actual.
    actual = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Kind of Group members.
    code = one(Complex, "CodeableConcept")
    # 0..1 Label for Group.
    name = one(Primitive, STRING)
    # 0..1 Number of members.
    quantity = one(Primitive, UNSIGNED_INT)
    # 0..1 Entity that is the custodian of the Group's definition.
    managingEntity = one(
        ReferenceTo, "Organization", "RelatedPerson", "Practitioner", "PractitionerRole"
    )
    # 0..* Include / Exclude group members by Trait.
    characteristic = many(Complex, "Group.characteristic")
    # 0..* Who or what is in group.
    member = many(Complex, "Group.member")
