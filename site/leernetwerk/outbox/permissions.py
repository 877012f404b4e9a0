"""Who may see what was given up, have it tried again, and discard it."""

from wagtail.permission_policies import ModelPermissionPolicy

from leernetwerk.outbox.models import OutboxTask

policy = ModelPermissionPolicy(OutboxTask)
SEE = ["view", "change", "delete"]
