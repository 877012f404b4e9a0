"""Office documents are zip archives, and an archive can be made to do harm."""

import zipfile

MAX_PARTS = 10_000
MAX_UNPACKED = 1024**3
MAX_RATIO = 200
# Small files may compress very well without being a danger.
RATIO_FROM = 50 * 1024**2


def unpacks_to_too_much(file):
    """Tell whether a zip archive has absurdly many parts or unpacks to far more than its size.

    The sizes are those that the archive declares; what unpacks a part later must stop there too.
    """
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    file.seek(0)
    return (
        len(parts) > MAX_PARTS
        or unpacked > MAX_UNPACKED
        or (unpacked > RATIO_FROM and unpacked / packed > MAX_RATIO)
    )


def has_macros(file):
    """Tell whether an office document carries a program."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    file.seek(0)
    return any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names)
