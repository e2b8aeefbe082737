"""OrganizationAffiliation: https://hl7.org/fhir/R4/organizationaffiliation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN


class OrganizationAffiliation(DomainResource):
    """Defines an affiliation/assotiation/relationship between 2 distinct oganizations, that is not
    a part-of relationship/sub-division relationship.
    https://hl7.org/fhir/R4/organizationaffiliation.html#OrganizationAffiliation

    identifier 0..*, active 0..1, period 0..1, organization 0..1, participatingOrganization 0..1,
    network 0..*, code 0..*, specialty 0..*, location 0..*, healthcareService 0..*, telecom 0..*,
    endpoint 0..*
    """

    PATH = "OrganizationAffiliation"

    resourceType = one(Exactly, "OrganizationAffiliation")
    # 0..* Business identifiers that are specific to this role.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this organization affiliation record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..1 The period during which the participatingOrganization is affiliated with the primary
    # organization.
    period = one(Complex, "Period")
    # 0..1 Organization where the role is available.
    organization = one(ReferenceTo, "Organization")
    # 0..1 Organization that provides/performs the role (e.g. providing services or is a member of).
    participatingOrganization = one(ReferenceTo, "Organization")
    # 0..* Health insurance provider network in which the participatingOrganization provides the
    # role's services (if defined) at the indicated locations (if defined).
    network = many(ReferenceTo, "Organization")
    # 0..* Definition of the role the participatingOrganization plays.
    code = many(Complex, "CodeableConcept")
    # 0..* Specific specialty of the participatingOrganization in the context of the role.
    specialty = many(Complex, "CodeableConcept")
    # 0..* The location(s) at which the role occurs.
    location = many(ReferenceTo, "Location")
    # 0..* Healthcare services provided through the role.
    healthcareService = many(ReferenceTo, "HealthcareService")
    # 0..* Contact details at the participatingOrganization relevant to this Affiliation.
    telecom = many(Complex, "ContactPoint")
    # 0..* Technical endpoints providing access to services operated for this role.
    endpoint = many(ReferenceTo, "Endpoint")
