"""Places of the body, sides, and how it hurts."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set
from coach.profile import BodyArea, Side
from coach.training_log import PainKind

AREAS: Lexicon[BodyArea] = Lexicon(
    {
        BodyArea.KNEE: "knee,knees,kneecap,kneecaps,patella,knee cap,runners knee,meniscus,"
        "patellar",
        BodyArea.ACHILLES: "achilles,achillies,achiles,achilles tendon,achilles tendons",
        BodyArea.CALF: "calf,calves,calfs,soleus,gastroc,calf muscle",
        BodyArea.SHIN: "shin,shins,shin splint,shin splints,shinsplints,tibia,tib",
        BodyArea.FOOT: "foot,feet,heel,heels,arch,arches,toe,toes,plantar,plantar fascia,"
        "plantar fasciitis,big toe,forefoot,metatarsal,instep,sole,soles,pf",
        BodyArea.ANKLE: "ankle,ankles",
        BodyArea.HAMSTRING: "hamstring,hamstrings,hammy,hammies,hammie,hams",
        BodyArea.QUAD: "quad,quads,thigh,thighs,quadriceps,front of thigh",
        BodyArea.HIP: "hip,hips,hip flexor,hip flexors",
        BodyArea.GLUTE: "glute,glutes,bum,butt,buttock,buttocks,piriformis,backside,arse",
        BodyArea.GROIN: "groin,groins,adductor,adductors,inner thigh",
        BodyArea.IT_BAND: "it band,itb,itbs,it - band,iliotibial band,itband",
        BodyArea.LOW_BACK: "back,backs,lower back,low back,lumbar,lumber,spine,tailbone,sacrum,"
        "si joint,disc",
        BodyArea.UPPER_BACK: "upper back,between the shoulder blades,shoulder blade,"
        "shoulder blades,mid back,middle back,traps,trap,upper - back",
        BodyArea.SHOULDER: "shoulder,shoulders,rotator cuff,delts,delt",
        BodyArea.NECK: "neck,necks",
        BodyArea.WRIST: "wrist,wrists",
        BodyArea.ELBOW: "elbow,elbows,tennis elbow",
        BodyArea.CHEST: "chest,pec,pecs,rib,ribs,sternum",
        BodyArea.OTHER: "arm,arms,forearm,forearms,hand,hands,finger,fingers,bicep,biceps,"
        "triceps,tricep,leg,legs,abs,stomach,side,jaw,head,thumb",
    },
    typos=True,
)

SIDES: Lexicon[Side] = Lexicon(
    {
        Side.LEFT: "left,l,lt,left side,lhs",
        Side.RIGHT: "right,r,rt,right side,rhs",
        Side.BOTH: "both,both sides,either side,bilateral,left and right,right and left,l and r,"
        "l & r,l / r,left & right,left / right,l + r",
    }
)


HURTING: Lexicon[PainKind | None] = Lexicon(
    {
        PainKind.SHARP: "sharp,stabbing,stabbed,stab,shooting,knife,piercing",
        PainKind.DULL: "dull,dull ache,dull pain",
        PainKind.ACHE: "ache,aches,ached,achy,aching,achey",
        PainKind.SORENESS: "sore,soreness,doms,muscle soreness,tender muscles",
        None: "killing my,wrecking my,hurting my,bothering my,aggravating my,"
        "pain,pains,painful,hurt,hurts,hurting,hurted,niggle,niggles,niggly,niggling,"
        "twinge,twinges,twinged,tight,tightness,stiff,stiffness,throb,throbs,throbbing,grumpy,"
        "pinch,pinched,pinching,pinchy,burn,burning,burnt,irritated,angry,sting,stung,stinging,"
        "discomfort,uncomfortable,tender,bothering,bothers,bothered,cranky,tweaky,tweaked,tweak,"
        "pulled,strained,strain,injured,injury,unhappy,complained,complaining,complains,flared,"
        "flare,flaring,playing up,acting up,not happy,ow,ouch,owie,killing me,dodgy,swollen,"
        "clicky,cramp,cramped,cramping,cramps,jolt,bad,tendonitis,tendinitis,tendinopathy,"
        "fasciitis,bruised,gave way,went,popped,wonky,pang,sprained,rolled,twisted,ropey,gone",
    }
)
WEAK_HURTING = phrases("bad,went,gone,tight,tightness,burn,burning,pulled,angry,strain,injury")
"""They speak of pain only beside a place of the body."""

PAIN_NAMES = phrases(
    "pain,pains,painful,hurt,hurts,hurting,niggle,niggles,ache,aches,sore,soreness,issue,issues,"
    "problem,problems,twinge,twinges,discomfort,complaints,injuries,pain level,ouch,pain score,"
    "pain wise"
)
FINE = phrases(
    "fine,ok,okay,good,great,happy,perfect,solid,all good,better,no complaints,no issues,"
    "no problems,no problem,healthy,grand,felt nothing,behaved,all clear,painless,pain free,"
    "pain - free,comfortable"
)
WHEN_IT_HURTS = phrases(
    "downstairs,upstairs,down stairs,up stairs,on stairs,on the stairs,going down,going up,"
    "on the way down,on the way up,at the bottom,at the top,when i sit,when sitting,when i walk,"
    "when walking,when i run,when running,first thing,in the mornings"
)
"""In answer to "did it hurt?" they say that it did, and when."""
PAINLESS = phrases(
    "pain none,pain zero,pain nil,nothing to report,nothing to complain about,nothing at all,"
    "just tired,only tired,legs tired,legs just tired,nothing but tired,"
    "no pain,no pains,pain free,painfree,pain - free,painless,without pain,without any pain,"
    "nothing hurt,nothing hurts,nothing hurting,nothing sore,didnt hurt,doesnt hurt,no hurt,"
    "did not hurt,does not hurt,nothing painful,no niggles,no niggle,no twinges,no aches,"
    "no discomfort,no soreness,not sore,zero pain,0 pain,none hurt,hurt nowhere,no ouch,"
    "no complaints,felt nothing,no issues with pain,not painful,wasnt painful,no ache,"
    "nothing ached,no problems,no issues,body fine,body felt good,body feels good"
)
RECOVERED = phrases(
    "is better,are better,is all better,is much better,are much better,feels better,better now,"
    "feeling better,all better,much better,healed,recovered,cleared up,fine now,ok now,okay now,"
    "good now,fine again,good again,ok again,okay again,back to normal,no longer sore,"
    "no longer hurts,no longer hurt,no longer hurting,no longer painful,no more pain,"
    "stopped hurting"
)
"""They say of a place that it has stopped to hurt."""
GONE = phrases("gone,went away,gone away,goes away,disappeared,vanished")
"""Of a pain they say the same; of a place alone that it gave way."""
PAIN_THAT_GOES = word_set(
    "sore soreness pain pains painful niggle niggles ache aches aching problem problems issue "
    "issues twinge tightness stiffness splints fasciitis tendonitis tendinitis tendinopathy doms"
)
BY_NOW = phrases("any more,anymore,any longer,now")
"""Beside a denied pain they say that there was one."""
NORMAL_SORENESS = phrases(
    "only doms,just doms,normal soreness,good soreness,usual soreness,good sore,just sore,"
    "just soreness,normal doms,only soreness,just a bit of doms,doms only,just muscle soreness,"
    "muscle soreness only,usual doms,bit of doms,normal muscle soreness,the good kind of sore,"
    "good ache,just a bit sore,only a bit sore,only sore"
)
CHANGED_MOVEMENT = phrases(
    "limp,limping,limped,limps,hobble,hobbling,hobbled,moved differently,move differently,"
    "moving differently,changed how i moved,changed how i move,changed the way i moved,favouring,"
    "favoring,favoured,favored,compensating,compensated,couldnt walk normally,"
    "changed my movement,walking funny,walk funny,walked funny"
)
_PROFESSIONALS = (
    "physio", "physios", "physiotherapist", "physical therapist", "pt", "doctor", "doc", "gp",
    "osteopath", "osteo", "chiropractor", "specialist", "consultant",
)  # fmt: skip
_ASSESSED_BY = (
    "{} assessed,{} has assessed,{} had assessed,{} checked,{} has checked,{} examined,"
    "{} has examined,{} looked at,{} has looked at,{} has seen,{} cleared,{} has cleared,"
    "{} had a look,{} has had a look,{} knows,{} diagnosed,{} is aware,{} checked out,"
    "seen a {},saw a {},seen the {},saw the {},seen my {},saw my {},seen by a {},"
    "seen by the {},seen by my {},seen by {},assessed by a {},assessed by my {},"
    "assessed by the {},assessed by {},checked by a {},checked by my {},checked by the {},"
    "checked by {},cleared by a {},cleared by my {},cleared by the {},examined by a {},"
    "looked at by a {},looked at by my {},looked at by the {},been to the {},been to a {},"
    "been to my {},went to the {},went to a {},went to my {},seeing a {},seeing my {},"
    "seeing the {}"
)
ASSESSED = phrases(
    ",".join(_ASSESSED_BY.replace("{}", who) for who in _PROFESSIONALS)
    + ",been assessed,was assessed,is assessed,diagnosed,already assessed,got it assessed,"
    "had it assessed,had it checked,got it checked,been checked,was checked out,had it looked at,"
    "got it looked at,been looked at"
)
"""A professional has looked at the complaint."""
PROFESSIONAL_SAYS = phrases(
    ",".join(
        f"{who} {verb}" for who in _PROFESSIONALS for verb in ("says", "said", "told me", "reckons")
    )
)
GO_AHEAD = phrases(
    "fine,ok,okay,carry on,keep going,keep training,nothing serious,nothing wrong,all good,"
    "good to go,all clear,i can train,i can carry on,i can continue,i can go on,can train,"
    "safe to,to continue,no problem,no worries,not serious,harmless,train on,crack on,"
    "can do strength,go ahead"
)
"""What a professional says who allows to train."""
FORBIDDEN = phrases(
    "says no,said no,says dont,said dont,says do not,said do not,told me not,told me to stop,"
    "told me to rest,told me no,says stop,said stop,says rest,said rest,says to rest,"
    "said to rest,says to stop,said to stop,says to avoid,said to avoid,says avoid,said avoid,"
    "told me to avoid,says i shouldnt,said i shouldnt,says not,said not,advised against,"
    "not to train,not to squat,not to run,not to lift,forbade,banned me,not allowed,"
    "isnt fine,not fine,isnt ok,not ok,says i cant,said i cant,shouldnt train"
)
"""What a professional says who does not."""
SCORE_LINKS = word_set(
    "a an maybe about like around was is of level score = : - ~ say probably only just at it its "
    "be now , rated rating feels felt rather ( ) went from up down got"
)
MOVEMENT_NOUNS = word_set(
    "raise raises curl curls thrust thrusts press presses bridge bridges abduction abductions "
    "extension extensions squat squats march marches circle circles push pull dip dips hinge "
    "hinges swing swings fly flies flys walk walks drop drops flexion up ups airplane airplanes "
    "lift lifts rotation rotations tap taps drive drives hike hikes openers opener day "
    "stretch stretches row rows kick kicks kickback kickbacks set sets session workout"
)
"""Behind a place of the body they make it the name of an exercise ("calf raise")."""
