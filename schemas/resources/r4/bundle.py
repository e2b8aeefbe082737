"""Bundle: https://hl7.org/fhir/R4/bundle.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, Resource
from schemas.resources.fields import AnyResource, Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import CODE, DECIMAL, INSTANT, STRING, UNSIGNED_INT, URI
from schemas.resources.r4 import valuesets


class BundleEntrySearch(BackboneElement):
    """Search related information. https://hl7.org/fhir/R4/bundle.html#Bundle.entry.search

    mode 0..1, score 0..1
    """

    PATH = "Bundle.entry.search"

    # 0..1 match | include | outcome - why this is in the result set.
    mode = one(Primitive, CODE, valuesets.SearchEntryMode)
    # 0..1 Search ranking (between 0 and 1).
    score = one(Primitive, DECIMAL)


class BundleEntryRequest(BackboneElement):
    """Additional execution information (transaction/batch/history).
    https://hl7.org/fhir/R4/bundle.html#Bundle.entry.request

    method 1..1, url 1..1, ifNoneMatch 0..1, ifModifiedSince 0..1, ifMatch 0..1, ifNoneExist 0..1
    """

    PATH = "Bundle.entry.request"

    # 1..1 GET | HEAD | POST | PUT | DELETE | PATCH.
    method = one(Primitive, CODE, valuesets.HttpVerb, at_least=1)
    # 1..1 URL for HTTP equivalent of this entry.
    url = one(Primitive, URI, at_least=1)
    # 0..1 For managing cache currency.
    ifNoneMatch = one(Primitive, STRING)
    # 0..1 For managing cache currency.
    ifModifiedSince = one(Primitive, INSTANT)
    # 0..1 For managing update contention.
    ifMatch = one(Primitive, STRING)
    # 0..1 For conditional creates.
    ifNoneExist = one(Primitive, STRING)


class BundleEntryResponse(BackboneElement):
    """Results of execution (transaction/batch/history).
    https://hl7.org/fhir/R4/bundle.html#Bundle.entry.response

    status 1..1, location 0..1, etag 0..1, lastModified 0..1, outcome 0..1
    """

    PATH = "Bundle.entry.response"

    # 1..1 Status response code (text optional).
    status = one(Primitive, STRING, at_least=1)
    # 0..1 The location (if the operation returns a location).
    location = one(Primitive, URI)
    # 0..1 The Etag for the resource (if relevant).
    etag = one(Primitive, STRING)
    # 0..1 Server's date time modified.
    lastModified = one(Primitive, INSTANT)
    # 0..1 OperationOutcome with hints and warnings (for batch/transaction).
    outcome = one(AnyResource)


class BundleLink(BackboneElement):
    """Links related to this Bundle. https://hl7.org/fhir/R4/bundle.html#Bundle.link

    relation 1..1, url 1..1
    """

    PATH = "Bundle.link"

    # 1..1 See http://www.iana.org/assignments/link-relations/link-relations.xhtml#link-relations-1.
    relation = one(Primitive, STRING, at_least=1)
    # 1..1 Reference details for the link.
    url = one(Primitive, URI, at_least=1)


class BundleEntry(BackboneElement):
    """Entry in the bundle - will have a resource or information.
    https://hl7.org/fhir/R4/bundle.html#Bundle.entry

    link 0..*, fullUrl 0..1, resource 0..1, search 0..1, request 0..1, response 0..1
    """

    PATH = "Bundle.entry"

    # 0..* Links related to this entry.
    link = many(Complex, "Bundle.link")
    # 0..1 URI for resource (Absolute URL server address or URI for UUID/OID).
    fullUrl = one(Primitive, URI)
    # 0..1 A resource in the bundle.
    resource = one(AnyResource)
    # 0..1 Search related information.
    search = one(Complex, "Bundle.entry.search")
    # 0..1 Additional execution information (transaction/batch/history).
    request = one(Complex, "Bundle.entry.request")
    # 0..1 Results of execution (transaction/batch/history).
    response = one(Complex, "Bundle.entry.response")


class Bundle(Resource):
    """Contains a collection of resources. https://hl7.org/fhir/R4/bundle.html#Bundle

    identifier 0..1, type 1..1, timestamp 0..1, total 0..1, link 0..*, entry 0..*, signature 0..1
    """

    PATH = "Bundle"

    resourceType = one(Exactly, "Bundle")
    # 0..1 Persistent identifier for the bundle.
    identifier = one(Complex, "Identifier")
    # 1..1 document | message | transaction | transaction-response | batch | batch-response |
    # history | searchset | collection.
    type = one(Primitive, CODE, valuesets.BundleType, at_least=1)
    # 0..1 When the bundle was assembled.
    timestamp = one(Primitive, INSTANT)
    # 0..1 If search, the total number of matches.
    total = one(Primitive, UNSIGNED_INT)
    # 0..* Links related to this Bundle.
    link = many(Complex, "Bundle.link")
    # 0..* Entry in the bundle - will have a resource or information.
    entry = many(Complex, "Bundle.entry")
    # 0..1 Digital Signature.
    signature = one(Complex, "Signature")
