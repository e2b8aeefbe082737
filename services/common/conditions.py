"""The version of what is read, and the conditions under which it is wanted. (RFC 9110, 13)"""

import hashlib
from http import HTTPStatus

from flask import Response, request

from schemas.issues import IssueType, error
from services.common import answers
from services.common.negotiation import BASE

KEPT = ("ETag", "Cache-Control", "Vary")


def conditions(answer: Response) -> Response:
    """After every FHIR read: its ETag, and 304 or 412 where the caller's condition asks for it.

    The tag is of the very bytes: what looks the same is the same.
    """
    if request.method not in {"GET", "HEAD"} or answer.status_code != HTTPStatus.OK:
        return answer
    if not request.path.startswith(BASE) or answer.is_streamed:
        return answer
    if "ETag" not in answer.headers:
        answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:32], weak=True)
    tag = answer.get_etag()[0] or ""
    if "If-Match" in request.headers and not request.if_match.contains_weak(tag):
        found = error(IssueType.CONFLICT, "http.if-match", "it is another version", "if-match")
        return answers.refused(HTTPStatus.PRECONDITION_FAILED, [found])
    if request.if_none_match.contains_weak(tag):
        return _unchanged(answer)
    return answer


def _unchanged(answer: Response) -> Response:
    told = Response(status=HTTPStatus.NOT_MODIFIED)
    del told.headers["Content-Type"]
    for name in KEPT:
        if name in answer.headers:
            told.headers[name] = answer.headers[name]
    return told
