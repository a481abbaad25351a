"""Words between the two ends of a span of days, and around what happens on them."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set

BETWEEN_ENDS = word_set("to - till until til through thru and")
NO_STRENGTH = phrases(
    "no strength,no strength training,no strength session,no session,no sessions,no lifting,"
    "no workout,no weights,no gym session"
)
BUSY = phrases(
    "busy,night shift,nights,late shift,early shift,double shift,on shift,working late,"
    "no time,no training,cant train,cannot train,not free,on the road,on call,full day,booked,"
    "no gym,not available,unavailable,i work,im working,i have to work,cant,cannot,cant make,"
    "keep free,keep it free,day is full,wont have time,dont have time,working"
)
EXTRA = word_set("extra additional another added also plus bonus second too")
"""Beside a run they put it on top of what the week holds."""
"""No strength session fits on such a day."""
INSTEAD_OF: Lexicon[bool] = phrases("instead of,rather than,not on,in place of,from,off")
"""Before the day a run leaves."""
LASTING = phrases(
    "now,from now on,every week,always,usually,normally,these days,each week,permanently,for good,"
    "as a rule,every monday,every tuesday,every wednesday,every thursday,every friday,"
    "every saturday,every sunday,mondays,tuesdays,wednesdays,thursdays,fridays,saturdays,sundays"
)
"""What is said with them holds every week."""
WHICH_WEEK: Lexicon[int] = Lexicon({0: "this week", 1: "next week,the next week,the coming week"})
"""Which calendar week is told: weeks from this one."""
