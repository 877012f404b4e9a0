"""The demo content passes the checks that editors see."""

import pytest
from wagtail.models import Page

from editorial.checks.run import check

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]


def test_checks_find_nothing_in_the_demo():
    pages = Page.objects.filter(depth__gt=1).specific()

    assert [(page.url_path, finding) for page in pages for finding in check(page)] == []
