"""What messages are called, who exchanges them, and how it went."""

from schemas.codes.code import Code


class MessageEvent(Code):
    """What a message asks (imperative) or tells (past tense)."""

    REGISTER_CASE = "register-case"
    FILE_SECTION = "file-section"
    RECORD_GUARDIAN = "record-guardian"
    GIVE_CONSENT = "give-consent"
    WITHDRAW_CONSENT = "withdraw-consent"
    ANSWER_WITHDRAWAL = "answer-withdrawal"
    REQUEST_TRANSFER = "request-transfer"
    REQUEST_REFERRAL = "request-referral"
    ANSWER_REFERRAL = "answer-referral"
    RECORD_MILESTONE = "record-milestone"
    WITHDRAW_REFERRAL = "withdraw-referral"
    FAIL_REFERRAL = "fail-referral"
    PROPOSE_CLOSURE = "propose-closure"
    RECORD_CLOSING_STEP = "record-closing-step"
    AUTHORISE_CLOSURE = "authorise-closure"
    LODGE_APPEAL = "lodge-appeal"
    DECIDE_APPEAL = "decide-appeal"
    REQUEST_ASSESSMENT = "request-assessment"
    DISPUTE_CONSENT = "dispute-consent"
    INVOKE_BASIS = "invoke-basis"
    REPORT_OUTCOME = "report-outcome"
    REPORT_REUSE = "report-reuse"
    RECORD_MONITORING_VISIT = "record-monitoring-visit"
    REOPEN_CASE = "reopen-case"
    RECORD_DEATH = "record-death"
    CONFIRM_DISPOSAL = "confirm-disposal"
    ANNOUNCE_SERVICE_END = "announce-service-end"
    ACKNOWLEDGE = "acknowledge"
    CASE_REGISTERED = "case-registered"
    REFERRAL_NOTIFIED = "referral-notified"
    REFERRAL_ANSWERED = "referral-answered"
    REFERRAL_WITHDRAWN = "referral-withdrawn"
    REFERRAL_FAILED = "referral-failed"
    MILESTONE_RECORDED = "milestone-recorded"
    RESPONSIBILITY_PASSED = "responsibility-passed"
    FILE_RELEASED = "file-released"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    CLOSURE_PROPOSED = "closure-proposed"
    CASE_CLOSED = "case-closed"
    ASSESSMENT_REQUESTED = "assessment-requested"
    ASSESSMENT_PROVIDED = "assessment-provided"
    BASIS_INVOKED = "basis-invoked"
    OUTCOME_REPORTED = "outcome-reported"
    REUSE_REPORTED = "reuse-reported"
    SERVICE_ENDING = "service-ending"
    MONITORING_DUE = "monitoring-due"
    CASE_REOPENED = "case-reopened"
    DEATH_NOTIFIED = "death-notified"
    DISPOSAL_REQUESTED = "disposal-requested"
    OVERDUE = "overdue"
    NOT_DELIVERED = "not-delivered"


class MessageParty(Code):
    """The part an organisation has in what a message is about, which lets it send or receive it."""

    ANY_PARTNER = "any-partner"
    ON_THE_CASE = "on-the-case"
    RESPONSIBLE = "responsible"
    HANDOFF_SENDER = "handoff-sender"
    HANDOFF_RECEIVER = "handoff-receiver"
    PAST_RECIPIENT = "past-recipient"
    GUARDIAN_ORGANISATION = "guardian-organisation"
    ASSESSMENT_ASKER = "assessment-asker"
    ASSESSMENT_ADDRESSEE = "assessment-addressee"
    APPEAL_AUTHORITY = "appeal-authority"
    SERVICE_OWNER = "service-owner"
    USING_SERVICE = "using-service"
    TOLD = "told"
    SENDING = "sending"
    CHOSEN_RECIPIENT = "chosen-recipient"
    OWING = "owing"
    WAITING = "waiting"


class Acknowledgement(Code):
    """What a partner says it did with a notice."""

    RECEIVED = "received"
    OPENED = "opened"


class MessageTransport(Code):
    """How messages travel, beside the ways that the standard knows."""

    KAFKA = "kafka"


class DeliveryProblem(Code):
    """Why a notice did not reach the partner to whom it was written."""

    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NOT_ACKNOWLEDGED = "not-acknowledged"
    PARTNER_DISABLED = "partner-disabled"
    TOO_OLD = "too-old"


class Clock(Code):
    """What has to be done by a time that the jurisdiction sets, and can be overdue (R33, R104)."""

    ACKNOWLEDGEMENT = "acknowledgement"
    ANSWER = "answer"
    INTRODUCTION = "introduction"
    RELEASE = "release"
    FIRST_CONTACT = "first-contact"
    SETTLED_IN_CHECK = "settled-in-check"
    OUTCOME = "outcome"
    WITHDRAWAL_ANSWER = "withdrawal-answer"
    REGISTRATION_CONSENT = "registration-consent"
    BASIS_REVIEW = "basis-review"
    ASSESSMENT = "assessment"
    APPEAL_DECISION = "appeal-decision"
    CLOSING_STEP = "closing-step"
    MONITORING_VISIT = "monitoring-visit"
    TRANSITION = "transition"
    DISPOSAL = "disposal"
