"""What ``docs/editor-tasks.md`` says about the ten tasks; each test holds its own line to be true."""

import re
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[3] / "docs" / "editor-tasks.md"
ROW = re.compile(r"^\| (\d+) [^|]*\| (\d+) \| (\d+) \| \*\*(\d+)\*\* \|", re.MULTILINE)


@dataclass(frozen=True)
class Documented:
    """The steps of a task with stock Wagtail, the most that it may take here, and what it takes."""

    stock: int
    goal: int
    steps: int


def documented():
    """Return number of the task → :class:`Documented`."""
    rows = ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    return {int(task): Documented(int(stock), int(goal), int(steps)) for task, stock, goal, steps in rows}
