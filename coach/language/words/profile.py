"""What runners say of themselves: health, experience, kit."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set
from coach.profile import AgeBand, Experience, HealthFlag, Kit

AGE_BANDS: Lexicon[AgeBand] = Lexicon(
    {
        AgeBand.UNDER_13: "under 13,younger than 13,below 13,< 13,child",
        AgeBand.FROM_13_TO_17: "13 - 17,13 to 17,13 17,teen,teenager,teens,under 18,minor,< 18,"
        "below 18",
        AgeBand.FROM_18_TO_64: "18 - 64,18 to 64,18 64,twenties,thirties,forties,fifties,my 20 s,"
        "my 30 s,my 40 s,my 50 s,20 s,30 s,40 s,50 s",
        AgeBand.FROM_65: "65 +,65 plus,65 and over,65 or over,65 or older,over 65,over 64,"
        "seventies,eighties,70 s,80 s,65 and older,> 65,> 64,above 65",
    }
)

HEALTH: Lexicon[HealthFlag] = Lexicon(
    {
        HealthFlag.SYMPTOMS: "chest pain,chest pains,pain in my chest,pain in the chest,fainting,"
        "fainted,faint,dizzy,dizziness,dizzy spells,passed out,pass out,blackout,blackouts,"
        "lose balance,loss of balance,breathless,breathlessness,short of breath,"
        "shortness of breath,palpitations,chest tightness,tight chest,symptoms,lightheaded,"
        "light headed,light - headed,collapsed,blacked out",
        HealthFlag.SUPERVISED_ONLY: "supervised,supervision,under supervision,only supervised,"
        "only under supervision,supervised only,medically supervised",
        HealthFlag.CONDITION: "heart condition,heart disease,heart problem,heart problems,"
        "heart attack,high blood pressure,hypertension,blood pressure,diabetes,diabetic,asthma,"
        "asthmatic,epilepsy,cancer,stroke,kidney disease,copd,condition,long term condition,"
        "long - term condition,chronic condition,arrhythmia,afib,atrial fibrillation,heart murmur,"
        "thyroid,hypothyroid,crohns,osteoporosis,multiple sclerosis,stent,bypass,pacemaker,"
        "angina,parkinsons,lupus,heart,hbp,high bp,bp,type 1,type 2,coeliac,anaemia,anemia,"
        "pots,long covid,ms,eds,hypermobility,surgery,operation,operated on",
        HealthFlag.MEDICINE: "medicine,medicines,medication,medications,meds,tablets,pills,"
        "beta blocker,beta blockers,statin,statins,insulin,inhaler,blood thinner,blood thinners,"
        "blood pressure tablets,bp meds,blood pressure meds,prescription,prescribed,warfarin,"
        "metformin,levothyroxine,ssri,antidepressants",
        HealthFlag.PREGNANCY: "pregnant,pregnancy,expecting,postpartum,post - partum,post partum,"
        "postnatal,gave birth,given birth,had a baby,just had a baby,c - section,c section,"
        "weeks along,trimester,newborn",
        HealthFlag.JOINT: "joint,joints,joint problem,joint problems,bone,bones,arthritis,"
        "arthritic,knee,knees,hip,hips,back,lower back,ankle,ankles,achilles,shoulder,tendon,"
        "tendons,tendonitis,tendinopathy,ligament,acl,meniscus,injury,injured,injuries,"
        "stress fracture,fracture,plantar fasciitis,shin splints,slipped disc,herniated disc,"
        "hamstring,sciatica,soft tissue,muscle problem,hernia,disc,calf,foot,itb,osteoarthritis,"
        "neck,wrist,elbow,groin,shin,shins",
    },
    typos=True,
)

BACK_TROUBLE = word_set(
    "problem problems issue issues trouble troubles condition injury surgery op operation disc "
    "slipped weak dodgy bad knee knees hip hips neck shoulder shoulders ankle ankles"
)
"""Beside "back" they make it the place of the body, as do the words of pain."""
BEFORE_A_BACK = word_set("my upper mid middle")

EXPERIENCES: Lexicon[Experience] = Lexicon(
    {
        Experience.NEW: "never,new,none,no,nope,beginner,newbie,noob,zero,hardly ever,hardly,"
        "hardly any,first time,nothing,not really,no experience,novice,starting out,barely,"
        "never done,never lifted,very little,complete beginner,total beginner,no idea,not much,"
        "ages ago,not since school,havent,nil,just starting,brand new,new to it,little,not at all",
        Experience.SOME: "some,on and off,off and on,on & off,a bit,a little,bit,sometimes,"
        "occasionally,used to,now and then,now and again,intermediate,a few times,here and there,"
        "once in a while,sporadic,sporadically,some experience,a while ago,in the past,"
        "not regularly,in and out,inconsistent,inconsistently,dabbled,from time to time,"
        "not consistently,few times a month,the odd time,a fair bit",
        Experience.REGULAR: "regular,regularly,often,lots,a lot,most weeks,every week,weekly,"
        "advanced,experienced,years,for years,for months,all the time,twice a week,2x a week,"
        "2 x a week,3x a week,3 x a week,two times a week,three times a week,once a week,"
        "consistently,consistent,very experienced,plenty,long time,always,powerlifter,"
        "weightlifter,crossfit,crossfitter,every day,daily",
    }
)

KIT: Lexicon[tuple[Kit, ...]] = Lexicon(
    {
        (Kit.BANDS,): "band,bands,resistance band,resistance bands,theraband,therabands,"
        "mini band,mini bands,loop band,loop bands,elastic bands,minibands,elastics",
        (Kit.DUMBBELLS,): "dumbbell,dumbbells,dumbell,dumbells,dumb bell,dumb bells,db,dbs,"
        "free weights,hand weights,adjustable dumbbells,dumbel,dumbels,weights,hex dumbbells",
        (Kit.KETTLEBELL,): "kettlebell,kettlebells,kettle bell,kettle bells,kb,kbs,kettlebel,"
        "kettelbell,kettle",
        (Kit.BARBELL,): "barbell,barbells,barbel,olympic bar,oly bar,bar and plates,bb,"
        "bar bell,trap bar,hex bar,bar with plates",
        (Kit.MACHINES,): "machine,machines,leg press,cable machine,cables,leg curl,smith machine,"
        "smith,leg extension,cable,lat pulldown,gym machines,weight machines,multigym,multi gym",
        (Kit.MEDICINE_BALL,): "medicine ball,medicine balls,med ball,med balls,medball,slam ball,"
        "wall ball,medicineball",
        (Kit.STEP,): "step,steps,box,stair,stairs,plyo box,step up box,staircase,stepper,"
        "aerobic step,boxes,bottom stair",
        (Kit.BENCH,): "bench,benches,weight bench,weights bench,flat bench",
        (Kit.RACK,): "rack,racks,squat rack,squat racks,power rack,half rack,squat stand,"
        "squat stands,power cage,squat cage,bench with uprights",
        (
            Kit.BARBELL,
            Kit.DUMBBELLS,
            Kit.KETTLEBELL,
            Kit.MACHINES,
            Kit.BENCH,
            Kit.RACK,
        ): "gym,full gym,commercial gym,gym membership,the gym,everything,all of it,puregym,"
        "pure gym,fully equipped gym,full commercial gym,gym access,all the kit,a gym,the lot,"
        "all of them,well equipped gym,planet fitness,anytime fitness,university gym,work gym",
        (
            Kit.DUMBBELLS,
            Kit.BENCH,
        ): "hotel gym,hotel has a gym,hotel has a small gym,"
        "hotel with a gym,gym at the hotel,gym in the hotel,"
        "small gym,small hotel gym,basic gym,hotels gym",
        (): "zero kit,zero equipment,no kit at all,just me,only me,me and the floor,the floor,"
        "floor,living room,myself,bodyweight,"
        "body weight,bodyweight only,bw,my body,just my body,no equipment,no kit,"
        "without kit,without any kit,without equipment,without any equipment,without gear,"
        "no gear,nothing,none,no weights,mat,yoga mat,no gym,hotel no gym,just a mat",
    },
    typos=True,
)
FULL_GYM_LIMITS = phrases("home gym,garage gym,gym at home,no gym")
"""A gym whose kit is unknown until it is listed."""
KIT_LOST = phrases(
    "no,not,sold,lost,dont have,do not have,dont own,without,except,broke,broken,havent got,"
    "used to have,used to own,got rid of,chucked,threw out,no longer,gave away,no more,minus,"
    "apart from,but no,but not,dont,havent,lent,returned"
)
KIT_GAINED = phrases("have,got,just,bought,own,with,but,now,only,still,and have,there is,use,using")
