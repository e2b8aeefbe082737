"""Intake: registers children, keeps their case files, and releases sections, sealed, as consent
allows.
"""
