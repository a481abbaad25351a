"""Days, months, feasts and clock words."""

from coach.language.lexicon import Lexicon, phrases
from coach.profile import Weekday

DAYS: Lexicon[tuple[int, ...]] = Lexicon(
    {
        (0,): "monday,mondays,mon,mons",
        (1,): "tuesday,tuesdays,tues,tue",
        (2,): "wednesday,wednesdays,weds,wed,wensday,wendsday",
        (3,): "thursday,thursdays,thurs,thur,thu",
        (4,): "friday,fridays,fri,fris",
        (5,): "saturday,saturdays,sat,sats",
        (6,): "sunday,sundays,sun,suns",
        (0, 1, 2, 3, 4): "weekdays,weekday,week days,every weekday,workdays",
        (5, 6): "weekend,weekends,the weekend,both weekend days",
        (0, 1, 2, 3, 4, 5, 6): "every day,everyday,daily,each day,all days,7 days a week,"
        "seven days a week,all week,7 days,every single day,every morning,every evening,"
        "each morning,every afternoon,7 x a week",
    },
    typos=True,
)

DAY_CODES = {
    "m": "monday", "mo": "monday", "t": "tuesday", "tu": "tuesday", "w": "wednesday",
    "we": "wednesday", "th": "thursday", "r": "thursday", "f": "friday", "fr": "friday",
    "sa": "saturday", "s": "saturday", "su": "sunday", "mon": "monday", "tue": "tuesday",
    "wed": "wednesday", "thu": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
"""Days in one to three letters; the second "s" of a week is Sunday."""
DAY_CODES_TOGETHER = {
    "mwf": ("monday", "wednesday", "friday"),
    "mwfs": ("monday", "wednesday", "friday", "saturday"),
    "mwfsu": ("monday", "wednesday", "friday", "sunday"),
    "mwfsun": ("monday", "wednesday", "friday", "sunday"),
    "tth": ("tuesday", "thursday"),
    "tuth": ("tuesday", "thursday"),
    "tthsa": ("tuesday", "thursday", "saturday"),
    "tthsat": ("tuesday", "thursday", "saturday"),
    "tuthsa": ("tuesday", "thursday", "saturday"),
    "tthsu": ("tuesday", "thursday", "sunday"),
    "mtwtf": ("monday", "tuesday", "wednesday", "thursday", "friday"),
    "mtwthf": ("monday", "tuesday", "wednesday", "thursday", "friday"),
    "mtwtfss": (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ),
}  # fmt: skip

WEEKDAYS: Lexicon[Weekday] = Lexicon(
    {
        Weekday.MONDAY: "monday,mondays,mon",
        Weekday.TUESDAY: "tuesday,tuesdays,tues,tue",
        Weekday.WEDNESDAY: "wednesday,wednesdays,weds,wed",
        Weekday.THURSDAY: "thursday,thursdays,thurs,thur,thu",
        Weekday.FRIDAY: "friday,fridays,fri",
        Weekday.SATURDAY: "saturday,saturdays,sat",
        Weekday.SUNDAY: "sunday,sundays,sun",
    },
    typos=True,
)

MONTHS: Lexicon[int] = Lexicon(
    {
        1: "january,jan",
        2: "february,feb,febuary",
        3: "march,mar",
        4: "april,apr",
        5: "may",
        6: "june,jun",
        7: "july,jul",
        8: "august,aug",
        9: "september,sept,sep",
        10: "october,oct",
        11: "november,nov",
        12: "december,dec",
    },
)

NEAR_DAYS: Lexicon[int] = Lexicon(
    {
        -2: "day before yesterday",
        -1: "yesterday,yesterdays,yday,yest,last night",
        0: "today,todays,tonight,tonights,this evening,this morning,this afternoon,now",
        1: "tomorrow,tomorrows,tmrw,tomoz,tmr,tomo,tommorow,tommorrow,tomorow,2moro",
        2: "day after tomorrow,day after tmrw",
    }
)
"""Days from today."""

FEASTS: Lexicon[tuple[int, int]] = Lexicon(
    {
        (12, 24): "christmas eve,xmas eve",
        (12, 25): "christmas,christmas day,xmas,xmas day",
        (12, 26): "boxing day",
        (12, 31): "new years eve,new year eve,nye",
        (1, 1): "new years day,new years,new year",
    }
)
"""Month and day."""

EASTER_DAYS: Lexicon[int] = Lexicon(
    {-2: "good friday", -1: "easter saturday", 0: "easter,easter sunday,easter day",
     1: "easter monday"}
)  # fmt: skip
"""Days from Easter Sunday."""

SPANS: Lexicon[int] = Lexicon(
    {1: "day,days,d", 7: "week,weeks,wk,wks,w", 14: "fortnight,fortnights"}
)
"""Days; months are counted by the calendar."""

MONTH_SPANS = phrases("month,months,mth,mths")

TELLING_OF_DEEDS = phrases(
    "did,done,finished,completed,trained,session,sessions,workout,strength,was done,made,"
    "skipped,missed,it was,this was,managed,got it in,sets,set,reps"
)
"""Beside a day they say what was done on it."""
TOLD_ASIDE = phrases(
    "hurt,hurts,hurting,pain,sore,sorer,ache,aches,tired,felt,feels,feel,fine,knee,hip,calf,"
    "ankle,achilles,shin,hamstring,run,ran,race,raced,slept,next,busy,travelled,worse,better,will,"
    "want,can,could,move,remind,see you,ill"
)
"""Beside a day they say that it is that of a pain, a run or a plan."""

MORNING = phrases("am,a.m,a . m,in the morning,morning,before work,mornings")
EVENING = phrases(
    "pm,p.m,p . m,in the evening,evening,evenings,at night,tonight,in the afternoon,afternoon,"
    "after work,night"
)
CLOCK_NAMES: Lexicon[tuple[int, int]] = Lexicon(
    {(12, 0): "noon,midday,mid day,12 noon", (0, 0): "midnight"}
)
PARTS_OF_AN_HOUR: Lexicon[int] = Lexicon(
    {
        30: "half,half past",
        15: "quarter past,quarter after",
        -15: "quarter to,quarter til,quarter till,quarter of,quarter before",
    }
)
"""Minutes after the full hour; "half six" is half past six."""
