"""The check-in, what the coach understood, and what changes because of it."""

from coach.phrases.english import words
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.plan import ExerciseId, Hold, Reps
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
    Pain,
    PainCause,
    PainKind,
    Report,
    RequestCause,
    ReturnCause,
    ShortCause,
)

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
EFFORT_LABELS = (
    ("4", "4 or more left"),
    ("2", "2–3 left"),
    ("1", "1 left"),
    ("0", "None left"),
)


class CheckInPhrases:
    """Did it hurt, did form break, how hard, and what follows."""

    def ask_done(self) -> Text:
        """Which exercises."""
        return text(bold("What did you leave out?"), "Tap what you didn't do, then That's it.")

    def done_toggle(self, name: ExerciseId, *, left_out: bool) -> str:
        """An exercise's toggle."""
        return f"{'✗' if left_out else '✓'} {words.exercise(name)}"

    def ask_pain(self) -> Text:
        """Whether it hurt."""
        return text(bold("Did anything hurt?"))

    def pain_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label, each with its meaning."""
        return PAIN_LABELS

    def ask_where(self) -> Text:
        """Where."""
        return text(bold("Where did it hurt?"))

    def ask_level(self) -> Text:
        """How much, after a hurt without a number."""
        return text(bold("How much did it hurt?"))

    def ask_feel(self, area: BodyArea | None) -> Text:
        """How it felt."""
        return text(bold(f"How did {_the(area)} feel?"))

    def feel_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label."""
        return tuple((kind.value, label) for kind, label in FEEL_LABELS)

    def ask_form(self) -> Text:
        """Whether form broke."""
        return text(bold("Did your form hold?"))

    def form_held(self) -> str:
        """It held."""
        return "Yes, clean to the last rep"

    def form_broke(self) -> str:
        """It broke."""
        return "No, it broke"

    def ask_exercise(self) -> Text:
        """Which exercise."""
        return text(bold("On which exercise?"))

    def not_sure(self) -> str:
        """The runner cannot say."""
        return "Not sure"

    def ask_sign(self) -> Text:
        """How it broke."""
        return text(bold("What happened?"))

    def sign_label(self, sign: FormSign) -> str:
        """A sign's button."""
        return words.SIGN_LABELS[sign]

    def ask_effort(self) -> Text:
        """How hard."""
        return text(bold("In the hardest set, how many more good reps were in you?"))

    def effort_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label."""
        return EFFORT_LABELS

    def exercise_label(self, name: ExerciseId) -> str:
        """An exercise's button."""
        return words.exercise(name)

    def area_button(self, area: BodyArea) -> str:
        """A place's button."""
        return words.capital(words.AREAS[area])

    # --- understood ------------------------------------------------------------------

    def heard(self, report: Report) -> Text:
        """What the coach understood, repeated."""
        parts = (
            _completion(report),
            *(_done(each, report) for each in report.done),
            _pains(report.pains),
            _faults(report.faults),
            _effort(report.reps_left),
        )
        return text(f"I heard: {'; '.join(part for part in parts if part)}.")

    def tell_again(self) -> Text:
        """Fix: say it again."""
        return text(
            "Tell me again and I'll replace it, such as: ",
            italic("goblet squat 3x10 @ 12kg, left knee 3/10, form ok"),
        )

    def impossible(self) -> str:
        """A number that cannot be."""
        return "That number can't be right: pain goes from 0 to 10. How was it?"

    # --- what changes ----------------------------------------------------------------

    def nothing_changes(self, *, complete: bool) -> Text:
        """The same again next time."""
        if complete:
            return text("Noted. Next time: the same again.")
        return text("Noted. Next time stays the same until I know how it went.")

    def clean_so_far(self) -> Text:
        """One clean session counted."""
        return text("Noted, a clean one. The same once more, then one small step up.")

    def changes(self, changes: tuple[Change, ...]) -> Text:
        """Each change in one sentence with its reason."""
        stopped = tuple(each for each in changes if each.after is None)
        reasons = tuple(dict.fromkeys(_reason(each) for each in stopped))
        lines = (
            *(_stopped(reason, stopped) for reason in reasons),
            *(_change(each, each.after) for each in changes if each.after is not None),
        )
        return Text(paragraphs=tuple(paragraph(line) for line in lines))

    def soreness_is_normal(self) -> Text:
        """Muscle soreness on both sides."""
        return text("Muscle soreness on both sides is normal and gone within a few days.")

    def see_someone(self, area: BodyArea | None) -> Text:
        """Strong or altered pain."""
        return text(
            f"If {_the(area)} is no better in two weeks, or it comes back, "
            "let a physio or doctor look at it."
        )

    def see_someone_now(self, area: BodyArea | None) -> Text:
        """It had to stop for the second time."""
        return text(
            f"That is the second time for {_the(area)}. Please let a physio or doctor look at it "
            "before we load it again."
        )

    def next_day(self, line: Text) -> Text:
        """When the next session is."""
        return line

    def undone(self, changes: tuple[Change, ...]) -> Text:
        """What Undo took back."""
        names = words.listed(tuple(words.exercise(each.before.exercise) for each in changes))
        return text(f"Taken back: {names} stays as it was.")

    def undo_reopens(self) -> Text:
        """Pain and form are not undone, but corrected."""
        return text("I don't undo what pain or form took off. If the answer was wrong, correct it:")

    def nothing_to_undo(self) -> str:
        """No change."""
        return "Nothing to undo here."

    def too_old(self) -> str:
        """Past the seven days."""
        return "That session is more than a week back; it stays as it is."

    def fix_which(self) -> Text:
        """Fix: what was wrong."""
        return text(bold("What should I correct?"), "Tap it, or tell me the session again.")

    def log_prompt(self) -> Text:
        """Nothing waits for a report."""
        return text(
            "No session is waiting. Write what you did, such as:",
            italic("goblet squat 3x10 @ 12kg, plank 3x30s, no pain, form ok"),
        )

    def log_which(self, title: Text) -> Text:
        """A session waits for its report."""
        return title

    # --- labels ----------------------------------------------------------------------

    def undo_label(self) -> str:
        """Take back what this report changed."""
        return "Undo"

    def fix_label(self) -> str:
        """Correct the report."""
        return "Fix"

    def fix_done(self) -> str:
        """Correct what was done."""
        return "What I did"

    def fix_pain(self) -> str:
        """Correct the pain."""
        return "Whether it hurt"

    def fix_form(self) -> str:
        """Correct the form."""
        return "Whether form held"

    def fix_effort(self) -> str:
        """Correct the effort."""
        return "How hard it was"


def _the(area: BodyArea | None) -> str:
    return "it" if area is None or area is BodyArea.OTHER else f"the {words.AREAS[area]}"


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
    level = f" {pain.level}/10" if pain.level is not None else " hurt" if pain.area else ""
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
        words.exercise(each.before.exercise) for each in stopped if _reason(each) == reason
    )
    return f"Out for now: {words.listed((names[0], *map(words.lowered, names[1:])))}, as {reason}."


def _change(change: Change, after: ExerciseState) -> str:
    name = words.exercise(change.before.exercise)
    reason = _reason(change)
    if after.exercise != change.before.exercise:
        instead = words.exercise(after.exercise)
        return f"{instead} instead of {words.lowered(name)}{_work(after)}: {reason}."
    return f"{name} {_difference(change.before, after)}: {reason}."


def _work(state: ExerciseState) -> str:
    burden = words.load(state.load)
    return f", {state.sets} × {words.amount(state.work)}" + (f", {burden}" if burden else "")


def _difference(before: ExerciseState, after: ExerciseState) -> str:
    parts: list[str] = []
    if before.load != after.load:
        parts.append(f"{words.load(before.load) or 'bodyweight'} → {words.load(after.load)}")
    if before.work != after.work:
        parts.append(_work_difference(before, after))
    if after.sets == before.sets + 1:
        parts.append("one more set")
    elif after.sets != before.sets:
        parts.append(f"{before.sets} → {after.sets} sets")
    return " and ".join(parts) if parts else "comes back"


def _work_difference(before: ExerciseState, after: ExerciseState) -> str:
    match before.work, after.work:
        case Reps(count=old), Reps(count=new):
            return f"{old} → {new} reps"
        case Hold(seconds=old), Hold(seconds=new):
            return f"{old} → {new} s"
        case _:
            return f"now {words.amount(after.work)}"


def _reason(change: Change) -> str:
    match change.cause:
        case PainCause() as cause:
            return _pain_reason(cause)
        case FormCause(sign=sign):
            return words.SIGNS[sign] if sign is not None else "your form broke"
        case ShortCause(done=done, asked=asked):
            return f"the first set stopped at {done} of {asked}"
        case CleanCause(sessions=sessions):
            return f"{_count(sessions)} with reps left"
        case EffortCause():
            return "there was nothing left in you"
        case ReturnCause(area=area):
            return f"two sessions without pain in {_the(area)}"
        case RequestCause():
            return "you asked for it"


def _count(sessions: int) -> str:
    return "two clean sessions" if sessions == 2 else f"{sessions} clean sessions"


def _pain_reason(cause: PainCause) -> str:
    place = "it"
    if cause.area is not None and cause.area is not BodyArea.OTHER:
        place = f"your {words.area(cause.area, cause.side)}"
    if cause.changed_movement:
        return f"{place} hurt and changed how you moved"
    sharp = ", sharp" if cause.pain_kind is PainKind.SHARP else ""
    return f"{place} hurt ({cause.level}/10{sharp})"
