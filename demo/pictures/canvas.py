"""A sheet to draw on, smooth at its edges."""

import random

from PIL import Image, ImageChops, ImageDraw

SCALE = 2  # everything is drawn this much larger and reduced at the end, which smooths it


def dice(seed):
    """Return a source of chance that falls the same way for the same ``seed``."""
    return random.Random(seed)  # noqa: S311 - places dots, guards nothing


class Canvas:
    """A sheet of ``width`` by ``height`` pixels; all measures are in pixels of the finished picture."""

    def __init__(self, background, width=1600, height=1000):
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), background)
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def finish(self):
        """Return the finished picture (a Pillow image)."""
        return self.image.reduce(SCALE)

    def circle(self, x, y, radius, fill):
        """Draw a disc round the point ``x``, ``y``."""
        self.ellipse(x - radius, y - radius, x + radius, y + radius, fill)

    def ellipse(self, left, top, right, bottom, fill):
        """Fill the ellipse within a rectangle."""
        self._draw.ellipse(self._scaled(left, top, right, bottom), fill=fill)

    def ring(self, x, y, radius, width, colour):
        """Draw a circle as a line of ``width``."""
        box = self._scaled(x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse(box, outline=colour, width=round(width * SCALE))

    def half_disc(self, x, y, radius, fill):
        """Draw the upper half of a disc; its flat side lies at ``y``."""
        box = self._scaled(x - radius, y - radius, x + radius, y + radius)
        self._draw.pieslice(box, 180, 360, fill=fill)

    def rectangle(self, left, top, right, bottom, fill, radius=0):
        """Fill a rectangle, with round corners when ``radius`` is given."""
        box = self._scaled(left, top, right, bottom)
        self._draw.rounded_rectangle(box, radius=round(radius * SCALE), fill=fill)

    def polygon(self, points, fill):
        """Fill a shape with straight sides; ``points`` are pairs of x and y."""
        self._draw.polygon([tuple(self._scaled(*point)) for point in points], fill=fill)

    def line(self, points, width, colour):
        """Draw a line through ``points``, with round ends and bends."""
        scaled = [tuple(self._scaled(*point)) for point in points]
        self._draw.line(scaled, fill=colour, width=round(width * SCALE), joint="curve")
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, colour)

    def arc(self, x, y, radius, start, end, width, colour):
        """Draw a part of a circle, from ``start`` to ``end`` degrees, clockwise from three o'clock."""
        box = self._scaled(x - radius, y - radius, x + radius, y + radius)
        self._draw.arc(box, start, end, fill=colour, width=round(width * SCALE))

    def shared(self, first, second, fill):
        """Fill what two discs have in common; each is given as x, y and radius."""
        mask = ImageChops.multiply(self._disc_mask(*first), self._disc_mask(*second))
        self.image.paste(fill, (0, 0), mask)

    def text(self, x, y, words, font, fill):
        """Write one line with its upper left corner at ``x``, ``y``; ``font`` is made for this scale."""
        self._draw.text((x * SCALE, y * SCALE), words, font=font, fill=fill)

    def _disc_mask(self, x, y, radius):
        mask = Image.new("L", self.image.size)
        box = self._scaled(x - radius, y - radius, x + radius, y + radius)
        ImageDraw.Draw(mask).ellipse(box, fill=255)
        return mask

    @staticmethod
    def _scaled(*measures):
        return [measure * SCALE for measure in measures]
