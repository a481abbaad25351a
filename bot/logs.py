"""Logs that name chats and updates but never hold what was said, nor the token.

Errors of libraries quote the values they stumbled over, so an exception is logged by its type and
the lines it came through, without its message; of what libraries say themselves the first line, for
those that follow quote as well. That holds for warnings, and for what ends the program, too.
"""

import logging
import sys
import threading
import traceback
from types import TracebackType

import structlog
from structlog.typing import EventDict, WrappedLogger

log = structlog.get_logger(__name__)


def set_up_logs() -> None:
    """Log to standard error: for people at a terminal, as JSON lines otherwise."""
    at_terminal = sys.stderr.isatty()
    renderer = (
        structlog.dev.ConsoleRenderer() if at_terminal else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            discreet,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter("%(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # httpx logs whole addresses at INFO, and those hold the token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _ended_by
    threading.excepthook = _thread_ended_by


def discreet(_logger: WrappedLogger, _method: str, entry: EventDict) -> EventDict:
    """Turn an exception into its types and places."""
    raised = entry.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()[1]
    if isinstance(raised, tuple):
        raised = raised[1]
    if isinstance(raised, BaseException):
        entry["failure"] = places(raised)
    return entry


def places(error: BaseException) -> str:
    """The types of an error and its causes, and the lines they came through."""
    said: list[str] = []
    current: BaseException | None = error
    while current is not None and len(said) < 5:
        frames = traceback.extract_tb(current.__traceback__)[-8:]
        way = " > ".join(f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in frames)
        said.append(f"{type(current).__name__}: {way}")
        current = current.__cause__ or current.__context__
    return " <- ".join(said)


class DiscreetFormatter(logging.Formatter):
    """The same for libraries that use the standard library's logging."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the base class's name
        """The first line of what a library says."""
        record.message = record.message.partition("\n")[0]
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:  # noqa: N802  # the base class's name
        """Types and places in place of a traceback with its message."""
        if isinstance(ei, tuple) and isinstance(ei[1], BaseException):
            return places(ei[1])
        return ""


def _ended_by(kind: type[BaseException], error: BaseException, way: TracebackType | None) -> None:
    """What nobody caught."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, way)
    else:
        log.critical("ended by a failure of our own", exc_info=error)


def _thread_ended_by(failed: threading.ExceptHookArgs) -> None:
    log.error("a thread failed", exc_info=failed.exc_value)
