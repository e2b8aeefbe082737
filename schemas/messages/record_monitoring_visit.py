"""A child was to be visited after closure: what was found, or why nobody went.

R68, R133, R135, R139. A visit that took place says what was found and how high the risk is now.
"""

from schemas.canonical import SID_CASE
from schemas.codes import (
    MessageEvent,
    MessageParty,
    MonitoringFinding,
    ObservationCode,
    RiskLevel,
    Section,
    VisitChannel,
    VisitMissed,
)
from schemas.messages.coded import Coded, in_words
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Brings, IsSender, Names, PointsTo
from schemas.messages.presence import Among, Present, When

_FINDING = ("code", ObservationCode.MONITORING_FINDING)

DEFINITION = Definition(
    event=MessageEvent.RECORD_MONITORING_VISIT,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/Encounter.c",
    answer="Encounter",
    answers=(MessageEvent.MONITORING_DUE,),
    sections=(Section.FOLLOW_UP,),
    focus=Carries(
        "Encounter",
        at_most=1,
        rules=(
            Among("status", ("finished", "cancelled")),
            Coded("type", VisitChannel, at_most=1),
            Names("subject", (SID_CASE,)),
            IsSender("serviceProvider"),
            PointsTo("participant.individual", "Practitioner"),
            Present("period.start"),
            When("status", "finished", (Brings("Observation", _FINDING), Brings("RiskAssessment"))),
            When("status", "cancelled", (Coded("reasonCode", VisitMissed, at_most=1),)),
            in_words("reasonCode", VisitMissed.OTHER),
        ),
    ),
    others=(
        Carries(
            "Observation",
            at_least=0,
            coded=_FINDING,
            rules=(
                Among("status", ("final",)),
                Names("subject", (SID_CASE,)),
                PointsTo("encounter", "Encounter"),
                Coded("valueCodeableConcept", MonitoringFinding, at_most=1),
                in_words("valueCodeableConcept", MonitoringFinding.OTHER),
            ),
        ),
        Carries(
            "RiskAssessment",
            at_least=0,
            at_most=1,
            rules=(
                Among("status", ("final",)),
                Names("subject", (SID_CASE,)),
                PointsTo("encounter", "Encounter"),
                Coded("prediction.qualitativeRisk", RiskLevel, at_most=1),
            ),
        ),
    ),
)
