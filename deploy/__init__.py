"""How Casebridge runs on one machine: the real parts, the services, and what keeps them up."""
