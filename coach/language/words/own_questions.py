"""Words with which runners ask about their own plan."""

from coach.language.patterns import Patterns

NEXT_SESSION = Patterns(
    {
        True: """
        ^ show|see|open|give? me? my|the? next|upcoming strength? session|workout|one|training $
        what|whats|when|whens|which|wheres is|are? my|the? next|upcoming
            strength? session|workout|training|one|gym
        ^ what|whats is|comes? next|up $
        ^ what|whats is|comes? up? next $
        when do|am i do|doing|train|training|lift|lifting? strength? next
        """
    },
    deniable=False,
)
RACE_AHEAD = Patterns(
    {
        True: """
        when|whens is|s? my|the next? race|marathon|half|10k|parkrun
        how long|far|many .. until|till|til|to|left my|the? race|marathon|half
        how far|long away? is|off? my|the race|marathon|half
        days|weeks until|till|til|to|left my|the? race|marathon|half
        what|whats|which is|s? my|the next? race|marathon $
        do you know|have my race|races
        """
    },
    deniable=False,
)
WHY_NOT_ON = Patterns(
    {
        True: """
        ^ so|and|but? why .. not|no|never|nothing|cant|isnt|arent|wont|dont .. <weekday>|<day>
        ^ so|and|but? why .. <weekday>|<day> not|off|free|empty
        ^ whats|what is? wrong|against .. <weekday>|<day>
        """
    },
    deniable=False,
)
WHY_SO_MANY = Patterns(
    {
        True: """
        why .. only|just|so|do|have? i|many|few? <number> strength? sessions|session|workouts|days|
            times|x
        why .. so many|few|much|little sessions|workouts|strength|days
        why .. once|twice|thrice a|per|each week
        why not more|fewer|less sessions|workouts|days|$
        how many sessions|workouts do i|have|am .. week
        """
    },
    deniable=False,
)
OF_THE_DAY = Patterns(
    {
        True: """
        show|see|open|give me|the|my? .. <weekday>|tomorrow|tomorrows
        what|whats is|s? on|for|happening|planned|in? .. <weekday>|tomorrow|tomorrows
        what am|do|are|should|have i|we do|doing|have|got|train|training .. <weekday>|tomorrow
        ^ <weekday>|tomorrows session|workout|strength|training $
        ^ do|have i .. strength|session|gym|anything .. <weekday>|tomorrow $
        """
    },
    deniable=False,
)
HOLDING = Patterns(
    {
        True: """
        how do|should|can|must i|you hold|grip|do|perform it|this|that|them|these|one $
        how is|does|to it|this|that|do|hold done|go|work|it|this $
        ^ show me? how $
        """
    },
    deniable=False,
)
RUNNING_ON_IT = Patterns(
    {
        True: """
        run|running|runs|jog|jogging|intervals|tempo|long|race|racing|parkrun|speedwork|hills|reps
            .. with|on it|this|that|them
        run|running|runs|jog|jogging|intervals|tempo|long|race|racing|parkrun|speedwork|hills|reps
            .. .. with|on|despite .. <body>|pain|niggle|soreness
        with|on|if it|this|that|my|a .. <body>|sore|pain|hurts .. run|running|jog|intervals|tempo|
            race|parkrun
        """
    },
    deniable=False,
)
