"""`python -m schemas check [--base] PATH…`, the checker for integrators; or `casebridge-check`."""

import argparse
import os
import sys

from schemas import checker

SOME_INVALID = 1
INTERRUPTED = 130
NOBODY_READS = 141
"""As a program that a closed pipe ended."""
NOT_TOLD = 74
"""There is no output, or no room left in it: what the verdicts were is lost."""


def main(arguments: list[str] | None = None) -> int:
    """One JSON line for each file; 0 when all are valid, 1 when some are not."""
    parser = argparse.ArgumentParser(prog="python -m schemas")
    commands = parser.add_subparsers(dest="command", required=True)
    asks_for(commands.add_parser("check", help="check files and folders"))
    return tell(parser.parse_args(arguments))


def check(arguments: list[str] | None = None) -> int:
    """The same as a program of its own."""
    parser = argparse.ArgumentParser(prog="casebridge-check")
    asks_for(parser)
    return tell(parser.parse_args(arguments))


def asks_for(parser: argparse.ArgumentParser) -> None:
    """What the checker is told."""
    parser.description = (
        "One JSON line for each file: path, valid, issues. Ends with 0 when all are valid, 1 when "
        "some are not, 2 when it was asked wrongly."
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--base", action="store_true", help="as FHIR R4 resources")
    which.add_argument(
        "--messages", action="store_true", help="as Casebridge messages, which is what is usual"
    )
    parser.add_argument(
        "path", nargs="+", help="a file, a folder, or - for paths on standard input"
    )


def tell(asked: argparse.Namespace) -> int:
    """Check what was asked for, and say how it went."""
    listed = sys.stdin.buffer if sys.stdin else None
    if not sys.stdout:
        sys.stderr.write("cannot write: there is no standard output\n")
        return NOT_TOLD
    all_valid = True
    try:
        for path in checker.found_in(asked.path, listed):
            verdict = checker.verdict(path, base=asked.base)
            all_valid = all_valid and verdict["valid"]
            sys.stdout.write(checker.as_line(verdict) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        return _silenced(NOBODY_READS)
    except OSError as problem:
        sys.stderr.write(f"cannot write: {problem.strerror}\n")
        return _silenced(NOT_TOLD)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0 if all_valid else SOME_INVALID


def _silenced(code: int) -> int:
    """What is left to be written goes nowhere when Python ends, instead of failing once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


if __name__ == "__main__":
    sys.exit(main())
