"""The page types of this room, one a file, and what is asked for on paper."""

from articles.models.article import ArticleAuthor, ArticlePage
from articles.models.interview import Interviewee, InterviewPage
from articles.models.news import NewsItemPage
from articles.models.print_edition import PrintEdition, StockChange
from articles.models.print_request import PrintRequest
from articles.models.publication import PublicationPage
from articles.models.sections import (
    ArticleSectionPage,
    InterviewSectionPage,
    NewsSectionPage,
    PublicationSectionPage,
)

__all__ = [
    "ArticleAuthor",
    "ArticlePage",
    "ArticleSectionPage",
    "InterviewPage",
    "InterviewSectionPage",
    "Interviewee",
    "NewsItemPage",
    "NewsSectionPage",
    "PrintEdition",
    "PrintRequest",
    "PublicationPage",
    "PublicationSectionPage",
    "StockChange",
]
