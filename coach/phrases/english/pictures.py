"""Words in pictures, and words under them."""

from datetime import date

from typing_extensions import override

from coach.knowledge.exercise import Exercise
from coach.phrases.english import words
from coach.phrases.phrasebook.pictures import PicturePhrases
from coach.phrases.text import Text, bold, paragraph, text
from coach.picture import FaultKind, PicturedWeek
from coach.plan import Focus, Session
from coach.profile import RunKind

FOCUSES = {
    Focus.UPPER_AND_CORE: "Upper, core",
    Focus.LOWER: "Legs, hips",
    Focus.FULL: "Full body",
}
FAULTS = {
    FaultKind.KNEE_IN: (
        "the knee over the foot",
        "the knee falling inwards",
        "Press the whole foot into the floor and send the knee towards the little toe.",
    ),
    FaultKind.ROUND_BACK: (
        "the back long and flat",
        "the back rounding",
        "Send the hips back, keep the chest long, and turn round where the back would bend.",
    ),
    FaultKind.HIPS_SAG: (
        "one line from head to heels",
        "the hips sagging and the back arching",
        "Ribs down, glutes tight; end the set where the line is lost.",
    ),
    FaultKind.HEELS_LIFT: (
        "the whole foot on the floor",
        "the heels coming up",
        "Sit between your hips and turn round where the heels would rise.",
    ),
}


class EnglishPicturePhrases(PicturePhrases):
    """The picture book."""

    @override
    def picture_day(self, day: date) -> str:
        return words.SHORT_DAYS[day.weekday()]

    @override
    def picture_run(self, run: RunKind) -> str:
        return words.RUN_LABELS[run]

    @override
    def picture_session(self, focus: Focus, minutes: int) -> str:
        return f"{FOCUSES[focus]} {minutes} min"

    @override
    def picture_rest(self) -> str:
        return "free"

    @override
    def picture_load(self) -> str:
        return "Load"

    @override
    def load_in_words(self, week: PicturedWeek) -> Text:
        told = tuple(
            f"{day.name} {tenths}" for day in week.days if (tenths := round(10 * day.load))
        )
        return text(f"Load, out of 10: {', '.join(told)}.") if told else Text(paragraphs=())

    @override
    def picture_week_title(self, first: date, last: date) -> str:
        begin = f"{first.day}" if first.month == last.month else _day_and_month(first)
        return f"{begin} – {_day_and_month(last)}"

    @override
    def picture_sessions_to_come(self, sessions: tuple[Session, ...], today: date) -> str:
        if not sessions:
            return "No strength in these days"
        minutes = sum(each.minutes for each in sessions)
        this_week = today.isocalendar()[:2]
        later = sum(each.day.isocalendar()[:2] > this_week for each in sessions)
        now = len(sessions) - later
        if now and later:
            return f"{_sessions(now)} this week, {later} next; {minutes} minutes in all"
        return f"{_sessions(len(sessions))} to come, {minutes} minutes in all"

    @override
    def picture_sessions_done(self, done: int, planned: int) -> str:
        if done >= planned:
            return f"{_sessions(done)} done"
        return f"{done} of {_sessions(planned)} done"

    @override
    def show_me_label(self) -> str:
        return "Show me"

    @override
    def which_to_show(self) -> Text:
        return text("Which movement shall I show you?")

    @override
    def this_not_that(self, exercise: Exercise, kind: FaultKind) -> Text:
        right, wrong, way = FAULTS[kind]
        return text(
            bold(exercise.name),
            paragraph(bold("Left, this: "), f"{right}. ", bold("Right, not that: "), f"{wrong}."),
            way,
        )


def _day_and_month(day: date) -> str:
    return f"{day.day} {words.MONTHS[day.month - 1]}"


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"
