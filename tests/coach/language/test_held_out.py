"""Messages and dangers that the grammar was not written for; the first scores are in docs."""

import json
import sys

import pytest

from coach.knowledge.topics import Topic
from coach.language.danger import read_red_flag
from coach.language.meanings import Asks, DangerTold
from coach.language.message import read_message
from tests.coach.language.labels import EXAMPLES, TODAY, Example, intent_of, load, read, score

INTENT_BAR = 0.97
KEY_BAR = 0.95
NEWEST_INTENT_BAR = 0.96
NEWEST_KEY_BAR = 0.94
FRESHEST_INTENT_BAR = 0.98
FRESHEST_KEY_BAR = 0.97
MOST_WRONG_TOPICS = 0.1


def _lines(name: str) -> tuple[str, ...]:
    return tuple((EXAMPLES / name).read_text(encoding="utf-8").splitlines())


DANGERS = _lines("danger.txt")
NEAR_MISSES = _lines("near_misses.txt")
FRESH_DANGERS = _lines("fresh_danger.txt")
FRESH_NEAR_MISSES = _lines("fresh_near_misses.txt")
ABROAD = tuple(json.loads(line) for line in _lines("danger_in_ten_languages.jsonl"))


def test_the_held_out_messages_are_still_read_as_they_were_meant() -> None:
    result = score(load("held_out.jsonl"))
    sys.stdout.write(f"\nheld out: {result}\n" + "\n".join(f"  {miss}" for miss in result.misses))
    assert result.intent_share >= INTENT_BAR, str(result)
    assert result.key_share >= KEY_BAR, str(result)


def test_the_newest_messages_are_still_read_as_they_were_meant() -> None:
    result = score(load("new_messages.jsonl"))
    sys.stdout.write(f"\nnewest: {result}\n" + "\n".join(f"  {miss}" for miss in result.misses))
    assert result.intent_share >= NEWEST_INTENT_BAR, str(result)
    assert result.key_share >= NEWEST_KEY_BAR, str(result)


def test_the_freshest_messages_are_still_read_as_they_were_meant() -> None:
    result = score(load("fresh.jsonl"))
    sys.stdout.write(f"\nfreshest: {result}\n" + "\n".join(f"  {miss}" for miss in result.misses))
    assert result.intent_share >= FRESHEST_INTENT_BAR, str(result)
    assert result.key_share >= FRESHEST_KEY_BAR, str(result)


@pytest.mark.parametrize(
    ("dangers", "near_misses", "most_missed", "most_false_alarms"),
    [
        (DANGERS, NEAR_MISSES, 0, 0.05),
        (FRESH_DANGERS, FRESH_NEAR_MISSES, 0, 0.15),
    ],
    ids=["danger", "fresh danger"],
)
def test_the_error_rates_of_danger_are_named(
    dangers: tuple[str, ...],
    near_misses: tuple[str, ...],
    most_missed: float,
    most_false_alarms: float,
) -> None:
    missed = [text for text in dangers if read_red_flag(text) is None]
    alarms = [text for text in near_misses if read_red_flag(text) is not None]
    sys.stdout.write(
        f"\ndangers missed: {len(missed)}/{len(dangers)} {missed}"
        f"\nfalse alarms: {len(alarms)}/{len(near_misses)} {alarms}\n"
    )
    assert len(missed) <= most_missed * len(dangers)
    assert len(alarms) <= most_false_alarms * len(near_misses)


def test_more_messages_are_read_for_what_they_are() -> None:
    wanted = [line.split("|", 2) for line in _lines("more_messages.txt")]
    misses = [
        (intent, read_as, text)
        for context, intent, text in wanted
        if (read_as := intent_of(read(Example("", context, text, {})))) != intent
    ]
    sys.stdout.write(f"\nmore messages: {len(wanted) - len(misses)}/{len(wanted)} {misses}\n")
    assert len(misses) <= (1 - INTENT_BAR) * len(wanted)


def test_questions_are_about_their_topic() -> None:
    wanted = [line.split("|", 1) for line in _lines("questions.txt")]
    misses = [
        (topic, text)
        for topic, text in wanted
        if Topic(topic)
        not in [
            part.meaning.topic
            for part in read_message(text, today=TODAY).parts[:1]
            if isinstance(part.meaning, Asks)
        ]
    ]
    sys.stdout.write(f"\nquestions: {len(wanted) - len(misses)}/{len(wanted)} {misses}\n")
    assert len(misses) <= MOST_WRONG_TOPICS * len(wanted)


def test_there_are_enough_of_each() -> None:
    assert len(load("held_out.jsonl")) >= 200
    assert min(len(set(DANGERS)), len(set(NEAR_MISSES))) >= 60
    assert len({each["language"] for each in ABROAD}) >= 10


@pytest.mark.parametrize("example", ABROAD, ids=lambda each: each["language"])
def test_the_plainest_dangers_are_caught_in_other_languages(example: dict[str, str]) -> None:
    assert read_red_flag(example["text"]) is not None


@pytest.mark.parametrize(
    "text",
    [
        "keine brustschmerzen",
        "pas de douleur a la poitrine",
        "sin dolor en el pecho",
        "nessun dolore, tutto bene",
        "geen pijn op de borst",
        "胸の痛みはない",
        "没有胸痛",
        "нет обморок",
        "ich habe heute trainiert",
        "j'ai fini",
    ],
)
def test_what_is_denied_in_other_languages_is_no_danger(text: str) -> None:
    assert read_red_flag(text) is None


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_the_first_that_a_message_is_about(text: str) -> None:
    reading = read_message(text, today=TODAY)
    assert isinstance(reading.parts[0].meaning, DangerTold)
