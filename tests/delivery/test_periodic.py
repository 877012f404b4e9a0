"""The periodic jobs: each when it is due, a failing one in nobody's way."""

import logging

from leernetwerk.delivery.periodic import MORE, PeriodicJobs


def stop_after(rounds):
    """Return a ``stopped`` that really waits and says stop after so many waits."""
    waits = []

    def stopped(timeout):
        waits.append(timeout)
        return len(waits) > rounds

    return stopped


def test_every_job_runs_at_the_start():
    jobs, ran = PeriodicJobs(), []
    jobs.register("first", 60, lambda: ran.append("first"))
    jobs.register("second", 3600, lambda: ran.append("second"))

    jobs.run_until(stop_after(1))

    assert ran == ["first", "second"]


def test_a_job_runs_again_only_when_it_is_due():
    jobs, ran = PeriodicJobs(), []
    jobs.register("often", 0, lambda: ran.append("often"))
    jobs.register("hourly", 3600, lambda: ran.append("hourly"))

    jobs.run_until(stop_after(3))

    assert ran == ["often", "hourly", "often", "often"]


def test_a_failing_job_is_logged_and_the_next_one_runs(caplog):
    jobs, ran = PeriodicJobs(), []
    jobs.register("broken", 60, lambda: 1 / 0)
    jobs.register("sound", 60, lambda: ran.append("sound"))

    with caplog.at_level(logging.ERROR):
        jobs.run_all()

    assert ran == ["sound"]
    assert "broken" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_nothing_runs_after_the_stop():
    jobs, ran = PeriodicJobs(), []
    jobs.register("job", 60, lambda: ran.append("job"))

    jobs.run_until(stop_after(0))

    assert ran == []


def test_a_job_with_more_to_do_goes_on_at_once_and_lets_others_have_their_turn():
    jobs, ran = PeriodicJobs(), []
    jobs.register("long", 3600, lambda: ran.append("long") or (MORE if len(ran) < 6 else None))
    jobs.register("often", 0, lambda: ran.append("often"))

    jobs.run_until(stop_after(5))

    assert ran == ["long", "often", "long", "often", "long", "often", "long", "often", "often"]


def test_once_runs_a_job_until_it_has_no_more_to_do():
    jobs, ran = PeriodicJobs(), []
    jobs.register("long", 3600, lambda: ran.append("long") or (MORE if len(ran) < 3 else None))

    jobs.run_all()

    assert ran == ["long"] * 3
