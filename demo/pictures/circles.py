"""Pictures of circles: the mark of the network, grown large."""

import math

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
    WATER,
)


def around(x, y, radius, number, start=0.0, end=360.0):
    """Yield ``number`` points on a circle between two angles, in degrees."""
    for index in range(number):
        angle = math.radians(start + (end - start) * index / number)
        yield x + radius * math.cos(angle), y + radius * math.sin(angle)


def overlap():
    """Two worlds that share a practice, with those who take part standing round them."""
    sheet = Canvas(SAND)
    sheet.circle(1500, 90, 260, CREAM)
    left, right = (610, 520, 370), (1010, 560, 300)
    sheet.circle(*left, GREEN)
    sheet.circle(*right, AMBER)
    sheet.shared(left, right, CORAL)
    for point in around(610, 520, 370, 9, 60, 330):
        sheet.circle(*point, 21, PAPER)
        sheet.circle(*point, 15, INK)
    for point in around(1010, 560, 300, 6, -78, 120):
        sheet.circle(*point, 21, PAPER)
        sheet.circle(*point, 15, INK)
    return sheet.finish()


def constellation():
    """A network: large and small circles, joined by lines."""
    chance = dice("constellation")
    sheet = Canvas(FOREST)
    sheet.circle(1330, 140, 420, GREEN)
    sheet.circle(180, 930, 330, GREEN)
    nodes = [
        (260, 300, 74, AMBER),
        (560, 170, 42, MIST),
        (520, 520, 104, CORAL),
        (860, 350, 58, PAPER),
        (820, 720, 82, MIST),
        (1120, 560, 116, AMBER),
        (1300, 250, 62, ROSE),
        (1420, 760, 76, PAPER),
        (320, 770, 54, PAPER),
        (1080, 860, 40, ROSE),
    ]
    links = [
        (0, 1),
        (0, 2),
        (1, 3),
        (2, 3),
        (2, 4),
        (3, 5),
        (4, 5),
        (5, 6),
        (5, 7),
        (2, 8),
        (4, 9),
        (3, 6),
        (7, 9),
    ]
    for first, second in links:
        sheet.line([nodes[first][:2], nodes[second][:2]], 5, LEAF)
    for _star in range(60):
        sheet.circle(chance.uniform(0, 1600), chance.uniform(0, 1000), chance.uniform(2, 5), LEAF)
    for x, y, radius, colour in nodes:
        sheet.circle(x, y, radius + 9, FOREST)
        sheet.circle(x, y, radius, colour)
        sheet.circle(x, y, radius * 0.28, FOREST)
    return sheet.finish()


def ripples():
    """Rings in water that meet: three drops and what they set in motion."""
    sheet = Canvas(MIST)
    drops = [(480, 420, GREEN), (1080, 330, CORAL), (860, 800, AMBER)]
    for x, y, colour in drops:
        for step in range(7, 0, -1):
            sheet.ring(x, y, step * 74, 12 - step, colour)
    for first, second in ((0, 1), (1, 2), (0, 2)):
        sheet.shared((*drops[first][:2], 444), (*drops[second][:2], 444), "#e9f1e4")
    for x, y, colour in drops:
        for step in range(6, 0, -1):
            sheet.ring(x, y, step * 74, 13 - step, colour)
        sheet.circle(x, y, 40, colour)
    return sheet.finish()


def stacked():
    """Half discs on half discs, a pattern like roof tiles."""
    chance = dice("stacked")
    colours = [GREEN, AMBER, CORAL, MIST, CREAM, ROSE, WATER, BLUSH, FOREST]
    sheet = Canvas(PAPER)
    for row in range(7):
        for column in range(-1, 9):
            x = column * 200 + (100 if row % 2 else 0)
            y = 160 + row * 150
            sheet.half_disc(x + 100, y, 100, chance.choice(colours))
            sheet.half_disc(x + 100, y, 62, chance.choice(colours))
            sheet.half_disc(x + 100, y, 26, PAPER)
    return sheet.finish()
