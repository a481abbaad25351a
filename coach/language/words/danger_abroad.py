"""The plainest words of danger in other languages.

Runners who write English in calm may not in an emergency. Letters stand without their accents, as
the reader compares them.
"""

from coach.language.lexicon import Lexicon
from coach.language.tokens import word_set
from coach.training_log import RedFlag

ABROAD: Lexicon[RedFlag] = Lexicon(
    {
        RedFlag.EMERGENCY: (
            # German
            "brustschmerz,brustschmerzen,schmerzen in der brust,schmerz in der brust,"
            "brust tut weh,brust schmerzt,druck auf der brust,druck in der brust,enge in der brust,"
            "brustenge,ohnmachtig,ohnmacht,bewusstlos,umgekippt,zusammengebrochen,keine luft,"
            "kriege keine luft,kann nicht atmen,atemnot,herzrasen,herzinfarkt,schlaganfall,"
            # French
            "douleur a la poitrine,douleur dans la poitrine,douleurs dans la poitrine,"
            "douleurs a la poitrine,douleur thoracique,mal a la poitrine,mal au coeur qui bat,"
            "poitrine serree,oppression dans la poitrine,evanoui,evanouie,evanouir,malaise,"
            "perdu connaissance,perte de connaissance,peux pas respirer,arrive pas a respirer,"
            "arrive plus a respirer,mal a respirer,du mal a respirer,essouffle au repos,"
            "crise cardiaque,avc,"
            # Spanish
            "dolor en el pecho,dolor de pecho,dolor en mi pecho,duele el pecho,"
            "duele mucho el pecho,"
            "presion en el pecho,opresion en el pecho,desmaye,desmayo,me he desmayado,desmayado,"
            "perdi el conocimiento,perdi la conciencia,no puedo respirar,no podia respirar,"
            "me cuesta respirar,falta el aire,infarto,derrame cerebral,"
            # Italian
            "dolore al petto,dolori al petto,male il petto,male al petto,petto fa male,"
            "oppressione al petto,peso sul petto,svenuto,svenuta,svenire,svengo,perso i sensi,"
            "perso conoscenza,non riesco a respirare,non respiro,fatica a respirare,"
            "manca il respiro,"
            # Portuguese
            "dor no peito,dores no peito,meu peito doi,peito doendo,aperto no peito,"
            "pressao no peito,desmaiei,desmaiou,desmaio,perdi a consciencia,nao consigo respirar,"
            "falta de ar,infarte,enfarte,"
            # Dutch
            "pijn op de borst,pijn in mijn borst,pijn op mijn borst,pijn in de borst,borstpijn,"
            "druk op de borst,druk op mijn borst,flauwgevallen,flauw gevallen,flauwvallen,"
            "bewusteloos,buiten bewustzijn,krijg geen lucht,kan niet ademen,kortademig in rust,"
            "benauwd op de borst,hartaanval,"
            # Polish
            "bol w klatce,bol w klatce piersiowej,boli mnie klatka,boli mnie w klatce,"
            "boli klatka,ucisk w klatce,zemdlalem,zemdlalam,zaslablem,zaslablam,"
            "stracilem przytomnosc,stracilam przytomnosc,nie moge oddychac,nie moge zlapac oddechu,"
            "zawal,"
            # Swedish, Norwegian, Danish
            "ont i brostet,smarta i brostet,brostsmarta,brostsmartor,tryck over brostet,"
            "svimmade,svimmat,svimmar,tappade medvetandet,kan inte andas,svart att andas,"
            "hjartinfarkt,vondt i brystet,smerter i brystet,besvimte,far ikke puste,"
            "ondt i brystet,besvimede,kan ikke traekke vejret,"
            # Turkish
            "gogsum agriyor,gogus agrisi,gogus agrim,gogsumde agri,gogsum sikisiyor,bayildim,"
            "bayiliyorum,nefes alamiyorum,kalp krizi,"
            # Hindi in Latin letters
            "seene mein dard,seene me dard,sine me dard,sine mein dard,chhati mein dard,"
            "chati me dard,behosh ho gaya,behosh ho gayi,behosh,saans nahi,sans nahi,"
            "saans nahin,saans lene mein"
        ),
    }
)
DENIALS_ABROAD = word_set(
    "kein keine keinen nicht ohne pas sans jamais aucune aucun no sin nunca ninguna non senza mai "
    "nao sem nem nunca geen niet nooit zonder nie bez brak inte ingen inga aldrig ikke yok degil "
    "nahi nahin"
)
"""Right before such a phrase they deny it; phrases that begin with one of them mean danger."""
DENIAL_REACH_ABROAD = 3

OTHER_SCRIPTS: tuple[str, ...] = (
    # Russian, Ukrainian
    "боль в груди", "боли в груди", "болит грудь", "болит в груди", "давит в груди",
    "потерял сознание", "потеряла сознание", "упал в обморок", "упала в обморок", "обморок",
    "не могу дышать", "трудно дышать", "задыхаюсь", "сердечный приступ", "біль у грудях",
    "знепритомнів", "не можу дихати",
    # Hindi
    "सीने में दर्द", "छाती में दर्द", "बेहोश", "सांस नहीं", "साँस नहीं",
    # Japanese
    "胸が痛", "胸の痛み", "胸が苦し", "息ができ", "息が苦し", "失神", "気を失", "意識を失",
    # Chinese
    "胸痛", "胸口痛", "胸闷", "胸部疼痛", "晕倒", "昏倒", "暈倒", "昏迷", "呼吸困难", "呼吸困難",
    "喘不过气", "无法呼吸",
    # Korean
    "가슴이 아", "가슴 통증", "기절", "숨을 못", "숨이 안",
    # Arabic
    "ألم في الصدر", "الم في الصدر", "صدري يؤلمني", "أغمي علي", "اغمي علي", "لا أستطيع التنفس",
    # Greek
    "πόνο στο στήθος", "πόνος στο στήθος", "λιποθύμησα", "δεν μπορώ να αναπνεύσω",
)  # fmt: skip
"""Phrases in scripts whose words are not parted by spaces, or that tokens would cut."""
DENIED_BEFORE: tuple[str, ...] = ("нет ", "без ", "没有", "沒有", "没", "不", "नहीं ")
DENIED_BEHIND: tuple[str, ...] = ("はない", "なし", "はありません", " нет", "없")
