"""Answers that answer without a value, as patterns (see `coach.language.patterns`)."""

from coach.dialogue import Question
from coach.language.patterns import Patterns

NO_VALUE: dict[Question | None, Patterns[bool]] = {
    None: Patterns(
        {
            True: """
            rather not
            prefer not to|say
            none of your business
            not telling
            dont want to? say|tell
            """
        }
    ),
    Question.WEEK: Patterns(
        {
            True: """
            run|runs|running|out .. <number> .. times|x|days|week
            <number> times|x|days|runs a|per|each|every|times|x|days|week
            <number> easy|tempo|long|runs|intervals|hard
            varies|random|irregular|whenever|flexible|different
            not|no|dont running|run|runs|regular|set|fixed|pattern
            no|dont|not|havent have|got? any|a? set|fixed|regular days|pattern|schedule|plan
            every|each other|second|third|2|3 day|days
            alternate|alternating days
            it|that depends
            changes every|each|week|a|all
            """
        }
    ),
    Question.OTHER_WEEK: Patterns(
        {
            True: """
            ^ this|next|starting|from|holds week|next|this
            no|none|remove|drop|stop|every other|more|second|it|week|$
            every week the? same
            """
        }
    ),
    Question.TIME: Patterns(
        {
            True: """
            anytime|whenever|varies|flexible
            morning|mornings|evening|evenings|afternoon|afternoons|lunch|lunchtime|night|nights
            after|before work|dinner|lunch|breakfast|school|bed|kids
            any time
            no? preference
            dont|not mind|care|fussed|bothered
            up to you
            you choose|pick|decide
            """
        }
    ),
    Question.KIT: Patterns(
        {
            True: """
            pull|chin up bar
            trx|rings|chair|backpack|rope|treadmill|bosu|broom|bottles|cans|rucksack|sofa|towel|mat
            hotel|small|basic|home|garage gym|gyms
            """
        }
    ),
    Question.RACE: Patterns(
        {
            True: """
            no|not|none|nothing .. race|races|racing|planned|booked|yet|coming|entered|event|
                events|plans|training
            just|only|running .. fun|fitness|health
            """
        }
    ),
}
"""By question; under None those that fit every one."""
