"""`python -m deploy.images`: build the images; BASE names another base image."""

import os
import sys

from deploy.images import building
from deploy.trouble import CannotStart

if __name__ == "__main__":
    try:
        building.build(os.environ.get("BASE") or building.BASE)
    except CannotStart as problem:
        sys.exit(str(problem))
