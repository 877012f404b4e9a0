from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """How far an application has come."""

    NEW = "new", _("new")
    CONFIRMED = "confirmed", _("confirmed")
    INTAKE = "intake", _("intake planned")
    OFFERED = "offered", _("place offered")
    PLACED = "placed", _("placed")
    WAITING = "waiting", _("on the waiting list")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


# Whoever is in one of these has a seat, for the time being or for good.
HOLDING_A_SEAT = (Stage.OFFERED, Stage.PLACED)
# In these nothing follows by itself: how long data are kept is counted from there.
ENDED = (Stage.PLACED, Stage.DECLINED, Stage.WITHDRAWN)
# The applicant may still change the answers.
CORRECTABLE = (Stage.NEW, Stage.CONFIRMED)
