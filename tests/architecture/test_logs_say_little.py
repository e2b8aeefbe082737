"""Log lines are made of ids, codes, counts and words of ours, never of a whole object. (G14)"""

import ast

from schemas import messages
from services.common.logs import ALLOWED
from tests.architecture import house

LEVELS = {"debug", "info", "warning", "error", "critical", "exception"}
SHORTENING = {"int", "len", "frames"}


def calls():
    """Every call of the logger: the file, and the call."""
    for file in house.sources("services"):
        for node in ast.walk(house.tree(file)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in LEVELS
                and isinstance(node.func.value, ast.Call)
                and isinstance(node.func.value.func, ast.Name)
                and node.func.value.func.id == "log"
            ):
                yield file, node


def is_small(keyword):
    """One attribute of something, a count, or a word; a bare name could be anything."""
    match keyword.value:
        case ast.Constant() | ast.Attribute():
            return True
        case ast.Call(func=ast.Name(id=function)) if function in SHORTENING:
            return True
        case ast.Call(func=ast.Name(id="str"), args=[ast.Name(id=name)]):
            return name == keyword.arg and name not in {"event", "message", "problem"}
        case ast.Call(func=ast.Name(id="str"), args=[ast.Attribute()]):
            return True
        case ast.Call(func=ast.Attribute(attr="rule" | "isoformat"), args=[]):
            return True
    return False


def test_there_are_log_lines_to_look_at():
    assert len(list(calls())) > 5


def test_a_log_line_begins_with_a_word_of_ours():
    wordy = [
        house.place(file, call)
        for file, call in calls()
        if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant)
    ]

    assert wordy == []


def test_a_log_line_has_only_fields_that_are_foreseen():
    unforeseen = [
        f"{house.place(file, call)} {keyword.arg}"
        for file, call in calls()
        for keyword in call.keywords
        if keyword.arg not in ALLOWED
    ]

    assert unforeseen == []


def test_no_whole_object_is_given_to_a_logger():
    whole = [
        f"{house.place(file, call)} {keyword.arg}"
        for file, call in calls()
        for keyword in call.keywords
        if not is_small(keyword)
    ]

    assert whole == []


def test_nothing_is_written_past_the_logger():
    past = [
        house.place(file, node)
        for file in house.sources("services", "schemas")
        for node in ast.walk(house.tree(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "pprint"}
    ]

    assert past == []


def test_a_message_that_is_printed_shows_nothing_of_its_content():
    content = {"resourceType": "Patient", "name": [{"text": "CANARY"}]}
    message = messages.Message(
        id="1", bundle_id="2", event="register-case", sender="dj-red-cross", receiver="intake",
        jurisdiction=("DJ", "1"), timestamp="2026-09-01T12:00:00Z", focus=content, response=None,
        bundle={"entry": [content]}, resources={"urn:uuid:1": content},
    )  # fmt: skip

    assert "CANARY" not in f"{message} {message!r}"
