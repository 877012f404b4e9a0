"""Pictures of people, without faces."""

from demo.pictures.canvas import Canvas
from demo.pictures.palette import (
    AMBER,
    BLUSH,
    CORAL,
    CREAM,
    FOREST,
    GREEN,
    INK,
    LEAF,
    MIST,
    PAPER,
    ROSE,
    SAND,
    SKY,
    SLATE,
    WATER,
)

SKIN = ["#e8c3a3", "#a8754f", "#d9a982", "#7c5237", "#f0d3b8"]
HAIR = [[INK, "#6b4a2f", "#b9582f", SLATE, "#c9b79a"], [INK, "#3a2b25", SLATE]]


def hair_of(number):
    """Return a colour of hair that goes with the skin of ``number``."""
    colours = HAIR[number % len(SKIN) in (1, 3)]
    return colours[(number * 3 + 1) % len(colours)]


def bust(sheet, x, y, size, number, shirt):
    """Draw head and shoulders; ``y`` is where the head's middle lies."""
    skin, hair = SKIN[number % len(SKIN)], hair_of(number)
    sheet.half_disc(x, y + 300 * size, 190 * size, shirt)
    sheet.rectangle(x - 190 * size, y + 298 * size, x + 190 * size, y + 900 * size, shirt)
    sheet.rectangle(x - 38 * size, y + 60 * size, x + 38 * size, y + 150 * size, skin, 30 * size)
    if number % 3 == 0:
        sheet.rectangle(x - 106 * size, y - 96 * size, x + 106 * size, y + 74 * size, hair, 88 * size)
    sheet.circle(x, y, 92 * size, skin)
    if number % 3 != 2:
        sheet.half_disc(x, y - 12 * size, 96 * size, hair)
    else:
        sheet.circle(x, y - 92 * size, 46 * size, hair)
        sheet.half_disc(x, y - 30 * size, 88 * size, hair)


def gathering():
    """A group of people close together, in three rows."""
    sheet = Canvas(CREAM)
    sheet.circle(800, 420, 430, "#f7dfa4")
    shirts = [GREEN, CORAL, LEAF, AMBER, FOREST, ROSE, WATER, SLATE]
    for row, (y, size, number) in enumerate(((330, 0.72, 8), (500, 0.9, 6), (690, 1.12, 5))):
        step = 1600 / number
        for place in range(number + 1):
            x = place * step + (step / 2 if row % 2 == 0 else 0) - 40
            key = place * 7 + row * 3
            bust(sheet, x, y + (place % 2) * 26, size, key, shirts[(place + row * 3) % len(shirts)])
    return sheet.finish()


def conversation():
    """Two people opposite each other; what each says overlaps."""
    sheet = Canvas(GREEN)
    sheet.circle(800, 1080, 620, FOREST)
    left, right = (640, 290, 190), (940, 330, 150)
    sheet.circle(*left, PAPER)
    sheet.polygon([(500, 400), (590, 470), (450, 540)], PAPER)
    sheet.circle(*right, AMBER)
    sheet.polygon([(1060, 400), (1000, 470), (1130, 540)], AMBER)
    sheet.shared(left, right, CORAL)
    bust(sheet, 330, 590, 1.15, 3, ROSE)
    bust(sheet, 1270, 590, 1.15, 7, MIST)
    return sheet.finish()


def listening():
    """Somebody in the middle listens; around stand the speech circles of others."""
    sheet = Canvas(BLUSH)
    for x, y, radius, colour in (
        (250, 300, 170, CORAL),
        (560, 150, 90, AMBER),
        (1320, 260, 200, GREEN),
        (1080, 130, 80, LEAF),
        (180, 700, 120, LEAF),
        (1440, 690, 140, AMBER),
    ):
        sheet.circle(x, y, radius, colour)
        for row in range(3):
            y_line, half = y + (row - 1) * radius * 0.34, radius * (0.52 - 0.08 * row)
            sheet.line([(x - half, y_line), (x + half, y_line)], max(6, radius * 0.07), "#fbf8f2cc")
    bust(sheet, 800, 480, 1.5, 9, FOREST)
    return sheet.finish()


def bicycles():
    """Four bicycles on their way, one behind the other."""
    sheet = Canvas(SKY)
    sheet.circle(1400, 170, 100, AMBER)
    sheet.ellipse(-300, 560, 900, 1300, LEAF)
    sheet.ellipse(600, 600, 2000, 1300, GREEN)
    sheet.rectangle(0, 790, 1600, 1000, SAND)
    for dash in range(0, 1600, 160):
        sheet.rectangle(dash + 20, 900, dash + 110, 912, PAPER, 6)
    for number, x in enumerate((210, 600, 990, 1380)):
        _cyclist(sheet, x, 790, (CORAL, AMBER, FOREST, ROSE)[number], number)
    return sheet.finish()


def _cyclist(sheet, x, ground, colour, number):
    back, front, hub = (x - 92, ground - 70), (x + 96, ground - 70), (x - 8, ground - 76)
    for wheel in (back, front):
        sheet.ring(*wheel, 70, 9, INK)
        for dx, dy in ((46, 46), (-46, 46), (62, 0), (0, 62)):
            sheet.line([(wheel[0] - dx, wheel[1] - dy), (wheel[0] + dx, wheel[1] + dy)], 2, SLATE)
    seat, head = (x - 40, ground - 180), (x + 66, ground - 186)
    for points in ([back, hub, seat, back], [hub, head, front], [seat, head]):
        sheet.line(points, 9, colour)
    sheet.line([(x - 64, ground - 188), (x - 16, ground - 188)], 14, INK)
    sheet.line([head, (x + 58, ground - 222), (x + 30, ground - 226)], 8, INK)
    hip, shoulder = (x - 38, ground - 206), (x + 2, ground - 316)
    sheet.line([hip, (x + 34, ground - 148), (x + 4, ground - 70)], 28, SLATE)
    sheet.line([hip, shoulder], 56, colour)
    sheet.line([shoulder, (x + 48, ground - 262), (x + 40, ground - 228)], 20, colour)
    sheet.circle(x + 22, ground - 382, 36, SKIN[number % len(SKIN)])
    sheet.half_disc(x + 20, ground - 386, 38, hair_of(number))


def portrait(number):
    """Head and shoulders before a disc, as a stand-in for a photograph; 800 by 800."""
    grounds = [MIST, CREAM, BLUSH, SKY]
    discs = [AMBER, LEAF, GREEN, ROSE]
    shirts = [GREEN, CORAL, AMBER, FOREST, SLATE, CORAL]
    sheet = Canvas(grounds[number % 4], width=800, height=800)
    sheet.circle(400, 390, 300, discs[number % 4])
    bust(sheet, 400, 330, 1.3, number * 2 + 1, shirts[number % len(shirts)])
    return sheet.finish()
