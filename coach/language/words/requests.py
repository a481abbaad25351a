"""What runners ask of the training, as patterns (see `coach.language.patterns`)."""

from coach.language.intents import Intent
from coach.language.lexicon import phrases
from coach.language.patterns import Patterns

SWAP = Patterns(
    {
        True: """
        no|never|enough more|again|of of? the|these|those|any? <exercise>
        rather|prefer not to? do|doing? the|any|these? <exercise>
        can|could|may i|we do|use .. <exercise> .. .. instead
        <exercise> with|using .. instead
        hate|dont|swap|no|without|replace|take|cant .. burpees|burpee
        give|have|suggest|want|need|show|get .. another|different|other|new
            core|leg|glute|calf|hip|arm|ab|upper|lower exercise|exercises|move
        <exercise> .. different|alternative|alternatives|substitute|another|replacement
        take|get|leave|kick <exercise> out|off|away
        bored|sick|tired|fed of|up with? the|doing|all? <exercise>
        switch|mix it|things up
        <exercise> .. something|anything else|different|other
        any|an|a alternative|alternatives|substitute
        ^ alternative|alternatives|substitute
        have|get|give|do|want|need me|us? something|anything different|else
        swap|replace|switch|change|substitute|sub|swop|exchange|ditch|trade|replacing|swapping|
            remove|drop out|for? the|my|these|those|this|out|doing|all? <exercise>
        <exercise> swap|alternative|alternatives|replacement|substitute|sub
        alternative|alternatives|substitute|replacement|option|options|variation|variations|sub|
            swap to|for|of the|my|doing? <exercise>
        something|anything|exercise|else|another|different|move|other else|different|other|easier?
            for|than|instead|but|besides|in of|place? of? the|doing? <exercise>
        instead|rather|other|inplace of|than the|my|doing? <exercise>
        hate|dislike|detest|loathe|despise doing|the|these|those? <exercise>
        cant|dont|do|not|never|unable stand|like|get|really|want|enjoy|able on|do|to|with|doing?
            do|doing|the|these|those? <exercise>
        cant|wont|couldnt do|perform|doing the|my|any|these|those? <exercise>
        no|dont|havent|without .. for the? <exercise>
        <exercise> .. something|swap|alternative|replace|replacement|substitute
        ^ different|another|other exercise|exercises|move
        no|dont|havent .. so .. cant|cannot|wont .. <exercise>
        give|show|suggest|need|want|have me? a|an? another|different|other|new|alternative
            exercise|exercises|move|movement|option
        swap|replace|change|switch this|that|the|an|last|first|these exercise|exercises|one|move|
            movement
        skip|leave|take out? the? <exercise> .. something|instead|for|replace
        what .. instead of|for? the? <exercise>
        get rid of the? <exercise>
        """
    }
)

HARDER = Patterns(
    {
        True: """
        barely|hardly|didnt|never|not even? broke|broken|break|breaking a sweat
        is|are|were|was|feel|feels a joke
        next level
        ready|up|hungry|keen for more
        up the weight|weights|load|ante|reps
        too|way|far|so|super|really|very|pretty|bit|stupidly|quite|ridiculously easy|light|simple|
            basic|comfy
        <exercise> is|are|feel|feels|felt|feeling|was|were|getting|seem|seems|now|got|at|has|have
            .. easy|light|nothing|breeze|simple|comfortable
        feel|feels|felt|is|are|was|like|seems|basically like? nothing|breeze
        make|want|need|give|add|id|do|like|ready|try|something|could|lets|can .. harder|heavier|
            tougher|challenging
        more|extra|bigger weight|weights|challenge|load|resistance|difficulty|kilos|kg|plates
        ^ harder|heavier weight|weights|please|version|exercise|exercises|session|sessions|workout|
            workouts|stuff|ones
        not hard|heavy|challenging|difficult|tough|enough enough|weight|challenge|of|any|anymore
        not|isnt|arent|wasnt|no|without|doesnt|dont|werent .. challenging|challenge|challenged|
            challenges
        bored|boring|doddle|breezing|sailing|breeze|cakewalk
        could|can do|have|lift|manage|go .. loads|lots|way|twice|double|much|far more|that|this|
            heavier|harder
        increase|up|bump|raise|ramp|upping the|my|it|up? weight|weights|load|loads|kg|reps|
            intensity|difficulty|level|resistance|things
        ready|time for|to the? more|heavier|harder|progress|next|step|up|level|increase
        step|level|turn|ramp|take|crank|kick it|things|this|me? up
        go|move|moving|going up|heavier in|on|a|the? weight|weights|level|size|load|kg?
        piece of cake
        getting|too|got a? bit? easy|light
        dont|didnt|barely|hardly|cant|couldnt|not even? feel|feeling|felt the|it|my|a|any|them|
            much|anything
        challenge me
        push me
        """
    }
)

EASIER = Patterns(
    {
        True: """
        bit|little|lot much for|today|$
        ^ this|these|they|its|it|that is|are|was|were|feels|feel? impossible
        <exercise> .. killing|destroying|breaking me
        killing|destroying|breaking me on|with|at|during .. <exercise>
        go lighter|easier
        you|u said|promised|told|meant .. lighter|easier
        too|way|far|bit|so|really heavy|hard|difficult|tough|intense|challenging|advanced
        too|way much|intense
        <exercise> is|are|feel|feels|felt|feeling|was|were|too|way|so|really|at|with|has .. heavy|
            hard|brutal|tough|impossible
        cant|couldnt|unable|not|cannot|never lift|finish|complete|manage|hold|handle|get|able|even|
            hit|keep|do to? .. weight|weights|reps|sets|all|it|them|session|sessions|<exercise>|up|
            that|this|many|workout|half
        barely|hardly|only just? can|could|get|finish|finishing|manage|complete|do|
            through .. <exercise>|reps|sets|it|them
        can|could barely|hardly .. <exercise>|reps|sets
        cant|couldnt|cannot do|manage|finish|get all|the|<number> <number>? sets|reps
        struggle|struggling|struggled|strugling|fighting|battling to|with|on|through|at|a|every|
            getting|big|so|the
        ^ lighter|easier weight|weights|version|session|option|exercise|one|please|sessions|load|
            loads|variation|stuff|ones|$
        make|want|need|give|id|have|get|prefer|can|something|a|could|try|use|go|some|do .. easier|
            lighter|simpler
        drop|reduce|lower|decrease|cut|ease|dial|bring|take|tone|go|scale|less down|back|in|on|off|
            the|my|some|a|it|of? the|my|on|some|a|in|off|it|of|bit|down|back? weight|weights|load|
            loads|<exercise>|intensity|kg|reps|sets|volume|bit|down|difficulty|things|everything
        back off
        <exercise> .. lighter|easier|down|lower
        failing|fail|failed every|each|on|at|the|before|reps|to|my|most
        less weight|weights|reps|sets|volume|load|heavy
        too many reps|sets|exercises
        """
    }
)

MOVED_INSTEAD = Patterns(
    {
        True: """
        mean|meant|wanted|asked|said to? move|moved|moving it|that|this
        move|moved it|that|this not skip|skipped|skipping
        """
    },
    deniable=False,
)
"""A session left out was to go to another day."""

TAKEN_BACK = Patterns(
    {
        True: """
        put|bring|give|get it|that|this|them|one|session|todays back please|again|$
        take|turn it|that|this back $
        ^ undo|revert|restore it|that|this|last|the|my|change|skip|move|swap|one? change|skip|move|
            swap|one? $
        change|switch it|that|this back
        put|bring|give|get|want my|the .. back please|again|$
        didnt|never|not say|ask|tell|want you|that|to|for? no|skip|move|swap|that|this
        i|we changed my mind
        unskip
        didnt|never|not mean|meant to? skip|move|swap|that
        """
    }
)
"""What was done last is to be taken back."""

SHOWN_FIRST = Patterns(
    {
        Intent.WHAT_CHANGED: """
        what|whats|anything|something has|have|did|s? you|just|it|been? changed|change|different|new
            in|with|there|about|since|from|on|now|today|this|$
        what did you|u|it change
        what|which changes? were|was|have|are|did .. made|make
        """,
    }
)
"""What is shown on asking, before what else is asked in the same words."""

SHOWN = Patterns(
    {
        Intent.SHOW_TODAY: """
        ^ what|which exercises|session|workout|training|strength|lifts .. today|tonight
        what|whats is|am|do|have|should|was? i|my|the|we|you|it|got|have? supposed|meant|got|do|
            doing|on|for|up|in|to|planned|have|training|the? do|on|for|be|doing|in|store|to|up|
            menu|agenda|plan|session? the|my? today|todays|tonight|tonights
        anything|something|strength|session|gym on|for|to|planned|in|do|due? today|tonight
        am i|we training|lifting|doing|on|off|meant|supposed .. today|tonight
        do i have|train|need|lift|do|got .. today|tonight
        todays|tonights session|workout|strength|exercises|training|plan|routine|gym|menu|lift
        today please|session|workout|plan|training
        ^ show me $
        give|show|send|start|see|get|open|begin|gimme|remind me|us? of? my|the|a|todays|tonights|
            me? strength? session|workout|exercises|routine|today
        ready|lets to|for|do|start|begin|go train|strength|workout|session|my|the|todays|it
            session|workout|$
        lets do this|it|strength|todays
        which exercises .. today|tonight
        """,
        Intent.SHOW_PROGRESS: """
        how much stronger|fitter|better|heavier am|have i
        how many sessions|workouts have|did i done|do|completed|managed
        show|see|tell .. how far|much have|ive|i .. come|improved|progressed|got
        how far have|ive|i .. come
        what did i do|lift|manage last|yesterday|before|on
        how am i|we doing|getting|going|progressing|looking|on|faring
        how|is|hows is|are|my|the|our? my|the|our|things? progress|progressing|improving|going
        show|see|view|my|check|any|send|give|what|display|whats me? is|are? my|the|some|our?
            strength|training|lifting|current? progress|stats|statistics|history|graph|graphs|
            chart|charts|numbers|improvement|gains|log|streak|pbs|prs
        am i getting|any|actually|really|even? .. stronger|improving|better|progressing|progress|
            fitter
        have i got|gotten|become|been|actually|any? .. stronger|improved|progressed|better
        how far have|much|many i|sessions|stronger|have .. come|done|improved|stronger|got|am|i
        what have i done|lifted|achieved
        getting any? stronger
        """,
        Intent.SHOW_PLAN: """
        show|see|what|view|send|open|give|check|look|display|print|where|share|pull me|us|at|is|
            are|up|does|have? my|the|our|full|whole|me|next|this|i|we? training|strength|full|
            whole|weekly|current|next|lifting|got|on? plan|week|schedule|weeks|calendar|timetable|
            diary|agenda
        my|full|whole|training|strength|current|weekly plan|schedule|calendar|timetable $
        ^ what|when|which is|are|am|do|s? my|the|i|next|we? next|upcoming|coming|following|other|
            training|doing|train|lifting|lift|on|strength|first|got|have? session|sessions|workout|
            strength|workouts|gym|next|lifting|week|this
        ^ what .. coming|lined|scheduled|planned up?
        what|anything is|on|do|have|am|planned? i|on|for|got|doing|have? on|for|do|doing|got?
            tomorrow|<weekday>
        show|see|view|open|whats me? my|the? <weekday>|tomorrow|tomorrows session|workout|plan|
            training|strength|one|$
        ^ which|what days .. strength|train|training|lift|gym|lifting|sessions|have|my
        do i have|got|train|need|lift|do .. tomorrow|<weekday>
        plan|schedule for|this|please|tomorrow the|this|week|next?
        """,
    }
)
"""What is shown on asking."""

SKIPPED = Patterns(
    {
        True: """
        no can do
        ^ out today|tonight
        leave|forget it|strength for|today|tonight .. today|tonight|now|it
        leave|leaving|miss|missing today|tonight|this|it|todays|one out|off
        no gym|strength|training|session for me
        count me out
        giving|give it|this|today|strength a miss
        not up|feeling|able for|to|like it|this|today|train|strength
        wont|cant get|make|be to|it|able it|to
        skip|skipping|miss|missing|bin|binning|ditch|sack|cancel|drop|dropping|bail|bailing|
            scratch|pass|passing|sit|sitting|bunking|duck|give off|on|out? the|this|my|on|todays|
            that|tonights|off|out|of? one|session|today|todays|tonight|tonights|strength|workout|
            gym|it|training|tomorrow|tomorrows|out|off|a|miss|<weekday>
        give|giving it|this|today|todays|tonight|strength|that|the|one .. miss|skip|pass
        not doing|training|lifting|gonna|going|happening|up|feeling|making|able|today|tonight|
            gymming to|it|strength|for|today|any|the|my|a? .. today|tonight|tonights|todays
        cant|wont|couldnt|cannot|unable|dont|aint|not be|want|going|gonna? do|make|train|manage|
            face|lift|today|tonight|it|happen|happening|fit|be|get|bothered .. today|tonight|
            todays|tonights
        no strength|session|workout|training|gym|lifting|weights|chance|time|way .. today|tonight|
            for
        no strength|session|workout|training|gym|lifting|weights|chance|time|way today|tonight
        ^ skip|skipping|pass|skipped $
        wont happen|be|make|manage .. today|tonight|it|doing
        sit|sitting this|it|one|today one|out
        rest day|today|instead today|tonight|instead
        taking today|tonight off
        bagging|swerving|dodging|sacking|canning|axing|punting todays|tonights|this|the|my|off?
            session|workout|lift|strength|gym|todays|training
        take|have|need|taking the|a? day|night|evening|rest|today|tonight off|day
        forget it|about|today it|today|tonight
        cba|cant be? arsed|bothered
        """
    }
)

MOVED = Patterns(
    {
        True: """
        <day>|today|tonight doesnt|dont|wont|isnt|not work|good|possible|ideal|suit
        so|but|maybe|make <later> please|instead|ok|better|works|$
        <later> works|suits|better|is|would better|better|good|fine|ok|be|for|instead|please|$
        bring|pull it|this|session|the|todays|tomorrows .. forward|earlier
        do it|this|strength|today in|this|later|tonight the|evening|morning .. instead
        push|move|shift|put|knock back|it|forward back|forward? a|one|two|by day|days
        can|could i|we do it|this|that|strength|them|todays|the|my .. today|tonight
            instead|please|$
        chance|possible|able of? to? do|doing|move|moving .. <later>
        can|could|let|may strength|it|this|session|workout|that wait|hold till|until|til? <later>
        move|push|shift|bring|postpone|reschedule|delay|put|swap|switch|change|bump|slide|
            rearrange|bounce|moving|shifting|pushing|defer|carry|knock|moved|pushed|shifted ..
            <later>
        move|push|shift|postpone|reschedule|delay|bump|rearrange|defer|snooze .. session|workout|
            it|strength|todays|tonights|today|tonight|training|gym|later|this|back|one
        do|train|doing|have|make|fit|squeeze|catch|get .. <later> instead|rather|ok
        do|train|doing|catch|make|lift|go|have|fit it|this|that|todays|strength|up|session|
            tonights|the|my|today|the|a|them|s|in|tonight|session|workout? .. <later> instead|
                please|
            ok|$
        <later> instead|rather|ok
        can|could|ok|okay|alright|fine|want|like|rather|cant|let i|we|to|if|me .. do|train|lift|go
            .. <later>
        <later> .. instead of <later>|today|tonight
        instead of today|tonight|<later>
        not today|tonight|<day> .. <later>
        another|different|other day|time|evening|morning
        later today|tonight|this|on|please|instead
        ^ later in|$
        <weekday>|todays|tonights session|workout|strength|one? be|to|on|go|moved .. <later>
        rather|prefer .. <later>
        rather|instead do .. tomorrow|<later>
        swap <day> .. <later>
        """
    }
)

REMINDER_OFF = Patterns(
    {
        True: """
        turn|switch|no|stop|disable|cancel|mute|kill|remove|end|without|dont|quit|silence|without
            off|want|send|need|all|more|any|the|your|my|me|these|sending|having? off|want|more|any|
            the|your|my|me|these|with? reminders|reminder|notifications|notification|alerts|nudges|
            pings|alarms|reminding|remind|notify|pinging|notifying
        reminders|reminder|notifications|alerts off|stop
        dont|do|stop not? remind|reminding|notify|ping|pinging|nudge|nudging
        """
    }
)
REMINDER = Patterns(
    {
        True: """
        morning|mornings|evening|evenings|afternoon|lunchtime|earlier|later|<time> .. .. reminder|
            reminders|
            remind|ping|message|notification|notifications|nudge
        remind|reminder|reminders|message|ping|text|notify|nudge|notification|notifications|alert|
            write|msg|buzz|poke|alarm .. me|at|to|for|in|time|earlier|later|from .. <time>
        remind|reminder|reminders|message|ping|text|notify|nudge|notification|notifications|alert|
            msg|buzz <time>
        send|post it|them|this|these|sessions|workouts|session|workout at|by|around|from? <time>
        change|move|set|make|switch|update|shift|adjust my|the? timing|timings|time|slot to|from
            <time>
        change|move|set|make|switch|update|want|new|shift|different|adjust .. reminder|reminders|
            notification|notifications|alerts|nudge|reminding
        reminder|reminders|notifications|messages|nudges|alert .. earlier|later|different|another|
            instead|sooner
        reminder|reminders .. time
        remind|message|nudge|ping|text|notify me .. earlier|later|morning|mornings|evening|evenings|
            sooner
        """
    }
)

PAUSED = Patterns(
    {
        True: """
        pause|pausing|freeze|suspend|hibernate .. until|till|til|for|the|my|everything|plan|
            training|it|me|all|this|coaching|now|$
        put .. on|hold hold|ice
        on hold|ice
        stop|no|dont|quit .. messages|messaging|texting|sending|writing|reminders|training|
            sessions|message|text|contact|messge|send .. until|till|til|for|before
        need|want|taking|take|having|have|fancy a|an|some|couple? week|month|few|break|little|
            proper|long|short|weeks|days|time|of .. off|break|out|from|until|till|training
        break|time|week|weeks|month off|out|from|until|till .. strength|training|lifting|plan|gym|
            until|till|til|for|please|<day>
        no|without strength|training|sessions|lifting until|till|til|for
        ^ pause $
        stop until|till|til|for
        no training|sessions|strength|lifting|gym|workouts this|next|all|the|for week|month|weekend
        be|stay|keep|go quiet|silent until|till|til|for
        dont write|message|text|ping|contact|bother|disturb|nag .. until|till|til|for|before
        """
    }
)

RESUMED = Patterns(
    {
        True: """
        im|am|we back $|now|again|from|home|on|in|and
        ^ back|returned|recovered|unpause|resume $
        back from|on|in|at|to|home a|my|our|the? lovely|great|nice? holiday|holidays|vacation|track|
            it|trip|action|training|business|normal|traveling|game|health|hols|injury|break
        ready|keen|good|set|want|fit|time|able to? go|start|train|resume|continue|restart|begin|
            lift|
            get training|strength? again|back
        ready|keen|time|want|lets|let|good to|us|for? resume|restart|continue|unpause
        resume|unpause|unfreeze|restart|continue|reactivate the|my|it|training|plan|now|coaching|
            please|messages|from|<day>|sessions|everything|$
        start|pick|begin|go|going|train|starting|started it|up|training|things? again
        lets go|get $|again|back
        lets start|continue|resume|begin|restart|crack again|back|from|up|on|over|<day>|going|$
        pick .. up again|from|where
        feeling|feel|am|im|all much|a|lot|so? better $|now|again|today|and|ready|so
        recovered|healthy|healed|fit again|now|and|from|so|to
        over my|the|it cold|flu|covid|illness|bug
        end|stop|cancel|lift the|my? pause|break
        """
    }
)

DELETED = Patterns(
    {
        True: """
        my|all data|info|account|details|profile|information gone|deleted|removed|erased|wiped
        data|account|profile deletion|removal
        delete|erase|wipe|remove|forget|clear|destroy|purge|scrub|bin all|everything|me|my|account|
            data|the|of|what|about? all|of|my|the|you|everything|about|know|that|personal|have?
            data|account|info|information|profile|everything|details|me|history|records|stuff|
            completely
        forget|wipe|erase me|everything|all
        close|cancel my account
        gdpr
        right to be forgotten
        """
    }
)

UNITS_WISHED = Patterns(
    {
        True: """
        use|switch|change|in|prefer|show|want|set|put|display|convert|work|need|give|can|speak|
            units|everything|weights|make|like .. kg|kgs|kilos|kilograms|lb|lbs|pounds|metric|
            imperial
        kg|kgs|kilos|kilograms|lb|lbs|pounds|metric|imperial please|units|not|instead|only|mate|
            thanks|ta|coach|rather|for
        ^ kg|kgs|kilos|kilograms|lb|lbs|pounds|metric|imperial|units $
        what .. in kg|kgs|kilos|lb|lbs|pounds
        """
    }
)

THANKED = Patterns(
    {
        True: """
        much love
        youre|you are|is|a|the star|best|legend|hero|gem|ace|brilliant|great|awesome
        grateful
        thanks|thank|cheers|thx|ta|tysm|thankyou|tnx|danke|merci|gracias|grazie|obrigado|🙏
        ^ nice|brilliant|legend|amazing|perfect|great|awesome|lovely|fab|excellent|sweet|good|love
            bot|coach|stuff|one|job|work|it|this|thanks|cheers|ta|$
        appreciate|appreciated
        you rock|star|legend|the|are
        """
    }
)

SETTINGS_WORDS = phrases(
    "make sessions,make my sessions,from now on,in general,always,every session,each session,"
    "a week,per week,every time,"
    "sessions a week,permanently,in future,per session,a session,make sessions,make the sessions,"
    "my sessions,all sessions,every week,on weekdays"
)
"""They speak of how things are to be from now on, not of today."""
