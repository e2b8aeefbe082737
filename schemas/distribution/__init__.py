"""Makes this folder a package that installs alone: what `schemas/pyproject.toml` builds with."""
