"""The coach's table: what was told, and what the next session answers."""

import pytest

from coach.adaptation.decide import decide, is_held, visible_changes
from coach.profile import BodyArea, Kit, OwnedLoads, Profile, Side
from coach.training_log import (
    CleanCause,
    Completion,
    EffortCause,
    FormCause,
    FormSign,
    Pain,
    PainCause,
    PainKind,
    Replacement,
    Report,
    ShortCause,
    Stop,
    TrainingState,
)
from coach.units import Banded, BandStrength, kilograms
from tests.coach.adaptation.examples import (
    BEGINNER,
    DEADLIFT,
    GOBLET,
    MONDAY,
    PLANK,
    RUNNER,
    SQUAT,
    bar,
    bare,
    clean,
    done,
    fault,
    hands,
    held,
    hurt,
    lines,
    lines_of_bad_news,
    named,
    once_clean,
    prescription,
    standing,
    told,
    training,
)

BEGINNER_WITH_KIT = BEGINNER.model_copy(update={"kit": RUNNER.kit})
SESSION = clean(GOBLET, DEADLIFT, PLANK)
"""Goblet squat (knee), Romanian deadlift (hamstring, low back), plank (shoulder, low back)."""


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        pytest.param(
            told(SESSION, pains=(hurt(6, BodyArea.KNEE),)),
            ("goblet_squat: out [pain 6+]",),
            id="knee 6/10: what loads the knee stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(8, BodyArea.LOW_BACK),)),
            (
                "goblet_squat: out [pain 6+]",
                "dumbbell_romanian_deadlift: out [pain 6+]",
                "plank: out [pain 6+]",
            ),
            id="low back 8/10: everything that loads it stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(7, BodyArea.LOW_BACK, exercise="plank"),)),
            ("plank: out [pain 6+]",),
            id="7/10 on one exercise: that one stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(2, BodyArea.KNEE, kind=PainKind.SHARP),)),
            ("goblet_squat: out [sharp pain]",),
            id="sharp, even at 2/10: it stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(None, BodyArea.SHOULDER, kind=PainKind.SHARP),)),
            ("plank: out [sharp pain]",),
            id="sharp without a number: it stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(None, BodyArea.KNEE, changed_movement=True),)),
            ("goblet_squat: out [changed movement]",),
            id="limped without a number: it stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(None, changed_movement=True),)),
            (
                "goblet_squat: out [changed movement]",
                "dumbbell_romanian_deadlift: out [changed movement]",
                "plank: out [changed movement]",
            ),
            id="moved differently, no place: all of the session stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(6, BodyArea.OTHER),)),
            (
                "goblet_squat: out [pain 6+]",
                "dumbbell_romanian_deadlift: out [pain 6+]",
                "plank: out [pain 6+]",
            ),
            id="6/10 in a place no table knows: all of the session stops",
        ),
        pytest.param(
            told(
                SESSION,
                completion=Completion.PARTIAL,
                not_done=(GOBLET.exercise,),
                pains=(hurt(7, exercise="goblet_squat"),),
            ),
            ("goblet_squat: out [pain 6+]",),
            id="left out because it hurt: it stops all the same",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(4, BodyArea.HAMSTRING),)),
            (
                "dumbbell_romanian_deadlift 3x10 @ 10 kg -> "
                "dumbbell_romanian_deadlift 3x10 @ 9 kg [pain 3-5]",
            ),
            id="hamstring 4/10: lighter",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(3, BodyArea.KNEE),)),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [pain 3-5]",),
            id="knee 3/10, no kinder neighbour: 10 % lighter",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(None, exercise="goblet_squat"),)),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [pain 3-5]",),
            id="hurt without a number: as 3/10",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(5, exercise="plank"),)),
            ("plank 2x30 s @ bodyweight -> dead_bug 2x12 @ bodyweight [pain 3-5]",),
            id="plank 5/10, nothing to lighten: the easier variation",
        ),
        pytest.param(
            told(
                SESSION,
                pains=(hurt(8, BodyArea.QUAD, kind=PainKind.SORENESS, side=Side.BOTH),),
            ),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [soreness 7+]",),
            id="sore thighs 8/10: eased",
        ),
        pytest.param(
            told(
                SESSION,
                pains=(
                    hurt(
                        6,
                        BodyArea.QUAD,
                        kind=PainKind.SORENESS,
                        side=Side.BOTH,
                        at_least=True,
                    ),
                ),
            ),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [soreness 7+]",),
            id="sore thighs 6 or more: eased, for it may be 7",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(6, BodyArea.KNEE, at_least=True),)),
            ("goblet_squat: out [pain 6+]",),
            id="knee 6 or more: it stops",
        ),
        pytest.param(
            told(SESSION, pains=(hurt(4, BodyArea.QUAD, kind=PainKind.SORENESS),)),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [pain 3-5]",),
            id="a sore thigh, nobody said both: eased as pain",
        ),
        pytest.param(
            told(
                SESSION,
                pains=(hurt(4, BodyArea.KNEE, kind=PainKind.SORENESS, side=Side.BOTH),),
            ),
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [pain 3-5]",),
            id="soreness in a joint is pain",
        ),
    ],
)
def test_pain(report: Report, expected: tuple[str, ...]) -> None:
    assert lines_of_bad_news(decide(report, TrainingState(), RUNNER)) == expected


@pytest.mark.parametrize(
    "pains",
    [
        (hurt(0, BodyArea.KNEE),),
        (hurt(2, BodyArea.KNEE),),
        (hurt(6, BodyArea.QUAD, kind=PainKind.SORENESS, side=Side.BOTH),),
        (hurt(None, kind=PainKind.SORENESS, side=Side.BOTH),),
        (hurt(0, BodyArea.QUAD, kind=PainKind.SORENESS),),
    ],
)
def test_low_pain_and_normal_soreness_leave_progress_alone(pains: tuple[object, ...]) -> None:
    decision = decide(told(clean(GOBLET), pains=pains), once_clean(GOBLET), RUNNER)
    assert lines(decision) == ("goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x8 @ 12 kg [S20]",)


def test_a_pain_of_three_and_more_lets_nothing_go_up_that_loads_the_place() -> None:
    report = told(clean(GOBLET), pains=(hurt(3, BodyArea.WRIST, exercise="goblet_squat"),))
    eased = decide(report, once_clean(GOBLET), RUNNER).changes[0]
    assert eased.cause == PainCause(
        level=3, area=BodyArea.WRIST, side=None, pain_kind=None, changed_movement=False
    )
    elsewhere = told(clean(GOBLET, PLANK), pains=(hurt(3, BodyArea.SHOULDER),))
    decision = decide(elsewhere, once_clean(GOBLET, PLANK), RUNNER)
    squats, planks = decision.changes
    assert (squats.rule, planks.rule) == ("S20", "pain 3-5"), "the rest of the training goes on"
    knee = told(clean(GOBLET, LUNGE), pains=(hurt(3, BodyArea.KNEE, exercise="reverse_lunge"),))
    decision = decide(knee, once_clean(GOBLET, LUNGE), RUNNER)
    assert [change.before.exercise for change in decision.changes] == ["reverse_lunge"]


def test_the_cause_keeps_the_range_that_was_told() -> None:
    pains = (hurt(5, BodyArea.KNEE, low=3), hurt(6, BodyArea.SHOULDER, at_least=True))
    causes = [
        change.cause for change in decide(told(SESSION, pains=pains), once_clean(), RUNNER).changes
    ]
    assert causes[0] == PainCause(
        level=5, low=3, area=BodyArea.KNEE, side=None, pain_kind=None, changed_movement=False
    )
    assert causes[-1] == PainCause(
        level=6,
        at_least=True,
        area=BodyArea.SHOULDER,
        side=None,
        pain_kind=None,
        changed_movement=False,
    )


def test_of_two_equal_pains_the_one_that_may_be_more_is_told() -> None:
    pains = (hurt(6, BodyArea.KNEE), hurt(6, BodyArea.KNEE, at_least=True))
    (change,) = decide(told(clean(GOBLET), pains=pains), once_clean(), RUNNER).changes
    assert isinstance(change.cause, PainCause)
    assert change.cause.at_least


def test_bodyweight_without_an_easier_neighbour_gets_fewer_repetitions_then_fewer_sets() -> None:
    box = prescription("box_squat", 2, 10)
    report = told(clean(box), pains=(hurt(4, BodyArea.KNEE),))
    assert lines(decide(report, TrainingState(), BEGINNER)) == (
        "box_squat 2x10 @ bodyweight -> box_squat 2x8 @ bodyweight [pain 3-5]",
    )
    few = standing(prescription("box_squat", 2, 5))
    assert lines(decide(report, training(few), BEGINNER)) == (
        "box_squat 2x5 @ bodyweight -> box_squat 1x5 @ bodyweight [pain 3-5]",
    )
    least = standing(prescription("box_squat", 1, 5))
    assert lines(decide(report, training(least), BEGINNER)) == (
        "box_squat 1x5 @ bodyweight -> box_squat 1x5 @ bodyweight [pain 3-5]",
    )


def test_pain_takes_at_least_a_tenth_where_the_kit_has_finer_steps() -> None:
    squat = prescription("barbell_squat", 3, 8, bar(60))
    report = told(clean(squat), pains=(hurt(4, exercise="barbell_squat"),))
    assert lines(decide(report, TrainingState(), RUNNER)) == (
        "barbell_squat 3x8 @ 60 kg -> barbell_squat 3x8 @ 52.5 kg [pain 3-5]",
    )


@pytest.mark.parametrize(
    ("report", "profile", "expected"),
    [
        pytest.param(
            told(SESSION, faults=(fault("goblet_squat"),)),
            RUNNER,
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 4x10 @ 9 kg [S21]",),
            id="back arched on the squat: lighter and one more set",
        ),
        pytest.param(
            told(SESSION, faults=(fault("goblet_squat", None),)),
            RUNNER,
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 4x10 @ 9 kg [S21]",),
            id="form broke, sign unknown: the same",
        ),
        pytest.param(
            told(SESSION, faults=(fault("dumbbell_romanian_deadlift", FormSign.SHORT_REPS),)),
            RUNNER,
            (
                "dumbbell_romanian_deadlift 3x10 @ 10 kg -> "
                "dumbbell_romanian_deadlift 4x10 @ 9 kg [S21]",
            ),
            id="repetitions cut short: the same",
        ),
        pytest.param(
            told(clean(SQUAT), faults=(fault("bodyweight_squat", FormSign.KNEE_CAVED),)),
            BEGINNER,
            (
                "bodyweight_squat 2x12 @ bodyweight -> "
                "box_squat 2x10 @ bodyweight [cue and easier variation]",
            ),
            id="knees caved on the bodyweight squat: to the box",
        ),
        pytest.param(
            told(
                clean(prescription("box_squat", 2, 10)),
                faults=(fault("box_squat", FormSign.MOMENTUM),),
            ),
            BEGINNER,
            ("box_squat 2x10 @ bodyweight -> box_squat 3x8 @ bodyweight [S21]",),
            id="nothing easier: fewer repetitions, one more set",
        ),
        pytest.param(
            told(
                clean(prescription("shoulder_press", 3, 10, hands(1))),
                faults=(fault("shoulder_press"),),
            ),
            RUNNER,
            ("shoulder_press 3x10 @ 1 kg -> shoulder_press 4x8 @ 1 kg [S21]",),
            id="the lightest dumbbells, and a push-up moves far more: fewer repetitions",
        ),
        pytest.param(
            told(
                clean(prescription("goblet_squat", 5, 10, held(10))),
                faults=(fault("goblet_squat"),),
            ),
            RUNNER,
            ("goblet_squat 5x10 @ 10 kg -> goblet_squat 5x10 @ 9 kg [S21]",),
            id="five sets are the most",
        ),
        pytest.param(
            told(SESSION, faults=(fault("goblet_squat"),), pains=(hurt(1, BodyArea.WRIST),)),
            RUNNER,
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [S21]",),
            id="something hurt, however little: no extra set",
        ),
        pytest.param(
            told(SESSION, faults=(fault("goblet_squat"),), pains=None),
            RUNNER,
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [S21]",),
            id="pain not answered: no extra set yet",
        ),
        pytest.param(
            told(
                SESSION,
                faults=(fault("goblet_squat"),),
                pains=(hurt(4, exercise="goblet_squat"),),
            ),
            RUNNER,
            ("goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [pain 3-5]",),
            id="pain and form on one exercise: pain decides",
        ),
    ],
)
def test_form(report: Report, profile: Profile, expected: tuple[str, ...]) -> None:
    assert lines_of_bad_news(decide(report, TrainingState(), profile)) == expected


SECOND_HAND = prescription("goblet_squat", 4, 10, held(9))
WITH_ADDED_SET = training(standing(SECOND_HAND).model_copy(update={"added_set": True}))


def test_a_second_break_of_form_lightens_and_adds_no_further_set() -> None:
    report = told(clean(SECOND_HAND), faults=(fault("goblet_squat"),))
    assert lines(decide(report, WITH_ADDED_SET, RUNNER)) == (
        "goblet_squat 4x10 @ 9 kg -> goblet_squat 4x10 @ 8 kg [S21]",
    )


def test_the_added_set_moves_along_to_an_easier_exercise_and_stays_one() -> None:
    lightest = prescription("goblet_squat", 3, 10, held(1))
    state = standing(lightest).model_copy(update={"added_set": True})
    report = told(clean(lightest), faults=(fault("goblet_squat"),))
    assert lines(decide(report, training(state), BEGINNER_WITH_KIT)) == (
        "goblet_squat 3x10 @ 1 kg -> bodyweight_squat 3x10 @ bodyweight [S21]",
    )


def test_the_added_set_does_not_come_along_where_something_hurt() -> None:
    lightest = prescription("goblet_squat", 3, 10, held(1))
    state = standing(lightest).model_copy(update={"added_set": True})
    report = told(
        clean(lightest), faults=(fault("goblet_squat"),), pains=(hurt(1, BodyArea.WRIST),)
    )
    assert lines(decide(report, training(state), RUNNER)) == (
        "goblet_squat 3x10 @ 1 kg -> bodyweight_squat 2x10 @ bodyweight [S21]",
    )


def test_where_only_a_set_can_go_the_added_one_goes() -> None:
    least = prescription("box_squat", 3, 5)
    state = standing(least).model_copy(update={"added_set": True})
    report = told(clean(least), pains=(hurt(4, exercise="box_squat"),))
    (change,) = decide(report, training(state), BEGINNER).changes
    assert bare(change.after) == standing(prescription("box_squat", 2, 5))


@pytest.mark.parametrize("exercise", [None, "deadlift"])
def test_a_fault_without_an_exercise_of_the_session_holds_everything(exercise: str | None) -> None:
    report = told(clean(GOBLET, DEADLIFT), faults=(fault(exercise),))
    decision = decide(report, once_clean(GOBLET, DEADLIFT), RUNNER)
    assert visible_changes(decision) == ()
    assert [change.cause for change in decision.changes] == [
        FormCause(sign=FormSign.BACK_ARCHED),
        FormCause(sign=FormSign.BACK_ARCHED),
    ]
    assert all(change.after and change.after.clean_sessions == 0 for change in decision.changes)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 7, 10, 10),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 9 kg [S37]",
            id="7 of 10 in the first set: lighter, no set added",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 8, 7, 6),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 10 kg [missed repetitions]",
            id="8 of 10, then 7, then 6: held",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 10, 9),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 10 kg [missed repetitions]",
            id="one repetition short: held",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 6),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 9 kg [S37]",
            id="gave up after a first set of 6: lighter",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 10),)),
            None,
            id="two sets of three: nothing changes",
        ),
        pytest.param(
            told(SESSION, completion=Completion.PARTIAL, not_done=(GOBLET.exercise,)),
            None,
            id="not done: nothing changes",
        ),
        pytest.param(
            told(SESSION, completion=Completion.PARTIAL),
            None,
            id="some of it, nobody said what: nothing changes",
        ),
        pytest.param(
            told(SESSION, completion=Completion.PARTIAL, not_done=(PLANK.exercise,)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x8 @ 12 kg [S20]",
            id="another exercise left out: this one counts",
        ),
        pytest.param(
            told(SESSION, completion=Completion.NONE),
            None,
            id="nothing done: nothing changes",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 10, 10, load=held(8)),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 8 kg+ [as lifted]",
            id="lifted 8 kg: goes on from 8 kg",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 10, 10, load=held(8)),), reps_left=None),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 8 kg [as lifted]",
            id="lifted 8 kg, effort unknown: from 8 kg, and it does not count as clean",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 9, 9, load=held(8)),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 8 kg [missed repetitions]",
            id="lifted 8 kg and missed some: 8 kg again",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 10, 10, 10, load=held(40)),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x8 @ 12 kg [S20]",
            id="lifted 40 kg: still one small step",
        ),
        pytest.param(
            told(SESSION, done=(done("goblet_squat", 5, 5, load=held(20)),)),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 10 kg [missed repetitions]",
            id="took 20 kg and fell short: that was not the prescription's fault",
        ),
        pytest.param(
            told(SESSION, reps_left=0),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 10 kg [no repetitions left]",
            id="nothing left: held",
        ),
        pytest.param(
            told(SESSION, reps_left=1),
            "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x11 @ 10 kg++ [one repetition more]",
            id="one left: 12 kg would leave fewer than 8, so repetitions first",
        ),
        pytest.param(told(SESSION, reps_left=None), None, id="effort unknown: nothing changes"),
        pytest.param(told(SESSION, pains=None), None, id="pain not answered: nothing changes"),
        pytest.param(told(SESSION, faults=None), None, id="form not answered: nothing changes"),
    ],
)
def test_what_was_done(report: Report, expected: str | None) -> None:
    decision = decide(report, once_clean(GOBLET), RUNNER)
    squat = [text for text in lines(decision) if text.startswith("goblet_squat")]
    assert squat == ([] if expected is None else [expected])


def test_the_causes_say_what_happened() -> None:
    short = decide(told(SESSION, done=(done("goblet_squat", 7),)), TrainingState(), RUNNER)
    assert short.changes[0].cause == ShortCause(done=7, asked=10)
    spent = decide(told(SESSION, reps_left=0), TrainingState(), RUNNER)
    assert spent.changes[0].cause == EffortCause(reps_left=0)
    first = decide(SESSION, TrainingState(), RUNNER)
    assert first.changes[0].cause == CleanCause(sessions=1)
    assert [change.rule for change in first.changes] == [
        "one repetition more",
        "one repetition more",
        "clean session",
    ]
    second = decide(SESSION, once_clean(GOBLET, DEADLIFT, PLANK), RUNNER)
    assert second.changes[0].cause == CleanCause(sessions=2)
    assert not is_held(second.changes[0])


def test_a_short_first_hold_is_eased_too() -> None:
    decision = decide(told(clean(PLANK), done=(done("plank", 21, 30),)), TrainingState(), RUNNER)
    assert lines(decision) == ("plank 2x30 s @ bodyweight -> dead_bug 2x12 @ bodyweight [S37]",)


def test_a_session_that_asked_for_less_than_the_state_proves_nothing() -> None:
    heavier = standing(prescription("goblet_squat", 3, 10, held(12)), clean_sessions=1)
    assert decide(clean(GOBLET), training(heavier), RUNNER).changes == ()
    longer = standing(prescription("goblet_squat", 3, 12, held(10)), clean_sessions=1)
    assert decide(clean(GOBLET), training(longer), RUNNER).changes == ()


def test_weights_sold_since_are_not_progressed_from() -> None:
    sold = RUNNER.model_copy(
        update={
            "kit": (Kit.DUMBBELLS,),
            "owned_loads": OwnedLoads(dumbbells=(kilograms(5), kilograms(8))),
        }
    )
    squat = prescription("goblet_squat", 3, 10, held(8))
    assert lines(decide(clean(squat), once_clean(GOBLET), sold)) == (
        "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 8 kg+ [as lifted]",
    )


def test_a_band_told_lighter_counts_as_lifted() -> None:
    band = prescription("band_row", 2, 12, Banded(strength=BandStrength.MEDIUM))
    lighter = Banded(strength=BandStrength.LIGHT)
    report = told(clean(band), done=(done("band_row", 12, 12, load=lighter),))
    assert lines(decide(report, once_clean(band), RUNNER)) == (
        "band_row 2x12 @ medium+ -> band_row 2x12 @ light+ [as lifted]",
    )


def test_an_exercise_that_is_out_is_left_alone() -> None:
    out = TrainingState(
        exercises=(standing(GOBLET),),
        stops=(Stop(exercise=GOBLET.exercise, area=BodyArea.KNEE, since=MONDAY),),
    )
    some = told(clean(GOBLET), pains=(hurt(4, exercise="goblet_squat"),))
    much = told(clean(GOBLET), pains=(hurt(9, exercise="goblet_squat"),))
    assert decide(some, out, RUNNER).changes == decide(much, out, RUNNER).changes


def test_a_late_report_on_a_replaced_exercise_eases_the_one_in_its_place_and_never_raises() -> None:
    replaced = TrainingState(
        exercises=(standing(SQUAT), standing(prescription("goblet_squat", 2, 10, held(5)), 1)),
        replacements=(Replacement(original=SQUAT.exercise, instead=GOBLET.exercise),),
    )
    assert decide(clean(SQUAT), replaced, RUNNER).changes == ()
    sore = told(clean(SQUAT), pains=(hurt(4, exercise="bodyweight_squat"),))
    assert lines(decide(sore, replaced, RUNNER)) == (
        "goblet_squat 2x10 @ 5 kg+ -> goblet_squat 2x10 @ 4 kg [pain 3-5]",
    )


def test_a_late_clean_report_on_a_replaced_exercise_counts_for_nothing() -> None:
    replaced = TrainingState(
        exercises=(standing(prescription("bodyweight_squat", 2, 8), 1),),
        replacements=(Replacement(original=GOBLET.exercise, instead=SQUAT.exercise),),
    )
    assert decide(clean(GOBLET), replaced, RUNNER).changes == ()


def test_of_an_exercise_and_its_stand_in_the_graver_answer_decides() -> None:
    replaced = TrainingState(
        exercises=(standing(GOBLET),),
        replacements=(Replacement(original=SQUAT.exercise, instead=GOBLET.exercise),),
    )
    both = clean(GOBLET, SQUAT)
    hurt_more = told(
        both, pains=(hurt(4, exercise="goblet_squat"), hurt(7, exercise="bodyweight_squat"))
    )
    assert lines(decide(hurt_more, replaced, RUNNER)) == ("goblet_squat: out [pain 6+]",)
    fell_short = told(both, done=(done("bodyweight_squat", 6, 12),))
    assert lines(decide(fell_short, replaced, RUNNER)) == (
        "goblet_squat 3x10 @ 10 kg -> goblet_squat 3x10 @ 9 kg [S37]",
    )


def test_what_was_lifted_never_raises_a_state_that_fell_meanwhile() -> None:
    fallen = training(standing(prescription("goblet_squat", 3, 10, held(5))))
    report = told(clean(GOBLET), done=(done("goblet_squat", 10, 9, 9, load=held(8)),))
    assert lines(decide(report, fallen, RUNNER)) == (
        "goblet_squat 3x10 @ 5 kg -> goblet_squat 3x10 @ 5 kg [missed repetitions]",
    )


def test_two_exercises_never_move_to_the_same_easier_one() -> None:
    session = clean(
        prescription("dumbbell_romanian_deadlift", 2, 10, held(5)),
        prescription("kettlebell_deadlift", 2, 10, held(8)),
    )
    decision = decide(told(session, pains=(hurt(4, BodyArea.HAMSTRING),)), TrainingState(), RUNNER)
    after = [change.after.exercise for change in decision.changes if change.after]
    assert len(set(after)) == 2


def test_an_exercise_the_catalogue_no_longer_holds_changes_nothing() -> None:
    unknown = GOBLET.model_copy(update={"exercise": "zercher_squat"})
    report = told(clean(unknown), pains=(hurt(9),))
    assert decide(report, TrainingState(), RUNNER).changes == ()


def test_an_easier_neighbour_must_suit_the_runner() -> None:
    report = told(clean(SQUAT), faults=(fault("bodyweight_squat"),))
    out = TrainingState(
        stops=tuple(
            Stop(exercise=named(name), area=BodyArea.WRIST, since=MONDAY)
            for name in ("box_squat", "wall_sit")
        )
    )
    assert lines(decide(report, out, BEGINNER))[0] == (
        "bodyweight_squat 2x12 @ bodyweight -> bodyweight_squat 3x9 @ bodyweight [S21]"
    )


BIRD_DOG = prescription("bird_dog", 2, 10)
ROW = prescription("one_arm_row", 3, 10, held(10))
LUNGE = prescription("reverse_lunge", 2, 12)
UPPER_BODY_DAY = clean(BIRD_DOG, ROW)
LEGS_IN_USE = once_clean(GOBLET, LUNGE, DEADLIFT, PLANK)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(2, BodyArea.KNEE, kind=PainKind.SHARP),)),
            (
                "bird_dog: out [sharp pain]",
                "goblet_squat: out [sharp pain]",
                "reverse_lunge: out [sharp pain]",
            ),
            id="sharp in the knee: what loads it on other days stops too",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(6, BodyArea.KNEE),)),
            (
                "bird_dog: out [pain 6+]",
                "goblet_squat: out [pain 6+]",
                "reverse_lunge: out [pain 6+]",
            ),
            id="knee 6/10: the same",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(None, BodyArea.KNEE, changed_movement=True),)),
            (
                "bird_dog: out [changed movement]",
                "goblet_squat: out [changed movement]",
                "reverse_lunge: out [changed movement]",
            ),
            id="limped: the same",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(3, BodyArea.KNEE),)),
            (
                "bird_dog 2x10 @ bodyweight -> kneeling_leg_reach 2x10 @ bodyweight [pain 3-5]",
                "goblet_squat 3x10 @ 10 kg+ -> goblet_squat 3x10 @ 9 kg [pain 3-5]",
                "reverse_lunge 2x12 @ bodyweight+ -> split_squat 2x12 @ bodyweight [pain 3-5]",
            ),
            id="knee 3/10: what loads it on other days is eased too",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(8, BodyArea.KNEE, exercise="bird_dog"),)),
            ("bird_dog: out [pain 6+]",),
            id="on the bird dog: only that one",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, completion=Completion.NONE, pains=(hurt(7, BodyArea.HAMSTRING),)),
            ("reverse_lunge: out [pain 6+]", "dumbbell_romanian_deadlift: out [pain 6+]"),
            id="nothing of the session loads the place: the other days do",
        ),
        pytest.param(
            told(UPPER_BODY_DAY, pains=(hurt(7, exercise="goblet_squat"),)),
            (
                "bird_dog: out [pain 6+]",
                "one_arm_row: out [pain 6+]",
                "goblet_squat: out [pain 6+]",
            ),
            id="on an exercise of another day: that one, and nobody said where",
        ),
    ],
)
def test_pain_counts_beyond_the_session(report: Report, expected: tuple[str, ...]) -> None:
    assert lines_of_bad_news(decide(report, LEGS_IN_USE, RUNNER)) == expected


@pytest.mark.parametrize(
    "pain",
    [
        hurt(2, BodyArea.KNEE),
        hurt(9),
        hurt(9, BodyArea.OTHER),
        hurt(6, BodyArea.QUAD, kind=PainKind.SORENESS, side=Side.BOTH),
        hurt(9, BodyArea.ELBOW),
    ],
)
def test_a_little_pain_or_one_without_a_known_place_stays_with_the_session(pain: Pain) -> None:
    decision = decide(told(UPPER_BODY_DAY, pains=(pain,)), once_clean(GOBLET, LUNGE), RUNNER)
    changed = {change.before.exercise for change in decision.changes}
    assert not changed & {GOBLET.exercise, LUNGE.exercise}


def test_beyond_the_session_only_what_is_in_use_changes() -> None:
    gone = standing(GOBLET).model_copy(update={"exercise": "zercher_squat"})
    state = TrainingState(
        exercises=(standing(GOBLET), standing(LUNGE), standing(SQUAT), gone),
        stops=(Stop(exercise=GOBLET.exercise, area=BodyArea.KNEE, since=MONDAY),),
        replacements=(Replacement(original=LUNGE.exercise, instead=named("split_squat")),),
    )
    report = told(UPPER_BODY_DAY, pains=(hurt(7, BodyArea.KNEE),))
    assert lines_of_bad_news(decide(report, state, RUNNER)) == (
        "bird_dog: out [pain 6+]",
        "bodyweight_squat: out [pain 6+]",
    )
    old = hurt(4, BodyArea.ELBOW).model_copy(update={"exercise": gone.exercise})
    decision = decide(told(clean(BIRD_DOG), pains=(old,)), state, RUNNER)
    assert all(change.before.exercise != gone.exercise for change in decision.changes)


def test_the_stand_in_of_an_exercise_of_the_session_stops_once() -> None:
    replaced = TrainingState(
        exercises=(standing(GOBLET),),
        replacements=(Replacement(original=SQUAT.exercise, instead=GOBLET.exercise),),
    )
    late = told(clean(SQUAT), pains=(hurt(7, BodyArea.KNEE),))
    assert lines(decide(late, replaced, RUNNER)) == ("goblet_squat: out [pain 6+]",)


def test_an_exercise_that_just_took_over_is_not_eased_once_more() -> None:
    box = standing(prescription("box_squat", 2, 10))
    report = told(clean(SQUAT), pains=(hurt(4, BodyArea.KNEE),))
    assert lines(decide(report, training(box), BEGINNER)) == (
        "bodyweight_squat 2x12 @ bodyweight -> box_squat 2x10 @ bodyweight [pain 3-5]",
    )


def test_nothing_begins_with_an_exercise_that_the_same_report_stops() -> None:
    in_use = training(standing(prescription("dead_bug", 2, 10)))
    short = told(clean(PLANK), done=(done("plank", 20, 30),))
    assert lines(decide(short, in_use, RUNNER)) == (
        "plank 2x30 s @ bodyweight -> dead_bug 2x12 @ bodyweight [S37]",
    )
    decision = decide(told(short, pains=(hurt(7, BodyArea.NECK),)), in_use, RUNNER)
    assert "dead_bug" not in lines(decision)[0]
    assert lines(decision)[1:] == ("dead_bug: out [pain 6+]",)


def test_where_a_place_is_spared_form_adds_no_set() -> None:
    out = TrainingState(
        stops=tuple(
            Stop(exercise=named(name), area=BodyArea.KNEE, since=MONDAY)
            for name in ("box_squat", "wall_sit")
        )
    )
    report = told(clean(SQUAT), faults=(fault("bodyweight_squat"),))
    assert lines(decide(report, out, BEGINNER))[0] == (
        "bodyweight_squat 2x12 @ bodyweight -> bodyweight_squat 2x9 @ bodyweight [S21]"
    )
