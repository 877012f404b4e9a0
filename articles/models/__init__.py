"""The page types of this room, one a file."""

from articles.models.article import ArticleAuthor, ArticlePage
from articles.models.interview import Interviewee, InterviewPage
from articles.models.news import NewsItemPage
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
    "PublicationPage",
    "PublicationSectionPage",
]
