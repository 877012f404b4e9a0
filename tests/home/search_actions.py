"""What people do with the editors' tools of search, as in ``actions``."""

from django.urls import reverse

from search.models import CompoundException, IgnoredQuery, Promotion, SearchSettings, Synonym
from tests.factories.pages import EvergreenPageFactory
from tests.factories.search import CompoundExceptionFactory, PromotionFactory, SynonymFactory


def add_synonym(client):
    data = {"words": "potvis", "language": "nl", "equivalents": "walvis", "equivalent_language": "nl"}
    client.post(reverse("search-synonyms:add"), data)
    return Synonym.objects.exists()


def change_synonym(client):
    synonym = SynonymFactory()
    data = {"words": "potvis", "language": "nl", "equivalents": "walvis", "equivalent_language": "nl"}
    client.post(reverse("search-synonyms:edit", args=[synonym.pk]), data)
    return Synonym.objects.get().words == "potvis"


def delete_synonym(client):
    client.post(reverse("search-synonyms:delete", args=[SynonymFactory().pk]))
    return not Synonym.objects.exists()


def promote_page(client):
    data = {
        "queries": "walvis",
        "language": "nl",
        "promoted_pages-TOTAL_FORMS": "1",
        "promoted_pages-INITIAL_FORMS": "0",
        "promoted_pages-0-page": EvergreenPageFactory().pk,
    }
    client.post(reverse("search-promotions:add"), data)
    return Promotion.objects.exists()


def delete_promotion(client):
    client.post(reverse("search-promotions:delete", args=[PromotionFactory().pk]))
    return not Promotion.objects.exists()


def divide_compound(client):
    client.post(reverse("search-compounds:add"), {"word": "vakmanschap", "parts": ""})
    return CompoundException.objects.exists()


def delete_division(client):
    client.post(reverse("search-compounds:delete", args=[CompoundExceptionFactory().pk]))
    return not CompoundException.objects.exists()


def ignore_query(client):
    client.post(reverse("search-asked:ignore"), {"language": "nl", "query": "walvis"})
    return IgnoredQuery.objects.exists()


def see_what_people_looked_for(client):
    return client.get(reverse("search-asked:index")).status_code == 200


def set_days_that_queries_are_kept(client):
    url = reverse("wagtailsettings:edit", args=["search", "searchsettings", SearchSettings.load().pk])
    client.post(url, {"days_kept": "7"})
    return SearchSettings.load().days_kept == 7
