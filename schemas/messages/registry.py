"""Every event there is, with what its messages must be."""

from collections.abc import Mapping
from typing import Final

from schemas.codes import MessageEvent
from schemas.messages import (
    acknowledge,
    answer_referral,
    answer_withdrawal,
    authorise_closure,
    case_closed,
    case_registered,
    closure_proposed,
    consent_withdrawn,
    fail_referral,
    file_released,
    file_section,
    give_consent,
    milestone_recorded,
    propose_closure,
    record_closing_step,
    record_guardian,
    record_milestone,
    referral_answered,
    referral_failed,
    referral_notified,
    referral_withdrawn,
    register_case,
    request_referral,
    request_transfer,
    responsibility_passed,
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
        give_consent,
        withdraw_consent,
        answer_withdrawal,
        request_transfer,
        request_referral,
        answer_referral,
        record_milestone,
        withdraw_referral,
        fail_referral,
        propose_closure,
        record_closing_step,
        authorise_closure,
        acknowledge,
        case_registered,
        referral_notified,
        referral_answered,
        referral_withdrawn,
        referral_failed,
        milestone_recorded,
        responsibility_passed,
        file_released,
        consent_withdrawn,
        closure_proposed,
        case_closed,
    )
}

REQUESTS: Final[Mapping[MessageEvent, Definition]] = {
    event: found for event, found in DEFINITIONS.items() if found.is_request
}
NOTICES: Final[Mapping[MessageEvent, Definition]] = {
    event: found for event, found in DEFINITIONS.items() if not found.is_request
}
