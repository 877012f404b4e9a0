"""Who is placed becomes a member, and the organisation a participant; moving back undoes it."""

import pytest
from django.contrib.auth.models import Group

from cohorts.joining.membership import LONGEST_GROUP, end_participation, make_member, may_leave
from cohorts.joining.stages import CannotMove, move
from cohorts.models import Application, CohortGroup, Stage, StageChange
from leernetwerk.accounts.models import User
from leernetwerk.network.models import Call, Organisation, Participation
from tests.factories.accounts import UserFactory
from tests.factories.joining import ApplicationFactory
from tests.factories.network import OrganisationFactory, ParticipationFactory, SectorFactory

pytestmark = pytest.mark.django_db
STAFF = StageChange.Cause.STAFF


def placed(**values):
    return ApplicationFactory(stage=Stage.PLACED, **{"may_be_named": True} | values)


def left(application, stage=Stage.WITHDRAWN):
    move(application, stage, cause=STAFF)
    return Application.objects.get(pk=application.pk)


def test_one_press_makes_an_account_a_group_an_organisation_and_a_participation():
    application, staff = placed(sector=SectorFactory()), UserFactory()
    assert not Participation.objects.exists()
    make_member(application, staff)

    member = User.objects.get(email=application.email)
    assert not member.has_usable_password()
    assert (member.is_staff, member.name, member.language) == (False, application.name, "nl")
    group = CohortGroup.objects.get(cohort=application.call.cohort).group
    assert list(member.groups.all()) == [group]
    participation = Participation.objects.get()
    assert participation.organisation == Organisation.objects.get(name=application.organisation_name)
    assert (participation.role, participation.sector) == ("participant", application.sector)
    assert participation.latest_revision.user == staff
    assert Call.objects.get(pk=application.call.pk).seats_taken == 1


def test_without_consent_no_organisation_is_named_and_the_seat_counts_all_the_same():
    application = placed(may_be_named=False)
    application = make_member(application, UserFactory())

    assert application.member is not None
    assert not Participation.objects.exists()
    assert not Organisation.objects.exists()
    assert Call.objects.get(pk=application.call.pk).seats_taken == 1


def test_pressing_twice_and_knowing_everything_already_makes_nothing_twice():
    known = OrganisationFactory()
    application = placed(organisation=known, organisation_name=known.name)
    participation = ParticipationFactory(cohort=application.call.cohort, organisation=known)
    account = UserFactory(email=application.email.upper(), is_staff=True)
    for _press in range(2):
        application = make_member(application, UserFactory())

    assert application.member == account
    assert application.participation == participation
    assert Participation.objects.count() == Organisation.objects.count() == 1


def test_only_who_is_placed_becomes_a_member():
    with pytest.raises(CannotMove):
        make_member(ApplicationFactory(stage=Stage.OFFERED), UserFactory())
    assert not CohortGroup.objects.exists()


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.DECLINED, Stage.WITHDRAWN])
def test_moving_back_takes_the_membership_and_an_account_for_nothing_else_away(stage):
    application = make_member(placed(), UserFactory())
    application = left(application, stage)

    assert application.member is None
    assert not User.objects.filter(email=application.email).exists()
    assert Participation.objects.exists(), "that is asked about"


def test_an_account_that_is_for_something_else_stays():
    application = placed()
    account = UserFactory(email=application.email)
    own = Group.objects.create(name="Partners")
    account.groups.add(own)
    application = left(make_member(application, UserFactory()))

    assert list(User.objects.get(pk=account.pk).groups.all()) == [own]


def test_a_participation_that_another_applicant_has_too_stays():
    first = make_member(placed(organisation_name="Stichting Samen"), UserFactory())
    second = placed(call=first.call, organisation_name="Stichting Samen")
    second = make_member(second, UserFactory())
    assert second.participation == first.participation

    assert not may_leave(first)
    left(second)
    assert may_leave(first)
    end_participation(first, UserFactory())
    assert not Participation.objects.exists()


def test_cohorts_with_the_same_name_have_groups_of_their_own():
    first = placed()
    cohort = first.call.cohort
    second = placed()
    second.call.cohort.name, second.call.cohort.community = cohort.name, cohort.community
    second.call.cohort.save()
    long = placed()
    long.call.cohort.name = {"nl": "x" * 200}
    long.call.cohort.save()
    for application in (first, second, long):
        make_member(application, UserFactory())

    names = [known.group.name for known in CohortGroup.objects.all()]
    assert len(set(names)) == 3
    assert max(map(len, names)) <= LONGEST_GROUP
