"""Every topic has a record, and a record that rests on nothing is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from coach.knowledge.topics import TOPICS, Grade, Topic, TopicRecord, TopicTable

SOUND: dict[str, Any] = {
    "topic": Topic.KNEES,
    "rules": ("S38",),
    "papers": ("Wu 2024",),
    "grade": Grade.FAIR,
    "related": (Topic.BANDS,),
}


def test_a_topic_without_a_record_is_refused() -> None:
    short = tuple(record for record in TOPICS.records if record.topic is not Topic.TAPER)
    with pytest.raises(ValidationError, match=r"without a record.*TAPER"):
        TopicTable(records=short)


def test_two_records_of_a_topic_are_refused() -> None:
    with pytest.raises(ValidationError, match="two records"):
        TopicTable(records=(*TOPICS.records, TOPICS.get(Topic.TAPER)))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"rules": (), "papers": ()}, "rests on nothing"),
        ({"rules": ("S38", "Z9")}, "no such rules"),
        ({"papers": ()}, "without a paper"),
        ({"papers": (), "grade": Grade.STRONG}, "without a paper"),
        ({"related": (Topic.KNEES,)}, "related to itself"),
        ({"related": (Topic.BANDS, Topic.BANDS)}, "twice"),
        ({"related": (Topic.BANDS, Topic.CORE, Topic.AGE, Topic.FOOD)}, "at most 3"),
    ],
)
def test_a_record_without_ground_is_refused(wrong: dict[str, Any], message: str) -> None:
    assert TopicRecord(**SOUND)
    with pytest.raises(ValidationError, match=message):
        TopicRecord(**{**SOUND, **wrong})


def test_every_topic_is_reached_from_another() -> None:
    reached = {related for record in TOPICS.records for related in record.related}
    assert set(Topic) - reached == {Topic.OTHER}


def test_what_the_coach_does_not_advise_on_is_named() -> None:
    left_to_others = {
        record.topic for record in TOPICS.records if record.grade is Grade.NOT_ADVISED
    }
    assert left_to_others == {
        Topic.PREGNANCY,
        Topic.CHILDREN,
        Topic.WEIGHT_LOSS,
        Topic.FOOD,
        Topic.SUPPLEMENTS,
    }
