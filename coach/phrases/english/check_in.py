"""The check-in, what the coach understood, and what changes because of it."""

from datetime import date

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.english.rules import RULES
from coach.phrases.phrasebook.check_in import CheckInPhrases
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.plan import ExerciseId, Hold, Reps, Work
from coach.profile import BodyArea
from coach.training_log import (
    Change,
    CleanCause,
    Completion,
    EffortCause,
    ExerciseDone,
    ExerciseState,
    FormCause,
    FormFault,
    FormSign,
    GapCause,
    MorningCause,
    Pain,
    PainCause,
    PainKind,
    Report,
    RequestCause,
    ReturnCause,
    ShortCause,
    ShownCause,
    TrendCause,
)
from coach.units import Load

PAIN_LABELS = (
    ("0", "0 · nothing hurt"),
    ("2", "1–2 · noticed it, nothing more"),
    ("5", "3–5 · hurt, but I moved normally"),
    ("6", "6+ · had to stop or hold back"),
    ("moved", "It changed how I moved"),
)
FEEL_LABELS = (
    (PainKind.SHARP, "Sharp, stabbing or catching"),
    (PainKind.DULL, "Dull or aching, in one spot"),
    (PainKind.SORENESS, "Sore muscle, both sides"),
)
MOST_NAMED = 3
"""Of more exercises that changed for one reason the rest is only counted."""
EFFORT_LABELS = (
    ("4", "4 or more left"),
    ("2", "2–3 left"),
    ("1", "1 left"),
    ("0", "None left"),
)


class EnglishCheckInPhrases(CheckInPhrases):
    """Did it hurt, did form break, how hard, and what follows."""

    @override
    def ask_done(self) -> Text:
        return text(
            bold("What did you leave out?"), "Tap what you didn't do, then That's it; or write it."
        )

    @override
    def done_toggle(self, name: ExerciseId, *, left_out: bool) -> str:
        return f"{'✗' if left_out else '✓'} {words.exercise(name)}"

    @override
    def ask_pain(self) -> Text:
        return text(bold("Did anything hurt?"))

    @override
    def pain_labels(self) -> tuple[tuple[str, str], ...]:
        return PAIN_LABELS

    @override
    def ask_where(self) -> Text:
        return text(bold("Where did it hurt?"))

    @override
    def ask_level(self, area: BodyArea | None) -> Text:
        return text(bold(f"How much did {_the(area)} hurt?"))

    @override
    def ask_feel(self, area: BodyArea | None) -> Text:
        return text(bold(f"How did {_the(area)} feel?"))

    @override
    def feel_labels(self) -> tuple[tuple[str, str], ...]:
        return tuple((kind.value, label) for kind, label in FEEL_LABELS)

    @override
    def ask_form(self) -> Text:
        return text(bold("Did your form break?"))

    @override
    def form_held(self) -> str:
        return "No, clean to the last rep"

    @override
    def form_broke(self) -> str:
        return "Yes, it broke"

    @override
    def ask_exercise(self) -> Text:
        return text(bold("On which exercise?"))

    @override
    def not_sure(self) -> str:
        return "Not sure"

    @override
    def ask_sign(self) -> Text:
        return text(bold("What happened?"))

    @override
    def sign_label(self, sign: FormSign) -> str:
        return words.SIGN_LABELS[sign]

    @override
    def ask_effort(self) -> Text:
        return text(bold("In the hardest set, how many more good reps were in you?"))

    @override
    def effort_labels(self) -> tuple[tuple[str, str], ...]:
        return EFFORT_LABELS

    @override
    def ask_hardest(self) -> Text:
        return text(bold("Which one was that?"), "The others then had two or more left.")

    @override
    def in_several(self) -> str:
        return "More than one"

    @override
    def exercise_label(self, name: ExerciseId) -> str:
        return words.exercise(name)

    @override
    def area_button(self, area: BodyArea) -> str:
        return words.capital(words.AREAS[area])

    @override
    def heard(self, report: Report, *, still_training: bool = False) -> Text:
        parts = (
            "" if still_training else _completion(report),
            *_all_done(report),
            _pains(report.pains),
            _faults(report.faults),
            _effort(report.reps_left),
        )
        return text(f"I heard: {'; '.join(part for part in parts if part)}.")

    @override
    def tell_again(self) -> Text:
        return text(
            "Tell me again and I'll replace it, such as: ",
            italic("goblet squat 3x10 @ 12kg, left knee 3/10, form ok"),
        )

    @override
    def impossible(self) -> str:
        return "That number can't be right: pain goes from 0 to 10. How was it?"

    @override
    def nothing_changes(self, *, complete: bool) -> Text:
        if complete:
            return text("Noted. Next time: the same again.")
        return text("Noted. Next time stays the same until I know how it went.")

    @override
    def clean_so_far(self) -> Text:
        return text("Noted, a clean one. One more like it, then one small step up.")

    @override
    def changes(self, changes: tuple[Change, ...]) -> Text:
        stopped = tuple(each for each in changes if each.after is None)
        reasons = tuple(dict.fromkeys(reason_of(each) for each in stopped))
        going_on = (each for each in changes if each.after is not None)
        others = tuple(sorted(going_on, key=lambda each: isinstance(each.cause, CleanCause)))
        causes = tuple(dict.fromkeys(reason_of(each) for each in others))
        lines = (
            *(_stopped(reason, stopped) for reason in reasons),
            *(_changed(reason, others) for reason in causes),
        )
        return Text(paragraphs=tuple(paragraph(line) for line in lines))

    @override
    def changed_on(self, day: date, changes: tuple[Change, ...], *, is_ahead: bool) -> Text:
        rules = tuple(dict.fromkeys(RULES[each.rule] for each in changes if each.rule in RULES))
        return (
            text(bold(_dated(day, is_ahead=is_ahead)))
            + self.changes(changes)
            + text(*map(italic, rules))
        )

    @override
    def changed_briefly(self, day: date, changes: tuple[Change, ...], *, is_ahead: bool) -> Text:
        first, *others = sorted(changes, key=lambda each: isinstance(each.cause, CleanCause))
        name = words.mention(first.before.exercise)
        if first.after is None:
            what = f"{name} out for now"
        else:
            what = words.lowered(_change(first.before, first.after))
        more = f" and {len(others)} more" if others else ""
        return text(f"{_dated(day, is_ahead=is_ahead)}: {what}{more} ({reason_of(first)}).")

    @override
    def changes_label(self) -> str:
        return "What changed, in full"

    @override
    def undo_of(self, day: date) -> str:
        return f"Undo {words.short_date(day)}"

    @override
    def lifted_more(self, name: ExerciseId, lifted: Load, following: Load) -> Text:
        return text(
            f"{words.exercise(name)}: you took {words.load(lifted)}, noted. The plan goes on from "
            f"{words.load(following) or 'bodyweight'}, a small step at a time."
        )

    @override
    def soreness_is_normal(self) -> Text:
        return text("Muscle soreness on both sides is normal and gone within a few days.")

    @override
    def fault_unplaced(self) -> Text:
        return text("As we don't know where your form broke, nothing goes up.")

    @override
    def place_spared(self) -> Text:
        return text("Noted. What loads the sore place stays as it is until that has calmed down.")

    @override
    def see_someone(self, area: BodyArea | None) -> Text:
        return text(
            f"If {_the(area)} is no better in two weeks, or it comes back, "
            "let a physio or doctor look at it."
        )

    @override
    def see_someone_now(self, area: BodyArea | None) -> Text:
        return text(
            f"That is the second time for {_the(area)}. Please let a physio or doctor look at it "
            "before we load it again."
        )

    @override
    def undone(self, changes: tuple[Change, ...]) -> Text:
        names = tuple(dict.fromkeys(words.mention(each.before.exercise) for each in changes))
        verb = "is" if len(names) == 1 else "are"
        listed = words.capital(words.listed(names))
        return text(f"Taken back. {listed} {verb} as before this session.")

    @override
    def undo_reopens(self) -> Text:
        return text("I don't undo what pain or form took off. If the answer was wrong, correct it:")

    @override
    def nothing_to_undo(self) -> str:
        return "Nothing to undo here."

    @override
    def too_old(self) -> str:
        return "That session is more than a week back; it stays as it is."

    @override
    def which_exercise_was_it(self) -> Text:
        return text("Which exercise was that? Write its name with it, such as: goblet squat 3x12.")

    @override
    def fix_which(self) -> Text:
        return text(bold("What should I correct?"), "Tap it, or tell me the session again.")

    @override
    def log_prompt(self) -> Text:
        return text(
            "No session is waiting. Write what you did, such as:",
            italic("goblet squat 3x10 @ 12kg, plank 3x30s, no pain, form ok"),
        )

    @override
    def undo_label(self) -> str:
        return "Undo"

    @override
    def fix_label(self) -> str:
        return "Fix"

    @override
    def fix_done(self) -> str:
        return "What I did"

    @override
    def fix_pain(self) -> str:
        return "Whether it hurt"

    @override
    def fix_form(self) -> str:
        return "Whether form held"

    @override
    def fix_effort(self) -> str:
        return "How hard it was"


def _the(area: BodyArea | None) -> str:
    return "it" if area is None or area is BodyArea.OTHER else f"the {words.AREAS[area]}"


def _dated(day: date, *, is_ahead: bool) -> str:
    return f"From {words.short_date(day)}" if is_ahead else words.short_date(day)


def _completion(report: Report) -> str:
    match report.completion:
        case Completion.FULL:
            return "all done"
        case Completion.NONE:
            return "not done"
        case Completion.PARTIAL:
            skipped = words.listed(tuple(words.mention(each) for each in report.not_done))
            if not skipped or len(report.not_done) > 2:
                return "part of it done"
            return f"done without {skipped}"


def _all_done(report: Report) -> tuple[str, ...]:
    """What was done of each exercise; of rounds of everything only how many."""
    rounds = {len(each.sets) for each in report.done}
    asked = {each.exercise: each.work for each in report.prescriptions}
    is_all = {each.exercise for each in report.done} == set(asked) and len(rounds) == 1
    as_asked = all(
        each.load is None and set(each.sets) == {_count_of(asked[each.exercise])}
        for each in report.done
        if each.exercise in asked
    )
    if is_all and as_asked and report.completion is Completion.PARTIAL:
        count = rounds.pop()
        return ("one set of each" if count == 1 else f"{count} sets of each",)
    return tuple(_done(each, report) for each in report.done)


def _count_of(work: Work) -> int:
    return work.count if isinstance(work, Reps) else work.seconds


def _done(each: ExerciseDone, report: Report) -> str:
    asked = next((item for item in report.prescriptions if item.exercise == each.exercise), None)
    unit = " s" if asked is not None and isinstance(asked.work, Hold) else ""
    if len(set(each.sets)) == 1:
        sets = f"{len(each.sets)}×{each.sets[0]}{unit}"
    else:
        sets = "/".join(str(count) for count in each.sets) + unit
    burden = words.load(each.load) if each.load is not None else ""
    return f"{words.mention(each.exercise)} {sets}" + (f" at {burden}" if burden else "")


def _pains(pains: tuple[Pain, ...] | None) -> str:
    if pains is None:
        return ""
    if not pains:
        return "no pain"
    return ", ".join(_pain(each) for each in pains)


def _pain(pain: Pain) -> str:
    if pain.area is None and pain.level is None:
        return "it hurt" + (" and changed how you moved" if pain.changed_movement else "")
    place = words.area(pain.area, pain.side) if pain.area is not None else "pain"
    level = " hurt" if pain.area else ""
    if pain.level is not None:
        level = f" {_number(pain.level, pain.low, at_least=pain.at_least)}"
    kind = f", {pain.kind.value}" if pain.kind is not None else ""
    where = f" on {words.mention(pain.exercise)}" if pain.exercise is not None else ""
    moved = ", changed how you moved" if pain.changed_movement else ""
    return f"{place}{level}{kind}{where}{moved}"


def _faults(faults: tuple[FormFault, ...] | None) -> str:
    if faults is None:
        return ""
    if not faults:
        return "form held"
    return ", ".join(
        (words.SIGNS[fault.sign] if fault.sign is not None else "form broke")
        + (f" on {words.mention(fault.exercise)}" if fault.exercise is not None else "")
        for fault in faults
    )


def _effort(reps_left: int | None) -> str:
    match reps_left:
        case None:
            return ""
        case 0:
            return "nothing left"
        case 1:
            return "1 rep left"
        case _:
            return f"{reps_left} reps left"


def _stopped(reason: str, stopped: tuple[Change, ...]) -> str:
    names = tuple(
        words.exercise(each.before.exercise) for each in stopped if reason_of(each) == reason
    )
    return f"Out for now: {words.listed((names[0], *map(words.lowered, names[1:])))}, as {reason}."


def _changed(reason: str, changes: tuple[Change, ...]) -> str:
    """All that changed for one reason, in one sentence; of many, repetitions are only counted."""
    because = tuple(
        each for each in changes if each.after is not None and reason_of(each) == reason
    )
    counted = tuple(each for each in because[MOST_NAMED:] if _is_of_repetitions(each))
    parts = tuple(
        _change(each.before, each.after)
        for each in because
        if each.after is not None and each not in counted
    )
    if len(counted) == 1:
        parts = tuple(_change(each.before, each.after) for each in because if each.after)
    elif counted:
        parts = (*parts, f"{_more_or_fewer(counted)} reps on {len(counted)} others")
    first, *rest = parts
    return f"{'; '.join((first, *map(words.lowered, rest)))}: {reason}."


def _more_or_fewer(changes: tuple[Change, ...]) -> str:
    rises = {_amount(each.after) > _amount(each.before) for each in changes if each.after}
    if len(rises) > 1:
        return "other"
    return "more" if True in rises else "fewer"


def _amount(state: ExerciseState) -> int:
    return state.work.count if isinstance(state.work, Reps) else state.work.seconds


def _is_of_repetitions(change: Change) -> bool:
    """Whether nothing but repetitions or seconds differs."""
    before, after = change.before, change.after
    if after is None:
        return False
    as_before = before.model_copy(update={"work": after.work})
    return before.exercise == after.exercise and not _differences(as_before, after)


def _change(before: ExerciseState, after: ExerciseState) -> str:
    name = words.exercise(before.exercise)
    if after.exercise != before.exercise:
        instead = words.exercise(after.exercise)
        return f"{instead} instead of {words.lowered(name)}{_work(after)}"
    return f"{name} {difference(before, after)}"


def _work(state: ExerciseState) -> str:
    burden = words.load(state.load)
    return f", {state.sets} × {words.amount(state.work)}" + (f", {burden}" if burden else "")


def difference(before: ExerciseState, after: ExerciseState) -> str:
    """What is different, such as "8 kg → 10 kg"."""
    return " and ".join(_differences(before, after)) or "comes back"


def _differences(before: ExerciseState, after: ExerciseState) -> tuple[str, ...]:
    """What differs, a few words each: load, repetitions, sets, manner."""
    return (
        *_load_difference(before, after),
        *_work_difference(before, after),
        *_sets_difference(before, after),
        *_manner(before, after),
    )


def _load_difference(before: ExerciseState, after: ExerciseState) -> tuple[str, ...]:
    if before.load == after.load:
        return ()
    return (f"{words.load(before.load) or 'bodyweight'} → {words.load(after.load)}",)


def _sets_difference(before: ExerciseState, after: ExerciseState) -> tuple[str, ...]:
    if after.sets == before.sets:
        return ()
    if after.sets == before.sets + 1:
        return ("one more set",)
    return (f"{before.sets} → {after.sets} sets",)


def _manner(before: ExerciseState, after: ExerciseState) -> tuple[str, ...]:
    """How the repetitions themselves change: pace, pause, range."""
    parts: list[str] = []
    if before.lowering_seconds != after.lowering_seconds:
        slow = after.lowering_seconds
        parts.append(f"{slow} s on the way down" if slow else "down at your usual pace")
    if before.pause_seconds != after.pause_seconds:
        pause = after.pause_seconds
        parts.append(f"{pause} s still at the lowest point" if pause else "no pause")
    if before.smaller_range != after.smaller_range:
        parts.append("only as far as is comfortable" if after.smaller_range else "the whole way")
    return tuple(parts)


def _work_difference(before: ExerciseState, after: ExerciseState) -> tuple[str, ...]:
    if before.work == after.work:
        return ()
    match before.work, after.work:
        case Reps(count=old), Reps(count=new):
            return (f"{old} → {new} reps",)
        case Hold(seconds=old), Hold(seconds=new):
            return (f"{old} → {new} s",)
        case _:
            return (f"now {words.amount(after.work)}",)


def reason_of(change: Change) -> str:  # noqa: C901  (one line for each kind of cause)
    """Why something changed, such as "two clean sessions with reps left"."""
    match change.cause:
        case PainCause() as cause:
            return _pain_reason(cause)
        case FormCause(sign=sign):
            return words.SIGNS[sign] if sign is not None else "your form broke"
        case ShortCause(done=done, asked=asked, times=times):
            again = "" if times == 1 else f", {times} sessions in a row"
            return f"the first set stopped at {done} of {asked}{again}"
        case ShownCause(reps=reps, reps_left=reps_left):
            more = f" with {reps_left} left" if reps_left else ""
            return f"you showed {reps} clean reps{more}"
        case CleanCause(sessions=sessions, painless=True):
            return f"{_count(sessions)} with reps left"
        case CleanCause(sessions=sessions):
            whole = "a session" if sessions == 1 else f"{sessions} sessions"
            return f"{whole} done in full with reps left"
        case EffortCause():
            return "there was nothing left in you"
        case ReturnCause() as cause:
            return _return_reason(cause)
        case RequestCause():
            return "you asked for it"
        case MorningCause(area=area, side=side):
            return f"your {words.area(area, side)} was worse the morning after"
        case TrendCause(area=area):
            return f"your {words.area(area, None)} hurt more two weeks in a row"
        case GapCause(days=days, ill=ill):
            return f"{days} days without training" + (" and a fever" if ill else "")


def _return_reason(cause: ReturnCause) -> str:
    if cause.level == 0:
        return f"two sessions without pain in {_the(cause.area)}"
    return f"two sessions with no more than {cause.level}/10 in {_the(cause.area)}"


def _count(sessions: int) -> str:
    numbers = {1: "a clean session", 2: "two clean sessions"}
    return numbers.get(sessions, f"{sessions} clean sessions")


def _pain_reason(cause: PainCause) -> str:
    place = "it"
    if cause.area is not None and cause.area is not BodyArea.OTHER:
        place = f"your {words.area(cause.area, cause.side)}"
    if cause.changed_movement:
        return f"{place} hurt and changed how you moved"
    sharp = ", sharp" if cause.pain_kind is PainKind.SHARP else ""
    return f"{place} hurt ({_number(cause.level, cause.low, at_least=cause.at_least)}{sharp})"


def _number(level: int, low: int | None, *, at_least: bool) -> str:
    """A pain's number as it was told: "4/10", "3–5/10" or "6/10 or more"."""
    if at_least:
        return f"{level}/10 or more"
    return f"{level}/10" if low is None else f"{low}–{level}/10"
