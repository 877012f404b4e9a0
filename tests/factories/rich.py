"""Pages with something of everything, as editors make them, for tests that weigh or read whole pages."""

from tests.factories import media, network, pages


def full_article(**values):
    """Return an article with authors, a picture, themes, what it is about, and a body of several kinds of blocks."""
    theme, sector = network.ThemeFactory(), network.SectorFactory()
    pilot_area = pages.PilotAreaPageFactory().pilot_area
    term = network.TermFactory()
    article = pages.ArticlePageFactory(
        image=media.ImageFactory(),
        image_alt="Twee mensen aan een tafel",
        body=[
            ("text", f"<h2>Begin</h2><p>Over {term.name.text('nl')} en meer.</p>"),
            ("quote", {"text": "Samen leren is beginnen.", "person": "Noor"}),
            ("text", "<p>Nog een alinea.</p>"),
            ("picture", {"image": media.ImageFactory(), "alt_text": "Een kring stoelen"}),
        ],
        **values,
    )
    article.themes.set([theme])
    article.sectors.set([sector])
    article.about_pilot_areas.set([pilot_area])
    article.about_organisations.set([network.OrganisationFactory()])
    article.authors.create(person=network.PersonFactory())
    article.save()
    for _number in range(3):
        other = pages.NewsItemPageFactory(image=media.ImageFactory(), image_is_decorative=True)
        other.themes.set([theme])
        other.save()
    return article


def full_pilot_area(**values):
    """Return the page of a pilot area with organisations, sessions, documents, links, news and quotes."""
    contact = network.PositionFactory(person__portrait=media.ImageFactory())
    pilot_area = network.PilotAreaFactory(contact=contact, since="2015")
    page = pages.PilotAreaPageFactory(
        pilot_area=pilot_area,
        image=media.ImageFactory(),
        image_alt="Een plein",
        body=[("text", "<p>Wat wij proberen.</p>")],
        **values,
    )
    page.themes.set([network.ThemeFactory()])
    page.save()
    network.TermFactory()
    series = network.SeriesFactory(pilot_area=pilot_area)
    for distance in (-20, -10, 10, 20):
        session = network.SessionFactory(
            series=series,
            date=network.day(distance),
            host=network.OrganisationFactory(),
            report_page=pages.NewsItemPageFactory(),
        )
        network.ProgrammeItemFactory(session=session)
    for role in ("partner", "host", "facilitator"):
        network.PilotAreaOrganisationFactory(pilot_area=pilot_area, role=role)
    network.PilotAreaDocumentFactory(pilot_area=pilot_area)
    network.PilotAreaLinkFactory(pilot_area=pilot_area)
    network.QuoteFactory(pilot_area=pilot_area, person=network.PersonFactory())
    news = pages.NewsItemPageFactory(image=media.ImageFactory(), image_is_decorative=True)
    news.about_pilot_areas.set([pilot_area])
    news.save()
    return page


def full_home(home):
    """Give a home page all kinds of sections, with something in each."""
    full_pilot_area()
    call = network.CallFactory(seats=12)
    pages.CallPageFactory(call=call)
    pages.CohortPageFactory(cohort=call.cohort)
    network.ParticipationFactory(cohort=call.cohort)
    theme = network.ThemeFactory()
    home.sections = [
        (
            "lead",
            {
                "heading": "Anders organiseren",
                "text": "Leer van elkaar.",
                "links": [{"page": call.pages.get(), "label": "Doe mee"}],
                "image": media.ImageFactory(),
            },
        ),
        ("call", {}),
        ("sessions", {"heading": "Agenda", "number": 4}),
        ("news", {"heading": "Nieuws", "number": 5}),
        ("pilots", {"heading": "Proeftuinen", "number": 4}),
        ("quotes", {"heading": "Aan het woord", "quotes": [network.QuoteFactory(), network.QuoteFactory()]}),
        (
            "listing",
            {"heading": "Meer", "types": [], "themes": [theme], "number": 6, "order": "newest"},
        ),
    ]
    home.save()
    news = pages.NewsItemPageFactory(image=media.ImageFactory(), image_is_decorative=True)
    news.themes.set([theme])
    news.save()
    return home
