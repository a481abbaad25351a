"""What runners ask of the coach out of the blue."""

from coach.dialogue import Question
from coach.language.lexicon import Lexicon, phrases

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
SETTINGS = phrases(
    "settings,my settings,preferences,my profile,profile,what do you know about me,options,"
    "change settings,my data,my answers,edit profile,change something"
)
HELP = phrases(
    "help,help me,what can you do,how does this work,commands,how do i use this,menu,"
    "what can i say,what do you do,i need help,im lost,instructions,how do you work"
)
PAUSE = phrases(
    "pause,take a break,taking a break,have a break,im on holiday,on holiday,on vacation,"
    "going on holiday,going on vacation,travelling,traveling,away,im ill,im sick,i am ill,"
    "i am sick,got the flu,have the flu,down with,got a cold,have a cold,feeling ill,feeling sick,"
    "a break,break for,pause until,pause for,pause my plan,pause training,stop messages until,"
    "stop until,no training until,off sick,got covid,have covid,freeze,freeze my plan,"
    "hold my plan,time off,week off,weeks off,away until,away for,back on the,im away,"
    "stop messages for,out of town"
)
RESUME = phrases(
    "resume,im back,i am back,back again,continue,lets start again,start again,unpause,"
    "restart,back from holiday,back from vacation,ready to start again,ready again,"
    "lets go again,carry on,pick it up again,back at it,back to training,end pause,feeling better,"
    "im better,recovered,healthy again,lets continue,wake up"
)
STOP = phrases(
    "stop,stop it,stop messages,stop messaging me,stop texting me,unsubscribe,leave me alone,"
    "shut up,be quiet,mute,no more messages,stop sending,stop sending me,go away,silence,quiet,"
    "stop please,please stop,end,stop everything"
)
STOP_REQUESTS = phrases(
    "stop messages,stop messaging me,stop texting me,unsubscribe,leave me alone,shut up,"
    "no more messages,stop sending,stop sending me,stop writing,stop reminding me"
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
    "skip,skip today,skip it,skip this,skip the session,skip todays,give today a miss,"
    "gonna give today a miss,not doing strength today,not today,wont do it today,"
    "cant do today,cant train today,cant make it today,no strength today,wont make it today,"
    "not training today,miss today,skip this one,skip strength,skip my session,"
    "skip todays session,not doing it today,cant do it today,not gonna happen today,"
    "wont happen today,skip tomorrow"
)
MOVE = phrases(
    "later,move,move it,move today,move todays,push it,push to,push back,push my,push the,"
    "push this,push that,push today,push todays,postpone,reschedule,"
    "shift,can we move,do it tomorrow,do it later,tomorrow instead,swap days,another day,"
    "later today,remind me later,snooze,not now,in an hour,this evening instead,delay,"
    "put it off,move the session,moved it,instead of today,train tomorrow,tonight instead"
)
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
HEALTH_CHANGED = phrases(
    "pregnant,im expecting,gave birth,had a baby,given birth,high blood pressure,"
    "blood pressure is high,blood pressure is too high,my blood pressure is up,hypertension,"
    "blood pressure was high,diagnosed with diabetes,have diabetes,got diabetes,diabetic,"
    "heart condition,heart problem,heart medication,heart meds,started medication,"
    "started medicine,new medication,new medicine,started taking,blood pressure tablets,"
    "blood pressure meds,beta blockers,statins,blood thinners,insulin,diagnosed with,"
    "had surgery,having surgery,had an operation,after surgery,my health changed,health changed,"
    "health has changed,heart attack,had a stroke,atrial fibrillation,afib,asthma,epilepsy,cancer,"
    "osteoporosis,doctor put me on,prescribed,postpartum,miscarriage,pacemaker,stent,"
    "doctor says i shouldnt,doctor said i shouldnt,doctor says no,doctor told me not to,"
    "only under supervision,chronic condition"
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
    "got,bought,have,sold,lost,new,dont have,no longer,joined,quit,cancelled,access,own"
)
WEEK_CHANGES = phrases(
    "i now run,i run,now run,running on,change my days,my long run is,long run is now,"
    "long run moved,moved my long run,new running week,my runs are,tempo is now,my week is"
)
RACE_CHANGES = phrases(
    "signed up,entered,registered,booked,race on,new race,racing on,my race is,have a race,"
    "running the,got a race,race got cancelled,race cancelled,race is cancelled,race is off"
)
SORE_NOW = phrases(
    "is sore,are sore,sore now,hurts,is hurting,hurt,is injured,injured,injured my,tweaked my,"
    "tweaked,rolled my,sprained my,pulled my,strained my,is playing up,is acting up,is painful,"
    "pain in my,is better,is fine now,not sore anymore,is ok now,healed,no longer sore,"
    "no longer hurts,doesnt hurt anymore,is sore now,plantar fasciitis,shin splints,"
    "is niggling,niggle,flared up,sore,aching,aches,painful,pain"
)
