"""The morning after a session that hurt: one question a place, and what its answer changes."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from coach.adaptation.decide import visible_changes
from coach.adaptation.history import decide_again
from coach.adaptation.morning import places_to_ask_about
from coach.adaptation.pain import counted_level
from coach.adaptation.rules import PAIN_THAT_STOPS, Rule
from coach.athlete import Athlete
from coach.conversation import diary, reports
from coach.conversation.choices import AnswerMorning, MorningAnswer
from coach.conversation.effects import Button, Say, Toast
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import MorningAsked
from coach.language.mornings import MorningReading, read_morning
from coach.phrases.text import Text, text
from coach.profile import BodyArea
from coach.training_log import (
    Compared,
    Decision,
    MorningAfter,
    Noted,
    Pain,
    Report,
    Reported,
    ReportId,
)

A_DAY = timedelta(days=1)
STILL_MEANT = timedelta(days=3)
"""So long after a morning was asked about, a bare "better" is still about it."""


class _Told(NamedTuple):
    """An answer, however it was given."""

    compared: Compared
    stiff: bool = False
    level: int | None = None


_TAPPED = {
    MorningAnswer.BETTER: _Told(Compared.BETTER),
    MorningAnswer.USUAL: _Told(Compared.USUAL),
    MorningAnswer.WORSE: _Told(Compared.WORSE),
    MorningAnswer.STIFF: _Told(Compared.WORSE, stiff=True),
}


def to_ask_about(athlete: Athlete, morning: date) -> Report | None:
    """The session of the day before that this morning should be asked about, the last of them."""
    hurting = (
        each
        for each in diary.reports_in(athlete)
        if each.day == morning - A_DAY and _places(each) and not _noted_of(athlete, each.id)
    )
    return max(hurting, key=lambda each: each.id, default=None)


def told_at(athlete: Athlete, report: Report) -> datetime:
    """When a session was last told of."""
    return max(
        entry.at
        for entry in athlete.log
        if isinstance(entry, Reported) and entry.report.id == report.id
    )


def ask(scene: Scene, report: Report) -> Scene:
    """The question about the first place of a session."""
    return _ask(scene, report, _places(report)[0])


def take_tap(scene: Scene, choice: AnswerMorning) -> Scene:
    """A tapped answer; good for the morning it was asked on, and given twice it counts once."""
    report = reports.report(scene.athlete, choice.report)
    pain = _place(report, choice.area) if report is not None else None
    if report is None or pain is None or report.day + A_DAY != scene.today:
        return scene.doing(Toast(words=scene.say.morning_is_past(), alert=True))
    known = _noted(scene.athlete, report.id, choice.area)
    match choice.answer:
        case MorningAnswer.AGAIN:
            return _ask(scene, report, pain)
        case MorningAnswer.STRONG if known is not None and known.compared is Compared.WORSE:
            return _take(scene, report, pain, _strong(known))
        case MorningAnswer.STRONG:
            return scene.doing(Toast(words=scene.say.morning_is_noted()))
        case answer if _waits(scene, report, pain):
            return _take(scene, report, pain, _TAPPED[answer])
        case _:
            return scene.doing(Toast(words=scene.say.morning_is_noted()))


def take_words(scene: Scene, words: str, reply_to: str | None) -> Scene | None:
    """A typed answer to the morning that waits; None when none does or the words are no answer."""
    asked = scene.dialogue.morning
    if asked is None or asked.day != scene.today:
        return None
    report = reports.report(scene.athlete, asked.report)
    pain = _place(report, asked.area) if report is not None else None
    if report is None or pain is None or _is_meant_elsewhere(scene, report, reply_to):
        return None
    reading = read_morning(words)
    if reading is None:
        return None if reply_to is None else ask_again(scene, scene.say.not_understood())
    if reading.compared is None and reading.level is None:
        return ask_again(scene)
    closed = scene.close(_card(report), scene.say.ask_morning(pain.area or asked.area, pain.side))
    return _take(closed, report, pain, _as_told(reading, pain))


def ask_once_more(scene: Scene, morning: MorningAfter) -> Scene | None:
    """The question of an answered morning again; None once that morning is over."""
    report = reports.report(scene.athlete, morning.about)
    pain = _place(report, morning.area) if report is not None else None
    if report is None or pain is None or morning.day != scene.today:
        return None
    return _ask(scene, report, pain)


def is_waiting(scene: Scene) -> bool:
    """Whether a morning was asked about today and not answered."""
    asked = scene.dialogue.morning
    return asked is not None and asked.day == scene.today


def answered_late(scene: Scene, words: str) -> Scene | None:
    """An answer to a morning that is over: kind words, and when it will be asked again."""
    asked = scene.dialogue.morning
    if asked is None or scene.today - asked.day > STILL_MEANT or asked.day == scene.today:
        return None
    reading = read_morning(words)
    if reading is None:
        return None
    if reading.compared is Compared.BETTER:
        return scene.doing(Say(text=scene.say.morning_changes_nothing(Compared.BETTER)))
    return scene.doing(Say(text=text(scene.say.morning_is_past())))


def ask_again(scene: Scene, sentence: str | None = None) -> Scene:
    """The question of this morning again, below a sentence where there is one."""
    asked = scene.dialogue.morning
    report = reports.report(scene.athlete, asked.report) if asked is not None else None
    pain = _place(report, asked.area) if report is not None and asked is not None else None
    said = scene if sentence is None else scene.doing(Say(text=text(sentence)))
    if asked is None or report is None or pain is None:
        return said
    question = said.say.ask_morning(asked.area, pain.side)
    return _ask(said.close(_card(report), question), report, pain)


def _is_meant_elsewhere(scene: Scene, report: Report, reply_to: str | None) -> bool:
    """Whether words answer something else: another card, or the check-in that is open."""
    if reply_to is not None:
        return reply_to != _card(report)
    current = scene.dialogue.check_in
    return current is not None and current.question is not None


def _as_told(reading: MorningReading, pain: Pain) -> _Told:
    """A number alone is compared with the session's."""
    compared = reading.compared
    if compared is None:
        before, now = counted_level(pain), reading.level or 0
        compared = Compared.USUAL if now == before else Compared.WORSE
        compared = Compared.BETTER if now < before else compared
    if reading.level is not None and reading.level >= PAIN_THAT_STOPS:
        compared = Compared.WORSE
    return _Told(compared, stiff=reading.stiff, level=reading.level)


def _strong(known: MorningAfter) -> _Told:
    return _Told(Compared.WORSE, stiff=known.stiff, level=PAIN_THAT_STOPS)


# --- asking ------------------------------------------------------------------------------


def _ask(scene: Scene, report: Report, pain: Pain, lead: Text | None = None) -> Scene:
    if pain.area is None:
        return scene
    waiting = MorningAsked(report=report.id, area=pain.area, day=report.day + A_DAY)
    question = scene.say.ask_morning(pain.area, pain.side)
    words = question if lead is None else lead + question
    say = scene.say
    return scene.talking(morning=waiting).show(
        _card(report),
        words,
        rows(
            (
                _option(say.morning_better(), report, pain.area, MorningAnswer.BETTER),
                _option(say.morning_usual(), report, pain.area, MorningAnswer.USUAL),
                _option(say.morning_worse(), report, pain.area, MorningAnswer.WORSE),
            ),
            (_option(say.morning_stiff(), report, pain.area, MorningAnswer.STIFF),),
        ),
    )


def _option(label: str, report: Report, area: BodyArea, answer: MorningAnswer) -> Button:
    return button(label, AnswerMorning(report=report.id, area=area, answer=answer))


def _card(report: Report) -> str:
    return f"morning-{report.id}"


# --- answering ---------------------------------------------------------------------------


def _take(scene: Scene, report: Report, pain: Pain, told: _Told) -> Scene:
    """Note the answer, let the plan follow, say what changed; then the next place, if there is."""
    if pain.area is None:
        return scene
    known = _noted(scene.athlete, report.id, pain.area)
    morning = MorningAfter(
        id=known.id if known is not None else ReportId(scene.athlete.next_report),
        day=report.day + A_DAY,
        about=report.id,
        area=pain.area,
        side=pain.side,
        compared=told.compared,
        level=told.level,
        stiff=told.stiff,
    )
    noted, decision = _note(scene.talking(morning=None), morning)
    words = _outcome(noted, morning, decision)
    following = next(
        (each for each in _places(report) if not _is_answered(noted.athlete, report, each)), None
    )
    if following is not None:
        return _ask(noted, report, following, words)
    return noted.show(_card(report), words, rows(*_ways_on(noted, morning)))


def _note(scene: Scene, morning: MorningAfter) -> tuple[Scene, Decision]:
    athlete = scene.athlete
    decisions = decide_again(athlete.baseline, athlete.log, morning, scene.profile)
    entry = Noted(number=athlete.next_entry, at=scene.at, occasion=morning, decisions=decisions)
    noted = scene.logging(entry).knowing(next_report=max(athlete.next_report, morning.id + 1))
    decision = next(each for each in decisions if each.report == morning.id)
    return diary.rolled(noted), decision


def _outcome(scene: Scene, morning: MorningAfter, decision: Decision) -> Text:
    changes = visible_changes(decision)
    if not changes:
        return scene.say.morning_changes_nothing(morning.compared)
    words = scene.say.changes(changes)
    if any(change.rule == Rule.MORNING_STOPS for change in changes):
        words = words + scene.say.see_someone(morning.area)
    return words


def _ways_on(scene: Scene, morning: MorningAfter) -> tuple[tuple[Button, ...], ...]:
    say, report = scene.say, reports.report(scene.athlete, morning.about)
    if report is None:
        return ()
    strong = _option(say.morning_strong(), report, morning.area, MorningAnswer.STRONG)
    again = _option(say.change_my_morning(), report, morning.area, MorningAnswer.AGAIN)
    is_open = morning.compared is Compared.WORSE and morning.level is None
    return ((strong,), (again,)) if is_open else ((again,),)


# --- what is known -----------------------------------------------------------------------


def _places(report: Report) -> tuple[Pain, ...]:
    """One pain a place, the worst of it, in the order they were told."""
    worst: dict[BodyArea | None, Pain] = {}
    for pain in places_to_ask_about(report):
        known = worst.get(pain.area)
        if known is None or counted_level(pain) > counted_level(known):
            worst[pain.area] = pain
    return tuple(worst.values())


def _place(report: Report, area: BodyArea) -> Pain | None:
    return next((each for each in _places(report) if each.area is area), None)


def _noted_of(athlete: Athlete, report: ReportId) -> tuple[MorningAfter, ...]:
    """What was told of the morning after a session, each place as last told."""
    told = {
        entry.occasion.area: entry.occasion
        for entry in athlete.log
        if isinstance(entry, Noted) and isinstance(entry.occasion, MorningAfter)
        if entry.occasion.about == report
    }
    return tuple(told.values())


def _noted(athlete: Athlete, report: ReportId, area: BodyArea) -> MorningAfter | None:
    return next((each for each in _noted_of(athlete, report) if each.area is area), None)


def _is_answered(athlete: Athlete, report: Report, pain: Pain) -> bool:
    return pain.area is not None and _noted(athlete, report.id, pain.area) is not None


def _waits(scene: Scene, report: Report, pain: Pain) -> bool:
    asked = scene.dialogue.morning
    return asked is not None and (asked.report, asked.area) == (report.id, pain.area)
