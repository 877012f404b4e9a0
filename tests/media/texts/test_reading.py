"""The words of a document come out page by page, whatever its kind."""

import io
import zipfile

import pytest
from django.core.files import File

from leernetwerk.media.filetypes import file_type_of
from leernetwerk.media.texts.outcome import Reason
from leernetwerk.media.texts.process import read_document
from tests.media.texts import files


def read(content, kind):
    return read_document(io.BytesIO(content), kind)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (files.pdf("Walvissen", "en harpoenen"), "pdf"),
        (files.docx("Walvissen", "en harpoenen"), "docx"),
        (files.pptx("Walvissen", "en harpoenen"), "pptx"),
        (files.open_document("odt", "<text:p>Walvissen<text:soft-page-break/>en harpoenen</text:p>"), "odt"),
        (
            files.open_document(
                "odp",
                "".join(
                    f"<draw:page><text:p>{text}</text:p></draw:page>"
                    for text in ("Walvissen", "en harpoenen")
                ),
            ),
            "odp",
        ),
        (b"Walvissen\fen harpoenen", "txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_page_has_its_words(content, kind):
    outcome = read(content, kind)
    assert (outcome.pages, outcome.reason, outcome.is_whole) == (["Walvissen", "en harpoenen"], None, True)


def test_pages_without_words_count():
    assert read(files.pdf("een", "", "drie"), "pdf").pages == ["een", "", "drie"]


def test_a_word_that_a_line_divides_is_one_word_but_names_and_loose_parts_keep_their_hyphen():
    lines = ["het nieuwe beleids-", "plan van Noord-", "Brabant, met foto-", "en filmwerk"]
    assert read(files.pdf(lines), "pdf").pages == [
        "het nieuwe beleidsplan van Noord-Brabant, met foto- en filmwerk"
    ]


def test_word_files_give_paragraphs_notes_and_no_remarks_or_doubles():
    body = (
        '<w:p><w:r><w:t>Een </w:t><w:t>zin</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:delText>weg</w:delText>'
        "<w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>kader</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>kader</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    notes = f'<w:footnote w:id="2">{files.paragraph("Een noot")}</w:footnote>'
    assert read(files.docx_of(body, footnotes=notes), "docx").pages == ["Een zin\nkader\nEen noot"]


def test_what_was_moved_in_a_word_file_stands_where_it_went():
    moved = "<w:r><w:t>verhuisd</w:t></w:r>"
    body = f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p><w:p><w:moveTo>{moved}</w:moveTo></w:p>"
    assert read(files.docx_of(body), "docx").pages == ["verhuisd"]


def renumbered(content, *names):
    """Return an office document with the parts of these names called otherwise, as Word on the web does."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name != "_rels/.rels"}
    for name in names:
        folder, _, own = name.rpartition("/")
        parts[f"{folder}/{own.removesuffix('.xml')}2.xml"] = parts.pop(name)
        if relations := parts.pop(f"{folder}/_rels/{own}.rels", ""):
            parts[f"{folder}/_rels/{own.removesuffix('.xml')}2.xml.rels"] = relations
    main = names[0].replace(".xml", "2.xml")
    return files.archive(parts | {"_rels/.rels": files.relations({"rId1": ("officeDocument", f"./{main}")})})


NOTE = f'<w:footnote w:id="2">{files.paragraph("Een noot")}</w:footnote>'
REFERENCE = '<w:p><w:r><w:t>zin</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'


@pytest.mark.parametrize(
    ("content", "kind", "names"),
    [
        (files.docx_of(files.paragraph("walvis")), "docx", ["word/document.xml"]),
        (files.pptx("walvis"), "pptx", ["ppt/presentation.xml"]),
        (files.xlsx({"Blad": [["walvis"]]}), "xlsx", ["xl/workbook.xml"]),
    ],
)
def test_the_part_that_a_document_begins_with_may_have_another_name(content, kind, names):
    content = renumbered(content, *names)
    assert "walvis" in read(content, kind).pages[0]
    assert file_type_of(File(io.BytesIO(content), f"x.{kind}")) == kind


def test_notes_of_a_word_file_may_stand_in_a_part_of_another_name():
    parts = {
        "word/document.xml": files.word_part("document", f"<w:body>{REFERENCE}</w:body>"),
        "word/notes/own.xml": files.word_part("footnotes", NOTE),
        "word/_rels/document.xml.rels": files.relations({"rId1": ("footnotes", "./notes/../notes/own.xml")}),
    }
    assert read(files.archive(parts), "docx").pages == ["zin\nEen noot"]


def test_slides_come_in_the_order_of_the_presentation_without_hidden_ones():
    assert read(files.pptx("een", "twee", "drie", hidden=[2]), "pptx").pages == ["een", "", "drie"]


def test_sheets_give_their_name_and_words_but_not_their_figures_and_not_when_hidden():
    sheets = {"Deelnemers": [["Naam", "Plaats", 3.14], ["Anna", "Goes", 2]], "Geheim": [["verborgen"]]}
    assert read(files.xlsx(sheets, hidden=["Geheim"]), "xlsx").pages == [
        "Deelnemers\nNaam Plaats\nAnna Goes",
        "",
    ]


def test_cells_hold_their_words_themselves_or_refer_to_them():
    cells = (
        '<row><c t="s"><v>0</v></c><c t="s"><v>99</v></c><c t="s"><v>٣</v></c>'
        '<c t="inlineStr"><is><t>eigen</t></is></c>'
        '<c t="str"><f>A1</f><v>uitkomst</v></c><c><v>44</v></c></row>'
    )
    shared = "<si><r><t>ge</t></r><r><t>deeld</t></r><rPh><t>spoken</t></rPh></si>"
    assert read(files.xlsx_of(cells, shared), "xlsx").pages == ["Blad\ngedeeld eigen uitkomst"]


def test_open_documents_leave_out_what_readers_are_not_shown():
    body = (
        "<text:tracked-changes><text:p>gewist</text:p></text:tracked-changes>"
        "<text:h>Kop</text:h><text:p>Tekst<text:s/>hier<o:annotation><text:p>opmerking</text:p></o:annotation></text:p>"
    )
    assert read(files.open_document("odt", body), "odt").pages == ["Kop\nTekst hier"]


def test_a_word_of_an_open_document_does_not_run_into_the_number_of_its_footnote():
    note = (
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot</text:p></text:note-body>"
    )
    body = f"<text:p>Het zeil<text:note>{note}</text:note> bolt</text:p>"
    [page] = read(files.open_document("odt", body), "odt").pages
    assert page.split("\n") == ["Het zeil", "Een noot", "bolt"]


@pytest.mark.parametrize(
    ("kind", "element", "properties"),
    [
        ("ods", "table:table", '<s:table-properties table:display="false"/>'),
        ("odp", "draw:page", '<s:drawing-page-properties presentation:visibility="hidden"/>'),
    ],
)
def test_hidden_sheets_and_slides_of_open_documents_are_left_out(kind, element, properties):
    space = element.partition(":")[0]
    styles = f'<s:style s:name="a"/><s:style s:name="b">{properties}</s:style>'
    pages = "".join(
        f'<{element} {space}:style-name="{style}" table:name="Blad"><text:p>{text}</text:p></{element}>'
        for style, text in (("a", "een"), ("b", "geheim"), ("a", "drie"))
    )
    content = files.open_document(kind, f'<x xmlns:s="{files.OPEN}:style:1.0">{styles}{pages}</x>')
    assert [page.split("\n")[-1] for page in read(content, kind).pages] == ["een", "", "drie"]


def test_sheets_of_open_documents_have_their_names():
    sheets = "".join(
        f'<table:table table:name="{name}"><text:p>{text}</text:p></table:table>'
        for name, text in (("Een", "kaas"), ("Twee", "31-12-2026"))
    )
    assert read(files.open_document("ods", sheets), "ods").pages == ["Een\nkaas", "Twee\n31-12-2026"]


@pytest.mark.parametrize(
    "content",
    [
        "café\x00\x01;coöperatie".encode(),
        "café;coöperatie".encode("cp1252"),
        "café;coöperatie".encode("utf-16"),
    ],
)
def test_text_is_read_in_its_own_coding_without_what_cannot_be_stored(content):
    assert read(content, "csv").pages == ["café;coöperatie"]


@pytest.mark.parametrize(
    ("content", "kind", "reason"),
    [
        (files.pdf("", "", picture=True), "pdf", Reason.SCANNED),
        (files.pdf("", ""), "pdf", Reason.NO_WORDS),
        (files.pdf("geheim", password="sleutel"), "pdf", Reason.ENCRYPTED),
        (b"%PDF-1.7 not really", "pdf", Reason.DAMAGED),
        (files.docx(""), "docx", Reason.NO_WORDS),
        (b"PK\x03\x04 broken", "docx", Reason.DAMAGED),
        (files.docx_of("<w:p>"), "docx", Reason.DAMAGED),
        (files.pptx("een")[:-40], "pptx", Reason.DAMAGED),
        (files.archive({"content.xml": "<a/>"}), "xlsx", Reason.NO_WORDS),
        (files.open_document("odt", "", "<m:encryption-data/>"), "odt", Reason.ENCRYPTED),
        (b" \n ", "txt", Reason.NO_WORDS),
        (b"", "pdf", Reason.DAMAGED),
        (b"MZ", "exe", Reason.UNKNOWN_KIND),
        (b"", "", Reason.UNKNOWN_KIND),
    ],
)
def test_what_gives_no_words_gives_its_reason(content, kind, reason):
    outcome = read(content, kind)
    assert (outcome.pages, outcome.reason) == ([], reason)
