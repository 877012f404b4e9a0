"""The pictures of the guide: where they stand, and how large they are."""

from functools import cache
from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parents[1] / "static" / "editorial" / "guide"


def picture_path(name, language):
    """Return the ``Path`` of a picture, whether it exists or not."""
    return FOLDER / language / f"{name}.webp"


@cache
def picture_size(name, language):
    """Return the width and height of a picture in CSS pixels; raises ``FileNotFoundError`` for one that is not made."""
    with Image.open(picture_path(name, language)) as picture:
        return picture.size
