"""What gets between a runner and the plan, as patterns (see `coach.language.patterns`)."""

from coach.language.lexicon import phrases
from coach.language.meanings import Weariness
from coach.language.patterns import Patterns
from coach.language.tokens import word_set

HEAD_COLD = word_set("cold sniffle sniffles runny snotty")
WHOLE_BODY = word_set("chest chesty cough coughing flu covid ache aches achy shivers chills")
NO_FEVER = phrases("no fever,no temperature,no temp,without fever,without a fever,not a fever")
ILLNESS = Patterns(
    {
        True: """
        flu|covid|norovirus|tonsillitis|bronchitis|pneumonia|feverish|fever|chills|puking|vomiting
        throwing|threw up
        full of a|the? cold|flu
        down with .. viral|virus|flu|cold|fever|bug|covid
        chesty|hacking|nasty|bad|horrible cough
        lost my voice
        not well|right today|enough|at|and|this|still|$
        off .. sick|ill
        sick .. work|bed|home
        im|am|feel|feeling|felt|been|still|getting|bit|really|so|pretty|quite|very|bloody ill
        ill since|with|in|again|all|for|and|so|at|today|atm
        ^ ill|sick|poorly|unwell|feverish|fluey|flu|covid|fever|virus $
        off|called|calling|home|off|being|been|im|am|feel|feeling|felt|still|really|so|quite sick
        sick today|since|with|again|at|for|atm|as|kids
        got|have|having|caught|catching|with|has|another|another a|the|this|some? bad|nasty|
            stinking|heavy|horrible|head|chest|man|little|slight|bit|rotten|proper? of? a? cold|
            flu|covid|fever|virus|bug|cough|temperature|tonsillitis|bronchitis|pneumonia|migraine|
            sinusitis|noro|norovirus|lurgy|strep|shingles|sniffles
        cold|flu|virus|bug|covid going|doing round|around
        came|went|gone|going|im|am|is|been|be|still|^ down with
        under the weather
        coming down with
        come down with
        feeling|feel|felt rough|poorly|crook|unwell|feverish|fluey|grim|grotty|rotten|lousy|
            nauseous|nauseated|awful|terrible
        tested|test|testing positive
        positive for covid|flu
        covid|flu again|positive|since|got
        food poisoning
        stomach|tummy|gastric|vomiting|winter|sickness|gut bug|flu|virus|upset
        been|up throwing|puking|vomiting|being up|sick|all
        running a temperature|fever
        temperature of|<number>
        headache and|with .. sore|fever|throat|chills|temperature
        caught something|a|sth
        cough|coughing and|with|all
        feel|feeling|felt proper|really|so|quite|pretty|very|properly|bloody|a? bit? ill|sick|rough|
            poorly|unwell|feverish|fluey
        sore|scratchy|bad throat
        not feeling|feel well|great|100|myself|too
        dont feel well|great|100
        on antibiotics
        chest|throat|sinus|ear|viral|kidney infection
        blocked|runny|snotty|streaming nose
        feverish and|since|today|again
        """
    }
)
OVER_AN_ILLNESS = phrases(
    "recovered,over my,over the,got over,shaken off,shook off,cold is gone,cold has gone,"
    "flu is gone,fever is gone,no longer ill,no longer sick,not ill any more,not ill anymore,"
    "better now,all better,feeling better,feel better,back to health,healthy again,sick of,"
    "been cleared,used to,negative,covid negative,fully recovered,cold weather,cold outside"
)
"""They say of an illness that it is past, or of "sick" that it is none."""

INJURY = Patterns(
    {
        True: """
        physio|doc|doctor|gp|osteo|specialist says|said|told .. rest|stop|ice|strap|avoid .. <body>
        my <area> just|suddenly|totally|has|have|completely|then? twanged|went|popped|pinged|
            snapped|locked|gone|
            gave|seized|buckled|tore
        <area> twanged|pinged|snapped|tore|buckled
        <area> went|gave from|under|over|way|out
        slipped|fell|tripped|crashed|tumbled on|down|over|off .. ice|stairs|bike|step|kerb|curb|
            trail|
            road|pavement|steps|run
        small|slight|partial|minor|big|grade|full a|one|two|1|2? tear|rupture|sprain|strain
        tear|rupture|sprain|strain in|of my|the <area>
        with|have|got|having a|an my? sprained|twisted|pulled|strained|torn|broken <area>|muscle
        rolled|sprained|twisted|tweaked|stubbed|pulled|strained|tore|torn|injured|jarred|
            wrenched|pinged|
            buggered|busted|cricked|bruised|overstretched|overextended|hyperextended|aggravated|
            ripped|turned my|the|a|an|our|ma left|right|l|r|both? inner|outer|upper|lower? <area>
        pulled|sprained|strained|rolled|torn|tweaked|injured|twisted left|right|l|r? <body>
        felt my|the left|right? <area> go|pull|ping|tear|give
        """,
        False: """
        done|did|hurt|knackered|banged|smashed|bashed|whacked|broke|broken|fractured|dislocated|
            popped|gone my|ma left|right|l|r|both? upper|lower? <body> in?
        hurt|injured|wrecked|crocked myself
        did|done myself a? mischief|injury
        tore|pulled|strained|popped|pinged|tweaked|twanged something|sth
        tore|pulled|strained|tweaked a muscle
        rolled|sprained|twisted|tweaked|strained|tore it again|on|at|in|badly|yesterday|today|$
        <area> went|goes|go|gone|made|going a? ping|pop|bang|twang|pow|crack|snap
        <area> strain|sprain|tear|injury|pull|spasm|spasms|is|are|was|has|got|went? sprained|
            strained|torn|injured|pulled|spasm|twisted
        <area> went|gone|has|in|into|is? .. spasm
        back went|seized|has? gone|seized|locked|spasmed|out|up
        threw|put|thrown|putting my? back out
        went|gone|going over on my|the|it? left|right? <area>?
        felt|feel|heard something? a|an? sudden|sharp|big|slight|little|bit|something? pull|tear|
            go|ping|tweak|rip|strain in|at|on|the my|the|left|right? <area>?
        felt something|it|sth pull|go|ping|give|tear|tweak
        im|am|been|got|getting|now|still|again|is injured
        ^ injured $
        picked up an|a|another|some? injury|knock|strain|niggle?
        got|have an|a|another|bad <area>? injury
        fell|tripped|slipped|crashed .. hurt|landed|bruised|scraped|cut|injured|hit
        stacked|wiped|came off|out my|the? bike
        """,
    }
)
DIAGNOSES = phrases(
    "plantar fasciitis,plantar fasciopathy,tendinopathy,tendonitis,tendinitis,tendonosis,"
    "itbs,it band syndrome,itb syndrome,runners knee,patellofemoral,pfps,jumpers knee,"
    "meniscus tear,"
    "torn meniscus,shin splints,sciatica,bursitis,hernia,slipped disc,bulging disc,"
    "herniated disc,prolapsed disc,compartment syndrome,mortons neuroma,metatarsalgia,"
    "labral tear,torn ligament,ligament damage,acl,mcl,grade 1,grade 2,grade one,grade two,"
    "muscle tear,calf tear,hamstring tear,frozen shoulder,rotator cuff tear,tennis elbow,"
    "golfers elbow,osteitis pubis,fai,gtps,piriformis syndrome,arthritis flare,tendon tear"
)
DIAGNOSED = Patterns(
    {
        True: """
        physio|doc|doctor|gp|specialist|osteo|chiro|surgeon|consultant|podiatrist|scan|mri|
            therapist|pt|ultrasound .. says|said|thinks|reckons|shows|showed|confirmed|diagnosed|
            told|suspects|found|sees
        diagnosed|diagnosis
        """,
        False: """
        have|got|have|getting|developed|its|suspect|turns|think|been|with|my|is|flared|flare|
            flaring|again
        """,
    }
)
"""Beside the name of an injury they say that it is there; True where it was found only now."""
OLD_NEWS = phrases(
    "years ago,year ago,last year,used to,as a kid,in the past,back then,months ago,ages ago,"
    "history of,old injury,all healed,fully healed,healed,long ago,is gone now,has gone,better now,"
    "all clear,avoid,prevent,preventing,prevention,risk of,without getting,so i dont get,recovered"
)

FATIGUE = Patterns(
    {
        Weariness.DEAD_LEGS: """
        legs|quads|everything feels|feel|are|is so|really|very|super? heavy|lead|dead
        legs|quads|leg|calves|hamstrings|glutes|body|everything are|is|feel|feeling|feels|felt|
            were|still|just|r? so|a|still|totally|absolutely|completely|pretty|really|bit|very|
            like|proper|super|a? bit|little|like|of|total? dead|heavy|wrecked|toast|jelly|trashed|
            fried|lead|shot|gone|destroyed|cooked|tired|knackered|battered|mashed|smashed|
            shattered|ruined|bricks|concrete|fatigued|beat|jellied|mush|stiff|wood|spaghetti|
            noodles|goosed|ploughed|thrashed|hanging|dying
        dead|heavy|tired|jelly|lead|trashed|knackered|wrecked|fried legs|quads|leg
        no|zero|nothing|little|empty .. legs
        """,
        Weariness.BAD_SLEEP: """
        slept|sleeping|sleep|sleeps so|really|very|super|pretty|only|just|like|about|maybe|was|has|
            been|is? so|really|like|about|been|very? bad|badly|terribly|terrible|awful|awfully|
            poorly|crap|shit|rubbish|horribly|shocking|shite|nothing|broken|trash|garbage|pants
        slept only|just|like|about|maybe|for|a? like|about|for|just? <number> hours|hrs|h|hour|hr
        slept like? 1|2|3|4|5|one|two|three|four|five
        barely|hardly|didnt|havent|couldnt|cant|not|scarcely|never slept|sleep|sleeping
        barely|hardly|didnt|havent|couldnt|cant|not get|got|had any|much|enough|a|no? any|much|
            wink|enough? sleep
        no|bad|poor|terrible|awful|little|rubbish|crap|shit|shite|horrible|rough|broken|lack|zero|
            shocking|bugger|short|not of|much|on|enough? night|nights|sleep|nights sleep|last|of?
        <number> hours|hrs|h|hour|hr of? sleep
        up all|half|most|with|since|till|until .. night|baby|kids|<number>
        awake all|half|most|since night|<number>?
        sleep deprived|deprivation
        insomnia
        sleepless
        jet lagged|lag
        jetlagged|jetlag
        """,
        Weariness.TIRED: """
        im|am|so|too|very|really|bit|feeling|feel|felt|pretty|dead|super|extremely|still|just|
            absolutely|completely|totally|proper|quite|well|utterly|kinda|also|always|little|fairly
            tired|knackered|shattered|exhausted|wiped|drained|fried|wrecked|cooked|spent|beat|
            pooped|wasted|zonked|bushed|fatigued|sleepy|sluggish|lethargic|destroyed|ruined|goosed|
            broken|flat|weary|frazzled|shagged|hanging|toast|bollocksed|rundown|hungover
        ^ tired|knackered|shattered|exhausted|wiped|drained|cooked|spent|fatigued|sluggish|
            lethargic|zonked|hungover|frazzled|rundown|weary
        no|zero|low|little|lacking|lack|without of|on|any|in? energy|juice|gas|oomph
        cant|cannot|couldnt|barely|hardly keep my eyes open
        beat|beaten|worn|wiped|done up|out|in
        long|hard|brutal|tough|rough week|day at|work|$|and|so
        no|little|broken sleep
        energy|battery .. low|zero|gone|empty|flat|nil
        running on fumes|empty
        burnt|burned out
        tired out|today|tonight|again|this|after|from
        run|worn down|out
        wiped|knackered out|after|from|today
        wrecked|toast|shattered|exhausted|knackered|cooked|drained from|after|today
        need|want a|an? easy|rest day|one|week
        """,
    }
)

SHORT_OF_TIME = Patterns(
    {
        True: """
        leave|go|be|start|away|off|out .. in about|like|just? <minutes>
        minimum .. do|today|tonight|session
        time for .. one|two|three|1|2|3|couple|few exercise|exercises|things
        time|room for only|just? one|two|three|1|2|3|a .. exercise|exercises
        <minutes> before|till|until|then
        got|have a quick|short|spare|free <minutes>
        only|just|max|maximum|have|got|having|under got|have|for|about|like|a|an|max|in|around|
            maybe|only|just? about|around|like|maybe|a|only? <minutes>
        only|just .. have|got|do|spare|manage|find|squeeze|free .. <minutes>
        <minutes> max|only|today|tonight|tops|available|free|spare|instead|maximum|window|is
        <minutes> to spare|train|do|work|lift|fit|get|kill
        <minutes> before
        <minutes> version|session|workout|option|slot|gap|one
        can|could|squeeze|fit|cram|do .. in|into|to about|just|under? <minutes>
        can|could|lets|let us|we|i|me? do|make|have|take it? <minutes> only|today|instead|please?
        make|do it|this|that|todays|mine about|only|just? <minutes>
        lets|let us? do|make|have|try a|just|about|only|it? <minutes>
        gotta|got|must|need|has to? be quick|short|brief|fast
        short|pushed|tight|pressed|strapped|low|stretched|limited|squeezed|crunched on|of|for time
        time is? short|tight|limited|crunched|poor|pressed|crunch
        not|dont|havent|little|limited|less|hardly|barely|without|isnt much|have|got|enough|a|any?
            much|enough|a|loads|lots|long|any|lot? of? time
        havent|dont have|got long
        in a|quite|such|bit|of|such? bit|a|of|real|massive? of? a? rush|hurry
        rushed|busy|hectic today|tonight
        ^ quick|quicker|short|shorter|express|mini|condensed|abbreviated|speedy|brief|abridged a?
            session|workout|one|version|today|routine|strength|please|thing|tonight
        quick|quicker|shorter|express|mini|condensed|abbreviated|speedy|brief|abridged|short
            session|workout|one|version|routine
        cut|make|keep|trim|squeeze|boil|get .. it|this|that|session|workout|one|things? a|down?
            bit? shorter|short|down|quick|brief|quicker
        shorten|condense|compress|trim .. session|workout|today|it|this|tonight|todays
        something|anything|one short|shorter|quick|quicker|brief
        shorter|quicker today|tonight|please|than
        running|im late
        ^ way|far|much|bit? too long for|today|tonight|please? me|us|today? $
        ^ this|it|thats|its|todays|the session|workout|one? is|looks|seems? a|way|far|much? bit? too
            long for? me|today? $
        <number> exercises only|max
        only|just time for
        """
    }
)

TRAVEL = Patterns(
    {
        True: """
        going|off|heading|flying|driving to .. for a|<number>|few|couple|the? .. week|weeks|days|
            month|
            fortnight|nights|weekend
        heading|off to .. until|till|til|tomorrow|<day>
        ^ in .. until|till|til|all
        ^ away
        im|am|be|were|are not there|here|home|around from|till|until|til|next|for|this|all|at|$
        im|am|be|in|at .. all|this|next week|weekend|month .. no|without|with|only|nothing gym|
            weights|kit|
            equipment|dumbbells|band|bands|but|access
        im|am|be in|at .. until|till|til|with|without .. no|gym|weights|kit|<day>
        no access to|my
        gym is|was|will|has|are|closes? been|be? closed|shut|closing|flooded|closes|shuts
        away|off|gone|back .. back|home <day>
        im|am|be|currently|will|going|ill|were|still|is traveling|abroad|overseas
        ^ traveling|abroad
        traveling|abroad for|until|till|til|next|this|from|with|in|over|tomorrow|<day>|to|on|all|
            today|at|w
        away|gone for|until|till|til|next|this|from|on|with|at|in|over|work|tomorrow|<day>|all|w|
            without|at
        im|am|be|going|off|currently|still|ill|will away
        on|going|go|off|at|for|start|starting my|on|our|a|family|summer|the? my|on|our|a|family?
            holiday|holidays|vacation|vacay|hols|honeymoon|safari|cruise|leave
        holiday|vacation|hols|vacay .. until|till|til|from|for|next|in|starts|mode|<day>
        gone|going|off|away skiing|hiking|camping|sailing|trekking|surfing|climbing till|
            until|til|from|for|this|next|<day>
        in .. for work|business|conference|meeting|training|wedding
        for work|business .. from|until|till|to|<day>
        in|at|staying|stuck .. hotel|hotels|airbnb|hostel|campsite|motel|cabin|caravan
        ^ hotel
        business|work|school|city|family|camping|road|weekend|ski|skiing|beach trip|travel|
            traveling|conference
        trip to|away
        flying|fly|flight to|out|home|tomorrow|<day>|later|off
        visiting|staying|stay with|at|my? my|the? family|parents|inlaws|friends|mum|mom|
            grandparents|gran|sister|brother|relatives
        at|with|near my|the? parents|inlaws|mums|moms|sisters|brothers|grandparents|family|family's
            .. until|till|til|for|this|next|over|<day>
        going|off|go camping|skiing|hiking|sailing|backpacking|snowboarding|interrailing
        out of town|office|the|country
        at|for|to a|the|my? conference
        on the road
        no|without access|gym until|till|til|this|while|for|to
        """
    }
)
HOLIDAY_NOT_TRAVEL = phrases(
    "stop messages,pause,freeze,stop sending,stop messaging,mute,"
    "no gym for me,no gym today,no gym tonight,"
    "went away,go away,goes away,gone away,going away by itself"
)
"""Beside them being away is the reason for a pause, or said of a pain."""

EASILY = word_set(
    "easy easily gentle gently slow slowly relaxed recovery shakeout jog jogged jogging chilled z2"
)
HARD_WORK = word_set(
    "hard harder fast faster brutal tough hilly race raced racing pb pr instead too savage smashed"
)
"""Beside them an easy run was none."""
RAN = Patterns(
    {
        True: """
        ran|jogged
        went|been|out running|jogging
        went|did|had|done|got|managed|finished|for|was .. run|jog|runs|jogs|<dist>
        <dist>|run|jog run? done|finished|completed|banked|complete|✅|✔|ticked
        """
    }
)
A_RUN = word_set("ran run marathon marathons race raced")
SHARES = phrases(
    "half of it,half of them,half of that,half of the,done half,half done,did half,"
    "half the session,half the workout,"
    "half the exercises,half the sets"
)
RACE_WORDS = word_set("race racing")
HARD_RUN = Patterns(
    {
        True: """
        <longdist> .. this|today|yesterday|last|earlier|tonight|morning
        ran|legged|knocked|put|banged|churned|did|done it|out|in? <longdist>
        racing|raced .. <dist>
        made|had us|me do|run .. <hardrun>
        <hardrun> .. last|this night|morning|evening|afternoon
        cheeky|sneaky|quick|surprise <hardrun>
        ran|raced|did|done|smashed|nailed|finished|completed|hammered|crushed|had|just|managed|
            knocked|banged|survived|absolutely|went a|my|the|some|an|this|out|really|such|just|for|
            first? a? super|really|very|pretty|proper|long|big|surprise|last|extra|unplanned|minute|
            quick|club|few? hard|tough|brutal|fast|hilly|killer|massive|huge|big|epic|savage|long|
            monster|sneaky|cheeky? <hardrun>|<longdist>
        smashed|nailed|hammered|crushed|raced|blitzed|survived a|my|the|an? .. <dist>
        ran|run|did|done a|my|the|an? <dist>|<hardrun> .. hard|flat|fast|pb|pr|race|all
        just? did|ran|done|had|finished a|an|my|the really|very|super|pretty|proper|such? a? hard|
            tough|brutal|fast|hilly|killer|massive|huge|epic|savage|hectic|monster run|race|session|
            <dist>|<hardrun>|one|effort
        ran|raced|run|went|did|took|pushed way|a|much|too|it|my? bit|lot|way|too? hard|harder|flat|
            all out|too|on|than|run|today|yesterday|planned|it
        ran|run|went|going|took .. too|way|much fast|hard|far
        <hardrun>|<dist>|run was|felt|ended|turned|left|is so|really|super|into|up|very|pretty|a|
            brutally? brutal|savage|tough|race|tempo|pb|pr|hard|killer|fast|hilly|race
        <hardrun>|<dist>|run at|flat|all|went .. out|pace|effort
        hard|tough|brutal|killer|savage|big|massive|huge|epic|hilly|fast|monster|hectic trail|hill|
            club|long? run|race|<dist>|<hardrun> .. yesterday|today|this|last|earlier|tonight|<day>
        raced yesterday|today|this|last|at|on|<day>
        race yesterday|today|this
        got|ran|set|new|a|my|smashed|hit a|my|new|massive|big? new? <dist>? pb|pr
        instead of the|my|an? easy
        <hardrun> instead of
        <hardrun> .. yesterday|earlier
        finished|ran|raced|completed|did my|the|a|our? first|second|third|last|big|goal|local?
            <dist>|<longdist>|race|marathon
        race|marathon|half|parkrun was|went .. great|good|well|fine|ok|okay|awesome|amazing|perfect|
            brilliant|bad|badly|terrible|horrible|done|tough|hard|fun|smooth
        <dist> race|tempo|time|trial .. yesterday|today|this|last
        """
    }
)
UNPLANNED_RACE = Patterns(
    {
        True: """
        doing|got|running|entered|have|jumping|pacing|signed|racing|run|a|an|my|the|accidentally|
            talked|roped|
            there|theres|up|another|jumped|decided .. last|surprise|late|random|spontaneous|
            unplanned|impromptu|unexpected|sudden|extra|cheeky minute? .. <distance>|race|parkrun
        """
    }
)
