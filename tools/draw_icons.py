"""Draw the site's icons from its mark: two overlapping circles. Run by hand; the results are committed.

.venv/bin/python tools/draw_icons.py
"""

from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

ICONS = Path(__file__).resolve().parents[1] / "static" / "icons"
PAPER, GREEN, AMBER, CORAL = "#fbf8f2", "#0b5d4f", "#f2b134", "#c8432b"
SMOOTH = 8
"""Drawn this many times larger, then reduced, for smooth edges."""


def disc(size: int, x: float, y: float, radius: float) -> Image.Image:
    """Return a mask of ``size`` pixels square with one disc; measures as fractions of the size."""
    mask = Image.new("L", (size, size), 0)
    box = [(x - radius) * size, (y - radius) * size, (x + radius) * size, (y + radius) * size]
    ImageDraw.Draw(mask).ellipse(box, fill=255)
    return mask


def mark(size: int, radius: float, ground: str | None) -> Image.Image:
    """Return the mark of ``size`` pixels square, on a ground or on nothing."""
    large = size * SMOOTH
    picture = Image.new("RGBA", (large, large), ground or (0, 0, 0, 0))
    left, right = (disc(large, 0.5 + side * radius * 0.53, 0.5, radius) for side in (-1, 1))
    picture.paste(GREEN, mask=left)
    picture.paste(AMBER, mask=right)
    picture.paste(CORAL, mask=ImageChops.darker(left, right))
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def main():
    """Write every icon."""
    ICONS.mkdir(parents=True, exist_ok=True)
    mark(180, 0.25, PAPER).convert("RGB").save(ICONS / "apple-touch-icon.png", optimize=True)
    # A maskable icon keeps what matters within the middle four fifths.
    for size in (192, 512):
        mark(size, 0.225, PAPER).convert("RGB").save(ICONS / f"icon-{size}.png", optimize=True)
    mark(48, 0.32, None).save(ICONS / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


if __name__ == "__main__":
    main()
