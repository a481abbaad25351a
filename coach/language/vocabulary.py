"""The words that carry a meaning for some reader, gathered from the tables."""

from coach.knowledge.catalogue import CATALOGUE
from coach.language.exercises import names_of
from coach.language.tokens import word_set
from coach.language.words.body import AREAS, FINE, HURTING, PAINLESS
from coach.language.words.calendar import DAYS, MONTHS, NEAR_DAYS
from coach.language.words.circumstances import (
    FATIGUE,
    HARD_RUN,
    ILLNESS,
    INJURY,
    SHORT_OF_TIME,
    TRAVEL,
)
from coach.language.words.intents import GREETINGS, THANKS
from coach.language.words.numbers import MASS_UNITS, NUMBERS
from coach.language.words.profile import KIT
from coach.language.words.questions import ASKING, TOPICS, TRAINING_WORDS
from coach.language.words.requests import (
    DELETED,
    EASIER,
    HARDER,
    MOVED,
    PAUSED,
    REMINDER,
    RESUMED,
    SHOWN,
    SKIPPED,
    SWAP,
    THANKED,
    UNITS_WISHED,
)
from coach.language.words.running import RUN_KINDS, RUNS
from coach.language.words.session import (
    COMPLETIONS,
    EFFORT_WORDS,
    FORM_FINE,
    FORM_SIGNS,
    SKIPS,
)

MORE_WORDS = word_set(
    "rpe rir effort done finished min mins minutes kg lb sets reps rep set left tank easy hard ok "
    "🙏 👍 ✅ 💪 m w f t tu th sa su mo we fr mwf week weeks"
)
"""Words of readers that keep theirs elsewhere."""
EVERYWHERE = word_set(
    "a an the and or but so of to in on at by for from with as it its is are was were be been am "
    "i im me my mine we our you your he she they them that this these those there here not no do "
    "did does done have has had will would can could should just only too very then than if up "
    "out off all any some one other every side way same more most less bit lot got get go went "
    "for since until till when where while as if let us me them him her his their hers "
    "yeah yep yes yup nope nah ok okay well oh ah hey lol haha phew hmm um "
    "because about after before over under again back down into like much many what which who"
)
"""Words that stand in every clause and say nothing by themselves."""

KNOWN_WORDS: frozenset[str] = (
    frozenset(
        word
        for lexicon in (
            AREAS,
            COMPLETIONS,
            DAYS,
            EFFORT_WORDS,
            FINE,
            FORM_FINE,
            FORM_SIGNS,
            GREETINGS,
            HURTING,
            KIT,
            MASS_UNITS,
            MONTHS,
            NEAR_DAYS,
            NUMBERS,
            PAINLESS,
            RUNS,
            RUN_KINDS,
            SKIPS,
            THANKS,
        )
        for word in lexicon.words
    )
    | frozenset(
        word
        for patterns in (
            ASKING,
            DELETED,
            EASIER,
            FATIGUE,
            HARDER,
            HARD_RUN,
            ILLNESS,
            INJURY,
            MOVED,
            PAUSED,
            REMINDER,
            RESUMED,
            SHORT_OF_TIME,
            SHOWN,
            SKIPPED,
            SWAP,
            THANKED,
            TOPICS,
            TRAVEL,
            UNITS_WISHED,
        )
        for word in patterns.words
    )
    | TRAINING_WORDS
    | MORE_WORDS
    | frozenset(word for words in names_of(CATALOGUE.exercises).by_words for word in words)
) - EVERYWHERE
