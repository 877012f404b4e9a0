"""Covers of publications: a title in the type of the site above a pattern; 1000 by 1400."""

import textwrap

from django.conf import settings
from PIL import ImageFont

from demo.pictures.canvas import SCALE, Canvas
from demo.pictures.palette import AMBER, CORAL, CREAM, FOREST, GREEN, INK, LEAF, MIST, PAPER, ROSE

TYPE = "fonts/bricolage.woff2"


def _font(size, weight):
    font = ImageFont.truetype(settings.STATICFILES_DIRS[0] / TYPE, size * SCALE)
    font.set_variation_by_name(weight)
    return font


def _write(sheet, title, subtitle, ink):
    y = 110
    for line in textwrap.wrap(title, 14):
        sheet.text(90, y, line, _font(112, "Bold"), ink)
        y += 122
    y += 26
    for line in textwrap.wrap(subtitle, 34):
        sheet.text(92, y, line, _font(44, "Medium"), ink)
        y += 58


def partitions(title, subtitle):
    """Walls with a way through them."""
    sheet = Canvas(AMBER, width=1000, height=1400)
    for number, colour in enumerate((CORAL, FOREST, PAPER, GREEN, INK)):
        x = 90 + number * 180
        sheet.rectangle(x, 720, x + 100, 1400, colour)
    sheet.circle(500, 1080, 190, AMBER)
    sheet.ring(500, 1080, 190, 14, INK)
    sheet.line([(0, 1080), (880, 1080)], 22, INK)
    sheet.polygon([(860, 1020), (985, 1080), (860, 1140)], INK)
    _write(sheet, title, subtitle, INK)
    return sheet.finish()


def workshops(title, subtitle):
    """Nine discs, each with another part of it filled in."""
    sheet = Canvas(GREEN, width=1000, height=1400)
    colours = [AMBER, CREAM, CORAL, MIST, ROSE, PAPER, LEAF, AMBER, CORAL]
    for number, colour in enumerate(colours):
        x, y = 220 + (number % 3) * 280, 720 + (number // 3) * 250
        sheet.circle(x, y, 112, FOREST)
        if number % 2:
            sheet.half_disc(x, y, 112, colour)
        else:
            sheet.circle(x, y, 30 + number * 9, colour)
    _write(sheet, title, subtitle, PAPER)
    return sheet.finish()


def notebook(title, subtitle):
    """Pages of a notebook with a marker."""
    sheet = Canvas(MIST, width=1000, height=1400)
    for number, colour in enumerate((FOREST, LEAF, PAPER)):
        offset = number * 46
        sheet.rectangle(150 + offset, 690 + offset, 720 + offset, 1500, colour, 24)
    for line in range(8):
        y = 870 + line * 62
        sheet.line([(310, y), (740 if line % 3 else 620, y)], 7, "#dcd3c2")
    sheet.polygon([(640, 782), (700, 782), (700, 960), (670, 925), (640, 960)], CORAL)
    sheet.line([(560, 1290), (880, 970)], 46, AMBER)
    sheet.line([(530, 1320), (562, 1288)], 24, INK)
    _write(sheet, title, subtitle, FOREST)
    return sheet.finish()
