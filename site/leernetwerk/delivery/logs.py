"""Logs of one kind: a line an event, with the request that it belongs to.

Never in a log: what people typed or searched for, addresses of readers, and anything of a session.
"""

import structlog

from leernetwerk.delivery.secret_addresses import masked

EVERYWHERE = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


class Lines(structlog.stdlib.ProcessorFormatter):
    """Writes the lines, ours and those of libraries, tracebacks included, without the secrets in addresses."""

    def format(self, record):
        return masked(super().format(record))


def logging_settings(as_json):
    """Return Django's LOGGING: JSON lines for machines, or coloured lines for people."""
    if as_json:
        # Without the values of local variables: what people typed is among them.
        transform = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
        ending = [
            structlog.processors.ExceptionRenderer(transform),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    else:
        ending = [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *EVERYWHERE,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {
                "()": Lines,
                "foreign_pre_chain": EVERYWHERE,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *ending],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["console"], "level": "INFO"},
        "loggers": {
            # Each request has a line of ours already.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},
            "django_tasks": {"level": "WARNING"},
            "wagtail": {"level": "WARNING"},
            # The search says itself what went wrong with its server.
            "elastic_transport": {"level": "ERROR"},
        },
    }
