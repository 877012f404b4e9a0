"""The table of steps in the documentation."""

from tests.editorial.tasks.documented import documented


def test_every_task_is_within_its_goal():
    tasks = documented()
    assert sorted(tasks) == list(range(1, 11))
    assert {task: row for task, row in tasks.items() if row.steps > row.goal} == {}


def test_all_tasks_together_take_half_of_the_steps():
    tasks = documented().values()
    assert sum(row.stock for row in tasks) == 173
    assert sum(row.steps for row in tasks) <= 86
