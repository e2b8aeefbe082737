"""`python -m schemas check [--base] PATH…`, the checker for integrators."""

import argparse
import sys

from schemas import checker


def main(arguments: list[str] | None = None) -> int:
    """One JSON line for each file; 0 when all are valid, 1 when some are not."""
    parser = argparse.ArgumentParser(prog="python -m schemas")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check files and folders")
    check.add_argument("--base", action="store_true", help="as FHIR R4, not as our messages")
    check.add_argument("path", nargs="+", help="a file, a folder, or - for paths on standard input")
    asked = parser.parse_args(arguments)
    all_valid = True
    for path in checker.found_in(asked.path, sys.stdin.buffer):
        verdict = checker.verdict(path, base=asked.base)
        all_valid = all_valid and verdict["valid"]
        sys.stdout.write(checker.as_line(verdict) + "\n")
    return 0 if all_valid else 1


if __name__ == "__main__":
    sys.exit(main())
