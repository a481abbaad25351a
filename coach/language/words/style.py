"""Words for styles of lifting."""

from coach.language.lexicon import Lexicon, phrases
from coach.profile import Style

STYLES: Lexicon[Style] = Lexicon(
    {
        Style.HEAVIER: "heavier,heavy,build up,heavy weights,lift heavy,heavier over time,"
        "get strong,stronger,go heavy,few reps,low reps",
        Style.LIGHT: "light,light weights,stay light,keep it light,keep light,high reps,no bulk,"
        "bulk,bulky,dont want to get big,get big,dont want to get bulky,not get bulky,"
        "dont want to bulk,dont want to bulk up,dont want bulk,without bulk,not bulky,12 to 15,"
        "12 - 15,12 15,toned,lighter weights,"
        "many reps,more reps,light for good",
        Style.CIRCUIT: "circuit,circuits,rounds,circuit style,circuit training,hiit,little rest",
    },
    typos=True,
)

ASKS_FOR_A_STYLE = phrases(
    "id like,i would like,i want,i prefer,id prefer,id rather,can we do,lets do,switch to,"
    "change to,keep it,keep me,stay,stay light,no bulk,dont want,do not want,give me,make it,"
    "only circuits,just circuits,circuit style,can i do,could we do,i love,i like"
)
"""Around a style they ask for it."""
