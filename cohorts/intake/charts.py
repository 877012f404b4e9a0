"""Bars drawn on the server; all that they say stands in a table beside them too."""

from dataclasses import dataclass

# Units of the drawing; it grows with the screen.
WIDTH, ROW, THICKNESS = 400, 28, 16
LABELS, NUMBERS = 170, 40
COLUMN_HEIGHT = 120
LONGEST_LABEL = 22
# An outline stands so far around its bar.
MARGIN = 3


@dataclass(frozen=True)
class Chart:
    """A drawing: its size and its shapes, each with what it is of (:class:`.figures.Bar`)."""

    title: str
    name: str
    width: int
    height: int
    shapes: list
    bars: list
    has_wanted: bool = False
    note: str = ""
    upright: bool = False

    @property
    def has_erased(self):
        """Whether some of what is counted has been erased."""
        return any(bar.erased for bar in self.bars)

    @property
    def last_label(self):
        """What the last bar is of (``str``)."""
        return self.bars[-1].label


def _largest(bars):
    return max([1, *(bar.value for bar in bars), *(bar.wanted or 0 for bar in bars)])


def lying(name, title, bars, note=""):
    """Return a :class:`Chart` of ``bars`` with a row for each."""
    room = WIDTH - LABELS - NUMBERS
    unit = room / _largest(bars)
    shapes = [
        {
            "label": bar.label if len(bar.label) <= LONGEST_LABEL else f"{bar.label[: LONGEST_LABEL - 1]}…",
            "text_y": place * ROW + ROW / 2 + 5,
            "x": LABELS,
            "y": place * ROW + (ROW - THICKNESS) / 2,
            "width": round((bar.value - bar.erased) * unit, 1),
            "height": THICKNESS,
            "value": bar.value,
            "value_x": round(LABELS + max(bar.value, bar.wanted or 0) * unit + 8, 1),
            "erased_x": round(LABELS + (bar.value - bar.erased) * unit, 1),
            "erased_width": round(bar.erased * unit, 1),
            "wanted_y": place * ROW + (ROW - THICKNESS) / 2 - MARGIN,
            "wanted_height": THICKNESS + 2 * MARGIN,
            "wanted_width": round(bar.wanted * unit, 1) if bar.wanted is not None else None,
        }
        for place, bar in enumerate(bars)
    ]
    has_wanted = any(bar.wanted is not None for bar in bars)
    return Chart(title, name, WIDTH, ROW * len(bars), shapes, bars, has_wanted, note)


def standing(name, title, bars, note=""):
    """Return a :class:`Chart` of ``bars`` with a column for each, for many of them in a row, such as days."""
    unit = COLUMN_HEIGHT / _largest(bars)
    step = WIDTH / max(len(bars), 1)
    shapes = [
        {
            "x": round(place * step, 2),
            "y": round(COLUMN_HEIGHT - bar.value * unit, 1),
            "width": round(step * 0.8, 2),
            "height": round(bar.value * unit, 1),
        }
        for place, bar in enumerate(bars)
    ]
    return Chart(title, name, WIDTH, COLUMN_HEIGHT + 20, shapes, bars, note=note, upright=True)
