"""Form: whether it broke, on which exercise, and how."""

from coach.knowledge.exercise import Exercise
from coach.language.exercises import ExerciseNames, find_exercises, names_of
from coach.language.lexicon import Found
from coach.language.negation import is_denied
from coach.language.profile import says_nothing_applies
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split, tokenise, word_set
from coach.language.words.answers import YES_NO
from coach.language.words.running import EXCEPTIONS
from coach.language.words.session import (
    FORM_BROKE,
    FORM_FINE,
    FORM_FINE_ANSWERS,
    FORM_SIGNS,
    OF_ALL,
    UNSURE,
)
from coach.plan import ExerciseId
from coach.training_log import FormFault, FormSign

DENIABLE = frozenset(
    {FormSign.BACK_ARCHED, FormSign.BACK_ROUNDED, FormSign.MOMENTUM, FormSign.JERKY,
     FormSign.KNEE_CAVED, FormSign.HEELS_UP, FormSign.HIPS_DROPPED, FormSign.JOINTS_LOCKED,
     FormSign.OTHER}
)  # fmt: skip
"""A denial before them denies them; "not full range" is itself the sign of short reps."""

JOINING_WORDS = word_set("on in for during with the my and & both")
"""Words that join exercises to what is said of them."""


def read_form(text: str, exercises: tuple[Exercise, ...] = ()) -> tuple[FormFault, ...] | None:
    """The answer to "did form break?": empty for "no", a bare fault for "yes".

    A named exercise or sign is a fault by itself. None when the text does not answer, or says
    so only of one exercise ("fine on squats").
    """
    tokens = tokenise(text)
    if tokens in UNSURE and tokens not in FORM_SIGNS:
        return None
    names = names_of(exercises)
    faults = find_faults(tokens, names)
    if faults:
        return faults
    excepted = _excepted(tokens, names)
    if excepted or faults is not None:
        return excepted or faults
    opening = YES_NO.at(tokens, 0) if tokens else None
    named = find_exercises(tokens, names)
    if opening is not None and opening.value and tokens not in FORM_FINE_ANSWERS:
        return tuple(FormFault(exercise=name.value) for name in named) or (FormFault(),)
    says_no = opening is not None and not opening.value
    if find_held(tokens, names) or (named and tokens in FORM_FINE_ANSWERS and not says_no):
        return () if tokens in OF_ALL else None
    if tokens in FORM_FINE_ANSWERS or says_nothing_applies(tokens):
        return ()
    if opening is not None:
        return (FormFault(),) if opening.value else ()
    return tuple(FormFault(exercise=name.value) for name in named) or None


def find_faults(tokens: Tokens, names: ExerciseNames) -> tuple[FormFault, ...] | None:
    """The faults of a text; empty where form is said to be fine, None where nothing is said.

    None too where it is said to be fine only of some exercises.
    """
    faults: list[FormFault] = []
    last_named: ExerciseId | None = None
    for sentence in split(tokens):
        for part in split(sentence, frozenset({COMMA, "then", "otherwise"}) | CLAUSE_BREAKS):
            named = find_exercises(part, names)
            last_named = named[-1].value if named else last_named
            faults.extend(_faults_of_part(part, named, last_named))
    if faults:
        return tuple(dict.fromkeys(_most_telling(faults)))
    if tokens not in FORM_FINE or find_held(tokens, names):
        return None
    return ()


def find_held(tokens: Tokens, names: ExerciseNames) -> tuple[ExerciseId, ...]:
    """The exercises whose form is said to be fine; empty where it is said of all or of none."""
    held: list[ExerciseId] = []
    for sentence in split(tokens):
        goes_on = False
        for part in split(sentence, frozenset({COMMA})):
            if part in OF_ALL and part in FORM_FINE:
                return ()
            named = find_exercises(part, names)
            goes_on = bool(named) and (_says_fine(part, named) or (goes_on and _lists(part, named)))
            held.extend(name.value for name in named if goes_on)
            if part in FORM_FINE and not named:
                return ()
    return tuple(dict.fromkeys(held))


def _excepted(tokens: Tokens, names: ExerciseNames) -> tuple[FormFault, ...]:
    """The exercises without which form was fine ("fine apart from the plank")."""
    named = find_exercises(tokens, names)
    for word in EXCEPTIONS.find(tokens):
        before = tokens[: word.start]
        if before in FORM_FINE or before in FORM_FINE_ANSWERS:
            return tuple(FormFault(exercise=name.value) for name in named if name.start >= word.end)
    return ()


def _says_fine(part: Tokens, named: tuple[Found[ExerciseId], ...]) -> bool:
    """Also with the exercise in the middle ("form on squats was good")."""
    return part in FORM_FINE or _without(part, named) in FORM_FINE


def _lists(part: Tokens, named: tuple[Found[ExerciseId], ...]) -> bool:
    return not any(token.isalnum() for token in _without(part, named))


def _without(part: Tokens, named: tuple[Found[ExerciseId], ...]) -> Tokens:
    """A part without its exercises and the words that join them."""
    covered = {index for name in named for index in range(name.start, name.end)}
    return tuple(
        token
        for index, token in enumerate(part)
        if index not in covered and token not in JOINING_WORDS
    )


def _faults_of_part(
    part: Tokens, named: tuple[Found[ExerciseId], ...], exercise: ExerciseId | None
) -> list[FormFault]:
    signs = [
        sign
        for sign in FORM_SIGNS.find(part)
        if not (sign.value in DENIABLE and _denied(part, sign))
    ]
    faults = [
        FormFault(exercise=_nearest(named, sign, exercise), sign=sign.value) for sign in signs
    ]
    if faults:
        return faults
    broke = [word for word in FORM_BROKE.find(part) if not _is_fine(part, word)]
    return [FormFault(exercise=_nearest(named, word, exercise)) for word in broke[:1]]


def _denied(part: Tokens, sign: Found[FormSign]) -> bool:
    phrase_denies = part[sign.start] in ("no", "not", "couldnt", "didnt", "lost")
    return not phrase_denies and is_denied(part, sign.start, sign.end)


def _is_fine(part: Tokens, word: Found[bool]) -> bool:
    """Such as "no form issues" and "form didnt break" name a break only to deny it."""
    return part in FORM_FINE or is_denied(part, word.start, word.start)


def _nearest(
    named: tuple[Found[ExerciseId], ...],
    word: Found[FormSign] | Found[bool],
    otherwise: ExerciseId | None,
) -> ExerciseId | None:
    if not named:
        return otherwise
    return min(named, key=lambda name: abs(name.start - word.start)).value


def _most_telling(faults: list[FormFault]) -> list[FormFault]:
    """A bare fault adds nothing beside one of the same exercise with its sign."""
    signed = [fault for fault in faults if fault.sign is not None]
    bare = [fault for fault in faults if fault.sign is None]
    if not signed:
        return bare
    places = {fault.exercise for fault in signed}
    first = signed[0]
    if first.exercise is None and bare and bare[0].exercise is not None:
        return [FormFault(exercise=bare[0].exercise, sign=first.sign), *signed[1:]]
    return [*signed, *(f for f in bare if f.exercise is not None and f.exercise not in places)]
