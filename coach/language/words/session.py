"""How runners tell of a session: what was done, how form was, how hard it felt."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.patterns import Patterns
from coach.language.tokens import word_set
from coach.training_log import Completion, FormSign

COMPLETIONS: Lexicon[Completion] = Lexicon(
    {
        Completion.FULL: "done,finished,completed,complete,did it all,did everything,all done,"
        "all sets,everything,smashed it,nailed it,all of it,did it,as planned,whole thing,"
        "the whole lot,the lot,did the thing,all exercises,did all,ticked off,all complete,"
        "did every set,did every rep,every last rep,every last set,full session,did the rest,"
        "finished the rest,done the rest,rest done,rest is done,got the rest done,got through it,"
        "got through the lot,did all what was on it,all what was on it,"
        "whole session,done and dusted,crushed it,dun,✅,"
        "✔,☑,💪,"
        "did the session,did the workout,session done,workout done,finito,did them all,got it done,"
        "done it,all the sets,as prescribed,as written,hit everything,hit all,all reps,"
        "in the bag,job done,boom,"
        "finished the lot,did today,did my strength,did strength,killed it",
        Completion.PARTIAL: "only did,only managed,only got,only had,only made,did only,except,"
        "bar the,"
        "apart from,everything but,all but,stopped,half of it,half the session,did half,half done,"
        "did about half,about half of it,done half,half only,half of,managed half,"
        "some of it,did some,most of it,most of them,did most,mostly done,ran out of time,"
        "out of time,cut short,ran out of steam,ran out of puff,got halfway,gave up halfway,"
        "only halfway,"
        "cut it short,partial,partially,part of it,partly,not all,not everything,nearly all,"
        "almost all,bit of it,gave up,quit,bailed,no time for,skipped the last,"
        "just the first,only the first,only one,just one exercise,couldnt finish,didnt finish,"
        "did not finish,nearly done,"
        "almost done,short version,had to stop,left out,other than,a bit of it,had to cut,"
        "didnt do all,didnt do everything,"
        "only manage,could only do,could only manage,couldnt do them all,too tired to finish,"
        "didnt do the last,missed the last,not the last,all but the last,"
        "skipped last,skipped one,skipped a few,skipped some,missed one,skipped two,missed a few,"
        "did a bit,shortened,unfinished,got through half,half way,halfway,half then,did part,"
        "about half,only half,most done,two thirds,three quarters,first half,second half,"
        "called it early,called it a day,packed it in,cut out early,had to leave,had to go",
        Completion.NONE: "didnt do it,did not do it,didnt do anything,didnt do any,didnt train,"
        "skipped it,skipped,missed it,missed,didnt happen,did not happen,"
        "couldnt do it,nothing done,never did it,not done,havent done it,havent done,have not done,"
        "didnt get to it,didnt manage,didnt do the session,didnt do the workout,didnt do strength,"
        "did nothing,no session,didnt get round to it,didnt get around to it,too tired to do it,"
        "too knackered,didnt make it,wasnt able to,not today,didnt,did not,skip,"
        "couldnt be bothered,skipped today,skipped this,skipped the session,missed today,"
        "missed the session,gave it a miss,❌,"
        "didnt have time,had no time,no time,never got to it,never got round to it,too busy,"
        "forgot to do it,totally forgot,forgot about it,forgot all about it,life got in the way,"
        "too tired,too exhausted,too shattered,too ill,too sick,too sore,"
        "slept in,fell asleep,didnt get chance,didnt get a chance,no chance,couldnt make it,"
        "not done it,wasnt up to it,didnt feel like it,didnt fancy it,blew it off,"
        "couldnt face it,never happened,wasnt to be,"
        "sacked it off,binned it,bailed on it,no gym today",
    }
)

INTERRUPTED: Patterns[bool] = Patterns(
    {
        True: """
            then|until|til|till|but .. woke|rang|called|cried|needed|knocked|interrupted
            then|until|til|till|but i? had|needed to go|leave|run|dash|stop|rush|head
            then|but i? stopped|quit|left|bailed
        """,
    }
)
"""What cut a session short ("2 rounds, then the baby woke up"), where not all was done before."""
ALL_BUT: Patterns[bool] = Patterns({True: "only .. .. not $"})
"""Such as "all of it, only the last set of squats not"."""
SKIPS = phrases(
    "skipped,skip,forgot,missed,except,except for,bar,apart from,left out,without,didnt do,"
    "did not do,didnt get to,didnt have time for,no time for,everything but,all but,minus,"
    "dropped,didnt finish,other than,havent done,didnt manage,couldnt do,omitted,left off,no,"
    "not the,but not,but no,ran out of time for,ran out of time before"
)
ONLY_DID = phrases(
    "only did,did only,only managed,only got through,only got to,only had time for,"
    "had time only for,only had the time for,only made,did just,just managed,"
    "did nothing but,nothing but,nothing except,only finished,only completed,only got"
)
"""What follows them is all that was done."""
JUST = phrases("only,just")
"""They alone mean the same where nothing but an exercise follows."""
SKIP_REACH = 4
"""Words between a skip and the exercise it names."""

PARTS_OF_A_SET = word_set("last first final after rep reps depth form")
"""Words of a part of a set, or of how it was done."""
SETS_WORDS = word_set("set sets rounds round")
REP_WORDS = word_set("rep reps repetitions")
SECOND_WORDS = word_set("s sec secs second seconds")
MINUTE_WORDS = word_set("min mins minute minutes")
PLACES_IN_TURN = {
    word: place
    for place, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), start=1)
}
SET_OPENERS = frozenset(PLACES_IN_TURN) | word_set("the my on in for of a half minute twice")
"""Sets told in turn, and lengths of holds, may begin with them."""
LAST_IN_TURN = word_set("last final")
WORDS_OF_A_TURN = word_set("set sets one round time go")
NOT_REPETITIONS = word_set("% km k min mins minutes kg kgs kilo kilos lb lbs x am pm : / sets")
"""Behind a number they say that it counts something else."""
EACH_SET = phrases("each,each set,per set,every set,a set,apiece,reps each,reps per set,each time")
"""Behind a number they make it the repetitions of every set."""
COMPARED = word_set("more extra less fewer short left")
"""Behind repetitions they count from those of another time ("one rep more")."""
NOT_HELD = word_set("rest rests break breaks pause between off left late early run jog warm")
"""Behind minutes they say that nothing was held for so long."""
LENGTHS_OF_HOLDS: tuple[tuple[str, int], ...] = (
    ("a minute and a half", 90),
    ("minute and a half", 90),
    ("one and a half minutes", 90),
    ("1 and a half minutes", 90),
    ("half a minute", 30),
    ("a minute", 60),
)
"""In seconds."""
PER_SIDE = phrases(
    "each side,per side,/ side,/ leg,each leg,per leg,ea,a side,per arm,each arm,/ arm,a leg,"
    "both sides,both legs,each foot,e / s,/ s,pr side,es,each way,left and right"
)
SHORTHANDS: tuple[tuple[str, str], ...] = (
    ("ohp", "overhead press"),
    ("bss", "bulgarian split squat"),
    ("ham curl", "hamstring curl"),
    ("hammy curl", "hamstring curl"),
    ("clam shell", "clamshell"),
    ("deads", "deadlift"),
    ("sl calf raise", "single leg calf raise"),
    ("1 leg calf raise", "single leg calf raise"),
    ("claf raise", "calf raise"),
    ("hip bridge", "glute bridge"),
    ("pullup machine", "lat pulldown"),
    ("bench", "bench press"),
    ("gs", "goblet squat"),
    ("sq", "squat"),
    ("squatting", "squat"),
    ("squattin", "squat"),
    ("lunging", "lunge"),
    ("deadlifting", "deadlift"),
    ("planking", "plank"),
    ("bridging", "glute bridge"),
    ("benching", "bench press"),
    ("bulgarian", "bulgarian split squat"),
    ("clam", "clamshell"),
    ("slrdl", "single leg deadlift"),
)
"""Names no catalogue lists, and the names they stand for."""
GENERIC_ENDINGS = word_set(
    "raise up down walk machine apart jump hold y balance extension press drop rock opener slide "
    "bug dog sit chair wall side drill ball stand hinge box table hitch tap shell dumbbell floor"
)
"""Last words of names that alone name no exercise."""

FORM_SIGNS: Lexicon[FormSign] = Lexicon(
    {
        FormSign.BACK_ARCHED: "back arched,arched my back,arched back,back arching,"
        "arching my back,"
        "back arch,arching,arched,hyperextended my back,lower back arched,back came off the floor,"
        "back off the floor,back lifted,back lifted off,arch my back,"
        "arched lower back,arched a bit",
        FormSign.JOINTS_LOCKED: "locked,locked out,locking,locking out,joints locked,knees locked,"
        "elbows locked,locked my knees,locked my elbows,locked knees,locked elbows,locked joints,"
        "lock out,locked them out,locked my joints",
        FormSign.MOMENTUM: "momentum,swinging,swung,swing it,swing them,had to swing,swing the,"
        "heave,heaved,heaving,using my legs,"
        "used my legs,using legs,cheated,cheating,bounced,bouncing,used momentum,rocking,"
        "used my body,body english,swinging it,threw it up,throwing it,kipping",
        FormSign.JERKY: "jerky,jerked,jerking,jerk,not smooth,shaky and fast,rushed,rushing,"
        "dropped fast,too fast,lost control,uncontrolled,no control,not controlled,snatched,"
        "juddery",
        FormSign.SHORT_REPS: "got pretty short,got really short,got very short,got quite short,"
        "pretty short,got short,got a bit short,got shorter,getting short,a bit short,"
        "didnt go deep enough,not going deep enough,didnt go deep,"
        "couldnt go deep,"
        "couldnt go deep enough,wasnt deep enough,didnt get deep enough,depth was poor,"
        "short reps,half reps,half rep,reps got short,cut short reps,"
        "cut the reps short,reps cut short,not full range,full range,partial reps,partials,"
        "shallow,not deep enough,didnt go all the way,not all the way down,range got short,"
        "range of motion,cutting depth,cut depth,lost depth,reps short,shorter reps,"
        "couldnt get full range,range got shorter,quarter reps,cut reps short,cutting reps short,"
        "not low enough,couldnt go all the way,short range,reps were short,cut them short",
        FormSign.KNEE_CAVED: "knees drifted in,knees drifting in,knees dropped in,knees rolled in,"
        "knees turned in,knees dipped in,knees were going in,knees kept coming in,knees coming in,"
        "knees caved,knee caved,knees caving,knee caving,caved in,caving in,"
        "caved,knees came in,knee came in,knees fell in,knees collapsed,knee collapsed,valgus,"
        "knees going in,knees went in,knee went in,knees in,knee fell in,knees collapsing,"
        "knee collapsing,knock kneed,knees buckled in,knee dives in,knees knocked",
        FormSign.HEELS_UP: "couldnt keep my heels down,couldnt keep heels down,"
        "cant keep my heels down,heels wouldnt stay down,"
        "heels up,heels came up,heels came off,heel came up,heel came off,"
        "heels lifted,heel lifted,heels lifting,heels off,heels coming up,heels coming off,"
        "heel coming up,on my toes,heels left the floor,heels rose,heels raised off",
        FormSign.HIPS_DROPPED: "hips dropped,hips sagged,hips sagging,hip dropped,hips dropping,"
        "hip dropping,hips sank,sagged,sagging,hips fell,hips were dropping,hips were sagging,"
        "bum dropped,hips drooped,saggy,hips sinking,hip drop,hips low,pelvis dropped",
        FormSign.BACK_ROUNDED: "rounded my back,back rounded,rounded back,back rounding,"
        "rounding my back,rounded,back was rounding,back was round,round back,bent back,"
        "hunched back,lower back rounded",
        FormSign.OTHER: "wobbled,wobbly,wobble,wobbling,lost balance,lost my balance,off balance,"
        "leaned forward,leaning forward,leaned too far,twisted,twisting,shrugging,shrugged,"
        "shoulders shrugged,shoulders up,hunched,hunching,hunched over,elbows flared,"
        "tipped forward,uneven,lopsided,sloppy,head dropped,knees past toes,shaking,shaky,"
        "fell over,overbalanced",
    }
)
FORM_BROKE = phrases(
    "technique fell apart,technique got,technique went downhill,form got messy,form got ugly,"
    "form went downhill,form got loose,technique suffered,technique was off,"
    "form broke,form broke down,form went,form slipped,form bad,form was bad,bad form,poor form,"
    "form fell apart,form suffered,form got bad,form was off,form off,form poor,form was poor,"
    "technique went,technique slipped,form wasnt great,form not great,form was not great,"
    "form got sloppy,form sloppy,lost form,lost my form,form lost,form issues,form broken,"
    "form deteriorated,form collapsed,technique broke,form breaking,form faded,form was awful,"
    "form was shaky,form iffy,form was iffy,form not good,form wasnt good,form shaky,form dipped,"
    "form dropped,form failed,broke form,broke a bit,form break,form got worse,form so so,"
    "form was terrible,form terrible,form started to go,form started going,form wobbly"
)
FORM_FINE = phrases(
    "form ok,form fine,form good,form solid,form great,form was ok,form was fine,form was good,"
    "form was solid,form was great,good form,solid form,clean form,form clean,form held,"
    "form held up,form perfect,form was perfect,form was clean,technique good,technique fine,"
    "technique ok,technique solid,no form issues,no form issue,no form problems,form no issues,"
    "form stayed good,form stayed,nothing broke,form felt good,form felt ok,form felt fine,"
    "form felt solid,form didnt break,form did not break,no form breaks,no form break,"
    "no breakdown,clean reps,perfect form,great form,form okay,form was okay,form tight,"
    "form on point,form was on point,form spot on,form all good,nice form,form nice,"
    "form better,form excellent,form stayed clean,form was decent,form decent,decent form,"
    "technique was good,technique was fine,form was all good,form 👌,form 👍,form ✅,"
    "good technique,form intact,form felt great,form looked good,form stayed solid"
)
FORM_FINE_ANSWERS = phrases(
    "clean,held,solid,perfect,smooth,controlled,spot on,all good,fine,good,ok,okay,great,nothing,"
    "none,👌,👍,✅,stayed good,all clean,no breaks,textbook,strict,tidy,stable,all fine,"
    "nice,decent,"
    "on point,no issues,no problems,no,nope,nah,not at all,n,didnt break,not really,clean all the "
    "way,held up,it held"
)
OF_ALL = phrases(
    "everything,every exercise,all,all of them,every set,every rep,throughout,whole session,"
    "the rest,everywhere,others,the others,every one,overall"
)
"""Words that make "form ok on ..." speak of the whole session."""
UNSURE = phrases(
    "no idea,dont know,idk,not sure,unsure,no clue,couldnt tell,cant tell,hard to tell,"
    "hard to say,dunno,no mirror,cant say,yes and no,maybe,what does,what is,what do you mean,"
    "depends"
)

EFFORT_SCALES = phrases("rpe,effort,intensity,difficulty,exertion,hardness,effort level")
FELT_LIKE = phrases(
    "felt like a,felt like an,felt like,felt about a,felt about,felt a,was a,was like a,"
    "was about a,about a,id say a,id give it a,id say,probably a,call it a,solid"
)
"""Before a number up to ten they rate the effort."""
RESERVE_SCALES = phrases("rir,reps in reserve,in reserve")
LEFT_IN_TANK = phrases(
    "left in the tank,in the tank,reps left,rep left,more reps left,left in me,more in me,"
    "more in the tank,reps in reserve,rep in reserve,in reserve,more left,reps to spare,"
    "rep to spare,to spare,rir,reps in the tank,rep in the tank,left at the end,left on,left"
)
COULD_DO_MORE = phrases(
    "could have done,couldve done,could do,couldve managed,could have managed,could of done,"
    "could have gone,couldve gone,had another,could have got,couldve got,could manage"
)
EFFORT_WORDS: Lexicon[int] = Lexicon(
    {
        4: "felt like a warm up,like a warm up,felt like a warmup,felt like nothing,"
        "fairly easy,quite easy,easy,too easy,pretty easy,very easy,super easy,really easy,"
        "felt light,too light,"
        "felt easy,was easy,easy peasy,breeze,a breeze,a doddle,piece of cake,plenty left,"
        "lots left,loads left,like nothing,barely felt it,no sweat,could have done more,"
        "couldve done more,could do more,plenty in the tank,lots in the tank,walk in the park,"
        "comfortable,comfy,easily,a lot left,loads in the tank",
        2: "medium effort,ok,okay,alright,manageable,moderate,not easy not hard,just right,"
        "about right,"
        "wasnt easy but wasnt hard,not too hard,not too bad,medium,challenging but ok,"
        "wasnt easy but wasnt hard either,a couple left,couple left,doable,somewhat hard,"
        "a couple more,fair,reasonable,not bad,not hard,wasnt hard,a few left,decent effort",
        1: "pretty tough,quite hard,fairly hard,quite tough,hard,heavy,felt heavy,too heavy,"
        "tough,killer,brutal,toast,awful,struggled,struggle,"
        "struggling,pretty hard,very hard,really hard,too hard,challenging,grim,rough,exhausting,"
        "fried,hard work,difficult,one left,tiring,knackering,hard going,a grind,grind,horrible,"
        "really tough,super hard,barely finished,barely managed,hardly managed,intense",
        0: "max,maxed,maxed out,max effort,all out,nothing left,failed last rep,failed,failure,"
        "to failure,failed the last rep,couldnt do another,could not do another,empty,zero left,"
        "none left,everything i had,absolute limit,limit,at my limit,gave it everything,"
        "couldnt do more,impossible,none,emptied the tank,empty tank,no reps left,0 left,"
        "on my last legs",
    }
)
CLEAR_EFFORT = phrases(
    "felt like a warm up,like a warm up,felt like a warmup,felt like nothing,"
    "easy,too easy,pretty easy,very easy,super easy,really easy,felt light,too light,felt easy,"
    "was easy,easy peasy,breeze,a breeze,piece of cake,plenty left,lots left,loads left,"
    "like nothing,barely felt it,could have done more,couldve done more,plenty in the tank,"
    "lots in the tank,manageable,wasnt easy but wasnt hard,wasnt easy but wasnt hard either,"
    "not easy not hard,hard,heavy,felt heavy,too heavy,tough,killer,brutal,struggled,"
    "pretty hard,very hard,really hard,too hard,challenging,exhausting,hard work,really tough,"
    "super hard,maxed out,max effort,all out,nothing left,failed last rep,to failure,"
    "failed the last rep,couldnt do another,could not do another,everything i had,at my limit,"
    "gave it everything,couldnt do more,not too hard,wasnt hard,not hard,felt ok,was ok,"
    "felt okay,felt fine,awful,toast,a grind,about right,just right,failed,maxed,no reps left,"
    "barely managed,barely finished,difficult,comfortable,doable,max,moderate,medium effort,"
    "decent effort,reasonable,challenging but ok,just right,pretty tough,quite hard,quite easy,"
    "fairly easy,fairly hard"
)
"""Words that speak of effort wherever they stand; others only answer a question about it."""
NOT_EFFORT = phrases(
    "easy run,easy runs,easy jog,easy day,hard run,hard day,hard session,heavy legs,hard on my,"
    "legs heavy,legs felt heavy,hard to,tough day,max 2,easy on,light headed,light - headed,"
    "looks hard,looks too hard,looks very hard,looks really hard,looks easy,looks too easy,"
    "looks tough,looks heavy,looks too heavy,look hard,look too hard,look easy,look too easy,"
    "look heavy,look too heavy,look tough,seems hard,seems too hard,seems easy,seems too easy,"
    "seems heavy,seems too heavy,seem hard,seem too hard,seem easy,seem too easy,sounds hard,"
    "sounds too hard,sounds easy,sounds too easy"
)
