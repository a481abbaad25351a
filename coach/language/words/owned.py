"""Words about what a runner can lift: kinds of kit, makers, colours of bands, steps."""

from enum import StrEnum

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set
from coach.units import BandStrength


class Piece(StrEnum):
    """What a weight is a weight of."""

    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    MEDICINE_BALL = "medicine_ball"
    BAR = "bar"
    PLATE = "plate"
    STACK = "stack"
    BAND = "band"


PIECES: Lexicon[Piece] = Lexicon(
    {
        Piece.DUMBBELL: "dumbbell,dumbbells,dumbell,dumbells,dumb bell,dumb bells,db,dbs,dumbel,"
        "dumbels,hand weight,hand weights,hex dumbbell,hex dumbbells,bowflex,selecttech,"
        "select tech,powerblock,power block,powerblocks",
        Piece.KETTLEBELL: "kettlebell,kettlebells,kettle bell,kettle bells,kb,kbs,kettlebel,"
        "kettelbell,kettle",
        Piece.MEDICINE_BALL: "medicine ball,medicine balls,med ball,med balls,medball,medballs,"
        "slam ball,slam balls,wall ball,medicineball,ball,balls",
        Piece.BAR: "barbell,barbells,barbel,bar,bars,olympic bar,oly bar,olympic barbell,trap bar,"
        "hex bar,ez bar,empty bar",
        Piece.PLATE: "plate,plates,disc,discs,disk,disks,bumper,bumpers,bumper plate,bumper plates",
        Piece.STACK: "stack,stacks,machine,machines,weight stack,cable,cables,pin,pins,multigym,"
        "multi gym,cable machine,leg press,lat pulldown",
        Piece.BAND: "band,bands,resistance band,resistance bands,theraband,therabands,mini band,"
        "mini bands,minibands,loop band,loop bands,loops,elastic,elastics,elastic bands",
    },
    typos=True,
)

ONE_OF_A_PIECE = phrases("dumbbell,dumbell,dumb bell,db,dumbel,hand weight,hex dumbbell,one")
"""A dumbbell in the singular."""

BANDS: Lexicon[BandStrength] = Lexicon(
    {
        BandStrength.EXTRA_LIGHT: "extra light,very light,x light,x - light,extra - light,xlight,"
        "lightest",
        BandStrength.LIGHT: "light,easy,thin,weak",
        BandStrength.MEDIUM: "medium,middle,moderate,normal",
        BandStrength.HEAVY: "heavy,strong,hard,thick",
        BandStrength.EXTRA_HEAVY: "extra heavy,very heavy,x heavy,x - heavy,extra - heavy,xheavy,"
        "heaviest,extra strong",
        BandStrength.TAN: "tan,beige",
        BandStrength.YELLOW: "yellow",
        BandStrength.RED: "red",
        BandStrength.GREEN: "green",
        BandStrength.BLUE: "blue",
        BandStrength.BLACK: "black",
        BandStrength.SILVER: "silver",
        BandStrength.GOLD: "gold,golden",
    }
)
UNKNOWN_COLOURS = word_set("orange purple pink white grey gray brown violet turquoise lilac")
"""Other makers': what they pull nobody can say."""

MAKERS: Lexicon[tuple[float, ...]] = Lexicon(
    {
        (5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5, 25, 30, 35, 40, 45, 50, 52.5): "bowflex,"
        "bowflex 552,selecttech,selecttech 552,select tech,select tech 552,552",
        tuple(float(pounds) for pounds in range(10, 91, 5)): "bowflex 1090,selecttech 1090,"
        "select tech 1090,1090",
    }
)
"""Adjustable dumbbells whose every setting is printed on them, in pounds."""

STEP_WORDS = word_set("step steps increment increments jump jumps notch notches")
UP_IN = phrases(
    "up in,up by,goes in,go in,going in,in steps of,by steps of,steps of,increments of,every,"
    "jumps of,in jumps of,in increments of"
)
A_PIN = phrases("per plate,per pin,a plate,a pin,per notch,each plate,each pin")
UP_TO = phrases("up to,upto,max,maximum,to max,at most,as heavy as,heaviest is,goes to,go to")
ADJUSTABLE = word_set("adjustable adjustables bowflex selecttech powerblock powerblocks")
PAIRS = word_set("pair pairs")
BREAKS = word_set(", ; . ! ? and plus & + with also but or /") | {"\n"}
NO_WEIGHT = word_set("cm mm m inch inches ft foot feet times x days sessions min mins minutes")
"""A number before one of these weighs nothing."""

ALL_OF_IT = phrases(
    "everything,all of them,full set,full rack,whole rack,all weights,every weight,the lot,"
    "whatever the gym has,all the usual,any weight,all colours,all colors,all the colours"
)
UNSURE = phrases(
    "dont know,not sure,no idea,unsure,cant remember,do not know,forgot,dunno,no clue,depends"
)

FILLERS = word_set(
    "i ive have got own my me the a an one two three four single pair pairs of set sets from in to "
    "by at x each is are only just some also it they there goes go going lb kg at home both "
    "adjustable fixed each per about around roughly approx weights weight loads s ones olympic "
    "empty standard mine them for with then that up steps step has have only about size sizes "
    "colour colours color colors coloured ranging range total hand beside rack not sure maybe"
)
