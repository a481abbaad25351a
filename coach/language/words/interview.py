"""Words that show which question of the interview something told early is about."""

from coach.language.tokens import word_set
from coach.language.words.body import AREAS
from coach.language.words.calendar import DAYS
from coach.language.words.running import RUN_KINDS, RUNS

NUMBER = "#"
"""Stands for any number, in digits."""

DAY_WORDS = (DAYS.words | word_set("day daily weekend weekends")) - word_set("week every a")
RUN_WORDS = RUN_KINDS.words | RUNS.words | word_set("k km mi mile miles rest off")
RACE_WORDS = word_set("race races racing marathon marathons ultra")
KIT_WORDS = word_set(
    "dumbbell dumbbells kettlebell kettlebells band bands barbell machines bench rack bodyweight "
    "kit equipment gear"
)
FULL_GYM_WORDS = word_set("full access member membership")
GYM_WORDS = word_set("gym")
LIFTING_WORDS = word_set(
    "lift lifting lifted lifter lifts weights strength gym train trained training beginner newbie"
)
EXTENT_WORDS = word_set(
    "new never some bit little years year months regular regularly beginner newbie once used on "
    "off occasionally always"
)
AMOUNT_WORDS = frozenset({NUMBER}) | word_set("one two three once twice half an")
MINUTE_WORDS = word_set("min mins minute minutes hour")
BODY_WORDS = AREAS.words | word_set("nothing no none")
SORE_WORDS = word_set(
    "sore niggle niggles niggly niggling hurt hurts hurting pain pains painful grumpy stiff tight "
    "ache aches achy aching tender dodgy injured injury injuries bothering bothers flares flaring"
)
LIVING_WORDS = word_set("live living based timezone")
REMINDER_WORDS = word_set("remind reminder reminders ping message morning mornings evening")

OF_REMINDER = word_set(
    "at around about by am pm a p m o clock oclock in the morning mornings evening evenings "
    "afternoon noon midday half quarter past to reminder reminders remind me please best ping"
)
OF_PLACE = word_set("i live living im am in based near at from my timezone time zone is the home")
AGE_WORDS = word_set("im i aged age years year yrs yr old yo y")
"""Beside a number they make it an age."""
