"""Who may see what people answered: who has the permission, which no role of editors has."""

from wagtail.permission_policies import ModelPermissionPolicy

from leernetwerk.forms.models import Access, Erasure, Submission

submissions = ModelPermissionPolicy(Submission)
accesses = ModelPermissionPolicy(Access)
# How much is erased and when, without a name; and what is told about that.
erasures = ModelPermissionPolicy(Erasure)
