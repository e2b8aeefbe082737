"""The forms in which integrators get the standard, made from the classes and tables of `schemas`.

Each module here has `files()`: the content of each file it makes, by its path below
`schemas/published` (those of `pages` below `docs`). `python -m deploy publish` writes them all.
"""
