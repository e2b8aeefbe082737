"""`python -m services.consent`."""

from services.consent.commands import main

main()
