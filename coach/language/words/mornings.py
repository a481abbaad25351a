"""How people say how a sore place is on the morning after."""

from coach.training_log import Compared

COMPARED = {
    Compared.BETTER: (
        "better,gone,all gone,fine,all fine,good,all good,great,no pain,pain free,painfree,"
        "nothing,less,less pain,less painful,less sore,improved,perfect,back to normal,"
        "better than usual,better than yesterday,better than before,ok,okay"
    ),
    Compared.USUAL: (
        "same,same as usual,same as always,same as before,usual,as usual,as always,as before,"
        "about same,about the same,like always,like usual,as it always is,no change,no changes,"
        "unchanged,no different,not worse,no worse,not any worse,no worse than usual,"
        "not worse than usual,no better,not better,no better no worse,normal,same as ever"
    ),
    Compared.WORSE: (
        "worse,worse than usual,worse than yesterday,worse than before,got worse,hurts more,"
        "more pain,more painful,more sore,sorer,bad,not good,not great,not so good,aching more"
    ),
}
STIFF = (
    "stiff,stiff too,also stiff,stiff over half an hour,stiff for over half an hour,"
    "stiff for more than half an hour,stiff for an hour,stiff for hours,stiff all morning,"
    "stiff for ages,stiff for a long time,with stiffness,stiffness"
)
NOT_STIFF = "not stiff,no stiffness"
FILLERS = (
    "it its is feels feeling felt was the my today this morning now thanks actually still really "
    "a bit little lot much way slightly definitely very so pretty quite just left right well "
    "knee knees achilles calf shin foot heel hamstring quad thigh hip glute groin ankle back lower "
    "upper shoulder neck wrist elbow tendon "
    "on stairs up down going walking downstairs upstairs getting out of bed first steps"
)
"""Words around an answer that change nothing of it."""
