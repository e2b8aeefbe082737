"""List: https://hl7.org/fhir/R4/list.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets


class ListEntry(BackboneElement):
    """Entries in the list. https://hl7.org/fhir/R4/list.html#List.entry

    flag 0..1, deleted 0..1, date 0..1, item 1..1
    """

    PATH = "List.entry"

    # 0..1 Status/Workflow information about this item.
    flag = one(Complex, "CodeableConcept")
    # 0..1 If this item is actually marked as deleted.
    deleted = one(Primitive, BOOLEAN)
    # 0..1 When item added to list.
    date = one(Primitive, DATE_TIME)
    # 1..1 Actual entry.
    item = one(ReferenceTo, at_least=1)


class List(DomainResource):
    """A list is a curated collection of resources. https://hl7.org/fhir/R4/list.html#List

    identifier 0..*, status 1..1, mode 1..1, title 0..1, code 0..1, subject 0..1, encounter 0..1,
    date 0..1, source 0..1, orderedBy 0..1, note 0..*, entry 0..*, emptyReason 0..1
    """

    PATH = "List"

    resourceType = one(Exactly, "List")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 current | retired | entered-in-error.
    status = one(Primitive, CODE, valuesets.ListStatus, at_least=1)
    # 1..1 working | snapshot | changes.
    mode = one(Primitive, CODE, valuesets.ListMode, at_least=1)
    # 0..1 Descriptive name for the list.
    title = one(Primitive, STRING)
    # 0..1 What the purpose of this list is.
    code = one(Complex, "CodeableConcept")
    # 0..1 If all resources have the same subject.
    subject = one(ReferenceTo, "Patient", "Group", "Device", "Location")
    # 0..1 Context in which list created.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the list was prepared.
    date = one(Primitive, DATE_TIME)
    # 0..1 Who and/or what defined the list contents (aka Author).
    source = one(ReferenceTo, "Practitioner", "PractitionerRole", "Patient", "Device")
    # 0..1 What order the list has.
    orderedBy = one(Complex, "CodeableConcept")
    # 0..* Comments about the list.
    note = many(Complex, "Annotation")
    # 0..* Entries in the list.
    entry = many(Complex, "List.entry")
    # 0..1 Why list is empty.
    emptyReason = one(Complex, "CodeableConcept")
