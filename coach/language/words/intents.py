"""What runners ask of the coach out of the blue."""

from coach.dialogue import Question
from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set

GREETINGS = phrases(
    "hi,hello,hey,hiya,yo,good morning,morning,good evening,evening,good afternoon,hola,hallo,"
    "howdy,sup,hey there,hi there,whats up,heya,gday,👋,greetings,moin,hej,salut"
)
THANKS = phrases(
    "thanks,thank you,thx,ty,cheers,tysm,thank u,ta,much appreciated,thanks a lot,nice one,"
    "many thanks,appreciate it,tnx,danke,merci,gracias,🙏,❤,great coach,u rock,you rock"
)
RED_TAPE = phrases("please,pls,coach,mate,can you,could you,so much,a lot,again,u,you,man,there")

SHOW_PLAN = phrases(
    "show plan,show me my plan,show my plan,my plan,the plan,whats my plan,plan please,week plan,"
    "weekly plan,my week,this week,show me the plan,show week,whats the plan,see my plan,"
    "what does my week look like,upcoming sessions,whats coming up,training plan,see the plan,"
    "next week,show me the week,what have i got this week,schedule,my schedule,plan,"
    "when is my next session,next session,when do i train next"
)
SHOW_TODAY = phrases(
    "today,todays workout,todays session,whats today,whats on today,what am i doing today,"
    "what do i do today,what have i got today,anything today,show today,workout today,"
    "session today,todays strength,what is on today,whats for today,do i train today,"
    "do i have strength today,what should i do today,give me todays,todays training,todays plan,"
    "is there a session today,workout please,show me the workout"
)
SHOW_PROGRESS = phrases(
    "progress,my progress,how am i doing,show progress,stats,my stats,am i getting stronger,"
    "statistics,history,my history,show me my progress,hows my progress,am i improving,log so far,"
    "how have i been doing,what have i done so far,streak,am i progressing,chart,charts"
)
SHOW_SEASON = phrases(
    "when is my race,whens my race,when is the race,whens the race,how long until my race,"
    "how long till my race,weeks to my race,weeks until my race,my race date,"
    "when do i race,"
    "season,my season,the season,show my season,season plan,my season plan,phases,my phases,"
    "which phase,what phase,weeks ahead,the weeks to come,long term plan,big picture,"
    "whole plan,training phases"
)
SETTINGS = phrases(
    "settings,my settings,preferences,my profile,profile,what do you know about me,options,"
    "change settings,my data,my answers,edit profile,change something"
)
HELP = phrases(
    "help,help me,what can you do,how does this work,commands,how do i use this,menu,"
    "what can i say,what do you do,i need help,im lost,instructions,how do you work"
)
PAUSE = phrases(
    "im on holiday,on holiday,on vacation,going on holiday,going on vacation,im ill,im sick,"
    "i am ill,i am sick,got the flu,have the flu,down with a cold,down with the flu,down with flu,"
    "down with covid,down with a bug,got a cold,have a cold,feeling ill,feeling sick,"
    "pause until,pause till,pause my plan,pause the plan,pause my training,pause training,"
    "pause coaching,pause the coaching,pause everything,pause me,pause this,pause all,"
    "have a fever,got a fever,running a fever,have a temperature,got a temperature,"
    "running a temperature,"
    "stop messages until,stop until,no training until,off sick,got covid,have covid,"
    "freeze my plan,hold my plan,time off,week off,weeks off,days off,away until,im away,i am away,"
    "stop messages for,out of town,need a break from,want a break from,a break from training"
)
"""They speak of the coaching or of days off, wherever they stand."""
PAUSE_FOR_DAYS = phrases(
    "pause,pausing,break,away for,away until,away till,away next,away this,away over,"
    "be away,travelling,traveling,freeze,back on the,stop messages,stop messaging me,"
    "stop texting me,stop sending,stop writing,stop reminding me"
)
"""They ask for a pause beside a span of days, or alone."""
PAUSE_ALONE = phrases(
    "pause,take a break,taking a break,have a break,need a break,i need a break,want a break,"
    "i want a break,i want to pause,i need to pause,can i pause,pause it,freeze,travelling,"
    "traveling,im travelling,im traveling,away,break,im taking a break,lets pause,"
    "ill,sick,unwell,poorly,not well,im unwell,im poorly,im not well,feel ill,i feel ill,"
    "feel unwell,i feel unwell,feel sick,i feel sick,not feeling well,im not feeling well,"
    "fever,flu,a fever,the flu,a cold,fluey"
)
WITHIN_A_SESSION = word_set("between sets set mid during rep reps rest rests after minute minutes")
"""Beside a word of pausing they tell of a session."""
SPANS_OF_DAYS = phrases(
    "day,days,week,weeks,month,months,fortnight,until,till,til,weekend,tomorrow,christmas,easter,"
    "summer,winter,wk,wks"
)
RESUME = phrases(
    "resume,im back,i am back,back again,lets start again,start again,unpause,"
    "back from holiday,back from vacation,ready to start again,ready again,"
    "lets go again,pick it up again,back at it,back to training,end pause,feeling better,"
    "im better,healthy again,lets continue"
)
RESUME_ALONE = phrases("continue,carry on,restart,recovered,im recovered,wake up,go on")
STOP = phrases(
    "stop,stop it,stop now,stop here,stop please,please stop,end,stop everything,im stopping,"
    "i am stopping,im stopping now,stopping,stopping now,stopping here,ill stop,ill stop here,"
    "i stop,i want to stop,i will stop,lets stop,lets stop here,end it,end session,"
    "end the session,stop session,stop the session,stop the workout,have to stop,i have to stop,"
    "need to stop,i need to stop"
)
SILENCE = phrases(
    "stop messages,stop the messages,stop messaging,stop messaging me,stop texting me,stop texting,"
    "unsubscribe,leave me alone,no more messages,stop sending,stop sending me,stop writing,"
    "stop writing me,stop writing to me,stop reminding me,stop reminders,stop the reminders,"
    "no more reminders,stop the bot,stop bot,stop this bot,stop the coach,stop coaching me,"
    "stop bothering me,stop pinging me,stop notifying me,stop the notifications,"
    "stop notifications,stop contacting me,stop talking to me,stop spamming me,stop nagging me"
)
"""They ask for silence wherever they stand."""
SILENCE_ALONE = phrases(
    "shut up,shut it,be quiet,quiet,silence,mute,go away,just go away,piss off,get lost,"
    "stop talking,mute yourself,turn yourself off,switch yourself off"
)
DELETE = phrases(
    "delete my data,delete me,delete everything,erase my data,erase everything,forget me,"
    "forget everything,wipe my data,remove my data,delete all,delete account,delete my account,"
    "erase me,wipe everything,remove me,delete,forget everything you know about me,gdpr,"
    "delete all my data,delete my profile"
)
LOG = phrases(
    "log,log a session,log session,log workout,report,i want to report,report a session,"
    "did a session,log something,add a session,record a session,report session,report workout,"
    "log a workout,i did my strength,i did a workout"
)
SKIP = phrases(
    "skip today,skip it,skip this,skip the session,skip todays,give today a miss,"
    "gonna give today a miss,miss today,skip this one,skip strength,skip my session,"
    "skip todays session,skip tomorrow,skip that,skip tonight,skip the workout,skip my workout,"
    "skip training,skip monday,skip tuesday,skip wednesday,skip thursday,skip friday,"
    "skip saturday,skip sunday,skip mondays,skip tuesdays,skip wednesdays,skip thursdays,"
    "skip fridays,skip saturdays,skip sundays,give it a miss,skip the next,skip my next"
)
SKIP_ALONE = phrases(
    "tired,too tired,im tired,im too tired,i am tired,i am too tired,so tired,im so tired,"
    "no energy,ive no energy,i have no energy,ive got no energy,exhausted,im exhausted,"
    "too exhausted,im too exhausted,shattered,im shattered,knackered,im knackered,im too knackered"
)
CANNOT_TODAY = phrases(
    "too tired today,too tired tonight,too tired to train,no energy tonight,"
    "cant today,cannot today,not today,no time today,no time for it today,cant do today,"
    "cant do it today,cant train today,cant make it today,cant make today,cannot make it today,"
    "cannot do it today,cannot train today,cant fit it in today,cant manage today,"
    "cant manage it today,wont do it today,wont make it today,wont manage today,"
    "wont manage it today,not doing strength today,not doing it today,not training today,"
    "no strength today,not gonna happen today,wont happen today,not happening today,"
    "not going to happen today,havent got time today,dont have time today,have no time today,"
    "dont have the time today,too busy today,no energy today,cant tonight,not tonight,"
    "no time tonight,cant make it tonight,cant do it tonight,cant be bothered today,"
    "not feeling it today,couldnt make it today,not going to make it today,not gonna make it today"
)
"""They skip, unless another day is named: then they move."""
MOVE_VERBS = phrases("move,push,shift,bring,swap,postpone,reschedule,delay,snooze,put")
MOVE_OBJECTS = word_set(
    "it this that today todays tonight tonights tomorrow tomorrows session sessions workout "
    "strength training back forward to one my the off until till days"
)
"""What is moved, or where to, right behind the verb."""
NEEDS_A_DAY = word_set("my the back forward to bring put until till this that")
"""Behind or as a verb of moving they move a session only where one, or a day, is named."""
MOVE_ALONE = phrases(
    "move,move it,postpone,reschedule,snooze,delay,push it,push it back,another day,later,"
    "later please,maybe later,later today,later tonight,later this evening,a bit later,"
    "not now,later on,not yet later,ill do it later,will do it later,do it later,in a bit"
)
MOVE = phrases(
    "can we move,do it tomorrow,do it later,tomorrow instead,swap days,remind me later,"
    "this evening instead,put it off,instead of today,train tomorrow,tonight instead,"
    "on another day,another day instead,reschedule,postpone,move the session,move my session,"
    "remind me in an hour,in an hour instead,do this later,do this tomorrow,train later today,"
    "do today tomorrow,do it another day,later today instead"
)
SESSION_NOUNS = word_set("session sessions workout workouts strength training one")
DEEDS = word_set(
    "did done finished completed complete smashed nailed crushed ticked dun finito ✅ ✔ ☑"
)
"""In a phrase of completion they tell of a session."""
NOT_YET_DONE = word_set(
    "when once if get be is cant not until after havent before could would should never didnt "
    "youre are you to"
)
"""Before such a phrase they make it none."""
CHANGE_WORDS = phrases(
    "change,update,edit,switch,set,new,different,adjust,modify,correct,fix,got a new,got,bought,"
    "now,moved,move to,use,add,actually,set my,changed,no longer,have a new,sold,lost,"
    "signed up,entered,want,would like,id like,instead,can only,only have,make it,turn"
)
REMINDERS = phrases(
    "reminder,reminders,remind me,reminder time,notify me,notification,notifications,ping me,"
    "message me at,text me at,write me at"
)
WHY = phrases(
    "why,why these days,why those days,why this day,how come,whats the reason,reason for,"
    "why not,explain,why is,why are,why did,why do i"
)
CLEARED = phrases(
    "cleared me,doctor cleared,been cleared,got cleared,im cleared,i am cleared,all clear from,"
    "got the all clear,given the all clear,got clearance,doctor says its fine,"
    "doctor said its fine,doctor says im fine,doctor said im fine,doctor says i can train,"
    "doctor said i can train,doctor says ok,doctor said ok,physio cleared,was cleared,"
    "cleared to train,cleared by,gave me the all clear,doctor gave the ok,doctor says its ok,"
    "doctor said its ok,cleared for,doctor ok with it,doctor gave me the ok,"
    "gave me the green light,"
    "green light from,gp cleared,doc cleared,doc says its fine,doc said its fine,have been cleared,"
    "doctor says i am fine,doctor agreed,physio says i can train,physio said i can train"
)
NOT_CLEARED = phrases(
    "not cleared,hasnt cleared,not been cleared,havent been cleared,didnt clear,wasnt cleared,"
    "not yet cleared,has not cleared,have not been cleared,hasnt been cleared,until cleared,"
    "isnt cleared,wont clear,not got clearance,waiting"
)
_DOCTORS = ("doctor", "doc", "gp", "cardiologist", "surgeon", "consultant", "midwife")
_FORBIDS = (
    "says no,said no,says stop,said stop,says to stop,said to stop,told me to stop,told me to rest,"
    "says to rest,said to rest,told me not to,says not to,said not to,says i shouldnt,"
    "said i shouldnt,says i cant,said i cant,wants me to stop,advised against,says dont,said dont,"
    "told me no,has banned,banned me,forbade"
)
HEALTH_CHANGED = phrases(
    ",".join(f"{who} {verb}" for who in _DOCTORS for verb in _FORBIDS.split(",")) + ","
    "pregnant,im expecting,gave birth,had a baby,given birth,high blood pressure,"
    "blood pressure is high,blood pressure is too high,my blood pressure is up,hypertension,"
    "blood pressure was high,diagnosed with diabetes,have diabetes,got diabetes,diabetic,"
    "heart condition,heart problem,heart medication,heart meds,started medication,"
    "started medicine,new medication,new medicine,started taking,blood pressure tablets,"
    "blood pressure meds,beta blockers,statins,blood thinners,insulin,diagnosed with,"
    "had surgery,having surgery,had an operation,after surgery,my health changed,health changed,"
    "health has changed,heart attack,had a stroke,atrial fibrillation,afib,asthma,epilepsy,cancer,"
    "osteoporosis,doctor put me on,prescribed,postpartum,miscarriage,pacemaker,stent,"
    "only under supervision,chronic condition"
)
REASSURED = word_set(
    "worry problem problems worries issue issues damage injury harm need reason doubt"
)
"""Behind a doctor's "no" they leave the health as it was."""
HEALTH_ENDED = phrases(
    "not pregnant any more,not pregnant anymore,not pregnant now,no longer pregnant,"
    "no longer expecting,off medication,off my medication,off the medication,off my meds,"
    "off the meds,stopped my meds,stopped medication,stopped my medication,stopped taking my,"
    "no longer take,no longer taking,no longer on medication,no longer diabetic"
)

CHANGE_TOPICS: Lexicon[Question] = Lexicon(
    {
        Question.WEEK: "my days,days,running days,run days,running week,my week,my runs,long run,"
        "training days,week,run schedule,running schedule,tempo day,my running,easy days",
        Question.TIME: "my time,the time,change time,different time,new time,training time,"
        "reminder,reminders,reminder time,remind me",
        Question.PLACE: "place,timezone,time zone,city,location,country,zone,where i live",
        Question.KIT: "kit,equipment,gear,gym,dumbbells,dumbbell,kettlebell,kettlebells,barbell,"
        "bands,band,bench,machines,home gym,step,medicine ball,weights set,resistance bands",
        Question.DOSE: "sessions a week,sessions per week,number of sessions,minutes,"
        "how many sessions,session length,shorter sessions,longer sessions,more sessions,"
        "fewer sessions,twice a week,once a week,three times a week,session duration,dose,"
        "times a week,sessions,length",
        Question.SORE: "sore spots,sore spot,sore places,injuries,sore,injury",
        Question.RACE: "race,marathon,half marathon,10k,my race,race date,goal race,half,event",
        Question.UNITS: "units,kg,lbs,pounds,kilos,metric,imperial,kilograms,lb",
        Question.WEIGHTS: "my weights,weights,owned weights,weights i own,dumbbell weights",
        Question.BODY_MASS: "my weight,body weight,bodyweight,body mass,i weigh",
        Question.EXPERIENCE: "experience,my experience,my level,experience level",
        Question.AGE: "my age,age,birthday,date of birth",
        Question.HEALTH: "health,my health,health answers,health screen,health questions",
    },
)
MOVED_HOME = phrases(
    "moved to,moving to,im in,i am in,now in,i live in,living in,flying to,travelling to,"
    "traveling to,relocated to,relocating to,new timezone,new time zone,in a different time zone"
)
USE_UNITS = phrases("use,in,switch to,change to,i use,prefer,show")
KIT_CHANGES = phrases(
    "got,bought,have,sold,lost,new,dont have,no longer,joined,quit,cancelled,access,own,"
    "my kit is,my equipment is,my gear is"
)
NO_KIT = phrases("no kit,no equipment,no gear,no more kit,no more equipment")
DOSES = phrases(
    "session a week,sessions a week,sessions per week,session per week,sessions weekly,"
    "times a week,times per week,once a week,twice a week,x a week"
)
TOLD_OF_DOSES = word_set("run runs running ran did do used was were ago last swim ride only for")
"""Beside so many a week they tell of what is, and ask for nothing."""
TOO_LONG = phrases(
    "sessions are too long,sessions too long,workouts are too long,workouts too long,"
    "session was too long,workout was too long,that was too long,it was too long,"
    "that one was too long,was too long for me,that was way too long,that was a bit too long"
)
"""Told of sessions: they last longer than the runner has."""
LIMITS_OF_TIME = phrases(
    "no more than,not more than,never more than,dont give me more than,do not give me more than,"
    "nothing over,never over,no longer than,not longer than,never longer than,nothing longer than,"
    "i dont want more than,i never have more than,dont want more than"
)
FOR_TODAY = word_set("today tonight now todays tomorrow")
TOLD_OF_LONG_RUNS = word_set("run runs running ran race plank hold rest ride")
AGE_LEADS = phrases(
    "i turned,turned,just turned,i just turned,ive turned,ive just turned,im,im now,i am,"
    "i am now,now im,now i am,i have turned,my age is,my age is now"
)
AGE_ENDS = phrases(
    "years old,years,year old,yo,y o,yrs,now,this week,yesterday,last week,years of age"
)
RUN_MOVES = phrases(
    "moves,moved,moves to,moved to,move,moving,shifts,shifted,shift,switched,switch,switches,"
    "has moved,is moving,goes to,went to,change,changed,changes"
)
WEEK_CHANGES = phrases(
    "i now run,i run,now run,running on,change my days,my long run is,long run is now,"
    "new running week,my runs are,tempo is now,my week is"
)
RACE_CHANGES = phrases(
    "signed up,entered,registered,booked,race on,new race,racing on,my race is,have a race,"
    "running the,got a race,race got cancelled,race cancelled,race is cancelled,race is off"
)
NO_MORE_RACE = phrases(
    "no race any more,no race anymore,no race now,no race after all,no more race,no more races,"
    "no longer racing,not racing any more,not racing anymore,there is no race,theres no race,"
    "remove my race,remove the race,remove race,delete my race,delete the race,delete race,"
    "cancel my race,cancel the race,cancelled my race,drop my race,drop the race,dropped my race,"
    "clear my race,clear the race,race got cancelled,race was cancelled,race cancelled,"
    "race is cancelled,race is off"
)
SORE_NOW = phrases(
    "is sore,are sore,sore now,hurts,is hurting,hurt,is injured,injured,injured my,tweaked my,"
    "tweaked,rolled my,sprained my,pulled my,strained my,is playing up,is acting up,is painful,"
    "pain in my,is better,fine now,ok now,not sore anymore,healed,no longer sore,"
    "no longer hurts,doesnt hurt anymore,is sore now,plantar fasciitis,shin splints,"
    "is niggling,niggle,flared up,sore,aching,aches,painful,pain,recovered,is gone,all good now,"
    "is good now,is okay now,feels better,better now,cleared up,back to normal"
)
WHY_THIS = phrases(
    "why this,why this session,why these exercises,why this one,why these,why that session,"
    "why today,why this today,why these ones"
)
"""They ask for the reasons of the session on the screen."""
