"""`python -m services.referral`."""

from services.common import command
from services.referral.app import SERVICE

command.main(SERVICE)()
