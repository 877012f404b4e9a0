"""A document that was made to be endless is stopped, and what was read of it before is kept."""

import io
import sys
import time
import zlib
from pathlib import Path

import pytest

from leernetwerk.media.texts import limits, process
from leernetwerk.media.texts.outcome import Reason
from leernetwerk.media.texts.process import read_document
from tests.media.texts import files

MEGABYTE = b" " * 1024**2


def read(content, kind):
    return read_document(io.BytesIO(content), kind)


def looping_pdf():
    """Return a PDF file whose pages are each other's parents, and whose form draws itself."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 2 0 R 2 0 R]/Count 999999999/Parent 2 0 R>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Contents 4 0 R>>",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 5>>\n"
        "stream\n/A Do\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.7\n{body}trailer<</Root 1 0 R/Size 5>>".encode()


def unpacking_pdf():
    """Return a PDF file whose one page unpacks, three times over, to a thousand megabytes of drawing."""
    content = b"BT (x) Tj ET " * 80_000
    for _ in range(2):
        content = zlib.compress(content * 40, 9)
    head = f"<</Length {len(content)}/Filter[/FlateDecode/FlateDecode]>>\nstream\n".encode()
    return (
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"
        b"4 0 obj\n" + head + content + b"\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 5>>"
    )


def endless_words():
    words = b"<w:p><w:r><w:t>woord</w:t></w:r></w:p>" * 25_000
    return files.archive({"word/document.xml": [WORD_ROOT, *([words] * 300)]})


def million_rows():
    rows = '<row r="1"><c t="n"><v>3</v></c><c t="str"><v>woord</v></c></row>' * 1000
    return files.xlsx_of(rows for _ in range(1000))


WORD_ROOT = f'<w:document xmlns:w="{files.WORD}"><w:body>'.encode()
ONE_CELL = '<row><c t="s"><v>0</v></c></row>'
# What reads as far as a limit, and what gives nothing but a reason.
CUT = [
    pytest.param(endless_words, "docx", id="endless words"),
    pytest.param(million_rows, "xlsx", id="a million rows"),
    pytest.param(
        lambda: files.xlsx_of(ONE_CELL * 100, f"<si><t>{'a ' * 10**5}</t></si>"), "xlsx", id="references"
    ),
    pytest.param(lambda: files.pptx(*["woord"] * 2500), "pptx", id="many slides"),
    pytest.param(lambda: b"woord " * 2_000_000, "txt", id="many letters"),
]
REFUSED = [
    pytest.param(
        lambda: files.archive({"word/document.xml": [WORD_ROOT, *([MEGABYTE] * 300)]}),
        "docx",
        {Reason.TOO_MUCH},
        id="zip bomb",
    ),
    pytest.param(
        lambda: files.archive({"word/document.xml": f"{files.ENTITIES}<x>&k;</x>"}),
        "docx",
        {Reason.DAMAGED},
        id="entities",
    ),
    pytest.param(
        lambda: files.archive({"word/document.xml": "<a>" * 2_000_000}), "docx", {Reason.DAMAGED}, id="depth"
    ),
    pytest.param(looping_pdf, "pdf", {Reason.NO_WORDS, Reason.DAMAGED}, id="loop"),
    pytest.param(unpacking_pdf, "pdf", {Reason.TOO_MUCH, Reason.DAMAGED, Reason.NO_WORDS}, id="unpacking"),
]


@pytest.mark.parametrize(("make", "kind"), CUT)
def test_what_has_too_many_words_is_read_as_far_as_the_limit(make, kind):
    outcome = read(make(), kind)
    assert outcome.reason is None
    assert not outcome.is_whole
    assert 10_000 <= sum(map(len, outcome.pages)) <= limits.CHARACTERS
    assert len(outcome.pages) <= limits.PAGES


@pytest.mark.parametrize(("make", "kind", "reasons"), REFUSED)
def test_what_only_does_harm_ends_in_a_reason(make, kind, reasons):
    outcome = read(make(), kind)
    assert outcome.reason in reasons
    assert outcome.pages == []


def test_even_a_harmless_entity_is_refused():
    content = f'<!DOCTYPE x [<!ENTITY a "lol">]><w:p xmlns:w="{files.WORD}"><w:t>&a; woord</w:t></w:p>'
    assert read(files.archive({"word/document.xml": content}), "docx").reason == Reason.DAMAGED


@pytest.fixture
def reader(monkeypatch, tmp_path):
    """Return a function that puts a program in the place of the reader."""

    def put(program):
        (tmp_path / "stand_in.py").write_text(program)
        monkeypatch.setattr(process, "SOURCE", f"{tmp_path}:{process.SOURCE}")
        monkeypatch.setattr(process, "READER", "stand_in")

    return put


def test_one_that_sleeps_is_stopped_with_all_that_it_started_and_its_pages_are_kept(
    reader, monkeypatch, tmp_path
):
    monkeypatch.setattr(process, "SECONDS", 1)
    reader(
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid))\n"
        "print('\"bladzijde\"', flush=True)\n"
        "time.sleep(600)\n"
    )
    outcome = read(b"", "pdf")
    assert (outcome.pages, outcome.is_whole) == (["bladzijde"], False)
    wait_until_gone(int((tmp_path / "pid").read_text()))


def wait_until_gone(pid):
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return
        if state == "Z":
            return
        time.sleep(0.05)
    raise AssertionError("It is still there.")


LIMITED = "from leernetwerk.media.texts import limits\nlimits.limit_this_process()\n"


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no limit to memory")
def test_memory_is_limited(reader):
    reader(LIMITED + "x = bytearray(600 * 1024**2)\nprint('\"read\"')\n")
    assert read(b"", "pdf").reason == Reason.DAMAGED


def test_what_is_written_is_limited(reader):
    reader(LIMITED + "import sys\nwhile True: sys.stdout.write('x' * 2**20)\n")
    assert read(b"", "pdf").pages == []


def test_the_reader_is_not_given_the_environment(reader, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    reader("import json, os\nprint(json.dumps(' '.join(os.environ.values())))\n")
    (page,) = read(b"", "pdf").pages
    assert "geheim" not in page


def test_the_reader_starts_no_django(reader):
    reader(
        "import json, sys\nfrom leernetwerk.media.texts import reader\nreader.pages_reader('pdf')\n"
        "print(json.dumps(' '.join(sorted(sys.modules))))\n"
    )
    (page,) = read(b"", "pdf").pages
    assert "pypdfium2" in page
    assert not {"django", "wagtail"} & set(page.split())
