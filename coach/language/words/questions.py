"""What questions on training are about, as patterns (see `coach.language.patterns`)."""

from coach.knowledge.topics import Topic
from coach.language.patterns import Patterns
from coach.language.tokens import word_set

TOPICS = Patterns(
    {
        Topic.BREATHING: """
        breath|breathe|breathing|breaths|inhale|exhale|valsalva
        """,
        Topic.PREGNANCY: """
        pregnant|pregnancy|postpartum|postnatal|trimester|expecting
        """,
        Topic.WOMEN: """
        woman|women|female|period|periods|menopause|menopausal|perimenopause|cycle|hormones
        """,
        Topic.CHILDREN: """
        child|children|kid|kids|son|daughter|teen|teenager|teenagers|youth
        """,
        Topic.AGE: """
        too|getting|im|over|at|so|am old|older|40|50|60|65|70|75|80
        im|am|aged|age <number>
        age|aging|ageing|masters|elderly|senior|seniors|pensioner
        """,
        Topic.SUPPLEMENTS: """
        creatine|supplement|supplements|vitamin|vitamins|magnesium|caffeine|ibuprofen|painkiller|
            painkillers|paracetamol|nsaids|collagen|bcaa|preworkout
        """,
        Topic.WEIGHT_LOSS: """
        lose|losing|loss|drop|shed|burn weight|fat|kilos|pounds|belly|calories|kg
        weight|fat loss
        slim|slimming|diet|calorie|calories
        """,
        Topic.FOOD: """
        eat|eating|food|protein|nutrition|carbs|meal|meals|shake|breakfast|snack|hungry|fuel|
            fueling|
            fuelling|drink
        """,
        Topic.ILLNESS: """
        train|lift|session|strength|workout|exercise|gym with|while|when|during|after|if .. cold|
            flu|ill|
            sick|fever|covid|virus
        cold|flu|ill|sick|fever|covid|virus .. train|lift|session|strength|workout|exercise|gym|
            wait|long
        """,
        Topic.MISSED_SESSIONS: """
        miss|missed|skip|skipped|missing|skipping a|one|the|some|my|few|two|several? session|
            sessions|
            workout|workouts|week|weeks|day|one|strength|training
        if|when i skip|miss|missed|skipped
        catch up
        make up for|the|a
        """,
        Topic.DELOAD: """
        deload|deloads|deloading
        easier|lighter|easy|light week|weeks
        """,
        Topic.AFTER_RACE: """
        after .. race|marathon|half|ultra|5k|10k|15k|21k|42k
        """,
        Topic.RACE_SEASON: """
        race|racing season
        in|during|through the? season
        many|multiple|several|two races
        """,
        Topic.TAPER: """
        taper|tapering|tapers
        """,
        Topic.REST_BETWEEN_SETS: """
        do|should|must i|we rest|pause|wait between|in
        rest|resting|recover|recovery|wait|pause|break|long|breaks|rests .. between .. sets|set|
            exercises|exercise|reps
        between .. sets|exercises .. rest|recover|wait|break|long|pause
        rest|resting|recovery period|periods|time|times|interval|intervals
        how long .. rest|wait
        how much rest|recovery
        how many|much|long .. between .. sets|exercises|reps
        """,
        Topic.RACE_WEEK: """
        race week|weekend|day|weeks
        week|days|day of|before|leading|up|to .. race|marathon|half|10k|parkrun|<distance>
        before .. race|marathon|racing|half|<distance>
        marathon|half|race|10k on? <day>|tomorrow
        race .. coming|soon|close|<day>
        close|near|prior|leading|up to .. race|marathon|racing
        """,
        Topic.LONG_RUN_LEGS: """
        before|after|day|around|with|for|affect|ruin|wreck|tired|dead|and|fresh|near .. long ..
            run|runs|one
        long run|runs .. legs|lift|lifting|squat|squats|strength|gym|after|before|tired|weights|
            dead|same|fresh
        legs|lift|squat|strength|lifting|squats|weights .. long run|runs
        """,
        Topic.KNEES: """
        knee|knees .. bad|safe|ruin|hurt|damage|wreck|good|ok|over|past|wear|problems|click|crack|
            wrong|arthritis|dodgy|strong|stronger|strengthen
        bad|safe|ruin|damage|wreck|good|hurt|harm|destroy|kill|protect|help|strengthen|ok|
            dangerous|wear|affect|save .. knee|knees
        """,
        Topic.BULKY: """
        bulky|bulk|bulking|huge|massive|hulk|bodybuilder|muscly|muscular|arnold|jacked|swole|hench|
            beefy|buff|hypertrophy
        gain|put|get|getting|putting|gaining|become on|too|so|really|more|very|much|lots|of|loads?
            on|of? weight|muscle|muscles|big|bigger|heavy|heavier|mass|size
        big muscles|legs|arms|thighs|quads
        """,
        Topic.WARM_UP: """
        warm|warming up
        warmup|warmups
        cool|cooling down
        stretch|stretching .. before|after|first|warm
        before .. lift|lifting|session|weights|strength .. stretch|do|eat|prepare
        """,
        Topic.SORENESS_VS_PAIN: """
        sore|soreness|doms|pain|hurt|hurting|ache|aching|aches|niggle .. normal|ok|bad|injury|
            injured|difference|vs|versus|or|mean|good|supposed|still|train|run|worry|stop|tell|
            know|last|days|expected
        normal|ok|okay|supposed|difference|should|good|bad|meant|tell|know|still|run|train|lift|
            expect|expected|usual|difference .. sore|soreness|doms|pain|hurt|hurts|ache|aching|
            injured|injury
        how sore
        ok|okay|fine|safe|wise|smart|alright to .. .. .. with|on it|that|this
        muscle|muscles pain|pains|ache|aches|hurts
        run|train|running|go|lift .. with|on the|my|a|this knee|achilles|calf|shin|foot|hip|ankle
        pain scale|level|number|score
        doms
        worry|worried|concerned|bad|serious|ok .. hurts|hurt|sore|aches|pain|stiff
        """,
        Topic.HOW_HEAVY: """
        how heavy|light
        how much|many weight|kg|kilos|lbs|load|should|pounds|do|can|kilo
        what|which size|starting|sort|kind? weight|weights|load|kg|dumbbell|kettlebell|kilo
        heavy|light or|enough heavy|light|weights?
        pick|choose|choosing|select|decide|know|start|find .. weight|weights|load|kg|dumbbells
        when .. increase|add|up|go|raise|more|heavier .. weight|weights|load|heavier|kg
        lift heavy|light|heavier
        <number> or <number> kg|kgs|kilos|lb|lbs
        """,
        Topic.TOO_HEAVY: """
        know|tell|sign|signs .. too heavy|much|light
        too heavy for|or|when
        """,
        Topic.FORM: """
        form|technique break|breaks|broke|breaking|broken|mean|means|slip|slips|fails
        what is|does|counts .. form
        good|bad|proper|correct|right|clean|my form|technique
        form|technique is? good|ok|okay|right|bad|correct|clean
        """,
        Topic.EFFORT: """
        rir|rpe
        reps in reserve|the
        how many reps|rep|repetitions? should|do|must|to .. leave|keep|save|spare|tank
        to failure
        how hard|close|much should|do|to|effort|must|left .. push|go|be|failure|feel|work|train|it|i
        how hard
        """,
        Topic.SESSION_LENGTH: """
        how long is|are|should|do|will|does|would .. session|sessions|workout|workouts|it|this|
            strength
        how many minutes|hours
        how long|short .. enough
        <minutes> .. enough|sufficient
        """,
        Topic.STRETCHING: """
        stretch|stretching|stretches|foam|flexibility|yoga|mobility
        """,
        Topic.PLYOMETRICS: """
        plyo|plyos|plyometric|plyometrics|jump|jumps|jumping|hops|hopping|bounding|pogo|skipping|box
        """,
        Topic.BANDS: """
        band|bands|theraband
        """,
        Topic.MACHINES_OR_FREE_WEIGHTS: """
        machine|machines|smith .. or|vs|versus|better|free|worse|than|good|ok|instead
        free weights
        """,
        Topic.BODYWEIGHT: """
        bodyweight|calisthenics
        without|no|dont|need|have any|to|have|use|buy? weights|equipment|gym|dumbbells|kit
        """,
        Topic.CIRCUITS: """
        circuit|circuits|superset|supersets|hiit|crossfit|amrap|emom
        """,
        Topic.CORE: """
        core|abs|plank|planks|situps|crunches .. why|enough|need|help|important|good|work|how|
            for|train
        why|need|important|help|do|strong|train|does|should .. core|abs
        """,
        Topic.UPPER_BODY: """
        upper body
        arms|chest|shoulders|biceps|pushups|upper .. runner|runners|need|why|useful|point|help|
            important|
            running|bother
        why .. arms|pushups|biceps|curls|rows|press
        """,
        Topic.RECOVERY: """
        rest day|days
        recover|recovery|sleep|sauna|ice|massage
        """,
        Topic.INJURY_PREVENTION: """
        prevent|prevents|preventing|reduce|reduces|avoid|avoiding|fewer|less|stop|protect|risk ..
            injury|
            injuries|injured|shin|itbs|plantar|hurt
        injury|injuries prevention|prevent|prevented|risk
        injury proof
        """,
        Topic.PROGRESS_SPEED: """
        how quickly|fast|soon .. add|increase|raise|go .. weight|weights|load|kilos|kg|up|heavier
        how long|soon|quickly|fast|many .. results|stronger|faster|see|notice|progress|work|works|
            benefit|benefits|difference|pay|until|before|take|takes|improvement|gains
        when .. results|stronger|faster|see|notice|progress|benefit|benefits|difference|pay|
            improvement|gains|work|kick
        how|why .. progress|progressing|slow|slowly|fast
        when do|does|can|should|will|am i|it|the|we|my? go|going|get|getting|move|weight|
            weights|load|
            add|increase|step up|heavier|more|weight|heavier
        weeks|months .. results|stronger|difference|faster
        """,
        Topic.WHEN_BEFORE_AFTER_RUN: """
        before|after or|and after|before
        same day|days|time
        after my|the|a? parkrun
        before|after|straight|following|prior .. run|runs|running|intervals|tempo|easy|speedwork|
            session|track|jog .. or|lift|strength|gym|weights|?|do|?
        lift|lifting|strength|weights|gym|squats|squat|train|legs|training|session|this .. before|
            after|same|day|hard|easy|around|on|morning|evening .. run|runs|running|intervals|tempo|
            day|days|speedwork|easy|hard|or|track|parkrun
        run|running|runs|lift|strength .. first|before|after .. or|lift|lifting|strength|gym|
            weights|run|first|session
        which|what|run|strength|lift .. first
        what time|day|days .. lift|strength|train|best|gym|weights|do
        when should|shall|is|can|would|do|s i|we|it|the|best|runners|you .. lift|strength|gym|
            weights|train|
            best|do
        how long|many .. after|between|before|hours .. run|running|lift|strength|runs
        on .. easy|rest|hard|run day|days
        fit .. around|with|in .. running|runs|run
        """,
        Topic.HOW_OFTEN: """
        how often|frequently|regularly
        why <number> sessions|times|days|workouts
        how many times|days|sessions|workouts|strength
        times|days|sessions|once|twice|x a|per|each|every week|wk
        once|twice|daily|often|everyday|week enough|weekly|a|too|ok|per
        every day
        too|enough much|often|many|strength strength|lifting|gym|weights|sessions
        """,
        Topic.WHICH_EXERCISES: """
        which|what|best|good|top|most|right|key|favourite|important|essential .. exercise|
            exercises|moves|movements|lifts|lift
        exercise|exercises|moves|lifts .. best|should|good|important|for|recommend|do
        what .. do|should|strengthen|for|good .. calves|glutes|hips|core|hamstrings|ankles|quads|
            hips|gym
        """,
        Topic.SLOW: """
        slow|slower|slows|slowing|sluggish
        lose|losing|hurt|affect|ruin|harm|kill|impact|less .. speed|pace|running|fast|times|
            endurance|flexibility|mileage
        make|makes|making|get .. worse|heavy|stiff|tight
        """,
        Topic.WHY_STRENGTH: """
        why .. strength|lift|lifting|weights|gym|bother|need|this|squat|squats|train|training|
            important|runners|should
        point|benefit|benefits|use|purpose|reason|good|advantage|advantages|value|sense .. of|in|
            from|for|to .. strength|lifting|weights|this|gym|training|lift|it|exercises|running|
            runners
        what .. do|help|helps|does .. for|my|runners|running|me
        do|should|must|does i|runners|we|it really|even|actually|have|all|also? need|to? strength|
            lifting|weights|gym|lift|this|train
        does|do|can|will strength|lifting|weights|it|this|gym .. help|work|improve|faster|
            economy|make
        worth it|doing|the|lifting|my|strength|bothering
        evidence|science|proof|research|studies|study
        help .. running|run|runner|runners|faster|time|times
        necessary
        """,
    },
    deniable=False,
)
"""By topic; the topics that say more stand first, and win where several fit."""

MISSED_LONG_AGO = Patterns(
    {
        True: """
        didnt|havent|not did|done|do|doing? anything|nothing|any|strength|sessions|a .. all|last|
            whole|past|entire week|fortnight|month
        did nothing .. all|last|whole|past|entire week|fortnight|month
        missed|skipped all|last|the whole|entire|of? last? week|month
        was it|that ok|okay|bad|wrong|fine|terrible|alright to|that? i? skip|miss|skipped|missed
        guilty|bad|rubbish for|about|that i? skipping|missing|skipped|missed
        did i train|do|lift enough
        """
    },
    deniable=False,
)
"""A week without training that is over, and bad conscience: nothing of it is to be made up for."""

QUESTION_OPENERS = word_set("how what when which why who where whos wheres whens whose")
AUXILIARIES = word_set(
    "is are am do does should shall will would wont isnt arent doesnt shouldnt can may"
)
SUBJECTS = word_set(
    "soreness pain stiffness doms "
    "i it you we they he she this that these those there my the lifting strength weights squats "
    "squatting running runners anyone people doing your women men kids children lunges planks a an "
    "beginners everyone anybody someone "
    "leg twice once two three one bands machines deadlifts heavy light"
)
NOT_OF_AN_ORDER = word_set("a an my the this that it")
"""Behind "do" they are what is to be done, no subject of a question."""
TELLING_AUXILIARIES = word_set("did was were has have had could might must dont didnt cant")
PERSONS = word_set("i you we they")
"""Behind an auxiliary they make a question ("is it normal"), where "could have" tells."""
TAPE_OF_QUESTIONS = word_set(
    "and but so ok okay hi hey hello coach also well um erm quick question please sorry just oh "
    "wait morning q random one thanks"
)
ASKING_TO_DO = word_set("can could would will may")
"""They open a question, or ask politely for something."""
ASKING = Patterns(
    {
        True: """
        should|shall|do|can i|we
        before|after or before|after
        wondering|curious if|about|whether|how|what|why|when|to
        any tips|advice|idea|ideas|thoughts|suggestions|recommendations
        tell|explain|teach|show me? about|how|why|what|the
        show me? a|an
        show me
        show the? <exercise>
        advice|tips|help on|for|with|about
        not sure|clear how|what|if|when|why|which|whether
        dont|idk|not know|get|understand|sure how|what|if|when|why|which|whether
        is it|there|that|this
        question|q about|on|is
        worried|scared|afraid|concerned|anxious|fear that|about|of|ill|i|it|this
        how much|often|long|many|heavy|do|should|soon|fast|come|to|can|would|does|are|is|will|does
        what is|are|does|do|if|should|about|exercises|weight|happens|time|exercise|weights|to
        """
    }
)
TRAINING_WORDS = word_set(
    "exercise exercises rep reps set sets rir rpe lift lifting strength muscle muscles session "
    "sessions deload form weight weights squat squats lunge lunges plank core glutes calves "
    "hamstrings quads gym dumbbell dumbbells kettlebell band bands protein eat sleep recovery "
    "stretch stretching mobility foam yoga running run runs runner runners race marathon cadence "
    "shoes pace tempo intervals easy long mileage injury injuries workout workouts training plan "
    "progress progression overload failure tendon tendons achilles plyometrics plyo jumping hops "
    "technique posture hips ankle ankles balance side sides each leg legs arm arms stronger "
    "creatine bodyweight machine machines barbell bench trainer warmup cooldown soreness doms "
    "rest minute seconds heavy sore hurt beginner beginners sweat "
    "break hold tension bracing brace tempo eccentric isometric raises deadlift deadlifts rdl"
)
"""One of them makes a question one on training."""
