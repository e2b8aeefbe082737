"""The four services of Casebridge and the plumbing they stand on."""
