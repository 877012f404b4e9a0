"""Who may see who asked for printed copies, and who may count those."""

from wagtail.permission_policies import ModelPermissionPolicy

from articles.models import PrintEdition, PrintRequest

requests_policy = ModelPermissionPolicy(PrintRequest)
editions_policy = ModelPermissionPolicy(PrintEdition)
