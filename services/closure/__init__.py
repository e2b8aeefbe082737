"""How an organisation's part in a case ends: proposed, reviewed, authorised, closed, monitored."""
