"""Subscription: https://hl7.org/fhir/R4/subscription.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import CODE, INSTANT, MIME_TYPE, STRING, URL
from schemas.resources.r4 import valuesets


class SubscriptionChannel(BackboneElement):
    """The channel on which to report matches to the criteria.
    https://hl7.org/fhir/R4/subscription.html#Subscription.channel

    type 1..1, endpoint 0..1, payload 0..1, header 0..*
    """

    PATH = "Subscription.channel"

    # 1..1 rest-hook | websocket | email | sms | message.
    type = one(Primitive, CODE, valuesets.SubscriptionChannelType, at_least=1)
    # 0..1 Where the channel points to.
    endpoint = one(Primitive, URL)
    # 0..1 MIME type to send, or omit for no payload.
    payload = one(Primitive, MIME_TYPE)
    # 0..* Usage depends on the channel type.
    header = many(Primitive, STRING)


class Subscription(DomainResource):
    """Server push subscription criteria. https://hl7.org/fhir/R4/subscription.html#Subscription

    status 1..1, contact 0..*, end 0..1, reason 1..1, criteria 1..1, error 0..1, channel 1..1
    """

    PATH = "Subscription"

    resourceType = one(Exactly, "Subscription")
    # 1..1 requested | active | error | off.
    status = one(Primitive, CODE, valuesets.SubscriptionStatus, at_least=1)
    # 0..* Contact details for source (e.g. troubleshooting).
    contact = many(Complex, "ContactPoint")
    # 0..1 When to automatically delete the subscription.
    end = one(Primitive, INSTANT)
    # 1..1 Description of why this subscription was created.
    reason = one(Primitive, STRING, at_least=1)
    # 1..1 Rule for server push.
    criteria = one(Primitive, STRING, at_least=1)
    # 0..1 Latest error note.
    error = one(Primitive, STRING)
    # 1..1 The channel on which to report matches to the criteria.
    channel = one(Complex, "Subscription.channel", at_least=1)
