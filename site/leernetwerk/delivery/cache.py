"""A Redis cache of which an outage breaks no page: what it does not answer counts as not kept.

What should have been deleted during an outage may come back afterwards, so entries that may not
outlive a change need a key that changes with it.
"""

import logging
import time

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

log = logging.getLogger(__name__)

# Seconds. A page asks many times, so after a failure Redis is left alone for a while.
TIMEOUT = 0.5
PAUSE = 5


class ForgivingClient(RedisCacheClient):
    """Answers as an empty cache would while Redis is away."""

    silent_until = 0.0

    def _try(self, command, *args, otherwise):
        """Return what Redis answers to the command, or ``otherwise``."""
        if time.monotonic() < self.silent_until:
            return otherwise
        try:
            return command(*args)
        except (RedisError, OSError) as error:
            self.silent_until = time.monotonic() + PAUSE
            log.warning("Redis does not answer (%s); going on without it for %s seconds", error, PAUSE)
            return otherwise

    def add(self, key, value, timeout):
        return self._try(super().add, key, value, timeout, otherwise=False)

    def get(self, key, default):
        return self._try(super().get, key, default, otherwise=default)

    def set(self, key, value, timeout):
        return self._try(super().set, key, value, timeout, otherwise=None)

    def touch(self, key, timeout):
        return self._try(super().touch, key, timeout, otherwise=False)

    def delete(self, key):
        return self._try(super().delete, key, otherwise=False)

    def get_many(self, keys):
        return self._try(super().get_many, keys, otherwise={})

    def has_key(self, key):
        return self._try(super().has_key, key, otherwise=False)

    def incr(self, key, delta):
        """Return the raised number; raises ValueError, as for an unknown key, when Redis is away."""
        answer = self._try(super().incr, key, delta, otherwise=None)
        if answer is None:
            raise ValueError(f"Key {key!r} not found.")
        return answer

    def set_many(self, data, timeout):
        return self._try(super().set_many, data, timeout, otherwise=None)

    def delete_many(self, keys):
        return self._try(super().delete_many, keys, otherwise=None)

    def clear(self):
        return self._try(super().clear, otherwise=False)


class ForgivingRedisCache(RedisCache):
    """The cache backend for CACHE_URL=redis://…; options are those of Django's, with short waits by default."""

    def __init__(self, server, params):
        super().__init__(server, params)
        waits = {"socket_connect_timeout": TIMEOUT, "socket_timeout": TIMEOUT, "retry": Retry(NoBackoff(), 0)}
        self._options = waits | self._options
        self._class = ForgivingClient
