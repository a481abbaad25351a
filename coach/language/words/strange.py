"""Signs of messages that are none for the coach: other languages, code, orders to a machine."""

from coach.language.lexicon import phrases
from coach.language.tokens import word_set

ORDERS = phrases(
    "ignore previous,ignore all,ignore your,ignore the above,ignore any,disregard your,"
    "disregard all,disregard previous,disregard the,forget your instructions,"
    "forget previous instructions,forget all instructions,system prompt,your instructions,"
    "previous instructions,your prompt,you are now,act as a,act as an,pretend you are,"
    "pretend to be,jailbreak,developer mode,"
    "as an ai,language model,your rules,override your,bypass your,"
    "sudo,admin mode,root access,new instructions,reveal your,print your,repeat after me,"
    "set my pain to,set all my,set my loads,set my level,mark all,set every"
)
CODE = phrases(
    "select * from,drop table,insert into,delete from,union select,or 1 = 1,def f,return x,"
    "import os,import sys,console . log,print (,printf,system . out,function (,function f,"
    "var x,let x,const x,# include,public static,void main,http : /,https : /,www .,rm - rf,"
    'git push,docker run,curl -,{ ",[ {,< script,< ?,$ {,% s,\\\\ n,eval (,exec (,lambda x,= >,'
    "; --,alert (,def main"
)
OTHER_LANGUAGES = word_set(
    "ich bin du bist der das und nicht ist mir mich wie komme zum zur bahnhof kann heute haben "
    "habe wir sind mein meine dein bitte wo ein eine einen mit auf für auch noch wann warum "
    "je tu il elle nous vous les une est sont suis pas avec pour dans mes où comment "
    "bonjour aujourd quand quel quelle veux peux fais fait "
    "yo el los las una uno es estoy soy está que por para mis cómo dónde hoy tengo quiero "
    "puedo muy pero cuando hola gracias buenos días "
    "io sono gli una che mio mia dove oggi voglio posso molto ciao grazie della "
    "eu estou sou um uma que para com meu minha como onde hoje quero posso muito obrigado não "
    "ik ben jij het een niet met voor mijn waar hoe vandaag kan wil zijn heb "
    "jag är och inte det att på för mitt hur var idag kan vill har med "
    "nie jest się na jak gdzie mam chcę dzisiaj proszę dziękuję "
    "ben bir ve için değil nasıl nerede bugün var yok çok "
    "hai kya nahi mera mujhe aaj kaise kahan hoon hun kar"
)
"""Little words of other languages; two of them, and few of English, make a message one of those."""
ENGLISH = word_set(
    "i the a and to of in it is my was did do done not no yes on for with but at this that can "
    "have you me be are am im run running squats sets reps kg pain today tomorrow what how when"
)
"""The commonest words of this language and of the coach's field."""
EVASIONS = phrases(
    "idk,dont know,do not know,no idea,no clue,dunno,yes and no,yes no,not sure,unsure,whatever,"
    "who knows,cant say,hard to say,maybe,cant tell,couldnt tell,cant really tell,couldnt say,"
    "i have no mirror,no mirror,what,huh,pardon,eh,?"
)
"""They answer nothing; the question is asked again."""
