"""Whatever a runner does, in whatever order, the promises hold: see promises.py for what."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.conversation.choices import Place
from coach.conversation.effects import Button
from coach.conversation.events import Form
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, newcomer, runner
from tests.effort import examples

Step = tuple[str, int]
"""What is done, and a number that picks which of its kind."""

WORDS = (
    "yes",
    "no",
    "none",
    "done",
    "did 2 of 3 sets",
    "plank 3x30s, no pain, form ok",
    "left knee 3/10",
    "it hurt",
    "sharp pain in my achilles, 7/10",
    "knee 2/10",
    "my back arched on the push-ups",
    "2 reps left",
    "chest pain",
    "no chest pain, that killed my quads",
    "my calf is hot and swollen",
    "the doctor cleared me",
    "stop",
    "pause until friday",
    "for two weeks",
    "i'm back",
    "delete everything",
    "back",
    "skip",
    "later",
    "move it to thursday",
    "plan",
    "today",
    "settings",
    "help",
    "why these days",
    "hello",
    "thanks",
    "35",
    "70 kg",
    "7:00",
    "2 x 30 min",
    "Tue tempo, Wed easy, Sun long",
    "Mon intervals, Wed tempo, Fri long, Sat easy",
    "every day easy",
    "half marathon on 20 December",
    "marathon",
    "dumbbells and bands",
    "remind me at 19:30",
    "I have high blood pressure now",
    "i'm pregnant",
    "better",
    "worse, stiff",
    "same as usual",
    "in front",
    "one spot on the bone",
    "slept 4 hours",
    "both quads sore 5/10",
    "gibberish",
    "",
    "?",
    "💪",
)
SPANS = (
    timedelta(seconds=2),
    timedelta(minutes=20),
    timedelta(hours=1),
    timedelta(hours=5),
    timedelta(hours=13),
    timedelta(days=1),
    timedelta(days=2, hours=7),
    timedelta(weeks=1),
    timedelta(weeks=10),
)
ZONES = (None, "Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kathmandu")
CARDS = (None, None, "session-1", "session-2", "report-1", "question")


def walk(chat: Chat, steps: tuple[Step, ...]) -> None:
    """Do one step after the other; the chat checks every turn."""
    seen: list[tuple[Button, str | None]] = []
    for kind, number in steps:
        known = [(button, each.card) for each in chat.screen for button in each.buttons]
        seen.extend(each for each in known if each not in seen)
        take_step(chat, kind, number, seen)


def take_step(chat: Chat, kind: str, number: int, seen: list[tuple[Button, str | None]]) -> None:
    match kind:
        case "tap" if any(each.buttons for each in chat.screen):
            newest = chat.newest
            chat.tap_button(newest.buttons[number % len(newest.buttons)], newest.card)
        case "tap old" if seen:
            chat.tap_button(*seen[number % len(seen)])
        case "skip":
            chat.skip(SPANS[number % len(SPANS)])
        case "be down":
            chat.sleep(SPANS[number % len(SPANS)])
        case "block":
            chat.block()
        case "unblock":
            chat.unblock()
        case _:
            send(chat, kind, number)


def send(chat: Chat, kind: str, number: int) -> None:
    match kind:
        case "say":
            chat.say(WORDS[number % len(WORDS)], CARDS[number % len(CARDS)])
        case "edit":
            chat.say(WORDS[number % len(WORDS)], form=Form.EDITED)
        case "command":
            chat.command(tuple(Place)[number % len(Place)])
        case "share":
            chat.share_place(ZONES[number % len(ZONES)])
        case _:
            chat.send_sticker()


KINDS = (
    *("tap",) * 8,
    *("tap old",) * 3,
    *("say",) * 5,
    *("command",) * 2,
    *("skip",) * 4,
    "edit",
    "share",
    "be down",
    "block",
    "unblock",
    "sticker",
)
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 999)), min_size=5, max_size=20
).map(tuple)
walks = settings(max_examples=examples(12), suppress_health_check=[HealthCheck.too_slow])


@walks
@given(steps=STEPS)
def test_a_newcomer_walks(steps: tuple[Step, ...]) -> None:
    walk(newcomer(), steps)


@walks
@given(steps=STEPS)
def test_a_runner_walks(steps: tuple[Step, ...]) -> None:
    walk(runner(), steps)


@walks
@given(steps=STEPS)
def test_a_lifter_walks(steps: tuple[Step, ...]) -> None:
    walk(lifter(), steps)
