"""Who may see what people answered: who has the permission, which no role of editors has."""

from wagtail.permission_policies import ModelPermissionPolicy

from leernetwerk.forms.models import Access, Submission

submissions = ModelPermissionPolicy(Submission)
accesses = ModelPermissionPolicy(Access)
