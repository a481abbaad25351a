"""Words of wishes about the week."""

from coach.language.lexicon import phrases
from coach.language.tokens import word_set

BEFORE_WORK = phrases(
    "before work,mornings only,only mornings,only in the morning,only in the mornings,"
    "in the morning only,early mornings only,before the office,before breakfast,before school,"
    "mornings before work,first thing,just mornings,morning only,only early morning,"
    "only before breakfast,mornings work best"
)
RULES_OUT = phrases(
    "never,no strength on,not on,no sessions on,no session on,no training on,no workouts on,"
    "no lifting on,no gym on,dont plan,do not plan,keep off,nothing on,leave out,not possible on,"
    "cant train on,cannot train on,cant do strength on,cant lift on,avoid,keep free,only on"
)
"""Beside a day they keep it free of strength, week after week."""
ALWAYS_OUT = phrases("never,only on,always,any,ever")
PLURAL_DAYS = word_set(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays"
)
"""They tell of every week; a single "on friday" tells of the next one."""
ONLY_ON = phrases(
    "only on,only,only the,only on the,just on,can only do,only free on,only able on,"
    "only possible on,nothing but"
)
"""They name the days that are left, not those that are out."""
ANY_DAY = phrases(
    "any day,any day is fine,any day works,all days are fine,every day is fine,no wishes,no wish,"
    "no preference,no preferences,dont mind,dont care,whenever,anything goes,no restrictions"
)
