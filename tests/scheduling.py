"""Which tests stay together when several processes run them."""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {"attacks", "conformance", "journey"}  # what they start is costly


class ByFile(LoadScopeScheduling):
    """Those of a file; those of a folder where they share a whole Casebridge or another's JVM."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        folder = file.split("/")[1]
        return folder if folder in TOGETHER else file
