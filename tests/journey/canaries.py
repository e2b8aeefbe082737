"""The canary: the word that stands in every section, and how it is found, however it is written."""

import base64
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx

CANARY = "CANARY-STORM"
WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")


def canaries_in(content: bytes) -> Iterator[bytes]:
    """Each canary in these bytes, to its end."""
    start = content.find(CANARY.encode())
    while start >= 0:
        word = content[start : start + 80]
        end = next((at for at, one in enumerate(word) if chr(one) not in WORD), len(word))
        yield word[:end]
        start = content.find(CANARY.encode(), start + 1)


def _in_base64() -> set[bytes]:
    """It begins at any of three places in a group of three bytes; the edges depend on others."""
    plain = CANARY.encode()
    coded = (base64.b64encode(plain[skip : skip + 9]) for skip in range(3))
    return set(coded)


FORMS = frozenset(
    {CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode().hex().encode(), *_in_base64()}
)
"""As text, as a wide text, as hexadecimal digits, and inside of what is base64 (or base64url)."""


def is_in(content: bytes) -> bool:
    """Whether the canary is there in any form."""
    return any(form in content for form in FORMS)


@dataclass
class Heard:
    """What one partner was answered, as bytes."""

    answers: list[bytes] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    def client(self) -> httpx.Client:
        def keep(answer: httpx.Response) -> None:
            answer.read()
            head = b"\n".join(name + b": " + value for name, value in answer.headers.raw)
            self.answers.append(head + b"\n\n" + answer.content)
            self.statuses[answer.status_code] += 1

        return httpx.Client(timeout=60, trust_env=False, event_hooks={"response": [keep]})
