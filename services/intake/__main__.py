"""`python -m services.intake`."""

from services.common import command
from services.intake.app import SERVICE

command.main(SERVICE)()
