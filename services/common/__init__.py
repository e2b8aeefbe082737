"""The plumbing the services stand on.

It knows messages, partners and tokens, and nothing of what is in a case.
"""
