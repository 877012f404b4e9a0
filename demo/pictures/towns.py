"""Pictures of Dutch towns and land."""

from demo.pictures.canvas import Canvas, dice
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


def _windows(sheet, left, top, right, bottom, columns, rows, fill=CREAM):
    width, height = (right - left) / columns, (bottom - top) / rows
    for row in range(rows):
        for column in range(columns):
            x, y = left + column * width, top + row * height
            sheet.rectangle(x + width * 0.24, y + height * 0.18, x + width * 0.76, y + height * 0.82, fill, 4)


def _gable(sheet, left, right, eaves, kind, colour):
    middle, width = (left + right) / 2, right - left
    if kind == "step":
        for step in range(4):
            inset = width * 0.125 * step
            sheet.rectangle(left + inset, eaves - 34 * (step + 1), right - inset, eaves, colour)
    elif kind == "bell":
        sheet.half_disc(middle, eaves, width / 2, colour)
        sheet.rectangle(middle - width * 0.2, eaves - width * 0.72, middle + width * 0.2, eaves, colour, 12)
    elif kind == "point":
        sheet.polygon([(left, eaves), (middle, eaves - width * 0.62), (right, eaves)], colour)
    else:
        sheet.rectangle(left - 8, eaves - 22, right + 8, eaves, colour, 4)


def canal_houses():
    """A row of gabled houses along a canal, mirrored in the water, with a small boat."""
    chance = dice("canal-3")
    sheet = Canvas(SKY)
    sheet.circle(1260, 240, 130, CREAM)
    kinds = ["step", "point", "bell", "flat", "point", "step", "bell", "point", "flat", "step"]
    colours = [CORAL, GREEN, AMBER, ROSE, FOREST, SAND, LEAF, CORAL, SLATE, AMBER]
    quay, x = 690, -30
    for kind, colour in zip(kinds, colours, strict=True):
        width, eaves = chance.randint(150, 190), chance.randint(300, 400)
        sheet.rectangle(x, eaves, x + width, quay, colour)
        _gable(sheet, x, x + width, eaves, kind, colour)
        pane = INK if colour in (SAND, AMBER) else CREAM
        _windows(sheet, x + 8, eaves + 10, x + width - 8, quay - 110, 3 if width > 165 else 2, 3, pane)
        sheet.rectangle(x + width * 0.38, quay - 96, x + width * 0.62, quay, INK, 6)
        reflection = quay + 40
        sheet.rectangle(x, reflection, x + width, reflection + (quay - eaves) * 0.66, colour)
        x += width + 4
    sheet.rectangle(0, quay, 1600, quay + 40, SLATE)
    sheet.rectangle(0, quay + 40, 1600, 1000, "#9cc7c9cc")
    for _wave in range(46):
        left, y = chance.uniform(-40, 1560), chance.uniform(quay + 66, 985)
        sheet.line([(left, y), (left + chance.uniform(40, 170), y)], 5, "#fbf8f266")
    sheet.polygon([(1010, 850), (1330, 850), (1270, 920), (1070, 920)], INK)
    sheet.rectangle(1090, 806, 1200, 852, CORAL, 8)
    for tree in (120, 700, 1190):
        sheet.rectangle(tree - 8, 560, tree + 8, quay, "#6b4a2f")
        sheet.circle(tree, 520, 84, "#3f8f7cee")
        sheet.circle(tree + 44, 562, 54, "#0b5d4fdd")
    return sheet.finish()


def polder():
    """Fields in strips under a low sun, with a mill, a row of poplars and a straight ditch."""
    sheet = Canvas(CREAM)
    sheet.circle(1120, 500, 250, AMBER)
    sheet.circle(1120, 500, 190, "#f7c765")
    for x, y, width in ((230, 170, 330), (640, 250, 210), (1330, 150, 260)):
        sheet.rectangle(x, y, x + width, y + 46, PAPER, 23)
        sheet.rectangle(x + 60, y - 30, x + width - 90, y + 18, PAPER, 24)
    sheet.rectangle(0, 520, 1600, 1000, LEAF)
    far = [(-500, GREEN), (-180, "#7fb59b"), (140, FOREST), (420, LEAF), (700, WATER), (780, "#7fb59b")]
    far += [(1080, GREEN), (1400, AMBER), (1760, FOREST)]
    for (left, colour), (right, _next) in zip(far, [*far[1:], (2200, "")], strict=True):
        top_left, top_right = 800 + (left - 800) * 0.22, 800 + (right - 800) * 0.22
        bottom_left, bottom_right = 800 + (left - 800) * 1.5, 800 + (right - 800) * 1.5
        sheet.polygon([(top_left, 520), (top_right, 520), (bottom_right, 1000), (bottom_left, 1000)], colour)
    for number in range(9):
        x = 60 + number * 58
        sheet.ellipse(x - 19, 352 + number % 3 * 14, x + 19, 520, FOREST if number % 2 else GREEN)
        sheet.rectangle(x - 3, 490, x + 3, 528, "#6b4a2f")
    sheet.polygon([(1330, 560), (1352, 350), (1418, 350), (1440, 560)], INK)
    sheet.polygon([(1346, 352), (1385, 304), (1424, 352)], CORAL)
    for dx, dy in ((150, -120), (-150, 120), (120, 150), (-120, -150)):
        sheet.line([(1385, 340), (1385 + dx, 340 + dy)], 8, INK)
        sheet.line([(1385 + dx * 0.3, 340 + dy * 0.3), (1385 + dx, 340 + dy)], 28, "#4a5a5eaa")
    sheet.circle(1385, 340, 14, CORAL)
    return sheet.finish()


def estate():
    """A post-war neighbourhood: flats, a school with a saw-tooth roof, a tower and trees between them."""
    chance = dice("estate")
    sheet = Canvas(BLUSH)
    sheet.circle(330, 250, 120, ROSE)
    for left, top, right, colour, columns, rows in (
        (90, 300, 430, SAND, 6, 7),
        (1210, 220, 1420, MIST, 4, 9),
        (520, 430, 820, PAPER, 6, 5),
    ):
        sheet.rectangle(left, top, right, 800, colour)
        sheet.rectangle(left - 10, top - 16, right + 10, top, SLATE, 3)
        _windows(sheet, left + 12, top + 16, right - 12, 730, columns, rows, SLATE)
        for row in range(rows):
            y = top + 16 + (730 - top - 16) / rows * (row + 0.9)
            sheet.rectangle(left + 12, y, right - 12, y + 5, CORAL)
    for number in range(4):
        x = 850 + number * 85
        sheet.polygon([(x, 640), (x, 556), (x + 85, 640)], FOREST)
    sheet.rectangle(850, 640, 1190, 800, GREEN)
    _windows(sheet, 860, 655, 1180, 790, 5, 1, CREAM)
    sheet.rectangle(1462, 330, 1538, 800, AMBER)
    sheet.polygon([(1452, 330), (1500, 150), (1548, 330)], FOREST)
    sheet.circle(1500, 400, 24, PAPER)
    sheet.rectangle(0, 800, 1600, 1000, LEAF)
    sheet.polygon([(640, 1000), (760, 800), (830, 800), (980, 1000)], SAND)
    for _tree in range(22):
        x, y = chance.uniform(20, 1580), chance.uniform(770, 950)
        if 620 < x < 960:
            continue
        size = chance.uniform(30, 62)
        sheet.rectangle(x - 5, y, x + 5, y + size, "#6b4a2f")
        sheet.circle(x, y - size * 0.4, size, chance.choice([GREEN, FOREST, "#5da592"]))
    for x, colour in ((700, CORAL), (770, INK), (846, AMBER)):
        sheet.circle(x, 862, 13, "#c99771")
        sheet.rectangle(x - 14, 876, x + 14, 930, colour, 12)
    return sheet.finish()


def neighbourhood_map():
    """A map: blocks of houses, a railway, a park, a canal, and four places marked with a pin."""
    chance = dice("map-7")
    sheet = Canvas(SAND)
    for row in range(6):
        for column in range(9):
            x, y = 30 + column * 176, 26 + row * 166
            if (column, row) in {(3, 2), (4, 2), (3, 3), (4, 3)}:
                continue
            colour = chance.choice([PAPER, PAPER, MIST, BLUSH, CREAM])
            sheet.rectangle(x, y, x + 148, y + 136, colour, 10)
            for part in range(chance.randint(2, 4)):
                left = x + 14 + part * 34
                sheet.rectangle(
                    left,
                    y + 16,
                    left + 22,
                    y + chance.randint(58, 118),
                    chance.choice([ROSE, SLATE, "#d8c9ae"]),
                    3,
                )
    sheet.rectangle(552, 350, 892, 672, "#7fb59b", 26)
    for x, y, radius in ((630, 430, 40), (720, 520, 56), (820, 420, 34), (640, 600, 34), (820, 600, 44)):
        sheet.circle(x, y, radius, GREEN)
    sheet.line([(-20, 760), (420, 700), (820, 742), (1200, 660), (1620, 700)], 54, WATER)
    sheet.line([(1120, -20), (1180, 400), (1040, 1020)], 16, INK)
    for step in range(28):
        y = step * 38
        x = 1120 + 60 * y / 400 if y < 400 else 1180 - 140 * (y - 400) / 600
        sheet.line([(x - 18, y), (x + 18, y)], 5, INK)
    for x, y, colour in ((330, 300, CORAL), (1010, 250, GREEN), (1350, 520, AMBER), (700, 870, CORAL)):
        sheet.ellipse(x - 40, y + 66, x + 40, y + 90, "#00000026")
        sheet.polygon([(x - 47, y + 20), (x + 47, y + 20), (x, y + 82)], colour)
        sheet.circle(x, y, 52, colour)
        sheet.circle(x, y, 20, PAPER)
    return sheet.finish()
