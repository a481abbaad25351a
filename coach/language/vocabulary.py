"""The words that carry a meaning for some reader, gathered from the tables."""

from coach.knowledge.catalogue import CATALOGUE
from coach.language.exercises import names_of
from coach.language.tokens import word_set
from coach.language.words.body import AREAS, FINE, HURTING, PAINLESS
from coach.language.words.calendar import DAYS, MONTHS, NEAR_DAYS
from coach.language.words.intents import GREETINGS, THANKS
from coach.language.words.numbers import MASS_UNITS, NUMBERS
from coach.language.words.profile import KIT
from coach.language.words.questions import TRAINING_WORDS
from coach.language.words.running import RUN_KINDS, RUNS
from coach.language.words.session import (
    COMPLETIONS,
    EFFORT_WORDS,
    FORM_FINE,
    FORM_SIGNS,
    SKIPS,
)

EVERYWHERE = word_set(
    "a an the and or but so of to in on at by for from with as it its is are was were be been am "
    "i im me my mine we our you your he she they them that this these those there here not no do "
    "did does done have has had will would can could should just only too very then than if up "
    "out off all any some one other every side way same more most less bit lot got get go went "
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
    | TRAINING_WORDS
    | frozenset(word for words in names_of(CATALOGUE.exercises).by_words for word in words)
) - EVERYWHERE
