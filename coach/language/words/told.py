"""Words around a told session that hold no value of their own."""

from coach.language.lexicon import phrases
from coach.language.patterns import Patterns
from coach.language.tokens import word_set

DEEDS_TOLD = Patterns(
    {
        True: """
        did|done|finished|completed|trained my|the|a|todays|yesterdays|<weekday>|mondays|tuesdays|
            wednesdays|thursdays|fridays|saturdays|sundays? strength|gym|training? session|workout|
            strength|one
        """
    }
)
"""They tell of a session that was done."""
MISSED_TOLD = Patterns(
    {
        True: """
        missed|skipped|forgot|didnt|havent do|done|make|manage? the|my? <weekday>|mondays|tuesdays|
            wednesdays|thursdays|fridays|saturdays|sundays|yesterdays|yesterday|last
            session|workout|strength|one|training|$
        """
    }
)
"""They tell of a session that was not done."""
LASTING_PAIN = phrases(
    "at the moment,atm,lately,recently,these days,in the mornings,every morning,first thing,"
    "on and off,off and on,for days,for weeks,for months,for a while,for a week,all week,"
    "this week,last week,since last week,since monday,since tuesday,since wednesday,since thursday,"
    "since friday,since saturday,since sunday,since my run,since the race,when i run,when running,"
    "after runs,after running,on runs,while running,has been,have been,keeps,again lately,niggle,"
    "niggly,niggling,niggles,playing up,acting up,flaring up,flared up,bit of"
)
"""Beside a pain they say that it is there for a while: no session is told by it."""
A_LITTLE = word_set("bit little slightly slight somewhat kinda kind")
"""To a question that takes yes or no they say yes."""
LOOKING_BACK = word_set("didnt didn't did wasnt wasn't missed")
"""Beside a session not done they say that it is in the past."""
NOTHING_NEW = phrases(
    "same as last time,same as before,same again,same as last week,same weights,like last time,"
    "as last time,as before,same reps,no change,usual,the usual,actually it was,it was actually,"
    "harder than,easier than,lighter than,heavier than,better than last,worse than last,"
    "not 10,not 12,i meant,i mean,correction,typo,"
    "sets of,reps,warm up sets,felt strong,felt good,felt great,felt fine,good session,"
    "great session,nice session,went well,solid session,tough session,okay session"
)
"""A report without values: what it refers to has to be asked."""

OTHER_PEOPLE = word_set(
    "mum mom mother dad father sister brother wife husband partner girlfriend boyfriend friend "
    "mate buddy son daughter kid neighbour neighbor colleague boss gran grandma grandad dog cat"
)
SAID_OF_OTHERS = word_set(
    "has had have is was gets got lives runs ran does did hurts hurt tore broke trains lifts "
    "rolled sprained twisted races works wants"
)
"""Behind somebody else they say that the statement is about them."""
OF_ONESELF = word_set("i im ive my me mine we our us")
"""Behind somebody else they bring the statement back to the runner."""
