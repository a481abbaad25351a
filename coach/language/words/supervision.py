"""Who has to be present for under 18, and words for absence."""

from coach.language.lexicon import phrases

SUPERVISORS = phrases(
    "coach,trainer,my coach,my trainer,parents,parent,mum,mom,dad,mother,father,adult,teacher,"
    "an adult,instructor,supervisor"
)
ABSENT = phrases(
    "away,not there,isnt there,not here,isnt here,ill,sick,on holiday,on vacation,cant come,"
    "cant be there,wont be there,not present,absent,alone,on my own,without,no coach,no adult,"
    "nobody,left,quit,gone,out of town"
)
