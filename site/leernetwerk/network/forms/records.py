"""Forms of single kinds of records."""

from wagtail.admin.forms import WagtailAdminModelForm


class ParticipationForm(WagtailAdminModelForm):
    """Puts a new participation last in its cohort unless its place was chosen."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["position"].required = False

    def clean(self):
        cleaned = super().clean()
        cohort = cleaned.get("cohort")
        if not cleaned.get("position"):
            cleaned["position"] = self.instance.position
            if self.instance.pk is None and cohort:
                last = cohort.participations.order_by("position").last()
                cleaned["position"] = last.position + 1 if last else 1
        return cleaned
