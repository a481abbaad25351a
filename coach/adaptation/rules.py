"""The names of the rules that decide, and the numbers they turn on, each with its source."""

from enum import StrEnum

from coach.profile import BodyArea


class Rule(StrEnum):
    """What decided a change; stored with it.

    Sn is a rule of the article "Should I Strength Train if I Want To Improve My Running?".
    """

    PAIN_STOPS = "pain 6+"
    """Pain-monitoring model (Thomee 1997): above 5 is high risk; S38, S40."""
    SHARP_PAIN_STOPS = "sharp pain"
    """S38: sharp pain is too much, at any number."""
    CHANGED_MOVEMENT_STOPS = "changed movement"
    """A limp or an altered movement stops it, as pain above 5 does (Silbernagel 2007)."""
    PAIN_EASES = "pain 3-5"
    """Pain-monitoring model: acceptable, but 10-20 % less and never more."""
    SORENESS_EASES = "soreness 7+"
    """Rule of thumb: soreness of 7 or more is eased like a pain of 3-5."""
    FORM = "S21"
    """Never trade form for weight: a lighter weight and one extra set."""
    FORM_WITHOUT_EXERCISE = "form, exercise not named"
    """Rule of thumb: nobody knows what to lighten, so nothing goes up."""
    SHORT_FIRST_SET = "S37"
    """A first set at 70 % of its repetitions or fewer: too heavy."""
    MISSED = "missed repetitions"
    """Double progression: a set below what was asked starts the count anew."""
    NOTHING_LEFT = "no repetitions left"
    """Double progression needs repetitions in reserve before a load goes up."""
    LIFTED_LESS = "as lifted"
    """Rule of thumb: progress starts from what was really lifted."""
    SEASON_HOLDS = "lighter week or race near"
    """E2, C7: in lighter weeks and from the last progression before a race on, nothing goes up."""
    PLACE_SPARED = "place spared"
    """Rule of thumb on the pain-monitoring model: while a movement is out or eased for the sake of
    a place, nothing else that works the place goes up."""
    CLEAN = "clean session"
    """ACSM 2009: two clean sessions in a row before a load goes up; this one counts."""
    NEXT_LOAD = "S20"
    """If it feels easy, a little heavier: 2-10 % of what is moved (ACSM 2009)."""
    ONE_MORE = "one repetition more"
    """C3: within its range a clean session brings a repetition more at the same load."""
    MORE_WORK = "more repetitions"
    """Rule of thumb where the next load is too big a step: first more repetitions or seconds."""
    MORE_SETS = "one more set"
    """Rule of thumb where repetitions are at their ceiling: then a set."""
    HARDER_EXERCISE = "S23"
    """Practise the movement first, then the harder neighbour."""
    PRACTISED = "practised, back to the harder one"
    """S23: what stood in while form was learned gives way again, lighter than it was."""
    AT_THE_TOP = "nothing left to raise"
    """No small step exists: go on like this."""
    QUIET = "quiet session"
    """A session without pain in the place that stopped a movement; counts towards its return."""
    PAIN_AGAIN = "pain again"
    """Pain in the place that stopped a movement; the count towards its return begins anew."""
    RETURN = "return after two quiet sessions"
    """D1: after two sessions with a pain of 2 at most, at least 72 hours later, lighter."""
    WISHED = "wished"
    """S24: exercises one likes; the runner asked for less, or for another that asks no more."""
    UNDONE = "taken back"
    """The runner took the step back."""
    SHOWN = "as shown"
    """Calibration (C6): in the first sessions of a lift the load goes to what was shown."""
    SHOWN_REPS = "as many as shown"
    """Calibration (C6): where the next load is a big one, the repetitions that foretell it."""
    CALIBRATES_AGAIN = "to be shown again"
    """Rule of thumb: where every smaller way is used up, repetitions to the reserve asked for
    show what the next load would be."""
    WAITS_ITS_TURN = "half at most go up"
    """Rule of thumb (C3): of one session at most half of the exercises go up."""
    FEWER_LEFT = "fewer repetitions left than asked"
    """C3: a session counts where the reserve asked for was kept, give or take one repetition."""
    SLOWER = "slower lowering"
    """C4: where the next load is too big a step, three seconds on the way down."""
    PAUSE = "pause at the lowest point"
    """C4: then two seconds of standing still where it is hardest."""
    MISSED_ONCE = "first set below the range"
    """C3, S21: lighter, and one more set."""
    MISSED_TWICE = "missed twice in a row"
    """C3: a tenth lighter, and up again from there."""
    MISSED_THRICE = "missed three times in a row"
    """C3: the easier variation, or less of it for a while."""
    EASIER_FOR_FORM = "cue and easier variation"
    """Rule of thumb: where the knee caves in, the heels lift or the hips drop, a lighter load
    mends nothing; the easier variation and a cue do."""
    SAME_FAULT_TWICE = "the same fault twice"
    """Rule of thumb on S23: back to the step of the ladder where form held."""
    PAIN_HOLDS = "pain no worse, already eased"
    """Pain-monitoring model, 3-5 and not rising: what was eased for it goes on, and never up."""
    RISING_STOPS = "pain rising two weeks in a row"
    """Pain-monitoring model: pain must not rise from week to week (Silbernagel 2007)."""
    MORNING_HOLDS = "worse next morning, pain 0-2"
    """D1: above the usual next morning: no step."""
    MORNING_EASES = "worse next morning, pain 3-5"
    """D1: still raised next morning: 20-30 % less than what was done."""
    MORNING_STOPS = "above 5 next morning"
    """D1: pain must not exceed 5 the next morning (Silbernagel 2007)."""
    LEFT_OUT_FOR_PLACE = "not for this place"
    """D4: what the place does not take goes out for another movement."""
    RANGE_FOR_PLACE = "a smaller range for this place"
    """D4: it stays in, only as far as it does not hurt."""
    GOOD_FOR_PLACE = "good for this place"
    """D4: what helps the place goes on as it is."""
    RETURN_STEP = "next step of the return"
    """D1: up the ladder of return after two clean sessions."""
    RETURN_BACK = "one step back on the return"
    """D1: down the ladder of return after a raised morning."""
    SETS_BACK = "sets back"
    """C8: back to the sets of before after two clean sessions."""
    GAP = "return after a gap"
    """C8: strength falls with the weeks without training (Bosquet 2013)."""
    LEFT_OUT_HOLDS = "left out that day, done anyway"
    """S38: what pain left out that day proves nothing, however it went."""


LITTLE_PAIN = 2
PAIN_THAT_EASES = 3
PAIN_THAT_STOPS = 6
"""Pain-monitoring model (Thomee 1997, Silbernagel 2007): 0-2 safe, 3-5 acceptable, above 5 not."""

WITHOUT_NUMBER = 3
"""A hurt without a number counts as 3 until answered: acceptable, but nothing goes up (rule of
thumb on the model above)."""

WORTH_ASKING = 3
"""From this level on it matters where it hurt and how it felt: below it nothing changes by them."""

SORENESS_STOPS_BEING_NORMAL = 7
"""Rule of thumb: soreness of 7 or more is no day for the same load, whatever brought it."""

PLACES_OF_JOINT_OR_TENDON = (
    BodyArea.KNEE,
    BodyArea.ACHILLES,
    BodyArea.SHIN,
    BodyArea.FOOT,
    BodyArea.ANKLE,
    BodyArea.HIP,
    BodyArea.GROIN,
    BodyArea.IT_BAND,
    BodyArea.LOW_BACK,
    BodyArea.SHOULDER,
    BodyArea.NECK,
    BodyArea.WRIST,
    BodyArea.ELBOW,
)
"""Soreness belongs in the belly of a muscle; in a joint, tendon or bone it counts as pain.

Source: Vickers 2001 on delayed soreness; the deep groin is left to a professional (bone stress).
"""

CLEAN_SESSIONS_FOR_A_STEP = 2
"""ACSM 2009: on two consecutive sessions."""

PRACTISED_SESSIONS = 24
RESERVE_FOR_A_QUICK_STEP = 2
"""C3: after twelve weeks of two sessions one clean session is enough, where two repetitions more
than asked were left. Within the range that brings two repetitions instead of one at any time."""

SESSIONS_BEFORE_BELIEVED = 8
MOST_REPS_BELIEVED = 12
RESERVE_DOUBTED_BY = 2
"""C2 (Halperin 2022): repetitions left are off by about two in sets of more than twelve and from
runners who are new to it."""

MOST_REPS_OF_A_PREDICTION = 30
MOST_REPS_LIKELY = 30
MOST_JUMP = 0.40
"""Rules of thumb: Epley says nothing beyond 30 repetitions, more than 30 are a slip of the finger,
and no jump is above two fifths of what is moved, or one step of the kit where that is more."""

MOST_REPS_TO_SHOW = 25
"""Rule of thumb: up to so many repetitions are the first way to a load whose step is big; where it
would take more, the other smaller ways come before (C4)."""

FAR_FROM_THE_LOAD = 25
"""Rule of thumb: a load left so many repetitions and more below failure was a guess; the jump from
it does not use a session of calibration up."""

CALIBRATION_SESSIONS = 3
"""C6: the first two or three sessions of a loaded lift find its load."""

SECONDS_OF_LOWERING = 3
SECONDS_OF_PAUSE = 2
"""C4: a slower way down takes 3-4 s, a pause 1-2 s."""

RESERVE_TOLERATED = 1
"""C2: a runner's reserve is off by about one repetition near failure."""

LITTLE_LEFT = 1
"""With at most so many repetitions left the runner is asked in which exercise it was."""

LEFT_ELSEWHERE = 2
"""What the others had left then, at least: so the question says (rule of thumb)."""

MISSED_RESERVE = 1
"""C3: a first set below the range is a miss with at most one repetition left; with more the
runner stopped early."""

EASE_FOR_MISSES = 0.10
EASE_AFTER_MORNING = 0.20
RETURN_SHARE = 0.50
"""C3: 10 %; D1: 20-30 % less after a raised morning; the return begins with half the load."""

WEEKS_RISING = 3
"""Three weeks, each worse than the one before: rising twice in a row (D1)."""

WEEKS_REMEMBERED = 6
WEEKS_WITHOUT_PAIN = 2
"""A complaint is over after two weeks without pain (rule of thumb)."""

DAYS_TO_GET_BETTER = 14
"""D1: not better after two weeks of modification: a professional should look."""

LEAST_RISE = 0.02
MOST_RISE = 0.10
"""ACSM 2009: 2-10 % a step, measured on what is really moved."""

MOST_RISE_OF_BANDS = 0.40
"""C4: from colour to colour a band pulls 23-40 % more; held longer it gives less."""

LEAST_OF_HARDER = 0.6
"""A harder exercise that moves less than this share would be a step back (rule of thumb)."""

SHORT_TENTHS = 7
"""S37: a first set at seven tenths of its repetitions or fewer."""

LEAST_EASE_FOR_PAIN = 0.10
"""Pain-monitoring model as physios use it: 10-20 % less."""

WORK_KEPT_TENTHS = 8
"""Where no lighter load exists, a fifth of the repetitions goes (rule of thumb)."""

FEWEST_REPS = 5
FEWEST_SECONDS = 10
"""Below that a set trains nothing (rule of thumb)."""

REPS_ABOVE_RANGE = 2
"""C4: one or two repetitions above the range come before the other smaller ways."""

REPS_A_STEP = 2
"""ACSM 2009: one or two repetitions over the target."""

SECONDS_A_STEP = 5
MOST_SECONDS = 60
"""Holds: five seconds at a time up to a minute, then a harder variation (rule of thumb)."""

MOST_SETS_BY_PROGRESS = 3
MOST_SETS_BY_FORM = 5
"""S25: two or three sets; the extra set of S21 ends at five (rule of thumb)."""

QUIET_SESSIONS_FOR_RETURN = 2
"""D1: a pain of 0-2 that is no worse and settles by the next morning goes on."""
DAYS_BEFORE_RETURN = 3
"""A stopped movement stays out 48-72 hours at least (rule of thumb on the model above)."""

STOPS_BEFORE_A_PROFESSIONAL = 2
"""A movement that stops a second time does not come back by itself."""
