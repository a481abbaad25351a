"""Complaints: where it hurts, how much, how it feels, and the denial of all that."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.knowledge.exercise import Exercise
from coach.language.assessment import is_assessed
from coach.language.exercises import ExerciseNames, find_exercises, names_of
from coach.language.lexicon import Found
from coach.language.negation import is_denied
from coach.language.numbers import number_at, numbers_in
from coach.language.others import without_others
from coach.language.places_of_pain import BLANK, find_areas, find_side, side_near
from coach.language.profile import says_nothing_applies, says_only_ok
from coach.language.readings import OutOfRange
from coach.language.recovery import tells_recovery
from coach.language.tokens import (
    CLAUSE_BREAKS,
    Tokens,
    below_zero,
    split,
    tokenise_signed,
    word_set,
)
from coach.language.words.answers import YES_NO
from coach.language.words.body import (
    CHANGED_MOVEMENT,
    FINE,
    HURTING,
    NORMAL_SORENESS,
    PAIN_NAMES,
    PAINLESS,
    SCORE_LINKS,
    SIDES,
    WEAK_HURTING,
    WHEN_IT_HURTS,
)
from coach.language.words.common import UNIT_WORDS
from coach.language.words.session import (
    EFFORT_SCALES,
    FORM_SIGNS,
    LEFT_IN_TANK,
    RESERVE_SCALES,
    SKIPS,
)
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Pain, PainKind

WORST = 10
SENTENCE_BREAKS = CLAUSE_BREAKS - {"?"}
"""Not the question mark: "knee pain? no" is one statement."""
PART_BREAKS = SENTENCE_BREAKS | word_set(", but and while although then otherwise also plus & +")
MOST_WORDS_OF_A_WHEN = 5
LINK_REACH = 4
"""Words between a place and its bare number ("achilles bit grumpy maybe a 2")."""
NO_SKIP = word_set("no bar except apart other")
OCCASIONS = word_set("on during in with when doing from after mostly only at while just")
LEVEL_JOINTS = word_set("- to or ish ( ) tops max so out of / 10")
COUNTED_BEFORE = word_set("x last rep set first")
CALLED_NORMAL = word_set("normal normally expected")
SORE_WORDS = word_set("sore soreness doms")
MILD_WORDS = word_set("stiff stiffness tight tightness")
BIT_WORDS = word_set("bit little slightly slight mild mildly quite pretty grumpy niggly")


@dataclass
class _Complaint:
    """A complaint while its parts are gathered."""

    level: float | None = None
    area: BodyArea | None = None
    side: Side | None = None
    kind: PainKind | None = None
    exercise: ExerciseId | None = None
    hurts: bool = False
    denied: bool = False
    changed_movement: bool = False
    place: int = 0
    """The number of the part of the text that tells of it."""
    assessed: bool = False
    """Whether a professional has looked at it."""

    @property
    def is_complaint(self) -> bool:
        return (
            self.hurts or self.level is not None or self.kind is not None or self.changed_movement
        )

    @property
    def is_bare_side(self) -> bool:
        """Whether it only adds a side to a complaint, or is a turn of speech ("right, ...")."""
        says_more = self.is_complaint or self.denied or self.exercise is not None
        return self.area is None and not says_more

    def finished(self) -> Pain:
        in_range = self.level is not None and self.level <= WORST
        return Pain(
            level=round(self.level) if in_range and self.level is not None else None,
            area=self.area,
            side=self.side,
            kind=self.kind,
            exercise=self.exercise,
            changed_movement=self.changed_movement,
            assessed=self.assessed,
        )


def read_pain(
    text: str, exercises: tuple[Exercise, ...] = ()
) -> tuple[Pain, ...] | OutOfRange | None:
    """The answer to "did it hurt?", where a bare number is the 0-10 scale.

    A plain "no" is the empty tuple, a plain "yes" a pain without a number; a level above ten is
    OutOfRange, as is one below zero. None when the text does not answer; "ok" does not.
    """
    tokens = tokenise_signed(text)
    pains = find_pains(tokens, names_of(exercises), asked=True)
    if below_zero(tokens) or any(level > WORST for level in _levels(tokens)):
        return OutOfRange()
    if pains:
        return pains
    if pains == () or says_nothing_applies(tokens):
        return ()
    numbers = numbers_in(tokens)
    if numbers and not tokens[0].isalpha() and numbers[-1].value > WORST:
        return OutOfRange()
    if says_only_ok(tokens):
        return None
    opening = YES_NO.at(tokens, 0) if tokens else None
    if opening is None and len(tokens) <= MOST_WORDS_OF_A_WHEN and tokens in WHEN_IT_HURTS:
        return (Pain(),)
    if opening is None:
        return (Pain(),) if not BIT_WORDS.isdisjoint(tokens) else None
    return (Pain(),) if opening.value else ()


def find_pains(
    tokens: Tokens, names: ExerciseNames, *, asked: bool = False
) -> tuple[Pain, ...] | None:
    """The complaints of a text; empty where pain is denied, None where nothing is said of it.

    Where it was `asked`, a place or a number alone is a complaint. Where it was not, a pain that
    is over by now says nothing of the session. Somebody else's pain is none of the runner's.
    """
    tokens = without_others(tokens)
    if not asked:
        tokens = _without_recovered(tokens)
    soreness = _normal_soreness(tokens)
    if soreness is not None and not _levels(tokens):
        return (soreness,)
    complaints = _gathered(tokens, names, asked=asked)
    hurting = [each for each in complaints if each.is_complaint and not each.denied]
    felt = [each for each in hurting if each.level != 0]
    if felt and _is_only_mild(felt, tokens):
        return ()
    if felt:
        _assess(felt, tokens)
        return tuple(dict.fromkeys(each.finished() for each in felt))
    is_denial = bool(hurting) or tokens in PAINLESS or any(each.denied for each in complaints)
    return () if is_denial else None


def _is_only_mild(felt: list[_Complaint], tokens: Tokens) -> bool:
    """Such as "a bit stiff but no pain": what is felt is said to be none."""
    is_rated = any(each.level is not None or each.kind is not None for each in felt)
    hurting = (
        tokens[word.start]
        for word in HURTING.find(tokens)
        if not is_denied(tokens, word.start, word.end)
    )
    return not is_rated and tokens in PAINLESS and all(word in MILD_WORDS for word in hurting)


def _without_recovered(tokens: Tokens) -> Tokens:
    """The text with the parts blanked that tell of a recovery, where no level is told of it."""
    blanked = list(tokens)
    ends = [index for index, token in enumerate((*tokens, "\n")) if token in PART_BREAKS]
    starts = [0, *(end + 1 for end in ends)]
    for place, (start, end) in enumerate(zip(starts, ends, strict=False)):
        following = tokens[end + 1 : (*ends, end)[place + 1]]
        is_rated = _levels(tokens[start:end]) or (_levels(following) and not find_areas(following))
        if tells_recovery(tokens[start:end]) and not is_rated:
            blanked[start:end] = [BLANK] * (end - start)
    return tuple(blanked)


def _assess(complaints: list[_Complaint], tokens: Tokens) -> None:
    """Mark the complaints that a professional has looked at."""
    for place, part in _assessments(tokens):
        areas = {area.value for area in find_areas(part)}
        named = [each for each in complaints if each.area in areas]
        of_all = not {"both", "them", "all"}.isdisjoint(part)
        before = [each for each in complaints if each.place <= place]
        nearest = before[-1:] or complaints[:1]
        meant = named if areas - {BodyArea.OTHER} else complaints if of_all else nearest
        for complaint in meant:
            complaint.assessed = True


def _assessments(tokens: Tokens) -> Iterator[tuple[int, Tokens]]:
    """The parts that tell of an assessment, each with its number."""
    place = 0
    for sentence in split(tokens, SENTENCE_BREAKS):
        for part in split(sentence, PART_BREAKS):
            place += 1
            if is_assessed(part, sentence):
                yield place, part


def _normal_soreness(tokens: Tokens) -> Pain | None:
    """Soreness that the runner calls normal: level 0."""
    is_called_normal = not CALLED_NORMAL.isdisjoint(tokens) and not SORE_WORDS.isdisjoint(tokens)
    if tokens not in NORMAL_SORENESS and not (is_called_normal and "not" not in tokens):
        return None
    areas = find_areas(tokens)
    area = areas[0].value if areas else None
    side = side_near(tokens, areas[0]) if areas else None
    return Pain(level=0, area=area, side=side, kind=PainKind.SORENESS)


def _gathered(tokens: Tokens, names: ExerciseNames, *, asked: bool) -> list[_Complaint]:
    complaints: list[_Complaint] = []
    place = 0
    for sentence in split(tokens, SENTENCE_BREAKS):
        waiting: list[_Complaint] = []
        current: _Complaint | None = None
        for part in split(sentence, PART_BREAKS):
            place += 1
            is_update = current is not None and "now" in part
            if not asked and _is_bare_level(part) and not (_can_be_rated(current) or is_update):
                continue
            said = _complaint(part, names, asked=asked)
            if said is None or (current is None and said.is_bare_side):
                continue
            if said.area is None and current is not None and not said.denied:
                _complete(current, said)
                continue
            if current is not None and _goes_on(current, said):
                _complete(current, said)
                continue
            said.place = place
            current = said
            waiting.append(said)
        _share(waiting)
        _continue_before(complaints, waiting)
        complaints.extend(waiting)
    return complaints


def _can_be_rated(current: _Complaint | None) -> bool:
    """Whether a bare number behind a complaint is its level."""
    if current is None or current.level is not None or current.denied:
        return False
    return current.is_complaint or current.area is not None


def _goes_on(current: _Complaint, said: _Complaint) -> bool:
    """Whether a part with a place tells more of the complaint before it."""
    is_new_place = current.area is not None and said.area not in (current.area, BodyArea.OTHER)
    is_other_side = None not in (current.side, said.side) and current.side is not said.side
    return not (current.denied or said.denied or is_new_place or is_other_side)


def _continue_before(complaints: list[_Complaint], waiting: list[_Complaint]) -> None:
    """A number in a sentence of its own belongs to the complaint before ("hip hurts. like a 4")."""
    if len(complaints) != 1 or len(waiting) != 1:
        return
    before, after = complaints[0], waiting[0]
    can_join = not before.denied and not after.denied and before.is_complaint
    if can_join and after.area is None and before.level is None and after.level not in (None, 0):
        _complete(before, after)
        waiting.clear()


def _complete(current: _Complaint, said: _Complaint) -> None:
    current.level = said.level if said.level is not None else current.level
    current.area = current.area or said.area
    current.side = current.side or said.side
    current.kind = current.kind or said.kind
    current.exercise = current.exercise or said.exercise
    current.hurts = current.hurts or said.hurts
    current.changed_movement = current.changed_movement or said.changed_movement


def _share(parts: list[_Complaint]) -> None:
    """Such as "Knee and hip hurt": a place without its own words shares those that follow."""
    for first, second in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        is_bare = first.area is not None and not first.is_complaint and not first.denied
        if is_bare and second.is_complaint and not second.denied:
            first.level, first.kind, first.hurts = second.level, second.kind, second.hurts


def _complaint(part: Tokens, names: ExerciseNames, *, asked: bool) -> _Complaint | None:
    """What one part of a sentence says of pain; None when it says nothing."""
    named = find_exercises(part, names)
    areas = [area for area in find_areas(part) if not _inside(area, named)]
    area = areas[0] if areas else None
    hurts = [word for word in HURTING.find(part) if _speaks_of_pain(part, word, area)]
    levels = _levels_in_part(part, area, asked=asked)
    moved = CHANGED_MOVEMENT.find(part)
    said = _Complaint(
        level=levels[-1] if levels else None,
        area=None if area is None else area.value,
        side=_side(part, area),
        kind=next((word.value for word in hurts if word.value is not None), None),
        exercise=named[0].value if named and not _skips(part) else None,
        hurts=bool(hurts) or (area is not None and (asked or _is_off_the_scale(part))),
        changed_movement=any(not is_denied(part, word.start, word.end) for word in moved),
    )
    said.denied = _denies(part, hurts, area) and not levels
    if area is None and not said.is_complaint and not said.denied:
        tells_when = said.exercise is not None and part[0] in OCCASIONS
        is_detail = said.side is not None or tells_when
        return said if is_detail and len(part) <= LINK_REACH + 2 else None
    return said


def _skips(part: Tokens) -> bool:
    """Whether the exercise named was left out, and so is not where it hurt."""
    return any(part[skip.start] not in NO_SKIP for skip in SKIPS.find(part))


def _inside(area: Found[BodyArea], named: tuple[Found[ExerciseId], ...]) -> bool:
    return any(name.start <= area.start < name.end for name in named)


def _speaks_of_pain(
    part: Tokens, word: Found[PainKind | None], area: Found[BodyArea] | None
) -> bool:
    phrase = part[word.start : word.end]
    if area is None and phrase in WEAK_HURTING:
        return False
    # "form bad", "reps went" and "killing me" speak of other things beside a sign of form.
    return not (phrase in WEAK_HURTING and (part in FORM_SIGNS or "form" in part))


def _side(part: Tokens, area: Found[BodyArea] | None) -> Side | None:
    if area is not None:
        return side_near(part, area)
    is_short = len(part) <= LINK_REACH
    return find_side(part) if is_short and "in" not in part else None


def _denies(
    part: Tokens, hurts: list[Found[PainKind | None]], area: Found[BodyArea] | None
) -> bool:
    if part in PAINLESS:
        return True
    if hurts:
        return all(is_denied(part, word.start, word.end) for word in hurts)
    if area is None or part in FORM_SIGNS:
        return False
    is_fine = any(not is_denied(part, word.start, word.start) for word in FINE.find(part))
    return is_fine or is_denied(part, area.start, area.end)


def _levels_in_part(
    part: Tokens, area: Found[BodyArea] | None, *, asked: bool
) -> tuple[float, ...]:
    if part in EFFORT_SCALES or part in RESERVE_SCALES:
        return ()
    if asked:
        levels = _bare_levels(part)
        return levels if "now" not in part else _levels_after_now(part) or levels
    if "form" in part:
        return ()
    if "now" in part:
        level_now = _linked(part, part.index("now") + 1)
        if level_now:
            return level_now
    scored = _scores(part)
    if scored:
        return scored
    if _is_bare_level(part):
        return _bare_levels(part)[-1:]
    begins = (None if area is None else area.end, _after_pain_word(part))
    linked = (_linked(part, begin) for begin in begins if begin is not None)
    return next((levels for levels in linked if levels), ())


def _is_bare_level(part: Tokens) -> bool:
    """Such as "maybe 3", "like a 2 or 3": a number and words that link it to what it rates."""
    numbers = [number for number in numbers_in(part) if number.value <= WORST]
    covered = {index for number in numbers for index in range(number.start, number.end)}
    return bool(numbers) and all(
        token in SCORE_LINKS or token in BIT_WORDS or token in LEVEL_JOINTS
        for index, token in enumerate(part)
        if index not in covered
    )


def _after_pain_word(part: Tokens) -> int | None:
    words = PAIN_NAMES.find(part)
    return words[-1].end if words else None


def _levels_after_now(part: Tokens) -> tuple[float, ...]:
    return _bare_levels(part[part.index("now") :])


def _levels(tokens: Tokens) -> tuple[float, ...]:
    return tuple(
        level
        for part in split(tokens, PART_BREAKS)
        if part not in EFFORT_SCALES
        for level in (*_scores(part, impossible_too=True),)
    )


def _scores(part: Tokens, *, impossible_too: bool = False) -> tuple[float, ...]:
    """Numbers out of ten: "3/10", "two out of ten"."""
    scores: list[float] = []
    for number in numbers_in(part):
        behind = part[number.end : number.end + 3]
        is_score = behind[:2] == ("/", "10") or behind in (
            ("out", "of", "10"), ("out", "of", "ten")
        )  # fmt: skip
        is_list = (number.start > 0 and part[number.start - 1] == "/") or behind[2:3] == ("/",)
        if is_score and not is_list and (impossible_too or number.value <= WORST):
            scores.append(number.value)
    return tuple(scores)


def _is_off_the_scale(part: Tokens) -> bool:
    """Whether a level was said that cannot be: it hurt, the number is still to be asked."""
    return below_zero(part) or any(level > WORST for level in _scores(part, impossible_too=True))


def _bare_levels(part: Tokens) -> tuple[float, ...]:
    """Every number that no unit claims; the "10" of "3/10" is none."""
    levels: list[float] = []
    for number in numbers_in(part):
        if _is_scale_end(part, number) or _is_claimed(part, number) or _is_pronoun(part, number):
            continue
        if number.value <= WORST:
            levels.append(number.value)
    return tuple(levels)


def _is_scale_end(part: Tokens, number: Found[float]) -> bool:
    before = part[max(0, number.start - 2) : number.start]
    return number.value == WORST and (before[-1:] == ("/",) or before == ("out", "of"))


def _is_pronoun(part: Tokens, number: Found[float]) -> bool:
    """Whether "one" counts nothing ("one exact spot", "the right one")."""
    if part[number.start : number.end] != ("one",):
        return False
    behind = part[number.end : number.end + 1]
    is_joined = not behind or behind[0] in LEVEL_JOINTS or behind[0] in SCORE_LINKS
    before = part[max(0, number.start - 1) : number.start]
    return not is_joined or before in (("right",), ("left",), ("the",), ("this",), ("that",))


def _is_claimed(part: Tokens, number: Found[float]) -> bool:
    """Whether a unit or a count stands behind a number ("2 sets", "10 min", "3x")."""
    behind = part[number.end : number.end + 1]
    before = part[number.start - 1 : number.start] if number.start else ()
    is_unit = not UNIT_WORDS.isdisjoint(behind) or _counts_reps_left(part, number)
    return is_unit or not COUNTED_BEFORE.isdisjoint(before)


def _counts_reps_left(part: Tokens, number: Found[float]) -> bool:
    """Such as "2 left", "3 more"; in "3 left knee" the side is the knee's."""
    behind = part[number.end : number.end + 2]
    if behind[:1] == ("more",) or behind in (("reps", "more"), ("rep", "more")):
        return behind[1:] != ("like",)
    if LEFT_IN_TANK.at(part, number.end) is None:
        return False
    return not find_areas(part[number.end : number.end + 2])


def _linked(part: Tokens, begin: int) -> tuple[float, ...]:
    """A bare number that only linking words part from the place or the pain before it."""
    passed = 0
    index = begin
    while index < len(part) and passed <= LINK_REACH:
        number = number_at(part, index)
        if number is not None:
            return _range_end(part, number)
        token = part[index]
        is_link = token in SCORE_LINKS or token in BIT_WORDS or HURTING.at(part, index) is not None
        if not (is_link or SIDES.at(part, index) is not None):
            return ()
        passed += 1
        index += 1
    return ()


def _range_end(part: Tokens, number: Found[float]) -> tuple[float, ...]:
    later = None
    if part[number.end : number.end + 1] in (("-",), ("to",), ("or",)):
        later = number_at(part, number.end + 1)
    last = number if later is None else later
    if _is_claimed(part, last) or last.value > WORST or not last.value >= 0:
        return ()
    is_list = part[last.end : last.end + 1] == ("/",)
    return () if is_list else (last.value,)
