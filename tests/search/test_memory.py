"""Dictionaries are loaded at their first use, and not by starting the site."""

import os
import subprocess
import sys

STARTED = """
import django
django.setup()
import leernetwerk.urls, search.views
from search.analysis import stems, word_lists
print(stems.dictionary.cache_info().currsize, stems.stemmer.cache_info().currsize,
      word_lists.word_list.cache_info().currsize)
"""


def test_starting_the_site_loads_no_dictionary():
    answer = subprocess.run(
        [sys.executable, "-c", STARTED],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split() == ["0", "0", "0"]
