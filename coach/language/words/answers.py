"""Yes, no, and turning one's words around."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set

YES_NO: Lexicon[bool] = Lexicon(
    {
        True: "yes,y,yep,yeah,yea,yup,ya,yess,sure,ok,okay,k,of course,absolutely,definitely,"
        "please do,go ahead,correct,right,true,affirmative,aye,si,ja,oui,indeed,do it,👍,✅,👌,"
        "he has,she has,he did,she did,they did,i have,i do",
        False: "no,n,nope,nah,na,nay,not yet,never,negative,false,no thanks,no thank you,dont,"
        "do not,not really,not at all,cancel,nein,non,👎,❌,he hasnt,she hasnt,they havent,"
        "i havent,i have not,i dont,none",
    }
)

YES_AND_NO = phrases("yes and no,yes no,sort of yes and no")

NOTHING = phrases(
    "no sore spots,no sore spot,no sore places,no sore bits,no spots,nowhere,nowhere sore,"
    "no injuries,no niggles,none of that,none of it,none of this,"
    "nothing of that,none apply,none applies,"
    "none,no,nothing,nope,nah,nil,n,na,n / a,none of these,none of those,none of them,"
    "none of the above,no issues,no problems,no problem,nothing at all,not at all,not really,"
    "zero,nada,zilch,no none,all good,all fine,all clear,all ok,im fine,i am fine,fine,good,"
    "healthy,im healthy,i am healthy,fit and well,im good,all well"
)
"""Answers that empty a list; they count when they stand alone."""

ASSENTS = word_set("ok okay k sure right cool 👍 👌 ✅")
"""Alone they answer no question of how much or where: the words were seen, no more."""

NODS = word_set(
    "yes yep yeah yup ya aye no nope nah none nothing ok okay okey k kk sure right alright cool "
    "great good fine nice lovely perfect brilliant awesome super excellent fab grand sweet ace "
    "understood noted roger agreed deal wow haha lol then all got it will do sounds looks that "
    "thats is this very so well hmm oh ah 👍 👌 ✅ ❤ 💪"
)
"""A message of nothing else tells nothing and asks nothing; the words were seen."""

COURTESIES = phrases(
    "thanks,thank you,please,pls,ty,coach,mate,tbh,really,just,so far,at the moment,atm,"
    "right now,for now,currently,luckily,lol,haha,today,actually,um,er,well,touch wood,sir"
)
"""Words around an answer that change nothing."""

NEGATIONS = word_set(
    "no not never without zero none nothing didnt dont doesnt isnt wasnt werent havent hasnt "
    "hadnt cant nor neither barely hardly 0 cannot couldnt wont aint arent nil nobody nowt"
)

TURNS = word_set("but however although though except until till then now only")
"""Words after which a negation no longer holds."""

STRONG_CORRECTIONS = phrases(
    "no wait,wait no,no sorry,sorry no,no actually,actually no,scrap that,or rather,i mean,i meant,"
    "no i mean,no i meant,correction,no make that,make that,no its,sorry i mean,sorry i meant,"
    "no make it,jk,oops,my bad"
)
"""What comes takes the place of what was said last."""
CORRECTIONS = phrases(
    "actually,no wait,wait,i mean,i meant,make it,make that,rather,sorry,correction,instead,"
    "scrap that,not,or better"
)
