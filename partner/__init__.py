"""What an organisation needs to take part in Casebridge. See README.md beside this file."""

from partner.doors import Response
from partner.mailbox import Received
from partner.partner import Partner
from partner.refusals import Issue, Refused
from partner.sealed import Opened
from partner.tokens import Person

__all__ = ["Issue", "Opened", "Partner", "Person", "Received", "Refused", "Response"]
