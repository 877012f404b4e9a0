"""Pictures of people at tables, seen from above."""

from demo.pictures.canvas import Canvas
from demo.pictures.circles import around
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
    SLATE,
)

HAIR = [INK, "#6b4a2f", SLATE, "#8a5a3c", "#c9b79a", "#3a2b25"]
SHIRTS = [CORAL, GREEN, AMBER, ROSE, LEAF, FOREST]


def sitter(sheet, x, y, centre, number, size=1.0):
    """Draw somebody from above, turned to ``centre``."""
    dx, dy = centre[0] - x, centre[1] - y
    length = (dx * dx + dy * dy) ** 0.5
    dx, dy = dx / length, dy / length
    shirt = SHIRTS[number % len(SHIRTS)]
    for side in (-1, 1):
        hand = (x - side * dy * 44 * size + dx * 62 * size, y + side * dx * 44 * size + dy * 62 * size)
        shoulder = (x - side * dy * 52 * size, y + side * dx * 52 * size)
        sheet.line([shoulder, hand], 26 * size, shirt)
        sheet.circle(*hand, 14 * size, "#e8c3a3" if number % 3 else "#a8754f")
    sheet.line(
        [(x + dy * 46 * size, y - dx * 46 * size), (x - dy * 46 * size, y + dx * 46 * size)], 62 * size, shirt
    )
    sheet.circle(x + dx * 8 * size, y + dy * 8 * size, 38 * size, HAIR[number % len(HAIR)])


def cup(sheet, x, y, size=1.0):
    """Draw a cup of coffee on its saucer."""
    sheet.circle(x, y, 30 * size, PAPER)
    sheet.ring(x, y, 30 * size, 2, LINE)
    sheet.circle(x, y, 18 * size, MIST)
    sheet.circle(x, y, 14 * size, "#6b4a2f")


def sheet_of_paper(sheet, x, y, slant, width=92, height=66):
    """Draw a sheet with some lines on it; ``slant`` shifts its upper edge."""
    corners = [(x + slant, y), (x + width + slant, y), (x + width, y + height), (x, y + height)]
    sheet.polygon([(px + 5, py + 6) for px, py in corners], "#00000022")
    sheet.polygon(corners, PAPER)
    for row in range(3):
        share = (row + 1) / 4
        left = x + slant * (1 - share) + 12
        sheet.line([(left, y + height * share), (left + width - 30, y + height * share)], 4, LINE)


def round_table():
    """Eight people round one table, with coffee, papers and a plant."""
    sheet = Canvas(MIST)
    for column in range(0, 1700, 200):
        sheet.line([(column, 0), (column - 320, 1000)], 2, "#c9ddd4")
    centre = (800, 500)
    sheet.circle(812, 516, 330, "#0000001c")
    for number, (x, y) in enumerate(around(*centre, 400, 8, 12, 372)):
        sitter(sheet, x, y, centre, number)
    sheet.circle(*centre, 318, "#d9a566")
    sheet.circle(*centre, 302, "#e3b57b")
    for number, (x, y) in enumerate(around(*centre, 208, 8, 24, 384)):
        if number % 2:
            cup(sheet, x, y)
        else:
            sheet_of_paper(sheet, x - 46, y - 33, 18 - number * 6)
    for number, (x, y) in enumerate(around(*centre, 52, 7)):
        sheet.circle(x, y, 34, (GREEN, LEAF)[number % 2])
    sheet.circle(*centre, 30, FOREST)
    return sheet.finish()


def three_rounds():
    """Three small tables with four people each; an arrow leads from one to the next."""
    sheet = Canvas(CREAM)
    tables = [(330, 640, GREEN), (800, 360, CORAL), (1270, 640, AMBER)]
    sheet.arc(565, 690, 330, 215, 292, 14, SLATE)
    sheet.arc(1035, 690, 330, 248, 325, 14, SLATE)
    for x, y, colour in tables:
        sheet.circle(x, y, 262, PAPER)
        for number, point in enumerate(around(x, y, 176, 4, 45, 405)):
            sitter(sheet, *point, (x, y), number + int(x), size=0.78)
        sheet.circle(x, y, 112, colour)
        sheet.circle(x, y, 96, "#ffffff22")
        sheet_of_paper(sheet, x - 46, y - 40, 10)
        cup(sheet, x + 30, y + 52, size=0.8)
        cup(sheet, x - 52, y + 56, size=0.8)
    return sheet.finish()


def long_table():
    """A long table in the open air, set for many, between green and stone."""
    sheet = Canvas("#bcd8c4")
    for row in range(0, 1000, 125):
        for column in range(0, 1600, 125):
            if (row // 125 + column // 125) % 2:
                sheet.rectangle(column, row, column + 125, row + 125, "#b1d0ba")
    seats = [(210 + 168 * number, y) for y in (268, 732) for number in range(8)]
    for number, (x, y) in enumerate(seats):
        sitter(sheet, x, y, (x, 500), number * 5 + (y > 500), size=0.95)
    sheet.rectangle(108, 352, 1504, 668, "#00000022", radius=30)
    sheet.rectangle(96, 336, 1504, 660, PAPER, radius=28)
    sheet.rectangle(96, 462, 1504, 534, BLUSH)
    for number in range(8):
        x = 210 + 168 * number
        for y in (396, 600):
            sheet.circle(x, y, 40, SAND)
            sheet.ring(x, y, 40, 3, LINE)
            sheet.circle(x, y, 22, (AMBER, CORAL, LEAF, ROSE)[(number + (y > 500)) % 4])
        if number % 2 == 0:
            cup(sheet, x + 84, 498)
        elif number < 7:
            for petal in around(x + 84, 498, 20, 6):
                sheet.circle(*petal, 15, CORAL)
            sheet.circle(x + 84, 498, 13, AMBER)
    return sheet.finish()
