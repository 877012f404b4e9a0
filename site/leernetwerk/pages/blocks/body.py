from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leernetwerk.pages.blocks.empty import DropsEmptyBlocks
from leernetwerk.pages.blocks.links import DownloadsBlock, LinksBlock
from leernetwerk.pages.blocks.pictures import PictureBlock, VideoBlock
from leernetwerk.pages.blocks.quotes import QuoteBlock
from leernetwerk.pages.blocks.records import FiguresBlock, NetworkBlock, PeopleBlock, SessionsBlock
from leernetwerk.pages.blocks.text import (
    CalloutBlock,
    DefinitionListBlock,
    QuestionAnswerBlock,
    TableBlock,
    TextBlock,
)


class BodyBlock(DropsEmptyBlocks, blocks.StreamBlock):
    """The body of a page."""

    text = TextBlock(group=_("Text"))
    question_answer = QuestionAnswerBlock(group=_("Text"))
    definitions = DefinitionListBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    callout = CalloutBlock(group=_("Text"))
    table = TableBlock(group=_("Text"))
    picture = PictureBlock(group=_("Pictures"))
    video = VideoBlock(group=_("Pictures"))
    figures = FiguresBlock(group=_("From the records"))
    people = PeopleBlock(group=_("From the records"))
    network = NetworkBlock(group=_("From the records"))
    sessions = SessionsBlock(group=_("From the records"))
    downloads = DownloadsBlock(group=_("Links and files"))
    links = LinksBlock(group=_("Links and files"))
