"""Field types of the records: texts per language and dates that keep their precision."""

from leernetwerk.network.fields.partial_date import PartialDate, PartialDateField
from leernetwerk.network.fields.records import RecordsField
from leernetwerk.network.fields.translated_text import TranslatedText, TranslatedTextField

__all__ = ["PartialDate", "PartialDateField", "RecordsField", "TranslatedText", "TranslatedTextField"]
