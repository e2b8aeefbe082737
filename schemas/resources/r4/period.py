"""Period: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import DATE_TIME


class Period(Element):
    """Time range defined by start and end date/time. https://hl7.org/fhir/R4/datatypes.html#Period

    start 0..1, end 0..1
    """

    PATH = "Period"

    # 0..1 Starting time with inclusive boundary.
    start = one(Primitive, DATE_TIME)
    # 0..1 End time with inclusive boundary, if not ongoing.
    end = one(Primitive, DATE_TIME)
