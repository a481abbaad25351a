"""What can be watched from outside, in Prometheus's terms. Nothing here names a runner."""

from prometheus_client import Counter, Gauge, Histogram

LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
"""Edges in seconds; a reply is to leave within 0.25."""

TURNS = Counter("sturdy_turns", "Events the coach answered.", ("kind", "handled"))
TURN_SECONDS = Histogram(
    "sturdy_turn_seconds", "How long a turn's transaction took.", ("cause",), buckets=LATENCY
)
UPDATES = Counter("sturdy_updates", "Telegram updates, by what became of them.", ("outcome",))
SENDS = Counter("sturdy_sends", "Messages, by lane and what became of them.", ("lane", "outcome"))
SENT_AFTER = Histogram(
    "sturdy_sent_after_seconds",
    "From the commit that put a message into the outbox until Telegram had it.",
    ("lane",),
    buckets=LATENCY,
)
SWEEP_SECONDS = Histogram(
    "sturdy_sweep_seconds",
    "How long a look for due nudges took, with their turns.",
    buckets=LATENCY,
)
WOKEN = Counter("sturdy_nudges", "Nudges that became turns.", ("kind", "handled"))
LAST_POLL = Gauge("sturdy_last_poll_timestamp_seconds", "When Telegram last answered a poll.")
POLLS = Gauge("sturdy_polls", "1 while this process is the one that polls.")
OUTBOX = Gauge("sturdy_outbox_messages", "Messages that wait to be sent.", ("lane",))
OLDEST = Gauge("sturdy_outbox_oldest_seconds", "Age of the oldest message that could be sent now.")
OVERDUE = Gauge("sturdy_nudges_overdue_seconds", "How late the nudge is that is longest due.")
