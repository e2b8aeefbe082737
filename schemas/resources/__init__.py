"""FHIR R4 4.0.1 as marshmallow schemas, and the quick acceptors compiled from them."""
