"""The pages of this room as search engines read them (schema.org)."""

from django.conf import settings

from leernetwerk.pages.addresses import absolute, page_address


def article_data(page, request, context, kind):
    """Return an Article or NewsArticle (``kind``) as a ``dict``."""
    data = _creative_work(page, request, context, kind) | {
        "headline": page.title[:110],
        "publisher": {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME},
    }
    if page.date or page.first_published_at:
        data["datePublished"] = (page.date or page.first_published_at).isoformat()
    if authors := context.get("authors"):
        data["author"] = [{"@type": "Person", "name": str(author.label)} for author in authors]
    return data


def publication_data(page, request, context):
    """Return a Book (a publication with a cover) or a Report as a ``dict``."""
    publication = page.record
    if publication is None:
        return _creative_work(page, request, context, "Report")
    data = _creative_work(page, request, context, "Book" if publication.cover_id else "Report") | {
        "name": page.title
    }
    if subtitle := publication.subtitle.text():
        data["alternativeHeadline"] = subtitle
    if publication.year:
        data["datePublished"] = str(publication.year)
    if publication.publisher:
        data["publisher"] = {"@type": "Organization", "name": publication.publisher.name}
    for role in ("author", "editor"):
        if named := [_contributor(one) for one in context["contributor_rows"] if one.role == role]:
            data[role] = named
    return data


def _contributor(contributor):
    kind = "Person" if contributor.person else "Organization"
    return {"@type": kind, "name": str(contributor)}


def _creative_work(page, request, context, kind):
    address = absolute(request, page_address(page.url_path, request))
    data = {"@type": kind, "inLanguage": page.locale.language_code}
    if address:
        data |= {"url": address, "mainEntityOfPage": address}
    if page.description:
        data["description"] = page.description
    if changed := page.last_published_at:
        data["dateModified"] = changed.isoformat()
    if image := context["sharing_image"]:
        data["image"] = image["url"]
    return data
