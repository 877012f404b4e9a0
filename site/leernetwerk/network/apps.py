from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    """The records of the learning network."""

    name = "leernetwerk.network"
    label = "network"
    verbose_name = _("Network")

    def ready(self):
        """Tell Wagtail, before it builds its first form, how fields are read, compared and guarded."""
        from leernetwerk.network.comparison import register_comparisons
        from leernetwerk.network.forms.overrides import register_form_fields
        from leernetwerk.network.permissions import register_policies
        from leernetwerk.network.record_pages import record_models

        register_form_fields()
        register_comparisons()
        register_policies(record_models())
