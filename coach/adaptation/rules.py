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
    MORE_WORK = "more repetitions"
    """Rule of thumb where the next load is too big a step: first more repetitions or seconds."""
    MORE_SETS = "one more set"
    """Rule of thumb where repetitions are at their ceiling: then a set."""
    HARDER_EXERCISE = "S23"
    """Practise the movement first, then the harder neighbour."""
    AT_THE_TOP = "nothing left to raise"
    """No small step exists: go on like this."""
    PAINLESS = "painless session"
    """A session without pain in the place that stopped a movement; counts towards its return."""
    PAIN_AGAIN = "pain again"
    """Pain in the place that stopped a movement; the count towards its return begins anew."""
    RETURN = "return after two painless sessions"
    """Return to load after two painless sessions, at least 72 hours later, lighter."""
    UNDONE = "taken back"
    """The runner took the step back."""


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

LEAST_RISE = 0.02
MOST_RISE = 0.10
"""ACSM 2009: 2-10 % a step, measured on what is really moved."""

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

REPS_ABOVE_RANGE = 5
"""How far repetitions may rise above the range before a set is added (rule of thumb)."""

REPS_A_STEP = 2
"""ACSM 2009: one or two repetitions over the target."""

SECONDS_A_STEP = 5
MOST_SECONDS = 60
"""Holds: five seconds at a time up to a minute, then a harder variation (rule of thumb)."""

MOST_SETS_BY_PROGRESS = 3
MOST_SETS_BY_FORM = 5
"""S25: two or three sets; the extra set of S21 ends at five (rule of thumb)."""

LEAST_STRESS_SPARED = 2
"""From moderate stress on (`Exercise.stress_on`) an exercise works a place (rule of thumb)."""

PAINLESS_SESSIONS_FOR_RETURN = 2
DAYS_BEFORE_RETURN = 3
"""A stopped movement stays out 48-72 hours at least (rule of thumb on the model above)."""

STOPS_BEFORE_A_PROFESSIONAL = 2
"""A movement that stops a second time does not come back by itself."""
