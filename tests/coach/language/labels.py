"""Readings in the conventions of the labelled examples, and how well they match."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import NamedTuple, assert_never

from coach.dialogue import Question, ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.topics import Topic
from coach.language.intents import Intent
from coach.language.meanings import (
    AnswerTold,
    Asks,
    ChangeWish,
    Command,
    DangerTold,
    DatesTold,
    EasierWish,
    EasyRunTold,
    FatigueTold,
    FormTold,
    HarderWish,
    HardRunTold,
    IllnessTold,
    InjuryTold,
    Meaning,
    MessageReading,
    MoveWish,
    OneWeekTold,
    PainTold,
    PauseWish,
    PreferenceTold,
    RaceTold,
    ReminderWish,
    ResumeWish,
    SessionTold,
    ShortOfTime,
    SkipWish,
    SwapWish,
    TravelTold,
    UnitsWish,
)
from coach.language.message import read_message
from coach.language.readings import (
    ExerciseReading,
    PlaceReading,
    RaceReading,
    ReportReading,
    WeekReading,
)
from coach.language.told import Asked
from coach.plan import ExerciseId
from coach.profile import Kit, RunKind
from coach.training_log import FormFault, FormSign, Pain

EXAMPLES = Path(__file__).parent / "examples"
TODAY = date(2026, 12, 2)
"""A Wednesday; every date in the examples is seen from it."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Json = dict[str, object]

ASKED: dict[str, Asked | None] = {
    "idle": None,
    "onboarding.week": Question.WEEK,
    "onboarding.place": Question.PLACE,
    "onboarding.time": Question.TIME,
    "onboarding.race": Question.RACE,
    "onboarding.equipment": Question.KIT,
    "report": ReportQuestion.DONE,
    "checkin.pain": ReportQuestion.PAIN,
    "checkin.form": ReportQuestion.FORM,
}

PLANNED = tuple(
    CATALOGUE.get(ExerciseId(name))
    for name in (
        "goblet_squat",
        "dumbbell_romanian_deadlift",
        "split_squat",
        "calf_raise",
        "pushup",
        "one_arm_row",
        "plank",
        "dumbbell_lunge",
    )
)
"""The session that the examples of reports may be about."""

VARIANTS: dict[str, str] = {
    "squat": "goblet_squat bodyweight_squat barbell_squat dumbbell_squat",
    "romanian_deadlift": "dumbbell_romanian_deadlift barbell_romanian_deadlift",
    "lunge": "dumbbell_lunge forward_lunge reverse_lunge",
    "overhead_press": "shoulder_press machine_shoulder_press",
    "hamstring_curl": "leg_curl slider_curl",
    "row": "bent_over_row one_arm_row",
    "bent_over_row": "bent_over_row one_arm_row",
    "step_up": "step_up dumbbell_step_up",
    "calf_raise": "calf_raise dumbbell_calf_raise machine_calf_raise",
    "biceps_curl": "biceps_curl band_curl",
    "deadlift": "deadlift dumbbell_romanian_deadlift",
    "bulgarian_split_squat": "bulgarian_split_squat split_squat",
    "pushup": "pushup incline_pushup knee_pushup",
}
"""What a label calls an exercise, and the entries of the catalogue it may be; others are equal."""

RUNS = {RunKind.OTHER: "cross"}
REPS_LEFT = {"easy": 4, "ok": 2, "hard": 1, "max": 0}
"""The coach counts effort in repetitions left."""
TOP_RPE = 10

COMMANDS: dict[Intent, str] = {
    Intent.SHOW_PLAN: "show_plan",
    Intent.SHOW_TODAY: "show_today",
    Intent.SHOW_PROGRESS: "show_progress",
    Intent.DELETE: "delete_data",
    Intent.THANKS: "thanks",
    Intent.GREETING: "greeting",
    Intent.SILENCE: "change_reminder",
    Intent.WHY: "question",
}
ANSWERS: dict[Question, str] = {
    Question.WEEK: "week",
    Question.PLACE: "place",
    Question.TIME: "time",
    Question.RACE: "race",
    Question.KIT: "equipment",
    Question.SORE: "pain",
}


SIGNS = {FormSign.BACK_ROUNDED: "other"}
"""Signs that the labels know no name of."""

TOPICS: dict[Topic, str] = {
    Topic.INJURY_PREVENTION: "why_strength",
    Topic.TAPER: "race_week",
    Topic.RACE_SEASON: "race_week",
    Topic.TOO_HEAVY: "how_heavy",
    Topic.EFFORT: "how_heavy",
    Topic.RECOVERY: "how_often",
    **dict.fromkeys(
        (
            Topic.SESSION_LENGTH, Topic.MISSED_SESSIONS, Topic.AGE, Topic.WOMEN, Topic.PREGNANCY,
            Topic.CHILDREN, Topic.MACHINES_OR_FREE_WEIGHTS, Topic.BANDS, Topic.BODYWEIGHT,
            Topic.PLYOMETRICS, Topic.CORE, Topic.UPPER_BODY, Topic.STRETCHING, Topic.CIRCUITS,
            Topic.DELOAD, Topic.AFTER_RACE, Topic.ILLNESS, Topic.WEIGHT_LOSS, Topic.FOOD,
            Topic.SUPPLEMENTS, Topic.FORM,
        ),
        "other",
    ),
}  # fmt: skip
"""The labels know fewer topics than the coach."""


class Example(NamedTuple):
    """A message with what it means."""

    id: str
    context: str
    text: str
    labels: Json


class Miss(NamedTuple):
    """A key that was read otherwise than labelled."""

    example: Example
    key: str
    wanted: object
    read: object

    def __str__(self) -> str:
        shown = self.example.text[:110].replace("\n", " / ")
        return f"{self.example.id} [{self.example.context}] {shown!r}: {self.key} is " + (
            f"{self.read!r}, not {self.wanted!r}"
        )


@dataclass(frozen=True)
class Score:
    """How many intents and keys were read as labelled."""

    intents: int
    examples: int
    keys: int
    keys_wanted: int
    misses: tuple[Miss, ...]

    def __str__(self) -> str:
        return (
            f"intents {self.intents}/{self.examples} = {self.intent_share:.1%}, "
            f"keys {self.keys}/{self.keys_wanted} = {self.key_share:.1%}"
        )

    @property
    def intent_share(self) -> float:
        return self.intents / self.examples

    @property
    def key_share(self) -> float:
        return self.keys / self.keys_wanted


def load(name: str) -> tuple[Example, ...]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return tuple(Example(**json.loads(line)) for line in lines)


def read(example: Example) -> MessageReading:
    return read_message(example.text, ASKED[example.context], today=TODAY, planned=PLANNED)


def score(examples: tuple[Example, ...]) -> Score:
    intents = keys = keys_wanted = 0
    misses: list[Miss] = []
    for example in examples:
        reading = read(example)
        wanted = example.labels["intent"]
        intent = intent_of(reading)
        intents += intent == wanted
        if intent != wanted:
            misses.append(Miss(example, "intent", wanted, intent))
        for key, value, got in compared(example, reading):
            keys_wanted += 1
            keys += value == got
            if value != got:
                misses.append(Miss(example, key, value, got))
    return Score(intents, len(examples), keys, keys_wanted, tuple(misses))


def intent_of(reading: MessageReading) -> str:
    return intent(reading.parts[0].meaning) if reading.parts else "unknown"


def intent(meaning: Meaning) -> str:  # noqa: C901, PLR0912
    match meaning:
        case DangerTold():
            return "red_flag"
        case InjuryTold():
            return "injury"
        case IllnessTold():
            return "illness"
        case FatigueTold():
            return "fatigue"
        case HardRunTold():
            return "hard_run"
        case EasyRunTold():
            return "easy_run"
        case TravelTold():
            return "travel"
        case ShortOfTime():
            return "short_on_time"
        case SessionTold():
            return "report"
        case PainTold(pains=pains):
            return "pain" if any(pain.level != 0 for pain in pains) else "no_pain"
        case FormTold(faults=faults):
            return "form" if faults else "form_ok"
        case AnswerTold(question=question):
            return ANSWERS.get(question, question.value)
        case MoveWish():
            return "move_session"
        case SkipWish():
            return "skip_session"
        case SwapWish():
            return "swap_exercise"
        case HarderWish():
            return "too_easy"
        case EasierWish():
            return "too_heavy"
        case DatesTold() | OneWeekTold():
            return "dates"
        case PreferenceTold(question=question):
            return question.value
        case RaceTold():
            return "race"
        case ReminderWish():
            return "change_reminder"
        case PauseWish():
            return "pause"
        case ResumeWish():
            return "resume"
        case UnitsWish():
            return "units"
        case Asks():
            return "question"
        case ChangeWish(question=question):
            return "change" if question is None else ANSWERS.get(question, question.value)
        case Command(intent=command):
            return COMMANDS.get(command, command.value)
        case _:
            assert_never(meaning)


# --- keys ---------------------------------------------------------------------------------

Compared = Iterator[tuple[str, object, object]]
"""A key, what the label says, and what was read."""


def compared(example: Example, reading: MessageReading) -> Compared:
    read_as = said(reading)
    for key, wanted in example.labels.items():
        match key:
            case "intent" | "date":
                continue
            case "exercises":
                yield from _exercises(wanted, read_as.get("exercises"))
            case "effort":
                yield "effort", _reps_left(wanted), read_as.get("reps_left")
            case "week" | "pain" | "form" | "race" | "place":
                yield from _inside(key, wanted, read_as.get(key))
            case "move_to":
                got = read_as.get(key)
                is_weekday = wanted in DAYS and isinstance(got, str)
                yield (
                    key,
                    wanted,
                    DAYS[date.fromisoformat(str(got)).weekday()] if is_weekday else got,
                )
            case "equipment":
                assert isinstance(wanted, list)
                named = sorted(each for each in wanted if each != Kit.RACK)
                yield key, named, read_as.get(key)
            case _:
                yield key, wanted, read_as.get(key)
    yield from _invented(example, read_as)


def _inside(key: str, wanted: object, got: object) -> Compared:
    assert isinstance(wanted, dict)
    read_as = got if isinstance(got, dict) else {}
    for name, value in wanted.items():
        found = read_as.get(name)
        if name == "exercise":
            yield f"{key}.{name}", True, _is_variant(str(value), found)
        elif name == "city":
            yield f"{key}.{name}", True, _is_city(str(value), found)
        else:
            yield f"{key}.{name}", value, found


def _invented(example: Example, read_as: Json) -> Compared:
    """Values that are nowhere in the label: an error, because nothing may be invented."""
    week, read_week = example.labels.get("week"), read_as.get("week")
    if isinstance(read_week, dict):
        days = set(week) if isinstance(week, dict) else set()
        for day in sorted(set(read_week) - days):
            yield f"week.{day} (invented)", None, read_week[day]
    pain, read_pain = example.labels.get("pain"), read_as.get("pain")
    level = read_pain.get("level") if isinstance(read_pain, dict) else None
    if level is not None and not (isinstance(pain, dict) and "level" in pain):
        yield "pain.level (invented)", None, level
    wanted = example.labels.get("exercises")
    loads = {item.get("load") for item in wanted} if isinstance(wanted, list) else set()
    told = read_as.get("exercises")
    for item in told if isinstance(told, list) else []:
        if item.get("load") is not None and item["load"] not in loads:
            yield "load (invented)", None, item["load"]


def _exercises(wanted: object, got: object) -> Compared:
    assert isinstance(wanted, list)
    told = list(got) if isinstance(got, list) else []
    for place, item in enumerate(wanted):
        found = told[place] if place < len(told) else {}
        for name, value in item.items():
            key = f"exercises[{place}].{name}"
            if name == "name":
                yield key, value, value if _is_variant(value, found.get(name)) else found.get(name)
            else:
                yield key, value, found.get(name)


def _is_variant(label: str, found: object) -> bool:
    return found in VARIANTS.get(label, label).split()


def _is_city(label: str, found: object) -> bool:
    """Loosely: the first letters, without accents and spaces."""
    if not isinstance(found, str):
        return False
    wanted, read_as = _letters(label), _letters(found)
    return wanted[:4] == read_as[:4]


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(sign for sign in plain if sign.isalpha())


def _reps_left(effort: object) -> int | None:
    match effort:
        case {"rpe": int(rpe)}:
            return max(0, min(4, TOP_RPE - rpe))
        case {"rir": int(left)}:
            return min(4, left)
        case {"word": str(word)}:
            return REPS_LEFT[word]
        case _:
            return None


def said(reading: MessageReading) -> Json:
    """What a reading says, in the keys of the labels; what an earlier part says stands."""
    told: Json = {}
    for part in reading.parts:
        for key, value in _keys(part.meaning):
            if value is not None:
                told.setdefault(key, value)
    return told


Keys = Iterator[tuple[str, object]]


def _keys(meaning: Meaning) -> Keys:  # noqa: C901, PLR0912
    match meaning:
        case InjuryTold(pain=pain, day=day):
            yield "pain", None if pain is None else _pain(pain)
            yield "date_iso", _iso(day)
        case IllnessTold(until=until) | PauseWish(until=until):
            yield "until_iso", _iso(until)
        case HardRunTold(race=race, day=day):
            yield "race", None if race is None else _race(race)
            yield "date_iso", _iso(day)
        case TravelTold(until=until, kit=kit, place=place):
            yield "until_iso", _iso(until)
            yield "equipment", None if kit is None else _kit(kit)
            yield "place", None if place is None else _place(place)
        case ShortOfTime(minutes=minutes):
            yield "minutes", minutes
        case SessionTold(report=report):
            yield from _report(report)
        case PainTold(pains=pains, report=report):
            yield "pain", _pain(_worst(pains)) if pains else {"level": 0}
            yield from _report(report)
        case FormTold(faults=faults, report=report):
            yield "form", _form(faults)
            yield from _report(report)
        case AnswerTold(value=value):
            yield from _answer(value)
        case MoveWish(to=to):
            yield "move_to", _iso(to)
        case SwapWish(exercise=exercise) | EasierWish(exercise=exercise):
            yield "exercises", None if exercise is None else [{"name": exercise}]
        case HarderWish(exercise=exercise):
            yield "exercises", None if exercise is None else [{"name": exercise}]
        case RaceTold(race=race):
            yield "race", _race(race)
        case ReminderWish(at=at):
            yield "time", None if at is None else f"{at:%H:%M}"
        case ResumeWish(start=start):
            yield "date_iso", _iso(start)
        case Asks(topic=topic):
            yield "topic", TOPICS.get(topic, topic.value)
        case _:
            return


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _answer(value: object) -> Keys:
    match value:
        case WeekReading():
            week = {
                day: RUNS.get(kind, kind.value)
                for day, kind in zip(DAYS, value.days, strict=True)
                if kind is not None
            }
            yield "week", week or None
        case PlaceReading():
            yield "place", _place(value)
        case RaceReading():
            yield "race", _race(value)
        case time():
            yield "time", f"{value:%H:%M}"
        case tuple():
            yield "equipment", _kit(tuple(each for each in value if isinstance(each, Kit)))
        case _:
            return


def _place(place: PlaceReading) -> Json:
    return {"city": place.name, "tz": place.zones[0] if len(place.zones) == 1 else None}


def _race(race: RaceReading) -> Json | None:
    return None if race.none else {"distance_km": race.distance_km, "date_iso": _iso(race.day)}


def _kit(kit: tuple[Kit, ...]) -> list[str]:
    named = sorted(each.value for each in kit if each is not Kit.RACK)
    return named or ["bodyweight"]


def _report(report: ReportReading) -> Keys:
    yield "completed", None if report.completion is None else report.completion.value
    yield "exercises", [_exercise(each) for each in report.exercises] or None
    if report.pains is not None:
        yield "pain", _pain(_worst(report.pains)) if report.pains else {"level": 0}
    holds = () if report.held else None
    faults = holds if report.faults is None else report.faults
    yield "form", None if faults is None else _form(faults)
    yield "reps_left", report.reps_left
    yield "minutes", report.minutes
    yield "date_iso", _iso(report.day)


def _exercise(told: ExerciseReading) -> Json:
    sets: object = None
    if told.sets:
        sets = told.sets[0] if len(set(told.sets)) == 1 else list(told.sets)
    weight = told.weight
    return {
        "name": told.exercise,
        "sets": len(told.sets) or told.set_count,
        "seconds" if told.seconds else "reps": sets,
        "load": None if weight is None or told.weights else weight.amount,
        "unit": None if weight is None or told.weights else weight.unit.value,
        "per_side": told.per_side or None,
    }


def _worst(pains: tuple[Pain, ...]) -> Pain:
    return max(pains, key=lambda pain: -1 if pain.level is None else pain.level)


def _pain(pain: Pain) -> Json:
    return {
        "level": pain.level,
        "area": None if pain.area is None else pain.area.value,
        "side": None if pain.side is None else pain.side.value,
        "kind": None if pain.kind is None else pain.kind.value,
    }


def _form(faults: tuple[FormFault, ...]) -> Json:
    if not faults:
        return {"broke": False}
    first = next((fault for fault in faults if fault.sign is not None), faults[0])
    sign = None if first.sign is None else SIGNS.get(first.sign, first.sign.value)
    return {"broke": True, "exercise": first.exercise, "fault": sign}
