"""`python -m services.closure`."""

from services.closure.app import SERVICE
from services.common import command

command.main(SERVICE)()
