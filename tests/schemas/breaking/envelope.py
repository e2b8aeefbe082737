"""Every way in which the envelope of a message, or an answer, can be wrong."""

from collections.abc import Callable
from typing import Any

from schemas import canonical
from schemas.codes import ClosureReason

Change = Callable[[Any], object]


def header(bundle: Any) -> Any:
    return bundle["entry"][0]["resource"]


ENVELOPE: dict[str, Change] = {
    "two jurisdictions": lambda bundle: bundle["meta"]["tag"].append(bundle["meta"]["tag"][0]),
    "no jurisdiction": lambda bundle: bundle["meta"]["tag"].clear(),
    "a jurisdiction without version": lambda bundle: bundle["meta"]["tag"][0].pop("version"),
    "no country": lambda bundle: bundle["meta"]["tag"][0].update(code="ZZ"),
    "a country in lower case": lambda bundle: bundle["meta"]["tag"][0].update(code="dj"),
    "a language of the whole": lambda bundle: bundle.update(language="en_US"),
    "a language of one": lambda bundle: bundle["entry"][1]["resource"].update(language="a"),
    "no timestamp": lambda bundle: bundle.pop("timestamp"),
    "no id": lambda bundle: bundle.pop("id"),
    "an id that is no UUID": lambda bundle: bundle.update(id="7"),
    "another kind of Bundle": lambda bundle: bundle.update(type="collection"),
    "two headers": lambda bundle: bundle["entry"].append(bundle["entry"][0]),
    "no header": lambda bundle: bundle["entry"].pop(0),
    "a fullUrl on a server": lambda bundle: bundle["entry"][1].update(fullUrl="http://x/Task/1"),
    "10,001 entries": lambda bundle: bundle.update(entry=bundle["entry"] * 10_001),
    "two destinations": lambda bundle: header(bundle)["destination"].append(
        header(bundle)["destination"][0]
    ),
    "no receiver": lambda bundle: header(bundle)["destination"][0].pop("receiver"),
    "another service": lambda bundle: header(bundle)["destination"][0]["receiver"][
        "identifier"
    ].update(value="nobody"),
    "no sender": lambda bundle: header(bundle).pop("sender"),
    "a sender that is a service": lambda bundle: header(bundle)["sender"]["identifier"].update(
        system=canonical.SID_SERVICE
    ),
    "two foci": lambda bundle: header(bundle)["focus"].append(header(bundle)["focus"][0]),
    "no focus": lambda bundle: header(bundle).pop("focus"),
    "no definition": lambda bundle: header(bundle).pop("definition"),
    "another definition": lambda bundle: header(bundle).update(definition="http://x|1.0"),
}


def of_type(bundle: Any, name: str) -> Any:
    found = (one["resource"] for one in bundle["entry"])
    return next(one for one in found if one["resourceType"] == name)


def spoken(tag: str) -> dict[str, Any]:
    return {"coding": [{"system": "urn:ietf:bcp:47", "code": tag}]}


def in_a_relative(bundle: Any) -> None:
    relative = {
        "resourceType": "RelatedPerson",
        "id": "r",
        "patient": {"display": "the child"},
        "communication": [{"language": spoken("am")}, {"language": spoken("am_ET")}],
    }
    of_type(bundle, "Patient")["contained"] = [relative]
    of_type(bundle, "Patient")["link"] = [{"other": {"reference": "#r"}, "type": "seealso"}]


# Languages of a registration that are no tags of BCP 47, each with its place.
NO_LANGUAGES: dict[str, tuple[Change, str]] = {
    "of the child": (
        lambda bundle: of_type(bundle, "Patient").update(
            communication=[{"language": spoken("en_US")}]
        ),
        "Bundle.entry[2].resource.communication[0].language.coding[0].code",
    ),
    "of who asked": (
        lambda bundle: of_type(bundle, "Practitioner").update(
            communication=[spoken("am"), spoken("french language")]
        ),
        "Bundle.entry[7].resource.communication[1].coding[0].code",
    ),
    "of what is contained": (
        in_a_relative,
        "Bundle.entry[2].resource.contained[0].communication[1].language.coding[0].code",
    ),
    "of a picture": (
        lambda bundle: of_type(bundle, "Patient").update(photo=[{"language": "fr-"}]),
        "Bundle.entry[2].resource.photo[0].language",
    ),
    "of a contained resource": (
        lambda bundle: of_type(bundle, "Patient").update(
            contained=[
                {"resourceType": "Organization", "id": "o", "name": "x", "language": "fr-DJ-DJ"}
            ],
            managingOrganization={"reference": "#o"},
        ),
        "Bundle.entry[2].resource.contained[0].language",
    ),
}
ANSWERS: dict[str, Change] = {
    "no code": lambda header: header["response"].pop("code"),
    "another code": lambda header: header["response"].update(code="maybe"),
    "done, without a result": lambda header: header.pop("focus"),
    "not done, without reasons": lambda header: header["response"].update(code="fatal-error"),
    "of a partner": lambda header: header["sender"]["identifier"].update(
        system=canonical.SID_PARTNER
    ),
}


def an_extension(url: str, **value: Any) -> Change:
    return lambda resource: resource.update(extension=[{"url": url, **value}])


PERIOD = {"start": "2026-09-01", "end": "2027-09-01"}
# On the EpisodeOfCare of a registration, after which ones are right there.
EXTENSIONS: dict[str, Change] = {
    "one that stands on another type": an_extension(canonical.GUARDIAN_SCOPE, valueCode="full"),
    "one that stands on a part": an_extension(canonical.CROSS_BORDER, valueBoolean=True),
    "an unknown word": an_extension(canonical.CLOSURE_STATUS, valueCode="asleep"),
    "a value of another type": an_extension(canonical.CLOSURE_STATUS, valueString="closed"),
    "no value": an_extension(canonical.MONITORING_PERIOD, id="a"),
    "an unknown code": an_extension(
        canonical.CLOSURE_REASON,
        valueCoding={"system": canonical.code_system("closure-reason"), "code": "tired"},
    ),
    "a code of another system": an_extension(
        canonical.CLOSURE_REASON, valueCoding={"system": "https://x.example", "code": "tired"}
    ),
    "one inside it": an_extension(
        canonical.CLOSURE_STATUS,
        extension=[{"url": canonical.CLOSURE_STATUS, "valueCode": "closed"}],
    ),
}
RIGHT_EXTENSIONS: dict[str, Change] = {
    "a word": an_extension(canonical.CLOSURE_STATUS, valueCode="closed"),
    "a period": an_extension(canonical.MONITORING_PERIOD, valuePeriod=PERIOD),
    "a code": an_extension(
        canonical.CLOSURE_REASON,
        valueCoding={
            "system": canonical.code_system("closure-reason"),
            "code": ClosureReason.AGED_OUT,
        },
    ),
    "one of the standard": an_extension(
        "http://hl7.org/fhir/StructureDefinition/episodeOfCare-x", valueCode="x"
    ),
}
