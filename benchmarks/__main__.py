"""`make benchmark`: starts Django and measures an article, or what ARGS names: "search 10000", "mail", "flood"."""

import argparse
import os

import django

from tools.catalogues import compile_catalogues
from tools.checkout import run_tool

SUBJECTS = ["article", "search", "ablation", "joining", "flood", "mail"]


def main():
    """Measure under the benchmark's own settings."""
    parser = argparse.ArgumentParser(prog="make benchmark")
    parser.add_argument("subject", nargs="?", choices=SUBJECTS, default="article")
    parser.add_argument(
        "of",
        nargs="*",
        help="pages to generate, files as evaluate_search takes them, or processes and applications of each",
    )
    arguments = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    compile_catalogues()
    django.setup()
    if arguments.subject == "search":
        from benchmarks.search import measure_search

        return measure_search(*map(int, arguments.of or [1000]))
    if arguments.subject == "ablation":
        from benchmarks.ablation import measure_steps

        return measure_steps(*arguments.of)
    if arguments.subject == "joining":
        from benchmarks.joining import measure_joining

        return measure_joining(*map(int, arguments.of))
    if arguments.subject == "flood":
        from benchmarks.flood import measure_flood

        return measure_flood()
    if arguments.subject == "mail":
        from benchmarks.mail import measure_mail

        return measure_mail(*map(int, arguments.of))
    from benchmarks.article import compare

    return compare()


if __name__ == "__main__":
    run_tool(main)
