"""What people answered: for who has the permission, found, read, exported and deleted, and all of it logged."""

import csv
import io

import openpyxl
import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.structure import roles
from leernetwerk.forms.models import Access, AnswerFile, Submission
from tests.factories.accounts import UserFactory
from tests.factories.forms import FormFactory, FormPageFactory, every_kind, question
from tests.forms.sending import every_answer, pdf, send

pytestmark = pytest.mark.django_db

LIST = "/admin/answered-forms/"


def member(*groups, **options):
    user = UserFactory(is_staff=True, language="en", **options)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


@pytest.fixture
def page():
    return FormPageFactory(form=FormFactory(questions=every_kind()))


@pytest.fixture
def submission(client, page):
    send(client, page.get_url(), every_answer() | {"q-file": pdf()})
    return Submission.objects.get()


@pytest.fixture
def reader(client, submission):
    """A client of somebody who may see what people answered."""
    user = member(roles.FORM_READERS)
    client.force_login(user)
    return client


def addresses(submission):
    return [
        LIST,
        f"{LIST}results/",
        f"{LIST}?export=csv",
        f"{LIST}?export=xlsx",
        reverse("forms_submission", args=[submission.pk]),
        reverse("forms_submission_delete", args=[submission.pk]),
        reverse("forms_answer_file", args=[AnswerFile.objects.get().pk]),
    ]


OTHERS = [
    (roles.group_name(roles.EDITOR, "nl"),),
    (roles.group_name(roles.CHIEF_EDITOR, "nl"),),
    (roles.group_name(roles.TRANSLATOR, "nl"),),
    (roles.MANAGERS,),
]


@pytest.mark.parametrize("groups", OTHERS)
def test_no_other_role_sees_anything(client, submission, groups):
    client.force_login(member(*groups))
    for address in addresses(submission):
        for response in (client.get(address), client.post(address)):
            assert response.status_code in {302, 403}, address
            assert "Sanne" not in response.content.decode()
    assert "/admin/answered-forms/" not in client.get("/admin/").content.decode()
    assert Submission.objects.exists()
    assert not Access.objects.exists()


def test_a_stranger_is_asked_to_sign_in(client, submission):
    for address in addresses(submission):
        assert client.get(address).status_code == 302


def test_who_may_only_see_deletes_and_exports_nothing(client, submission):
    user = member(roles.FORM_READERS)
    group = Group.objects.get(name=roles.FORM_READERS)
    group.permissions.remove(*group.permissions.exclude(codename__in=["access_admin", "view_submission"]))
    client.force_login(user)

    assert client.get(LIST).status_code == 200
    assert "export=csv" not in client.get(LIST).content.decode()
    for kind in ("csv", "xlsx"):
        assert client.get(f"{LIST}?export={kind}").status_code in {302, 403}
    client.post(reverse("forms_submission_delete", args=[submission.pk]))
    assert Submission.objects.exists()


def test_the_list_tells_who_and_what(reader):
    html = reader.get(LIST).content.decode()

    assert "Sanne" in html
    assert "Write to us" in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=sanne", True),
        ("q=gaat+waarom", True),
        ("q=gaat+nergens", False),
        ("q=%00", True),
        ("q=" + "x" * 5000, False),
        ("q=%25", False),
        ("created_at_from=2020-01-01", True),
        ("created_at_from=2120-01-01", False),
        ("created_at_to=2020-01-01", False),
        ("created_at_from=ooit", True),
        ("language=nl", True),
        ("language=en", False),
        ("form=999999", True),
        ("form=%00", True),
        ("form=" + "9" * 40, True),
        ("ordering=-nothing", True),
        ("p=999", True),
    ],
)
def test_the_list_can_be_searched_and_narrowed(reader, submission, query, found):
    response = reader.get(f"{LIST}?{query}")

    assert response.status_code == 200
    assert (f'"{LIST}{submission.pk}/"' in response.content.decode()) is found


def test_the_list_takes_as_many_queries_with_many_as_with_few(
    reader, page, submission, django_assert_max_num_queries
):
    rows = [
        Submission(form=page.form, language="nl", created_at=submission.created_at, idempotency_key=f"k{row}")
        for row in range(300)
    ]
    Submission.objects.bulk_create(rows)
    reader.get(LIST)
    with django_assert_max_num_queries(20):
        assert "1 of 7" in reader.get(LIST).content.decode()


def test_one_is_read_with_the_questions_as_they_were(reader, submission):
    response = reader.get(reverse("forms_submission", args=[submission.pk]))
    html = response.content.decode()

    for text in ("Hoe heet je?", "Sanne", "Misschien", "Ja, Nee", "20 november 2027", "brief.pdf", "1.234,5"):
        assert text in html
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("pk", ["0", "999999999999999999", "9" * 30])
def test_one_that_is_not_there_is_not_found(reader, pk):
    for address in (f"{LIST}{pk}/", f"{LIST}{pk}/delete/", f"{LIST}files/{pk}/"):
        assert reader.get(address, follow=True).status_code == 404


def test_a_file_is_handed_out_as_what_it_is(reader):
    response = reader.get(reverse("forms_answer_file", args=[AnswerFile.objects.get().pk]))

    assert b"".join(response.streaming_content).startswith(b"%PDF")
    assert response["Content-Type"] == "application/pdf"
    assert "no-store" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_was_never_sent_is_handed_out_to_nobody(reader):
    AnswerFile.objects.update(answer=None)

    address = reverse("forms_answer_file", args=[AnswerFile.objects.get().pk])
    assert reader.get(address, follow=True).status_code == 404


def test_deleting_asks_first_and_leaves_no_word(reader, submission):
    address = reverse("forms_submission_delete", args=[submission.pk])
    assert reader.get(address).status_code == 200
    assert Submission.objects.exists()
    assert reader.post(address).status_code == 302

    assert not Submission.objects.exists()
    assert not AnswerFile.objects.exists()


def test_everything_that_staff_do_is_logged_without_the_data(reader, submission):
    for address in addresses(submission):
        response = reader.get(address)
        if response.streaming:
            list(response.streaming_content)
    reader.post(reverse("forms_submission_delete", args=[submission.pk]))
    done = list(Access.objects.order_by("pk").values_list("action", "submission_number", "count"))

    number = submission.pk
    assert done == [
        ("listed", None, 1),
        ("listed", None, 1),
        ("exported", None, 1),
        ("exported", None, 1),
        ("read", number, 1),
        ("opened-file", number, 1),
        ("deleted", number, 1),
    ]
    reader.force_login(member(roles.MANAGERS))
    html = reader.get(reverse("forms_access")).content.decode()
    assert "deleted an answered form" in html
    assert "Sanne Example" in html, "the one who did it"
    assert "sanne@example.org" not in html


def test_the_log_is_for_managers(reader):
    assert reader.get(reverse("forms_access")).status_code == 302


def rows_of(response, kind):
    content = b"".join(response.streaming_content)
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode())))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_spreadsheet_has_a_column_for_each_question(reader, kind):
    header, row = rows_of(reader.get(f"{LIST}?export={kind}"), kind)

    assert header[:5] == ["Number", "Received", "Form", "Language", "Hoe heet je?"]
    said = dict(zip(header, row, strict=True))
    assert (said["E-mailadres"], said["Wanneer?"]) == ("sanne@example.org", "Ja, Nee")


FORMULAS = ["=HYPERLINK(1)", "+31 6", "-1", "@SUM(A1)"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_spreadsheet_runs_nothing(client, kind):
    page = FormPageFactory(
        form=FormFactory(questions=[question("long", dutch="=1+1", key="a"), question("short", key="b")])
    )
    for text in FORMULAS:
        send(client, page.get_url(), {"q-a": f"{text}\ufffe", "q-b": text})
    client.force_login(member(roles.FORM_READERS))
    response = client.get(f"{LIST}?export={kind}")
    header, *rows = rows_of(response, kind)
    # In CSV an apostrophe stands in front; in a workbook the cell is text.
    mark = "'" if kind == "csv" else ""

    assert header[4] == "'=1+1"
    assert sorted(row[4].rstrip("\ufffe") for row in rows) == sorted(f"{mark}{text}" for text in FORMULAS)
    assert sorted(row[5] for row in rows) == sorted(f"{mark}{text}" for text in FORMULAS)


def test_a_spreadsheet_holds_what_is_listed(reader, page):
    assert len(rows_of(reader.get(f"{LIST}?export=csv&language=en"), "csv")) == 1
