"""The pattern of circles that stands in where an item has no picture.

Two overlapping circles, as in the site's mark, with a few people (dots) round one of them. The theme
chooses the colours and the title the places, so an item keeps its pattern and a theme is recognised.
"""

import hashlib
import math
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 400


@dataclass(frozen=True)
class Palette:
    """Colours of one pattern: the ground, the two circles, their overlap, and the dots."""

    ground: str
    first: str
    second: str
    overlap: str
    dot: str


PALETTES = (
    Palette("#f0e8d8", "#0b5d4f", "#f2b134", "#c8432b", "#1b2a2f"),
    Palette("#0b5d4f", "#f2b134", "#e8694f", "#8f2f1e", "#fbf8f2"),
    Palette("#dcebe4", "#c8432b", "#0b5d4f", "#123a35", "#1b2a2f"),
    Palette("#f2b134", "#0b5d4f", "#fbf8f2", "#7fae9a", "#1b2a2f"),
    Palette("#1b2a2f", "#1f8a75", "#f2b134", "#e8694f", "#fbf8f2"),
    Palette("#fbe4dd", "#f2b134", "#c8432b", "#8f2f1e", "#084438"),
)


@dataclass(frozen=True)
class Circle:
    """A circle in the pattern's own units."""

    x: float
    y: float
    radius: float

    def point(self, angle: float) -> tuple[float, float]:
        """Return the point of the circumference at ``angle`` (radians, clockwise from the right)."""
        return self.x + self.radius * math.cos(angle), self.y + self.radius * math.sin(angle)

    def svg(self, fill: str, extra: str = "") -> str:
        """Return the circle as an SVG element."""
        return f'<circle cx="{self.x:.0f}" cy="{self.y:.0f}" r="{self.radius:.0f}" fill="{fill}"{extra}/>'


def fractions(text: str):
    """Yield 32 numbers from 0 to 1 that depend on ``text`` alone."""
    return (byte / 255 for byte in hashlib.sha256(text.encode(errors="replace")).digest())


def palette_for(theme: str) -> Palette:
    """Return the palette that belongs to a theme's name."""
    return PALETTES[hashlib.sha256(theme.encode(errors="replace")).digest()[0] % len(PALETTES)]


def overlap(first: Circle, second: Circle) -> str:
    """Return the SVG path of what two crossing circles share."""
    distance = math.hypot(second.x - first.x, second.y - first.y)
    towards = math.atan2(second.y - first.y, second.x - first.x)
    along = (distance**2 + first.radius**2 - second.radius**2) / (2 * distance)
    half = math.acos(along / first.radius)
    (x1, y1), (x2, y2) = first.point(towards - half), first.point(towards + half)
    wide_first = int(half > math.pi / 2)
    wide_second = int(distance - along < 0)
    return (
        f"M{x1:.1f} {y1:.1f}A{first.radius:.1f} {first.radius:.1f} 0 {wide_first} 1 {x2:.1f} {y2:.1f}"
        f"A{second.radius:.1f} {second.radius:.1f} 0 {wide_second} 1 {x1:.1f} {y1:.1f}Z"
    )


def circles(title: str, theme: str = "") -> str:
    """Return the pattern for an item as an ``<svg>`` element, hidden from assistive technology.

    ``theme`` chooses the colours (the title does when there is none). The text itself is never printed.
    """
    colours = palette_for(theme or title)
    number = fractions(title)
    first = Circle(150 + 130 * next(number), 120 + 150 * next(number), 120 + 70 * next(number))
    radius = 95 + 75 * next(number)
    distance = (first.radius + radius) * (0.6 + 0.2 * next(number))
    angle = math.radians(-35 + 70 * next(number))
    second = Circle(first.x + distance * math.cos(angle), first.y + distance * math.sin(angle), radius)

    start, people = next(number) * math.tau, 4 + round(5 * next(number))
    ring = f' stroke="{colours.ground}" stroke-width="4"'
    dots = [Circle(*first.point(start + step * 0.42), 9).svg(colours.dot, ring) for step in range(people)]
    moon = Circle(560 * next(number) + 40, 340 * next(number) + 30, 14 + 22 * next(number))

    return (
        f'<svg class="circles" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMid slice"'
        ' aria-hidden="true">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours.ground}"/>'
        f"{moon.svg(colours.second)}{first.svg(colours.first)}{second.svg(colours.second)}"
        f'<path d="{overlap(first, second)}" fill="{colours.overlap}"/>{"".join(dots)}</svg>'
    )
