"""Logs: events with identifiers, one JSON line each, and no other field than those listed here.

(G14)
"""

import logging
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import structlog

ALLOWED = frozenset(
    (
        *(
            "event",
            "level",
            "timestamp",
            "service",
            "process",
            "loop",
            "port",
            "problem",
            "exception",
        ),
        *("fate", "type", "topic", "partition", "offset", "message", "case", "referral", "consent"),
        *("rule", "expression", "status", "method", "route", "organisation", "client"),
        *("count", "seconds", "attempt"),
    )
)


def only_what_is_allowed(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> Mapping[str, Any]:
    """Drop every field that is not on the list: what is not foreseen is not written."""
    return {name: value for name, value in event.items() if name in ALLOWED}


def set_up(service: str, process: str) -> None:
    """Write JSON lines to standard error; libraries speak from WARNING up."""

    def origin(_logger: Any, _method: str, event: structlog.typing.EventDict) -> Mapping[str, Any]:
        return {**event, "service": service, "process": process}

    structlog.configure(
        processors=[
            origin,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_what_is_allowed,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s"
    )


def log() -> structlog.typing.FilteringBoundLogger:
    """The logger; every name passed to it must be in ALLOWED."""
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger


def frames(problem: BaseException) -> str:
    """Where a fault happened, without its message: a message may quote a value. (G14)"""
    found = traceback.extract_tb(problem.__traceback__)
    return " < ".join(
        f"{frame.name} {Path(frame.filename).name}:{frame.lineno}" for frame in reversed(found)
    )
