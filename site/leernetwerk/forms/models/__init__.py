"""Forms, what people answered, and what they agreed to."""

from leernetwerk.forms.models.access import Access, keep_access
from leernetwerk.forms.models.answer import Answer, AnswerFile
from leernetwerk.forms.models.erasure import Erasure
from leernetwerk.forms.models.form import Form
from leernetwerk.forms.models.question import Kind, Purpose, Question
from leernetwerk.forms.models.settings import FormsSettings
from leernetwerk.forms.models.statement import (
    ConsentText,
    ConsentTextVersion,
    PrivacyStatement,
    PrivacyStatementVersion,
)
from leernetwerk.forms.models.submission import Receipt, Submission

__all__ = [
    "Access",
    "Answer",
    "AnswerFile",
    "ConsentText",
    "ConsentTextVersion",
    "Erasure",
    "Form",
    "FormsSettings",
    "Kind",
    "PrivacyStatement",
    "PrivacyStatementVersion",
    "Purpose",
    "Question",
    "Receipt",
    "Submission",
    "keep_access",
]
