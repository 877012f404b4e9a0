"""Pictures of things: cloth, leaves of a calendar, a bridge."""

from itertools import pairwise

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
    LINE,
    MIST,
    PAPER,
    ROSE,
    SAND,
    SKY,
    SLATE,
    WATER,
)


def weave():
    """Cloth on the loom: coloured bands that pass over and under each other."""
    chance = dice("weave")
    sheet = Canvas(FOREST)
    size, gap = 100, 14
    down = [chance.choice([GREEN, LEAF, MIST, WATER]) for _band in range(16)]
    across = [chance.choice([AMBER, CORAL, ROSE, CREAM]) for _band in range(10)]
    for column, colour in enumerate(down):
        sheet.rectangle(column * size + gap / 2, 0, (column + 1) * size - gap / 2, 1000, colour)
    for row, colour in enumerate(across):
        for column in range(16):
            if (row + column) % 2:
                continue
            top, left = row * size + gap / 2, column * size - gap / 2 - 4
            sheet.rectangle(left, top, left + size + gap + 8, top + size - gap, colour, 10)
            for thread in (0.3, 0.5, 0.7):
                y = top + (size - gap) * thread
                sheet.line([(left + 10, y), (left + size + gap - 4, y)], 2, "#1b2a2f22")
    return sheet.finish()


def leaves_of_a_calendar():
    """Twelve leaves of a calendar on a wall, four of them with a circle round the day."""
    sheet = Canvas(GREEN)
    chosen = {1: CORAL, 4: AMBER, 7: CORAL, 10: AMBER}
    for number in range(12):
        x, y = 130 + (number % 4) * 350, 66 + (number // 4) * 302
        tilt = ((number * 5) % 7 - 3) * 3
        sheet.rectangle(x + 10 + tilt, y + 12, x + 290 + tilt, y + 272, "#00000033", 18)
        sheet.rectangle(x + tilt, y, x + 280 + tilt, y + 262, PAPER, 18)
        sheet.rectangle(x + tilt, y, x + 280 + tilt, y + 54, CORAL if number % 2 else AMBER, 18)
        sheet.rectangle(x + tilt, y + 34, x + 280 + tilt, y + 54, CORAL if number % 2 else AMBER)
        for day in range(20):
            dx, dy = x + tilt + 36 + (day % 5) * 52, y + 88 + (day // 5) * 45
            if number in chosen and day == (number * 3) % 20:
                sheet.circle(dx, dy, 24, chosen[number])
                sheet.circle(dx, dy, 9, PAPER)
            else:
                sheet.circle(dx, dy, 9, LINE)
    return sheet.finish()


def bridge():
    """A drawbridge between two banks, half open, with people waiting on either side."""
    sheet = Canvas(SKY)
    sheet.circle(270, 230, 130, CREAM)
    for x, y, width in ((880, 140, 260), (1180, 230, 180), (460, 190, 150)):
        sheet.rectangle(x, y, x + width, y + 42, PAPER, 21)
    sheet.rectangle(0, 690, 1600, 1000, WATER)
    for row in range(6):
        for column in range(9):
            x = column * 200 + (row % 2) * 90 - 40
            sheet.line([(x, 740 + row * 46), (x + 80, 740 + row * 46)], 6, "#fbf8f277")
    for left, right, colour in ((-20, 460, LEAF), (1140, 1620, GREEN)):
        sheet.rectangle(left, 620, right, 1000, FOREST)
        sheet.rectangle(left, 600, right, 660, colour, 10)
    sheet.line([(452, 620), (762, 452)], 34, CORAL)
    sheet.line([(1148, 620), (838, 452)], 34, CORAL)
    for x, lift in ((452, 1), (1148, -1)):
        sheet.rectangle(x - 22, 270, x + 22, 620, INK, 6)
        sheet.line([(x - lift * 150, 330), (x + lift * 270, 238)], 24, INK)
        sheet.line([(x + lift * 262, 242), (x + lift * 290, 470)], 7, SLATE)
        sheet.circle(x, 290, 26, AMBER)
    for number, x in enumerate((90, 170, 262, 348, 1238, 1330, 1412, 1510)):
        colour = (CORAL, AMBER, GREEN, ROSE, INK, BLUSH, MIST, AMBER)[number]
        sheet.rectangle(x - 28, 492, x + 28, 602, colour, 26)
        sheet.circle(x, 464, 27, ("#e8c3a3", "#a8754f", "#7c5237")[number % 3])
    return sheet.finish()


def notes():
    """Notes on a board, sorted by colour, with threads between some of them."""
    chance = dice("notes-2")
    sheet = Canvas(SAND)
    sheet.rectangle(50, 50, 1550, 950, PAPER, 26)
    places = []
    for column in range(6):
        colour = (AMBER, MIST, ROSE, CREAM, WATER, BLUSH)[column]
        for row in range(chance.randint(2, 4)):
            x = 120 + column * 238 + chance.uniform(-10, 10)
            y = 130 + row * 200 + chance.uniform(-12, 12)
            sheet.rectangle(x + 7, y + 9, x + 187, y + 167, "#1b2a2f22", 4)
            sheet.rectangle(x, y, x + 180, y + 158, colour, 4)
            for line in range(chance.randint(2, 4)):
                end = x + chance.uniform(90, 156)
                sheet.line([(x + 22, y + 44 + line * 28), (end, y + 44 + line * 28)], 6, SLATE)
            places.append((x + 90, y + 8))
    for start, end in pairwise(places[::5]):
        sheet.line([start, end], 4, CORAL)
    for x, y in places:
        sheet.circle(x, y, 11, CORAL)
    return sheet.finish()
