"""What runners ask about strength training, and what each answer rests on.

The answers themselves are phrases; here is what makes them honest: the rules of the article
(S1 to S62, where they conflict C1 to C10), the places where evidence weakens it (H1 to H12), the
papers, and how far all of that carries.
"""

import re
from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from coach.values import Value


class Topic(StrEnum):
    """What a question is about."""

    BULKY = "bulky"
    SLOW = "slow"
    HOW_HEAVY = "how_heavy"
    HOW_OFTEN = "how_often"
    WHEN_BEFORE_AFTER_RUN = "when_before_after_run"
    WHICH_EXERCISES = "which_exercises"
    SORENESS_VS_PAIN = "soreness_vs_pain"
    WHY_STRENGTH = "why_strength"
    LONG_RUN_LEGS = "long_run_legs"
    RACE_WEEK = "race_week"
    WARM_UP = "warm_up"
    PROGRESS_SPEED = "progress_speed"
    BREATHING = "breathing"
    REST_BETWEEN_SETS = "rest_between_sets"
    KNEES = "knees"
    SESSION_LENGTH = "session_length"
    MISSED_SESSIONS = "missed_sessions"
    INJURY_PREVENTION = "injury_prevention"
    TOO_HEAVY = "too_heavy"
    """How to tell that a weight is too much."""
    FORM = "form"
    """What it means that form breaks."""
    EFFORT = "effort"
    """How close to failure; what reps left in you are."""
    AGE = "age"
    WOMEN = "women"
    PREGNANCY = "pregnancy"
    CHILDREN = "children"
    MACHINES_OR_FREE_WEIGHTS = "machines_or_free_weights"
    BANDS = "bands"
    BODYWEIGHT = "bodyweight"
    """Whether it is enough."""
    PLYOMETRICS = "plyometrics"
    CORE = "core"
    UPPER_BODY = "upper_body"
    STRETCHING = "stretching"
    CIRCUITS = "circuits"
    DELOAD = "deload"
    TAPER = "taper"
    RACE_SEASON = "race_season"
    AFTER_RACE = "after_race"
    RECOVERY = "recovery"
    """Rest days and sleep."""
    ILLNESS = "illness"
    WEIGHT_LOSS = "weight_loss"
    """Not advised on."""
    FOOD = "food"
    """Not advised on."""
    SUPPLEMENTS = "supplements"
    """Supplements and medicines; not advised on."""
    OTHER = "other"
    """About training, and none of the above."""


class Grade(StrEnum):
    """How well an answer is supported."""

    STRONG = "strong"
    """Reviews of many trials agree."""
    FAIR = "fair"
    """Trials point that way; some do not, or few were done with runners."""
    WEAK = "weak"
    """Single studies, or trials that contradict each other."""
    RULE_OF_THUMB = "rule_of_thumb"
    """Coaching practice."""
    NOT_ADVISED = "not_advised"
    """A matter for a professional; the coach gives none of its own advice."""


MOST_RELATED = 3
"""What fits below an answer."""
RULE = re.compile(r"[SCHDEF]\d{1,2}")
"""A rule of the article or of the strength reference."""


class TopicRecord(Value):
    """What the answer on one topic rests on."""

    topic: Topic
    rules: tuple[str, ...] = ()
    """S rules of the article, C their reconciliations, H where evidence weakens it, D pain and
    screening, E scheduling, F phases."""
    papers: tuple[str, ...] = ()
    """First author and year, such as "Eihara 2022"."""
    grade: Grade
    related: tuple[Topic, ...] = Field(max_length=MOST_RELATED)
    """What a runner may ask next, the closest first."""

    @model_validator(mode="after")
    def _has_ground(self) -> Self:
        wrong = [rule for rule in self.rules if not RULE.fullmatch(rule)]
        if wrong:
            raise ValueError(f"{self.topic}: no such rules: {wrong}")
        if not self.rules and not self.papers:
            raise ValueError(f"{self.topic}: rests on nothing")
        if self.grade in (Grade.STRONG, Grade.FAIR) and not self.papers:
            raise ValueError(f"{self.topic}: {self.grade} evidence without a paper")
        if self.topic in self.related or len(set(self.related)) < len(self.related):
            raise ValueError(f"{self.topic}: related to itself, or twice to another")
        return self


class TopicTable(Value):
    """The records of all topics. Construction refuses one that is missing or there twice."""

    records: tuple[TopicRecord, ...]

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        topics = [record.topic for record in self.records]
        missing = [topic for topic in Topic if topic not in topics]
        if missing:
            raise ValueError(f"topics without a record: {missing}")
        if len(topics) > len(set(topics)):
            raise ValueError("a topic has two records")
        return self

    @cached_property
    def _by_topic(self) -> dict[Topic, TopicRecord]:
        return {record.topic: record for record in self.records}

    def get(self, topic: Topic) -> TopicRecord:
        """The record of a topic; there is one for each."""
        return self._by_topic[topic]


TOPICS = TopicTable(
    records=(
        TopicRecord(
            topic=Topic.BULKY,
            rules=("S54", "S55", "S56", "H1", "H2"),
            papers=("ACSM 2026", "Blagrove 2018", "Storen 2008", "Vikmoen 2016"),
            grade=Grade.FAIR,
            related=(Topic.SLOW, Topic.HOW_HEAVY, Topic.WHY_STRENGTH),
        ),
        TopicRecord(
            topic=Topic.SLOW,
            rules=("S54", "H9"),
            papers=("Blagrove 2018", "Barnes 2013", "Doma 2013"),
            grade=Grade.FAIR,
            related=(Topic.WHY_STRENGTH, Topic.LONG_RUN_LEGS, Topic.RACE_SEASON),
        ),
        TopicRecord(
            topic=Topic.HOW_HEAVY,
            rules=("S19", "S20", "S26", "S33", "C3", "C5", "H1", "H7"),
            papers=("Eihara 2022", "Llanos-Lagos 2024", "Balsalobre-Fernandez 2016"),
            grade=Grade.FAIR,
            related=(Topic.TOO_HEAVY, Topic.EFFORT, Topic.PROGRESS_SPEED),
        ),
        TopicRecord(
            topic=Topic.HOW_OFTEN,
            rules=("S1", "S5", "S6", "C7", "C8", "H6"),
            papers=("Blagrove 2018", "Spiering 2021", "ACSM 2026"),
            grade=Grade.FAIR,
            related=(Topic.SESSION_LENGTH, Topic.WHEN_BEFORE_AFTER_RUN, Topic.MISSED_SESSIONS),
        ),
        TopicRecord(
            topic=Topic.WHEN_BEFORE_AFTER_RUN,
            rules=("S7", "S11", "S12", "C2", "E3", "H5"),
            papers=("Doma 2013", "Doma 2014", "Robineau 2016"),
            grade=Grade.FAIR,
            related=(Topic.LONG_RUN_LEGS, Topic.WARM_UP, Topic.RECOVERY),
        ),
        TopicRecord(
            topic=Topic.WHICH_EXERCISES,
            rules=("S42", "S45", "S46", "S47", "S48", "C6"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.HOW_HEAVY, Topic.CORE, Topic.BODYWEIGHT),
        ),
        TopicRecord(
            topic=Topic.SORENESS_VS_PAIN,
            rules=("S38", "S40", "C10", "D1", "D2"),
            papers=("Silbernagel 2007", "Vickers 2001"),
            grade=Grade.FAIR,
            related=(Topic.TOO_HEAVY, Topic.KNEES, Topic.RECOVERY),
        ),
        TopicRecord(
            topic=Topic.WHY_STRENGTH,
            rules=("S52", "S59", "S61", "H3", "H11"),
            papers=("Blagrove 2018", "Eihara 2022", "Zanini 2025", "Vikmoen 2016"),
            grade=Grade.FAIR,
            related=(Topic.PROGRESS_SPEED, Topic.INJURY_PREVENTION, Topic.HOW_OFTEN),
        ),
        TopicRecord(
            topic=Topic.LONG_RUN_LEGS,
            rules=("S13", "S15", "E1", "E6"),
            papers=("Doma 2013", "Doma 2014"),
            grade=Grade.FAIR,
            related=(Topic.WHEN_BEFORE_AFTER_RUN, Topic.SORENESS_VS_PAIN, Topic.RECOVERY),
        ),
        TopicRecord(
            topic=Topic.RACE_WEEK,
            rules=("S14", "E2"),
            papers=("Bosquet 2007",),
            grade=Grade.FAIR,
            related=(Topic.TAPER, Topic.AFTER_RACE, Topic.RACE_SEASON),
        ),
        TopicRecord(
            topic=Topic.WARM_UP,
            rules=("S11", "E7"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.STRETCHING, Topic.WHEN_BEFORE_AFTER_RUN, Topic.BREATHING),
        ),
        TopicRecord(
            topic=Topic.PROGRESS_SPEED,
            rules=("S18", "S22", "S24", "H4", "H11"),
            papers=("Eihara 2022", "ACSM 2009", "Storen 2008"),
            grade=Grade.FAIR,
            related=(Topic.HOW_HEAVY, Topic.DELOAD, Topic.MISSED_SESSIONS),
        ),
        TopicRecord(
            topic=Topic.BREATHING,
            rules=("D5",),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.TOO_HEAVY, Topic.EFFORT),
        ),
        TopicRecord(
            topic=Topic.REST_BETWEEN_SETS,
            rules=("S32", "F3", "F5"),
            papers=("ACSM 2009",),
            grade=Grade.FAIR,
            related=(Topic.SESSION_LENGTH, Topic.CIRCUITS, Topic.EFFORT),
        ),
        TopicRecord(
            topic=Topic.KNEES,
            rules=("S38", "S40", "D4", "H10"),
            papers=("JOSPT guideline 2019",),
            grade=Grade.FAIR,
            related=(Topic.SORENESS_VS_PAIN, Topic.TOO_HEAVY, Topic.INJURY_PREVENTION),
        ),
        TopicRecord(
            topic=Topic.SESSION_LENGTH,
            rules=("S2", "S3", "S4", "S10", "C1", "H6"),
            papers=("Spiering 2021",),
            grade=Grade.FAIR,
            related=(Topic.HOW_OFTEN, Topic.REST_BETWEEN_SETS, Topic.CIRCUITS),
        ),
        TopicRecord(
            topic=Topic.MISSED_SESSIONS,
            rules=("S24", "C8", "E9"),
            papers=("Bosquet 2013", "Spiering 2021"),
            grade=Grade.FAIR,
            related=(Topic.HOW_OFTEN, Topic.ILLNESS, Topic.DELOAD),
        ),
        TopicRecord(
            topic=Topic.INJURY_PREVENTION,
            rules=("S53", "H3"),
            papers=("Wu 2024", "Leppanen 2024", "Lauersen 2018"),
            grade=Grade.WEAK,
            related=(Topic.SORENESS_VS_PAIN, Topic.WHY_STRENGTH, Topic.PROGRESS_SPEED),
        ),
        TopicRecord(
            topic=Topic.TOO_HEAVY,
            rules=("S21", "S34", "S35", "S36", "S37", "S38", "S39", "S40", "S41"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.FORM, Topic.HOW_HEAVY, Topic.EFFORT),
        ),
        TopicRecord(
            topic=Topic.FORM,
            rules=("S21", "S34", "S35", "S36", "S39", "S51"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.TOO_HEAVY, Topic.EFFORT, Topic.SORENESS_VS_PAIN),
        ),
        TopicRecord(
            topic=Topic.EFFORT,
            rules=("S33",),
            papers=("ACSM 2026", "Halperin 2022", "Zourdos 2016"),
            grade=Grade.STRONG,
            related=(Topic.HOW_HEAVY, Topic.TOO_HEAVY, Topic.REST_BETWEEN_SETS),
        ),
        TopicRecord(
            topic=Topic.AGE,
            rules=("D5", "H11"),
            papers=("Eihara 2022", "Bosquet 2013", "Spiering 2021"),
            grade=Grade.FAIR,
            related=(Topic.HOW_OFTEN, Topic.RECOVERY, Topic.CHILDREN),
        ),
        TopicRecord(
            topic=Topic.WOMEN,
            rules=("H2", "D5"),
            papers=("Vikmoen 2016", "Nuzzo 2024"),
            grade=Grade.WEAK,
            related=(Topic.BULKY, Topic.PREGNANCY, Topic.FOOD),
        ),
        TopicRecord(
            topic=Topic.PREGNANCY,
            rules=("D5",),
            papers=("ACOG 2020",),
            grade=Grade.NOT_ADVISED,
            related=(Topic.WOMEN, Topic.BREATHING),
        ),
        TopicRecord(
            topic=Topic.CHILDREN,
            rules=("D5",),
            papers=("NSCA 2009",),
            grade=Grade.NOT_ADVISED,
            related=(Topic.AGE, Topic.BODYWEIGHT),
        ),
        TopicRecord(
            topic=Topic.MACHINES_OR_FREE_WEIGHTS,
            rules=("S29", "S43", "S44", "C6"),
            papers=("ACSM 2026",),
            grade=Grade.STRONG,
            related=(Topic.BANDS, Topic.BODYWEIGHT, Topic.WHICH_EXERCISES),
        ),
        TopicRecord(
            topic=Topic.BANDS,
            rules=("S17", "S27", "S43", "C4"),
            papers=("ACSM 2026",),
            grade=Grade.FAIR,
            related=(Topic.BODYWEIGHT, Topic.MACHINES_OR_FREE_WEIGHTS, Topic.HOW_HEAVY),
        ),
        TopicRecord(
            topic=Topic.BODYWEIGHT,
            rules=("S16", "S17", "S25", "H1"),
            papers=("ACSM 2026", "Eihara 2022"),
            grade=Grade.FAIR,
            related=(Topic.BANDS, Topic.HOW_HEAVY, Topic.PLYOMETRICS),
        ),
        TopicRecord(
            topic=Topic.PLYOMETRICS,
            rules=("S50",),
            papers=("Eihara 2022", "Llanos-Lagos 2024", "Lum 2016"),
            grade=Grade.FAIR,
            related=(Topic.HOW_HEAVY, Topic.KNEES, Topic.PROGRESS_SPEED),
        ),
        TopicRecord(
            topic=Topic.CORE,
            rules=("S46", "S57", "H10", "H12"),
            papers=("Leppanen 2024",),
            grade=Grade.WEAK,
            related=(Topic.WHICH_EXERCISES, Topic.BREATHING, Topic.UPPER_BODY),
        ),
        TopicRecord(
            topic=Topic.UPPER_BODY,
            rules=("S45", "S47", "C6", "C9"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.WHICH_EXERCISES, Topic.CORE, Topic.BULKY),
        ),
        TopicRecord(
            topic=Topic.STRETCHING,
            rules=("S49", "S51"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.WARM_UP, Topic.SORENESS_VS_PAIN, Topic.RECOVERY),
        ),
        TopicRecord(
            topic=Topic.CIRCUITS,
            rules=("S32", "S60", "H1"),
            papers=("Taipale 2010",),
            grade=Grade.WEAK,
            related=(Topic.REST_BETWEEN_SETS, Topic.SESSION_LENGTH, Topic.HOW_HEAVY),
        ),
        TopicRecord(
            topic=Topic.DELOAD,
            rules=("S8", "E10"),
            papers=("Rogerson 2024", "Bell 2023"),
            grade=Grade.WEAK,
            related=(Topic.RECOVERY, Topic.TAPER, Topic.PROGRESS_SPEED),
        ),
        TopicRecord(
            topic=Topic.TAPER,
            rules=("S14", "E2"),
            papers=("Bosquet 2007", "Berryman 2021"),
            grade=Grade.FAIR,
            related=(Topic.RACE_WEEK, Topic.DELOAD, Topic.AFTER_RACE),
        ),
        TopicRecord(
            topic=Topic.RACE_SEASON,
            rules=("S14", "C7", "E4", "H9"),
            papers=("Spiering 2021", "Beattie 2017", "Barnes 2013"),
            grade=Grade.FAIR,
            related=(Topic.TAPER, Topic.HOW_OFTEN, Topic.SLOW),
        ),
        TopicRecord(
            topic=Topic.AFTER_RACE,
            rules=("E3",),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.RECOVERY, Topic.RACE_WEEK, Topic.SORENESS_VS_PAIN),
        ),
        TopicRecord(
            topic=Topic.RECOVERY,
            rules=("S6", "S7", "S8", "S9", "E5", "E10"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.SORENESS_VS_PAIN, Topic.DELOAD, Topic.HOW_OFTEN),
        ),
        TopicRecord(
            topic=Topic.ILLNESS,
            rules=("C8", "E10"),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.MISSED_SESSIONS, Topic.RECOVERY),
        ),
        TopicRecord(
            topic=Topic.WEIGHT_LOSS,
            rules=("D5", "H2"),
            grade=Grade.NOT_ADVISED,
            related=(Topic.FOOD, Topic.WHY_STRENGTH, Topic.BULKY),
        ),
        TopicRecord(
            topic=Topic.FOOD,
            rules=("D5", "H3"),
            grade=Grade.NOT_ADVISED,
            related=(Topic.RECOVERY, Topic.SUPPLEMENTS, Topic.WEIGHT_LOSS),
        ),
        TopicRecord(
            topic=Topic.SUPPLEMENTS,
            rules=("D5",),
            grade=Grade.NOT_ADVISED,
            related=(Topic.FOOD, Topic.SORENESS_VS_PAIN),
        ),
        TopicRecord(
            topic=Topic.OTHER,
            rules=("S61",),
            grade=Grade.RULE_OF_THUMB,
            related=(Topic.WHY_STRENGTH, Topic.HOW_OFTEN, Topic.HOW_HEAVY),
        ),
    )
)
"""What every answer rests on."""
