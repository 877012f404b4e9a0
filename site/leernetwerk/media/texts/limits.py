"""How much one document may take of the machine."""

import contextlib
import resource

# Seconds, on the clock and of the processor.
SECONDS = 20
MEMORY = 512 * 1024**2
# What the reading process may write in all: the text, as JSON in UTF-8.
OUTPUT = 16 * 1024**2
PAGES = 2000
CHARACTERS = 2_000_000
# What the parts of an archive may unpack to while they are read.
UNPACKED = 256 * 1024**2
# Deeper than any document is nested.
DEPTH = 500


def limit_this_process():
    """Hold this process to the limits from now on. macOS knows no limit to memory; the others hold there too."""
    for kind, limit in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, OUTPUT),
        (resource.RLIMIT_AS, MEMORY),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))
