"""A dozen invented people who want to join the open call, one or more in each stage."""

import datetime
from dataclasses import dataclass

from django.utils import timezone, translation

from cohorts.joining import core_questions as core
from cohorts.joining.offer_days import end_of_offer
from cohorts.models import Application, Stage, StageChange
from leernetwerk.forms.models import Answer, Kind, Submission
from leernetwerk.forms.public.shown import shown
from leernetwerk.forms.storing import Sent, answer_to, keep_receipt

STAFF, APPLICANT = StageChange.Cause.STAFF, StageChange.Cause.APPLICANT


@dataclass(frozen=True)
class Applicant:
    """Somebody invented: what was filled in, and the stages that followed, each with how many days ago it was."""

    key: str
    name: str
    organisation: str
    sector: str
    function: str
    motivation: str
    days_ago: int
    stages: tuple = ()
    language: str = "nl"
    may_be_named: bool = True
    note: str = ""


def _someone(key, name, organisation, sector, function, motivation, days_ago, *stages, **more):
    return Applicant(key, name, organisation, sector, function, motivation, days_ago, stages, **more)


APPLICANTS = [
    _someone(
        "anouk-aanmelder",
        "Anouk Aanmelder",
        "Wijkzorg De Verzonnen Brug",
        "langdurige-zorg",
        "teamcoach",
        "Onze teams doen al veel zelf, maar elke verandering loopt vast op roosters.",
        9,
        (Stage.CONFIRMED, 9),
        (Stage.INTAKE, 7),
        (Stage.PLACED, 3),
        note="Prettig gesprek. Brengt een casus over roosters mee.",
    ),
    _someone(
        "bram-bedacht",
        "Bram Bedacht",
        "Gemeente Nergenshuizen",
        "overheid",
        "beleidsadviseur",
        "Ik wil leren hoe je ruimte geeft zonder los te laten.",
        8,
        (Stage.CONFIRMED, 8),
        (Stage.INTAKE, 6),
        (Stage.OFFERED, 2),
    ),
    _someone(
        "carla-concept",
        "Carla Concept",
        "Gemeente Nergenshuizen",
        "overheid",
        "wijkmanager",
        "Een collega deed eerder mee en werkt sindsdien anders.",
        8,
        (Stage.CONFIRMED, 7),
        (Stage.INTAKE, 4),
        may_be_named=False,
        note="Collega van Bram Bedacht; willen samen komen.",
    ),
    _someone(
        "daan-denkbeeld",
        "Daan Denkbeeld",
        "Basisschool Het Luchtkasteel",
        "onderwijs",
        "directeur",
        "Wij willen minder vergaderen en meer samen uitproberen.",
        7,
        (Stage.CONFIRMED, 7),
        (Stage.INTAKE, 3),
    ),
    _someone(
        "esra-example",
        "Esra Example",
        "Made-up Housing",
        "zorg-welzijn-en-wonen",
        "project lead",
        "We want to work with tenants instead of for them.",
        6,
        (Stage.CONFIRMED, 6),
        language="en",
    ),
    _someone(
        "finn-fictie",
        "Finn Fictie",
        "Stichting Zomaar Een Naam",
        "non-profit",
        "vrijwilligerscoördinator",
        "Hoe houd je vrijwilligers aan boord als alles verandert?",
        6,
        (Stage.CONFIRMED, 5),
    ),
    _someone(
        "gwen-geest",
        "Gwen Geest",
        "Jeugdteam Sprookjesbos",
        "jeugdhulp",
        "gezinscoach",
        "Ik zoek mensen die ook tussen twee systemen in werken.",
        5,
        (Stage.CONFIRMED, 5),
        (Stage.WAITING, 2),
    ),
    _someone(
        "hugo-hersenspinsel",
        "Hugo Hersenspinsel",
        "Jeugdteam Sprookjesbos",
        "jeugdhulp",
        "teamleider",
        "Mijn team wil zelf beslissen, en ik wil leren hoe ik daar niet tussen ga staan.",
        4,
        (Stage.CONFIRMED, 4),
        (Stage.WAITING, 1),
    ),
    _someone(
        "ilse-ingebeeld",
        "Ilse Ingebeeld",
        "Bureau Ver Weg",
        "begeleiding-en-advies",
        "adviseur",
        "Ik wil mijn klanten beter helpen.",
        4,
        (Stage.CONFIRMED, 4),
        (Stage.DECLINED, 2),
        note="Zoekt vooral opdrachten; verwezen naar het netwerkcafé.",
    ),
    _someone(
        "jip-jokkebrok",
        "Jip Jokkebrok",
        "Fonds Van Horen Zeggen",
        "fondsen",
        "programmamaker",
        "Wij willen anders geven en anders verantwoorden.",
        3,
        (Stage.CONFIRMED, 3),
        (Stage.WITHDRAWN, 1),
    ),
    _someone(
        "kim-kladversie",
        "Kim Kladversie",
        "Politie Schaduwstad",
        "veiligheid",
        "wijkagent",
        "In de wijk weten we wat werkt, maar het komt nooit boven.",
        1,
    ),
    _someone(
        "bram-bedacht-2",
        "Bram Bedagt",
        "Gem. Nergenshuizen",
        "overheid",
        "adviseur",
        "Volgens mij ging het vorige keer mis met versturen.",
        1,
        may_be_named=False,
    ),
]


def keep_applicants(store, users):
    """Keep the applicants; who is there already stays as staff left the application.

    ``users`` are the demo's users by address; without the one who handles applications nobody did.
    """
    handler = users.get("intake@leernetwerk.example")
    for applicant in APPLICANTS:
        if store.find(f"applicant/{applicant.key}", Application) is None:
            store.remember(f"applicant/{applicant.key}", _make(applicant, store, handler))


def _make(applicant, store, handler):
    """Store an application as if it had come in then, without mails."""
    call, sector = store["call/derde"], store[f"sector/{applicant.sector}"]
    received = _moment(applicant.days_ago, 9)
    submission = Submission.objects.create(
        form=call.intake.form,
        language=applicant.language,
        created_at=received,
        idempotency_key=f"demo-{applicant.key}",
    )
    with translation.override(applicant.language):
        questions = core.core_questions(applicant.language)
        questions += [shown(question, applicant.language) for question in call.intake.form.questions.all()]
        Answer.objects.bulk_create(
            answer_to(question, _answer(question, applicant, sector), submission, place)
            for place, question in enumerate(questions)
        )
    keep_receipt(Sent(submission.form, [], {}, applicant.language, ""), submission, received)
    application = Application.objects.create(
        submission=submission,
        call=call,
        name=applicant.name,
        email=_address(applicant),
        language=applicant.language,
        organisation_name=applicant.organisation,
        sector=sector,
        may_be_named=applicant.may_be_named,
        stage_since=received,
        received_at=received,
        assigned_to=handler if len(applicant.stages) > 1 else None,
    )
    for stage, days_ago in applicant.stages:
        _move(application, stage, _moment(days_ago, 14), handler)
    if applicant.note:
        application.notes.create(text=applicant.note, at=_moment(applicant.stages[1][1], 15), user=handler)
    return application


def _move(application, stage, moment, handler):
    """Bring an application into a stage as it would have been then."""
    by_applicant = stage in (Stage.CONFIRMED, Stage.WITHDRAWN)
    application.stage, application.stage_since = stage, moment
    if stage == Stage.CONFIRMED:
        application.confirmed_at = moment
    application.waiting_since = moment if stage == Stage.WAITING else None
    application.offer_expires_at = end_of_offer(application.call, moment) if stage == Stage.OFFERED else None
    application.save()
    application.stage_changes.create(
        stage=stage,
        at=moment,
        cause=APPLICANT if by_applicant else STAFF,
        user=None if by_applicant else handler,
        was_mailed=True,
    )


def _answer(question, applicant, sector):
    """Return what was filled in as its form field would make it; the first choice where one is asked for."""
    answers = {
        core.NAME: applicant.name,
        core.EMAIL: _address(applicant),
        core.ORGANISATION: applicant.organisation,
        core.SECTOR: str(sector.pk),
        core.FUNCTION: applicant.function,
        core.MOTIVATION: applicant.motivation,
        core.LANGUAGE: applicant.language,
        core.NAMING: applicant.may_be_named,
    }
    if question.key in answers:
        return answers[question.key]
    if question.choices:
        return question.choices[0].key
    return True if question.kind == Kind.YES_NO else applicant.motivation


def _address(applicant):
    return f"{applicant.key.removesuffix('-2')}@leernetwerk.example"


def _moment(days_ago, hour):
    """Return the moment so many days ago at ``hour``, in Europe/Amsterdam."""
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))
