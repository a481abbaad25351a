"""Whether a short answer speaks of little else: "I have 2 kids" names no time and no weight."""

from coach.language.tokens import tokenise, word_set

OF_AGE = word_set(
    "hi hello hey i im i'm am is are my age aged ages years year yrs old yo y o about nearly "
    "almost just turned turning over under now actually here male female m f man woman runner "
    "and a the"
)
OF_TIME = word_set(
    "at around about ish by am pm a p m o clock oclock in the morning evening afternoon night noon "
    "midday midnight half quarter past to before after make it please not no rather say let us "
    "lets reminder remind me change set it's its is time every day hrs h one two three four "
    "five six seven eight nine ten eleven twelve thirty fifteen twenty forty fifty early"
)
OF_DOSE = word_set(
    "min mins minute minutes hour hours hr h m half an a week weekly per times time x sessions "
    "session each for about around roughly i have got can do ive im to and of or max maximum maybe "
    "say up strength day days workout workouts lets please make it go with the every is fine ok "
    "enough all ill take id like short at most least only just one two three once twice thrice "
    "fifteen twenty thirty forty fortyfive sixty ten weeks training prefer would want no more than "
    "dont do not never nothing over longer give me"
)
OF_WEIGHTS = word_set(
    "kg kgs kilo kilos kilogram kilograms lb lbs pound pounds and to up adjustable fixed dumbbell "
    "dumbbells dumbells db dbs bell bells kettlebell kettlebells kb med medicine ball plates bar "
    "barbell a an one two three pair pairs of set sets from in steps step x each i have got own "
    "ive my only just with single weights weight are about around weigh is body bodyweight st "
    "stone at the moment roughly approx"
)


def strangers(text: str, known: frozenset[str]) -> int:
    """How many words of a text are not among the known ones; numbers and signs do not count."""
    return sum(token.isalpha() and token not in known for token in tokenise(text))
