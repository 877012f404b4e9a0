"""Pages with a form."""

from demo.pages.plan import PagePlan
from home.models import FormPage, HomePage

FORMS = [
    PagePlan("forms/contact", FormPage, HomePage, facts={"form": "contact"}),
    PagePlan("forms/question", FormPage, "approach/start", facts={"form": "question"}),
]
