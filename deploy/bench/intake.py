"""How many messages a second intake answers durably, with their outbox rows committed."""

from deploy.bench.load import Target, post_all
from deploy.bench.scene import registered, section_for
from deploy.demo.stage import SHELTER, Stage

MESSAGES = 2_000
CLIENTS = 8
CASES = 20
WARM_UP = 200


def measure(stage: Stage, messages: int = MESSAGES) -> dict[str, object]:
    """Messages per second from the first request to the last answer; every one must be a 200.

    Nobody waits for these sections, but our other services are told of each of them meanwhile.
    """
    cases = [registered(stage) for _ in range(CASES)]
    shelter = stage.partners[SHELTER]
    url = f"{shelter.addresses.service('intake')}/$process-message"
    target = Target(url, shelter.token("intake"))
    bodies = [section_for(cases[turn % len(cases)]) for turn in range(WARM_UP + messages)]
    post_all(target, bodies[:WARM_UP], CLIENTS)
    answered = post_all(target, bodies[WARM_UP:], CLIENTS)
    wrong = [each.status for each in answered if each.status != 200]
    if wrong:
        raise RuntimeError(f"{len(wrong)} of {messages} were not answered 200, first: {wrong[0]}")
    seconds = max(each.ended for each in answered) - min(each.began for each in answered)
    return {
        "intake.messages_per_s": round(messages / seconds, 1),
        "intake.clients": CLIENTS,
        "intake.messages": messages,
    }
