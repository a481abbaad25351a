"""Kinds of runs, and how runners talk about a whole week."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set
from coach.profile import RacePriority, RunKind

RUN_KINDS: Lexicon[RunKind] = Lexicon(
    {
        RunKind.EASY: "easy,easy run,easy runs,jog,jogs,jogging,recovery,recovery run,slow,chill,"
        "commute,run commute,shakeout,strides,steady,gentle,aerobic,base,z2,zone 2,relaxed,"
        "easy running,slow run,short run,short,shorter,light run,light,jog parkrun,easy parkrun,"
        "quiet,quiet run,plod,bimble,trot,potter,duurloop kort,herstelloop,easy miles,chatty",
        RunKind.TEMPO: "tempo,tempos,tempo run,threshold,mp,marathon pace,race pace,lt,"
        "progression,progression run,parkrun,cruise,cruise intervals,sweet spot,steady state",
        RunKind.INTERVALS: "intervals,interval,track,track session,hills,hill,hill reps,fartlek,"
        "speed,speedwork,speed work,speed session,fast,reps,vo2,vo2max,vo2 max,club session,"
        "quality,quality session,workout,sprints,hill sprints,club night,club,hard,"
        "interval session,track workout,repeats,hard session,hiit",
        RunKind.LONG: "longer,bit longer,lange duurloop,duurloop,"
        "longer one,longer run,longer runs,bigger one,bigger run,long,long run,"
        "long runs,lsd,long one,lr,big day,long slow run,"
        "long easy run,long easy,easy long,easy long run,long slow distance,long slow,slow long,"
        "longest run,longest,20 miler",
        RunKind.OTHER: "gym,swim,swimming,bike,biking,cycle,cycling,spin,spinning,yoga,football,"
        "cross,cross training,cross train,xt,soccer,tennis,pilates,rowing,climbing,hike,hiking,"
        "ride,basketball,other sport,other sports,another sport,crossfit,other,skiing,dance,"
        "badminton,squash,padel,rugby,hockey,strength,weights,turbo",
        RunKind.REST: "rest,rest day,rest days,off,day off,days off,nothing,no run,no running,"
        "no runs,free,holiday,not running,dont run,do not run,never run,off day,none,resting,"
        "no training,cant run,never,rest up,no longer run,no longer running,no longer",
        RunKind.RACE: "race,racing,proper race,race effort",
    },
    typos=True,
)

RUNS: Lexicon[bool] = Lexicon(
    {
        True: "run,runs,running,jog,jogs,jogging,parkrun,long run,easy run,tempo run,recovery run,"
        "tempo,tempos,intervals,interval session,track session,track workout,speed session,"
        "speed work,speedwork,hill session,hill reps,hills,fartlek,long one,race,marathon,"
        "half marathon,run session,running session,swim,bike ride",
        False: "slow tempo,controlled tempo,good tempo,tempo reps,run day,running day,tempo day,"
        "race day,race mode,running late,long run day,easy run day",
    }
)
"""What is done when it is no strength session; False where the words only sound like it."""
STRENGTH_NOUNS = word_set(
    "strength session sessions workout workouts exercise exercises set sets reps gym weights "
    "lifting circuit"
)

EVERYTHING_ELSE = phrases(
    "everything else,everything else is,the rest,the rest is,the rest are,others,the others,"
    "all others,other days,all other days,the other days,remaining days,the remaining days,"
    "rest of the week,the rest of the week,rest of week,rest of the days,otherwise,"
    "all the other days,all the rest,every other weekday,any other day,rest is easy,rest easy,"
    "rest are easy,rest all easy,else"
)
NOTHING_ELSE = phrases(
    "nothing else,no other days,no other runs,no other running,none else,no more than that"
)
"""They end a list; of the days that nobody spoke of they tell nothing."""
REST_MEANS_OTHERS = phrases("rest is easy,rest easy,rest are easy,rest all easy")
EXCEPTIONS = phrases("except,except for,but not,apart from,bar,excluding,besides,other than")
ALTERNATE_DAYS = phrases(
    "every other day,every second day,alternate days,every 2 days,alternating days"
)
ALTERNATE_WEEKS = phrases(
    "every other week,every second week,every 2 weeks,alternate weeks,on alternate weeks,"
    "alternating weeks,in the other week,the other week,the other weeks,in odd weeks,odd weeks,"
    "in even weeks,even weeks,each second week,every 2nd week"
)
"""A week that takes turns with the usual one."""
NOT_RUNNING = phrases(
    "not running,no running,dont run,no runs,do not run,cant run,not been running,"
    "havent run,havent been running,not currently running,no run,stopped running,"
    "not really running,not doing any running,not running at all,never run"
)
RACE_PRIORITIES: Lexicon[RacePriority] = Lexicon(
    {
        RacePriority.A: (
            "a race,an a race,my a race,the a race,goal race,main race,target race,big one,"
            "the one that counts,priority a,a priority"
        ),
        RacePriority.B: (
            "b race,a b race,the b race,second race,secondary race,priority b,b priority,the b one"
        ),
        RacePriority.C: (
            "c race,a c race,the c race,tune up,tune up race,tuneup,tuneup race,"
            "just for fun,as training,as a training run,training race,as a workout,along the way,"
            "priority c,c priority,not important,not a priority,no big deal,easy run with friends"
        ),
    }
)
"""What a race is beside the others."""
NO_RACE = phrases(
    "no race,no races,nothing planned,none planned,not yet,nothing booked,no plans,no event,"
    "none booked,not racing,dont race,no upcoming race,not signed up,no goal race,"
    "no race planned,nothing in the diary,nothing coming up,no target race,just for fun,"
    "not training for anything,nothing yet,nothing,none,no,nope,no more race,no more races,"
    "no longer racing,remove my race,remove the race,remove race,delete my race,delete the race,"
    "delete race,cancel my race,cancel the race,cancelled my race,drop my race,drop the race,"
    "dropped my race,clear my race,clear the race,race got cancelled,race was cancelled,"
    "race cancelled,race is cancelled,race is off"
)

RACE_DISTANCES: Lexicon[float] = Lexicon(
    {
        5.0: "parkrun,park run,5 kilometre,five k",
        10.0: "ten k",
        21.1: "half marathon,half - marathon,half,hm,halfmarathon,half mara,half marathons,"
        "halfs,13.1,13.1 miles,13.1 mi,21.1,21.1 km,21.1 k,21.0975,21.0975 km,21 k,21 km",
        42.2: "marathon,full marathon,full,fm,mara,42.2,42.2 km,42.2 k,26.2,26.2 miles,"
        "42.195,42.195 km,42 k,42 km",
    },
    typos=True,
)
KNOWN_RACES: Lexicon[float] = Lexicon(
    {
        16.1: "great south run,cherry blossom,broad street",
        21.1: "great north run,gnr,great scottish run,royal parks,the big half",
        42.2: "berlin,boston,chicago,london,new york,nyc,tokyo,sydney,valencia,amsterdam,rotterdam,"
        "paris,vienna,frankfurt,hamburg,cologne,athens,rome,milan,madrid,seville,barcelona,dublin,"
        "manchester,brighton,edinburgh,mumbai,tmm,honolulu,marine corps,mcm,big sur,cim,"
        "grandmas,houston,los angeles,melbourne,gold coast,cape town,dubai,stockholm,copenhagen,"
        "oslo,prague,warsaw,budapest,lisbon,porto,loch ness,twin cities,st george,eugene",
        56.0: "two oceans",
        88.0: "comrades",
        160.9: "western states,leadville,hardrock",
        171.0: "utmb",
    }
)
"""Well-known races and their distance, for a runner who was asked for a race."""
KILOMETRES = phrases("k,km,kms,kilometre,kilometres,kilometer,kilometers,ks")
MILES = phrases("mi,mile,miles,miler,m")
KILOMETRES_A_MILE = 1.609344

HARD_RUNS: Lexicon[RunKind] = Lexicon(
    {
        RunKind.TEMPO: "tempo,tempos,tempo run,threshold,threshold run,parkrun,park run,time trial,"
        "progression run,fast run",
        RunKind.INTERVALS: "intervals,interval session,track,track session,speedwork,speed work,"
        "speed session,hills,hill reps,hill session,hill repeats,fartlek,800s,400s,1000s,"
        "club session,vo2 max,quality session,strides session,yasso 800s,repeats,sprints",
        RunKind.LONG: "long run,lsd,20 miler,long one,ultra",
        RunKind.RACE: "race,marathon,half marathon,half,xc race,cross country,relay,ekiden",
    }
)
"""Runs that ask more of the legs than an easy one."""
