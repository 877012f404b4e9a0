"""Progress: a line on a terminal, nothing elsewhere."""

import io

from leernetwerk.delivery.progress import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_nothing_is_written_without_a_terminal():
    stream = io.StringIO()

    assert list(progress([1, 2, 3], "Pictures", stream=stream)) == [1, 2, 3]
    assert stream.getvalue() == ""


def test_a_terminal_shows_the_label_and_the_end():
    stream = Terminal()

    assert list(progress(["a", "b"], "Pictures", stream=stream)) == ["a", "b"]
    assert stream.getvalue().startswith("\rPictures 0/2")
    assert stream.getvalue().endswith("\rPictures 2/2\n")


def test_the_total_may_be_given_for_what_has_no_length():
    stream = Terminal()

    list(progress(iter("abc"), "Pages", total=3, stream=stream))

    assert stream.getvalue().endswith("Pages 3/3\n")


def test_without_any_total_the_count_is_shown():
    stream = Terminal()

    list(progress(iter("abc"), "Pages", stream=stream))

    assert stream.getvalue().endswith("Pages 3\n")


def test_work_that_breaks_off_leaves_its_line_behind():
    stream = Terminal()

    for item in progress("abcd", "Pages", stream=stream):
        if item == "c":
            break

    assert stream.getvalue().endswith("Pages 2/4\n")
