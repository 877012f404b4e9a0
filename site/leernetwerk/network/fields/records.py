"""Many records chosen on one page, such that each record knows where it is used."""

from modelcluster.fields import ParentalManyToManyField


class RecordsField(ParentalManyToManyField):
    """A relation to many records that Wagtail's index of references follows; stock ones it passes over."""

    def deconstruct(self):
        # To the database, and to migrations, it is the stock field.
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, kwargs

    def extract_references(self, value):
        """Yield for each record of ``value`` its class, its key, and twice the path by which it is known."""
        # A page has many such relations, and all are read at each save: the keys are enough, in whatever order.
        for key in value.order_by().values_list(self.related_model._meta.pk.name, flat=True):
            yield self.related_model, str(key), "item", str(key)
