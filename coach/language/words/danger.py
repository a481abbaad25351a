"""Words of danger, from the red flags of sports medicine, in runners' words.

Sources: red flags of back pain (Finucane et al. 2020), bone stress injury (Warden et al. 2021),
deep vein thrombosis (Wells score), and the usual emergency advice for heart, head and breath.
"""

from dataclasses import dataclass

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set
from coach.training_log import RedFlag


@dataclass(frozen=True)
class Pair:
    """Two kinds of words that mean danger within so many words of each other."""

    flag: RedFlag
    first: Lexicon[bool]
    second: Lexicon[bool]
    within: int
    unless: Lexicon[bool] | None = None
    """In the same sentence it takes the danger away."""
    ordered: bool = False
    """The second must stand behind the first: a knee that locked, not a knee that was locked."""


HARMLESS = phrases(
    "blackout curtains,blackout blinds,faint praise,faint line,black coffee,black tea,"
    "cant walk down stairs,cant walk downstairs,cant walk down the stairs,cant walk up stairs,"
    "cant walk upstairs,cant walk up the stairs,couldnt walk down stairs,couldnt walk downstairs,"
    "chest press,chest presses,chest fly,chest flies,chest flys,chest strap,chest day,chest up,"
    "chest workout,chest exercises,chest supported,chest - supported,proud chest,chest height,"
    "chest level,chest dips,chest pass,treasure chest,war chest,chest of drawers,open chest,"
    "chest opener,chest openers,chest muscles,chest out,chest freezer,blood pressure,"
    "band snapped,bands snapped,snapped band,popped in to,popped to,popped out,pop quiz,"
    "pop into,pop out,pop by,pop to,pop music,pop up,snapped a photo,snapped a pic,popped a,"
    "popped over,popped round,popped by,snap out,snapped out,"
    "passed out on the sofa,passed out on the couch,passed out on the bed,passed out in bed,"
    "passed out on my bed,passed out asleep,passed out at 9,passed out early,passed out drunk,"
    "passed out watching,passed out on my couch,passed out on my sofa,passed out straight after,"
    "pissed myself laughing,peed myself laughing,wet myself laughing,wee bit,a wee,"
    "gave me a heart attack,give me a heart attack,heart of the,heart of a,by heart,heart set,"
    "heart rate monitor,heart rate strap,racing flats,racing shoes,racing weight,"
    "hit the nail on the head,head start,heads up,number,numbers,heart broken,dead leg drill,"
    "hit the gym,hit the road,hit the wall,red band,hot yoga,hot bath,hot shower,hot tub,hot day,"
    "ice bath,warm up,warm ups,warmed up,warming up,faint hearted,knee locks out,"
    "rest day,rest days,rested,dark outside,in the dark,dark out,"
    "dizzy with joy,dizzy with excitement,dizzy with happiness,dizzy with success,dizzy heights,"
    "dizzying heights,dizzy from all the choices,lost sight of,lose sight of,losing sight of,"
    "lost my vision board,blood orange,sweat blood,blood sweat,blood test,blood tests,"
    "blood work,blood donation,spinning class,spin class,seeing stars in the sky,cheat day,"
    "cheat meal,cheat days,cheat meals,black tights,running tights,red tights,"
    "buckled in,buckling in,"
    "blacked out the,passed out from boredom,passed out laughing,"
    "pass out from boredom,faint if you,faint if i had to,hit head on,head on collision,"
    "made me want to die,makes me want to die,make me want to die,made me wanna die,"
    "suicides,suicide squats,suicide runs,suicide sprints,suicide drills,suicide drill,"
    "suicide shuttles,tunnel vision on,tunnel vision for,compression tights,"
    "swollen pride,swollen ego,pride swollen,swollen head,swollen fingers,fingers swollen,"
    "fingers are swollen,fingers were swollen,swollen hands,hands swollen,hands are swollen,"
    "swollen glands,glands swollen,glands are swollen,swollen tonsils,swollen eyes,swollen lip,"
    "swelling is gone,swelling is all gone,swelling has all gone,swelling has disappeared,"
    "swelling disappeared,catch up,catches up,catching up,"
    "calves are hot after,calves hot after,calves were hot after"
)
"""Everyday phrases that hold a word of danger and mean none."""

SIGNS: Lexicon[RedFlag] = Lexicon(
    {
        RedFlag.EMERGENCY: "want to die,wanna die,want to be dead,kill myself,suicidal,suicide,"
        "wish i was dead,wish i were dead,end my life,ending my life,take my own life,"
        "taking my own life,better off dead,dont want to live,do not want to live,"
        "dont want to be alive,do not want to be alive,no reason to live,self harm,"
        "self - harm,self harming,harm myself,harming myself,thinking of killing myself,"
        "thinking about killing myself,thoughts of killing myself,"
        "fainted,fainting,faints,fainted again,feel faint,felt faint,"
        "feeling faint,going faint,went faint,nearly faint,almost faint,to faint,did faint,"
        "will faint,faint,passed out,pass out,passing out,"
        "passes out,blacked out,black out,blacking out,blackout,black outs,blackouts,i collapsed,"
        "just collapsed,collapsed during,collapsed after,collapsed at,collapsed on my run,"
        "collapsed on the run,collapsed on a run,collapsed mid,collapsed running,"
        "lost consciousness,losing consciousness,loss of consciousness,unconscious,syncope,"
        "knocked out,keeled over,"
        "heart attack,palpitations,palpitation,heart palpitations,arrhythmia episode,"
        "heart skipping,heart skipped,skipping beats,skipped beats,skips beats,missed beats,"
        "cant breathe,cannot breathe,couldnt breathe,can not breathe,could not breathe,"
        "struggling to breathe,struggle to breathe,struggled to breathe,hard to breathe,"
        "difficulty breathing,trouble breathing,difficult to breathe,unable to breathe,"
        "cant catch my breath,couldnt catch my breath,cannot catch my breath,cant get my breath,"
        "couldnt get my breath,cant get air,couldnt get air,breathless at rest,"
        "breathless sitting,breathless lying,breathless doing nothing,breathless for no reason,"
        "short of breath at rest,short of breath sitting,short of breath lying,"
        "short of breath doing nothing,short of breath for no reason,shortness of breath at rest,"
        "out of breath at rest,out of breath sitting,out of breath lying,"
        "out of breath doing nothing,out of breath for no reason,out of breath just walking,"
        "breathless just walking,short of breath just walking,severe breathlessness,"
        "sudden breathlessness,suddenly breathless,suddenly short of breath,severely breathless,"
        "severe shortness of breath,sudden shortness of breath,shortness of breath,"
        "new breathlessness,coughing blood,coughed up blood,coughing up blood,"
        "vomiting blood,vomited blood,vomit blood,vomiting up blood,throwing up blood,"
        "threw up blood,puking blood,puked blood,blood in my vomit,blood in my sick,"
        "spitting blood,spat blood,bringing up blood,sick with blood,"
        "collapsed and,did collapse,then collapse,i collapse,collapsing,woke up on the floor,"
        "came to on the floor,woke up on the ground,found myself on the floor,"
        "found myself on the ground,see double,sees double,saw everything double,"
        "coughed blood,pased out,passd out,cant breeth,saw double,cant see straight,"
        "couldnt see straight,eyes went black,everything went black,"
        "chestpain,chestpains,chestache,chest tightness,tight chested,"
        "cant breath,cannot breath,couldnt breath,could not breath,can not breath,"
        "struggling to breath,struggled to breath,hard to breath,unable to breath,"
        "difficult to breath,gasping for air,gasping for breath,"
        "vision loss,sight loss,loss of sight,lost my sight,lost the sight,lost some vision,"
        "lost part of my vision,losing my vision,losing vision,losing my sight,vision went,"
        "vision gone,vision has gone,vision disappeared,went blind,gone blind,blind in one eye,"
        "cant see out of,couldnt see out of,cant see from,sudden blindness,vision blacked out,"
        "double vision,seeing double,"
        "numb face,face is numb,face went numb,face has gone numb,face gone numb,numb arm and face,"
        "left arm is numb,left arm went numb,left arm numb,numb left arm,left arm tingling,"
        "left arm is tingling,tingling left arm,left arm went weak,left arm is weak,"
        "tingling in my left arm,numbness in my left arm,weakness in my left arm,"
        "weakness in one arm,one arm is weak,one arm went weak,"
        "slurred speech,slurring,slurred,speech slurred,speech is slurred,face drooping,"
        "face droop,face is drooping,face dropped,drooping face,cant speak properly,"
        "cant get words out,one side of my face,weak down one side,weakness on one side,"
        "weakness down one side,one side of my body,lost my vision,lost vision,loss of vision,"
        "vision went black,lost sight,went blind,cant see properly,having a stroke,"
        "worst headache,thunderclap,thunderclap headache,sudden severe headache,sudden headache,"
        "worst head ache,"
        "numb between my legs,numb groin,groin is numb,saddle numbness,saddle area,numb saddle,"
        "numbness between my legs,numb around my groin,numb genitals,numbness in my groin,"
        "numb down there,cant feel when i wipe,numb bum,numb backside,bum is numb,"
        "lost control of my bladder,no control of my bladder,"
        "no control over my bladder,no bladder control,no bowel control,no control of my bowels,"
        "control of my bladder,control my bladder,bladder control,"
        "control of my bowels,control my bowels,bowel control,control of my bowel,lost my bladder,"
        "bladder leak,bladder accident,bowel accident,wet myself,wet my pants,peed my pants,"
        "pissed my pants,peed myself,pissed myself,"
        "soiled myself,pooed myself,pooped myself,shat myself,incontinent,incontinence,cant pee,"
        "cannot pee,unable to pee,cant wee,cant urinate,control over my bladder,"
        "legs went completely weak,legs went weak,legs completely weak,legs suddenly weak,"
        "both legs weak,both legs are weak,both my legs are weak,both legs went weak,"
        "both legs gave way,both my legs gave way,weakness in both legs,weak in both legs,"
        "both legs feel weak,both my legs feel weak,legs wont work,legs stopped working,"
        "legs dont work,cant move my legs,cant move my leg,cannot move my leg,cant move my arm,"
        "cannot move my arm,paralysed,paralyzed,wheezing badly,cant stop wheezing,"
        "headache after hitting my head,sick after hitting my head,vaginal bleeding,"
        "pregnant and bleeding,waters broke,waters have broken,my water broke,having contractions,"
        "regular contractions,pain shooting down my arm,pain shooting down my left arm,"
        "pain down my left arm,pain going down my arm,pain going down my left arm,"
        "rhabdo,rhabdomyolysis,cola urine,"
        "throat closing,throat is closing,throat swelling,tongue swelling,tongue is swelling,"
        "anaphylaxis,anaphylactic,heat stroke,heatstroke,"
        "dislocated,dislocation,bone sticking out,compound fracture,seizure,having a fit",
        RedFlag.URGENT: "felt giddy,feel giddy,lost the feeling,giddy spell,"
        "dizzy,dizziness,light headed,lightheaded,light - headed,woozy,"
        "lightheadedness,light headedness,room spinning,room is spinning,room was spinning,"
        "room spins,head is spinning,head was spinning,head spinning,vertigo,saw stars,"
        "seeing stars,tunnel vision,blurred vision,blurry vision,vision blurred,vision is blurred,"
        "vision is blurry,vision went blurry,vision got blurry,"
        "blood in my stool,blood in my stools,blood in my poo,bloody stool,bloody stools,"
        "bloody diarrhea,bloody diarrhoea,bleeding wont stop,wont stop bleeding,"
        "numb,numbness,gone numb,lost feeling,lost all feeling,loss of feeling,"
        "no feeling in,cant feel my,cannot feel my,couldnt feel my,loss of sensation,no sensation,"
        "pins and needles,pins & needles,pins n needles,dead feeling,"
        "dvt,blood clot,a clot,deep vein thrombosis,"
        "cant bear weight,cannot bear weight,couldnt bear weight,unable to bear weight,"
        "can not bear weight,cant bear any weight,cant weight bear,cannot weight bear,"
        "cant put weight,cant put any weight,couldnt put weight,couldnt put any weight,"
        "cannot put weight,cannot put any weight,cant put my weight,unable to put weight,"
        "cant stand on,cannot stand on,couldnt stand on,cant walk on,cannot walk on,"
        "couldnt walk on,cant walk at all,cannot walk,unable to walk,cant walk,couldnt walk,"
        "cant take a step,cant hop,cannot hop,couldnt hop,unable to hop,cant step on,"
        "hurts too much to walk,"
        "concussion,concussed,head injury,"
        "looks deformed,is deformed,deformed,bent the wrong way,out of shape ankle,"
        "cant bend or stand,cant stand or bend,cant bend it,cannot bend it,"
        "knee locked up,knee is locked,knee got stuck,knee is stuck,knee stuck,knee gets stuck,"
        "cant straighten my knee,cant straighten my leg,cant bend my knee,cannot bend my knee,"
        "cannot straighten my knee,knee wont straighten,knee wont bend,cant straighten it,"
        "barely put weight,barely put any weight,barely bear weight,barely stand on it,"
        "barely walk on it,cant lift my foot,cant lift my toes,cant move my foot,cant move my toes,"
        "cant push off,cant stand on my toes,cant go up on my toes,went pop,heard a pop,"
        "felt a pop,loud pop,heard a snap,felt a snap,something popped,"
        "something snapped,popping sensation,audible pop,a big pop,heard something pop,"
        "felt something pop,felt something snap,heard something snap,heard it pop,felt it pop",
        RedFlag.ASSESS: "stress fracture,stress fractures,stress reaction,bone stress,bone pain,"
        "bone stress injury,pain in the bone,pain in my bone,bone hurts,bone aches,bone ache,"
        "pinpoint pain,pinpoint tenderness,pain on the bone,tender on the bone,"
        "bone is tender,bone tender,sore on the bone,hurts on the bone,tender bone,sore bone,"
        "pain wakes me,pain woke me,pains woke me,pains wake me,pain waking me,pain keeps me awake,"
        "pain kept me awake,pain keeps waking me,woken by pain,woken up by pain,woken by the pain,"
        "woken up by the pain,wakes me with pain,woke up in pain,waking up in pain,wake up in pain,"
        "woke in pain,pain at night,night pain,nighttime pain,night time pain,pain in the night,"
        "pain during the night,pain all night,hurts at night,hurts all night,"
        "bone is sore,hurts to hop,hurts when i hop,pain when i hop,pain when hopping,"
        "pain hopping,painful to hop,hurts hopping",
    },
    typos=True,
)

_CHEST = Lexicon({True: "chest,chests,breastbone,sternum,breast bone,heart,left arm"}, typos=True)
_PAIN = phrases(
    "killing,pain,pains,painful,hurt,hurts,hurting,tight,tightness,pressure,ache,aches,aching,"
    "ached,heavy,pressing,pressed,gripping,"
    "heaviness,crushing,crushed,squeezing,squeeze,squeezed,stabbing,stabbed,stab,burning,"
    "discomfort,sharp,elephant,constricted,tightening,tightened,tigth,pian,presure,pressur,"
    "uncomfortable"
)
_ARM_PAIN = phrases(
    "down my left arm,into my left arm,in my left arm,down left arm,down the left arm,"
    "into my jaw,up my jaw,to my jaw,up into my jaw"
)
_HEART = Lexicon({True: "heart,heartbeat,heart beat,pulse,heart rate,hr,heartrate,ticker"})
_RACING = phrases(
    "pounding even lying,pounding lying,pounding in bed,pounding even in bed,"
    "pounding while sitting,"
    "pounding sitting,pounding when sitting,pounding when lying,racing lying,racing in bed,"
    "pounding out of my chest,racing,racing at rest,irregular,irregularly,fluttering,"
    "fluttery,flutters,"
    "flutter,fluttered,erratic,"
    "erratically,pounding at rest,out of rhythm,all over the place,skipping,skipped,stopping,"
    "beating weird,beating weirdly,beating funny,beating strangely,jumping,thumping at rest,"
    "going crazy,wont slow down,wont calm down,wont come down,wont settle,raced,races,"
    "beating out of my chest,weird rhythm,not regular,uneven,pounding for no reason,going mad"
)
_CALF = Lexicon({True: "calf,calfs,calves,lower leg,leg,back of my knee"})
_HOT = phrases(
    "hot,swollen,swelling,swelled,swelled up,puffed up,puffy,red,warm to touch,warm to the touch,"
    "swole,feels warm,is warm,swolen,ballooned,swells"
)
_JOINT = Lexicon(
    {True: "knee,knees,ankle,ankles,joint,foot,feet,hip,hips,elbow,wrist,shoulder,big toe"}
)
_FEVERISH = phrases(
    "hot and swollen,swollen and hot,red and swollen,swollen and red,red hot,hot and red,"
    "swollen and warm,warm and swollen,hot swollen,swollen hot,hot and puffy,fever,feverish"
)
_ONE_JOINT = phrases(
    "knee,kneecap,knee cap,knees,ankle,ankles,joint,joints,hip,hips,elbow,elbows,wrist,wrists,"
    "shoulder,shoulders,big toe,foot"
)
_SWOLLEN = phrases(
    "swollen,swelled,swelling,swellings,swells,swell,swole,puffy,puffed up,puffing up,puffs up,"
    "puffiness,ballooned,balloons,ballooning,like a balloon,blown up,blew up,blows up,effusion,"
    "fluid on,fluid in,fluid around,fluid behind,fluid round,water on the,like a melon,"
    "size of a melon,like a grapefruit,size of a grapefruit,size of a football"
)
"""Not the plural of feet: both swell on a flight."""
_IT_SWELLED = phrases(
    "it is swollen,its swollen,it is a bit swollen,its a bit swollen,it is a little swollen,"
    "it was swollen,it got swollen,it looks swollen,it feels swollen,it swelled,it swells,"
    "it is puffy,its puffy,it is a bit puffy,its a bit puffy,it looks puffy,it puffed up,"
    "it ballooned,it blew up,it has swollen,it catches,it is catching,it keeps catching"
)
_IT_LOCKED = phrases(
    "it locked,it locks,it keeps locking,it kept locking,it sometimes locks,it jammed,"
    "then locked,also locked,and locked,and locks"
)
"""Told in a sentence of its own, behind the one that names the joint."""
_SKIN = phrases(
    "blister,blisters,bite,bitten,bites,sting,stung,mosquito,wasp,bee,insect,toenail,chafing"
)
"""What swells there is skin."""
_JOINT_SUBJECT = phrases("knee,kneecap,knee cap,ankle,joint,hip,elbow,wrist,shoulder")
_LOCKS = phrases("locked,locks,locking,lock up,jammed,jams,jamming,jam up,will lock,does lock")
_JOINTS_SUBJECT = phrases("knees,hips,elbows,ankles,shoulders")
_LOCK_UP = phrases("lock up,locks up,locked up,locking up,keep locking,kept locking,jam,jammed")
_LOCKING_OF = phrases("locking,locking up,locking feeling,locking sensation,locked")
_OF_THE_JOINT = phrases(
    "in my knee,in the knee,of my knee,of the knee,of knee,in knee,in my left knee,"
    "in my right knee,in my hip,in my elbow,in my ankle,in the joint"
)
_LOCKED_OUT = phrases(
    "out,at the top,top of,last rep,lockout,locked my,lock my,locking my,locked them,locked it,"
    "locked in,door,gym,locker,shed,bike,car,supposed to,should"
)
"""A joint that the runner straightened."""
_LOCKED = phrases(
    "locked knee,locking knee,locked hip,locking hip,locked elbow,locking elbow,locked ankle"
)
_STIFF_NECK = phrases("stiff neck,neck stiff,neck is stiff,neck is so stiff,cant bend my neck")
_FEVER = phrases("fever,feverish,high temperature,rash,burning up,light hurts")
"""With a stiff neck they may be meningitis."""
_CATCHES = phrases("catches,catching,keeps catching,catch,will catch,snags,snagging")
_BREATH = phrases("breath,bus,train")
_CATCHING = phrases("catch,catching,catching feeling,catching sensation,snagging")
_POP = phrases(
    "pop,popped,snap,snapped,popping sound,popping noise,went bang,rip,ripped,gave a pop"
)
_TISSUE = Lexicon(
    {
        True: "achilles,calf,hamstring,hammy,knee,ankle,quad,groin,hip,tendon,shoulder,leg,foot,"
        "bicep,biceps,pec,back,thigh"
    },
    typos=True,
)
_PAINLESS_POP = phrases(
    "no pain,without pain,painless,didnt hurt,doesnt hurt,not painful,no hurt,pain free,"
    "doesnt hurt at all,nothing hurts"
)
_URINE = phrases("urine,pee,wee,piss,peed,peeing,urinating,urinated,pees,weeing,peeing out")
_DARK = phrases(
    "cola,like coke,like coca cola,colour of coke,color of coke,coke coloured,coke colored,"
    "coke colour,coke color,like tea,like coffee,colour of tea,colour of coffee,brown,dark brown,"
    "black,red,blood,bloody,tea coloured,tea colored,"
    "rusty,very dark,really dark,super dark,dark as,bloodied,dark,reddish"
)
_HIT_HEAD = phrases(
    "hit head,bumped head,banged head,hit my head,hit the head,banged my head,bumped my head,"
    "knocked my head,smacked my head,"
    "cracked my head,head knock,knock to the head,blow to the head,hit on the head,landed on my "
    "head,fell on my head,knocked on the head,whacked my head,bang to the head,bang on the head,"
    "knock on the head,hit me on the head,hit me in the head,hit my head on,dropped on my head,"
    "smashed my head"
)
_CONFUSED = phrases(
    "confused,confusion,dizzy,dizziness,vomit,vomiting,vomited,throwing up,threw up,sick,blurry,"
    "blurred,memory,remember,disoriented,disorientated,woozy,foggy,seeing double,double vision,"
    "cant think,drowsy,dont know where,spaced out,muddled,nauseous"
)
_BONE = Lexicon(
    {
        True: "bone,shin,shins,tibia,foot,metatarsal,heel,hip,groin,sacrum,pelvis,femur,midfoot,"
        "navicular,shinbone,shin bone,pubic bone,fibula,thigh,ankle,toe,top of my foot,bones,rib"
    }
)
_NIGHT = phrases(
    "at night,in the night,during the night,all night,at rest,when resting,while resting,in bed,"
    "lying down,lying in bed,wakes me,woke me,waking me,keeps me awake,kept me awake,when i rest,"
    "even resting,even when i rest,when sitting,sitting still,doing nothing,while sleeping,"
    "when im sitting,when i sit,when i sleep,when sleeping,when i lie,even at night,overnight,"
    "when lying,while sitting,wake up with,when im resting,even when resting,night pain,"
    "pain at night,just sitting,when im in bed,nights,nighttime,night time"
)
_ONE_SPOT = phrases(
    "one spot,exact spot,single spot,specific spot,pinpoint,one point,exact point,"
    "point tender,one tiny spot,one particular spot,one finger,with one finger,fingertip,"
    "one small spot,one place on the bone,same exact spot,very specific spot,one exact spot,"
    "spot on the bone,tender spot on,press on the bone,touch the bone,one sore spot"
)
_HURTS = phrases(
    "pain,pains,painful,hurt,hurts,hurting,ache,aches,aching,ached,sore,tender,throbs,throbbing,"
    "throb,killing,tenderness,pian,sharp,burns"
)
_SUDDEN = phrases("snapped,broke,broken,fractured,broke,shattered,fracture,break")
_LIMB = Lexicon(
    {
        True: "ankle,leg,arm,wrist,foot,toe,bone,shin,collarbone,hip,rib,ribs,knee,finger,hand,"
        "elbow,tibia,fibula,metatarsal"
    }
)
_BOTH_LEGS = phrases("both legs,both my legs,both of my legs,both of them,legs both")
_WEAK = phrases(
    "weak,weakness,gave out,gave way,give way,giving way,went weak,wont work,stopped working"
)
_DIZZY = phrases("dizzy,dizziness,light headed,lightheaded,light - headed,woozy")
_FALLING = phrases(
    "fell over,fell down,nearly fell,almost fell,fell to the floor,collapsed,nearly collapsed,"
    "almost collapsed,black spots,went black,went dark,going dark,spots in front"
)
_LIMB_UNDER_ME = Lexicon({True: "leg,knee,ankle,hip,knees"})
_GAVE_WAY = phrases(
    "gave way,gives way,give way,giving way,gave out,gives out,giving out,buckled,buckles,"
    "buckling,buckled under me,collapsed under me"
)
_TINGLING = phrases("tingling,tingly,tingles,tingled")
_LOWER_BODY = Lexicon({True: "leg,legs,foot,feet,toe,toes,hand,hands,fingers,groin,arm,face"})
_ASLEEP = phrases(
    "wakes me,woke me,waking me,wakes me up,keeps me awake,kept me awake,wake me,woken me,"
    "keeps me up at night,kept me up all night,kept me up at night,cant sleep"
)
_NIGHTLY_PAIN = phrases("pain,pains,ache,aching,aches,throbbing,throbs,throb")
_WEAKER = phrases("progressive weakness,getting weaker,foot drop,dropping my foot,drop foot")
_BLADDER = phrases("bladder,bowel,bowels")
_LOST = phrases(
    "lost,losing,loss,no control,control,leaking,leaked,leak,accident,cant,wont,cannot,feel,numb"
)

PAIRS: tuple[Pair, ...] = (
    Pair(RedFlag.EMERGENCY, _CHEST, _PAIN, 6),
    Pair(RedFlag.EMERGENCY, _PAIN, _ARM_PAIN, 12),
    Pair(RedFlag.EMERGENCY, _HEART, _RACING, 4),
    Pair(RedFlag.EMERGENCY, _URINE, _DARK, 6),
    Pair(RedFlag.EMERGENCY, _HIT_HEAD, _CONFUSED, 30),
    Pair(RedFlag.EMERGENCY, _BLADDER, _LOST, 6),
    Pair(RedFlag.EMERGENCY, _BOTH_LEGS, _WEAK, 8),
    Pair(RedFlag.EMERGENCY, _DIZZY, _FALLING, 8),
    Pair(RedFlag.EMERGENCY, _STIFF_NECK, _FEVER, 12),
    Pair(RedFlag.URGENT, _HIT_HEAD, _HIT_HEAD, 0),
    Pair(RedFlag.URGENT, _WEAKER, _WEAKER, 0),
    Pair(RedFlag.URGENT, _CALF, _HOT, 7),
    Pair(RedFlag.URGENT, _JOINT, _FEVERISH, 7),
    Pair(RedFlag.ASSESS, _ONE_JOINT, _SWOLLEN, 7, unless=_SKIN),
    Pair(RedFlag.URGENT, _JOINT_SUBJECT, _IT_LOCKED, 30, unless=_LOCKED_OUT, ordered=True),
    Pair(RedFlag.ASSESS, _JOINT_SUBJECT, _IT_SWELLED, 30, unless=_SKIN, ordered=True),
    Pair(RedFlag.URGENT, _JOINT_SUBJECT, _LOCKS, 6, unless=_LOCKED_OUT, ordered=True),
    Pair(RedFlag.URGENT, _JOINTS_SUBJECT, _LOCK_UP, 4, unless=_LOCKED_OUT, ordered=True),
    Pair(RedFlag.URGENT, _LOCKING_OF, _OF_THE_JOINT, 2, unless=_LOCKED_OUT, ordered=True),
    Pair(RedFlag.URGENT, _LOCKED, _LOCKED, 0, unless=_LOCKED_OUT),
    Pair(RedFlag.ASSESS, _JOINT_SUBJECT, _CATCHES, 5, unless=_BREATH, ordered=True),
    Pair(RedFlag.ASSESS, _CATCHING, _OF_THE_JOINT, 2, ordered=True),
    Pair(RedFlag.URGENT, _POP, _TISSUE, 7, unless=_PAINLESS_POP),
    Pair(RedFlag.URGENT, _SUDDEN, _LIMB, 3),
    Pair(RedFlag.URGENT, _LIMB_UNDER_ME, _GAVE_WAY, 3),
    Pair(RedFlag.URGENT, _TINGLING, _LOWER_BODY, 4),
    Pair(RedFlag.ASSESS, _NIGHTLY_PAIN, _ASLEEP, 6),
)
"""Pairs that are a flag by themselves."""

NIGHT_PAIN = (_BONE, _HURTS, _NIGHT)
SPOT_PAIN = (_BONE, _HURTS, _ONE_SPOT)
"""Triples of one sentence: bone, pain, and when or where it is felt."""

LONG_AGO = phrases(
    "years ago,year ago,last year,as a kid,when i was,as a child,back in,in 2015,in 2016,in 2017,"
    "in 2018,in 2019,in 2020,in 2021,in 2022,in 2023,in 2024,in 2025,years back,decade ago,"
    "months ago,long ago,healed,used to"
)
OLD_INJURIES = phrases(
    "stress fracture,stress fractures,stress reaction,dislocated,dislocation,concussion,broke,"
    "broken,fractured,snapped,fracture,bone stress,bone stress injury,shattered,swelled,"
    "swelled up,was swollen,used to swell,used to lock,used to catch,locked,ballooned"
)
"""Told of the past, these are history and no danger now."""

DENIAL_FILLERS = word_set(
    "any kind of real more sign signs had have has felt feel feeling feelings been the my a an or "
    "nor at all in life ever experienced get got getting i im such much other like left right arm "
    "legs leg foot hands hand even noticed either really actual new / me having did do does it "
    "was is sudden sharp bad severe actually lock catch swell"
)
"""Words between a denial and what it denies; any other word ends the denial."""
BEGINNINGS = word_set("until till til untill unless")
"""Behind a denied sign they say when it began ("no chest pain until the last hill")."""
FIRST_TIMES = word_set("never hadnt havent hasnt not didnt")
"""With "before" behind the sign they tell of its first time."""
WHEN_WORDS = word_set("today now this tonight yesterday last")

COLD = phrases(
    "cold,freezing,gloves,glove,snow,ice,icy,frost,frosty,wind,windy,winter,chilly,frozen,minus"
)
COLD_PARTS = phrases("finger,fingers,toe,toes,hand,hands,feet,ears,nose,face")
NUMB_WORDS = word_set("numb numbness")
"""Numb fingers in the cold are cold fingers."""

SPELLINGS = (
    "chest",
    "breathing",
    "breathe",
    "unconscious",
    "collapsed",
    "fainted",
    "swollen",
    "swelling",
    "numbness",
    "vision",
    "vomiting",
    "vomited",
    "dizzy",
    "dizziness",
    "bladder",
    "tingling",
    "palpitations",
    "tightness",
    "crushing",
)
"""Words of danger that are read through a slip of the fingers."""
SHORT_MISSPELLINGS = {
    "chst": "chest",
    "chets": "chest",
    "ches": "chest",
    "cest": "chest",
    "chect": "chest",
    "numbe": "numb",
    "nubm": "numb",
    "clalf": "calf",
    "claf": "calf",
    "caf": "calf",
    "dizy": "dizzy",
    "fant": "faint",
    "pian": "pain",
    "apin": "pain",
    "pani": "pain",
    "paain": "pain",
    "blod": "blood",
    "bloood": "blood",
}
"""Slips in words too short to be compared by their letters."""
ANSWERS_NO = word_set("no none never nope nah not negative 0 zero")
