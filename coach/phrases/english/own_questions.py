"""Answers about the runner's own plan."""

from datetime import date

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.english.plan import OBJECTIONS
from coach.phrases.phrasebook.own_questions import OwnQuestionPhrases
from coach.phrases.text import Text, text
from coach.plan import Objection, Prescription
from coach.profile import BodyArea, Kit, Race, RunKind, Side

DAYS_A_WEEK = 7
LITTLE_PAIN = 2
"""Up to here running goes on, watched (Thomee's zones, the stricter form)."""
MOST_USES = 3
OF_BONE = (BodyArea.SHIN, BodyArea.FOOT)
"""Where a sore point may be the bone, for which no level is small enough to run on."""


class EnglishOwnQuestionPhrases(OwnQuestionPhrases):
    """When, where and why in this runner's plan, and whether to run on something sore."""

    @override
    def race_ahead(self, races: tuple[Race, ...], today: date) -> Text:
        lines = tuple(
            f"{words.capital(words.distance(race.distance_km))}: {words.long_date(race.day)} "
            f"{race.day.year}, {_away((race.day - today).days)}."
            for race in races
        )
        return text(*lines)

    @override
    def no_race_told(self) -> Text:
        return text("I know of no race. Tell me one, such as: half marathon on 14 March.")

    @override
    def day_without_strength(self, day: date, run: RunKind) -> Text:
        run_of_day = "no run either" if run is RunKind.REST else f"the {words.RUNS[run]} only"
        return text(f"{words.long_date(day)}: no strength, {run_of_day}.")

    @override
    def day_is_not_planned(self, day: date) -> Text:
        return text(f"{words.long_date(day)} is not in the days I have planned.")

    @override
    def why_not_on(self, day: date, objections: tuple[Objection, ...]) -> Text:
        if not objections:
            return text(
                f"{words.long_date(day)} would be possible too; the others fitted your runs better."
            )
        rules = words.listed(tuple(OBJECTIONS[each] for each in objections))
        return text(f"No strength on {words.long_date(day)}: {rules}.")

    @override
    def sessions_asked_for(self, asked: int, placed: int) -> Text:
        wish = f"You asked for {_sessions(asked)} a week"
        if placed == asked:
            return text(f"{wish}, and that fits around your runs. Fewer or more is one tap.")
        return text(f"{wish}; {placed} of them fit around your runs.")

    @override
    def no_such_run_ahead(self) -> Text:
        return text("There is no such run in your next seven days, so nothing changes.")

    @override
    def where_kit_is_used(self, kit: Kit, uses: tuple[tuple[date, Prescription], ...]) -> Text:
        name = words.KITS[kit]
        if not uses:
            return text(
                f"{name}: nothing in your coming sessions needs it now. It comes in when an "
                "exercise with it suits your next step."
            )
        places = words.listed(
            tuple(
                f"{words.mention(asked.exercise)} on {words.long_date(day)}"
                for day, asked in uses[:MOST_USES]
            )
        )
        return text(f"{name}: {places}.")

    @override
    def run_on_it(
        self, area: BodyArea | None, side: Side | None, level: int | None, *, easy: bool
    ) -> Text:
        place = _place(area, side)
        honest = f"I can't see {place}, so I can't promise that a run does no harm."
        watch = (
            "Stop when it goes above 2/10 or changes how you run. Worse the next morning means: "
            "too much."
        )
        if area in OF_BONE:
            watch = f"{watch} One sore point on the bone: no run, have it looked at."
        if level is None:
            return text(
                honest,
                "By the usual rule: up to 2/10 easy running is fine to try, from 3/10 on no "
                "intervals and nothing long, above 5/10 or with a limp no running.",
                watch,
            )
        if level <= LITTLE_PAIN:
            what = "an easy run" if easy else "it, shorter or slower than planned,"
            return text(honest, f"At {level}/10 you may try {what} if warming up is easy.", watch)
        instead = "Keep it short" if easy else "Leave the hard or long run out; an easy one instead"
        return text(
            honest,
            f"You told me {level}/10. {instead}, and only if walking and easy jogging stay at 2/10 "
            "or less.",
            watch,
        )

    @override
    def no_run_on_it(self, area: BodyArea | None, side: Side | None) -> Text:
        return text(
            f"No running on {_place(area, side)} for now: it hurt too much for that, was sharp, or "
            "changed how you moved.",
            "Walk or cycle if that stays painless, and let a physio or doctor look at it before "
            "you run fast again.",
        )


def _away(days: int) -> str:
    """Such as "in 14 weeks and 5 days"."""
    if days == 0:
        return "today"
    weeks, rest = divmod(days, DAYS_A_WEEK)
    parts = tuple(
        f"{count} {name}{'' if count == 1 else 's'}"
        for count, name in ((weeks, "week"), (rest, "day"))
        if count
    )
    return f"in {words.listed(parts)}"


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _place(area: BodyArea | None, side: Side | None) -> str:
    if area is None or area is BodyArea.OTHER:
        return "it"
    return f"your {words.area(area, None if side is Side.BOTH else side)}"
