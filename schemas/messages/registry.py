"""Every event there is, with what its messages must be."""

from collections.abc import Mapping
from typing import Final

from schemas.codes import MessageEvent
from schemas.messages import (
    acknowledge,
    announce_service_end,
    answer_referral,
    answer_withdrawal,
    assessment_provided,
    assessment_requested,
    authorise_closure,
    basis_invoked,
    case_closed,
    case_registered,
    case_reopened,
    closure_proposed,
    confirm_disposal,
    consent_withdrawn,
    death_notified,
    decide_appeal,
    disposal_requested,
    dispute_consent,
    fail_referral,
    file_released,
    file_section,
    give_consent,
    invoke_basis,
    lodge_appeal,
    milestone_recorded,
    monitoring_due,
    not_delivered,
    outcome_reported,
    overdue,
    propose_closure,
    record_closing_step,
    record_death,
    record_guardian,
    record_milestone,
    record_monitoring_visit,
    referral_answered,
    referral_failed,
    referral_notified,
    referral_withdrawn,
    register_case,
    reopen_case,
    report_outcome,
    report_reuse,
    request_assessment,
    request_referral,
    request_transfer,
    responsibility_passed,
    reuse_reported,
    service_ending,
    withdraw_consent,
    withdraw_referral,
)
from schemas.messages.definition import Definition

DEFINITIONS: Final[Mapping[MessageEvent, Definition]] = {
    module.DEFINITION.event: module.DEFINITION
    for module in (
        register_case,
        file_section,
        record_guardian,
        lodge_appeal,
        decide_appeal,
        request_assessment,
        give_consent,
        withdraw_consent,
        dispute_consent,
        invoke_basis,
        answer_withdrawal,
        request_referral,
        request_transfer,
        answer_referral,
        record_milestone,
        withdraw_referral,
        fail_referral,
        report_outcome,
        report_reuse,
        announce_service_end,
        propose_closure,
        record_closing_step,
        authorise_closure,
        record_monitoring_visit,
        reopen_case,
        record_death,
        confirm_disposal,
        acknowledge,
        case_registered,
        assessment_requested,
        assessment_provided,
        file_released,
        consent_withdrawn,
        basis_invoked,
        referral_notified,
        referral_answered,
        referral_withdrawn,
        referral_failed,
        milestone_recorded,
        responsibility_passed,
        outcome_reported,
        reuse_reported,
        service_ending,
        closure_proposed,
        case_closed,
        monitoring_due,
        case_reopened,
        death_notified,
        disposal_requested,
        overdue,
        not_delivered,
    )
}

REQUESTS: Final[Mapping[MessageEvent, Definition]] = {
    event: found for event, found in DEFINITIONS.items() if found.is_request
}
NOTICES: Final[Mapping[MessageEvent, Definition]] = {
    event: found for event, found in DEFINITIONS.items() if not found.is_request
}
ACTIVE: Final[Mapping[MessageEvent, Definition]] = {
    event: found for event, found in DEFINITIONS.items() if found.is_active
}
"""What the services really answer and write; the rest is published for those who prepare."""


def answered_by(notice: MessageEvent) -> tuple[MessageEvent, ...]:
    """The requests with which a partner may answer this notice; none where it need not."""
    found = [event for event, asked in REQUESTS.items() if notice in asked.answers]
    if NOTICES[notice].acknowledged:
        found.append(MessageEvent.ACKNOWLEDGE)
    return tuple(found)
