"""Numbers as words, and units."""

from coach.language.lexicon import Lexicon
from coach.units import MassUnit

NUMBERS: Lexicon[int] = Lexicon(
    {
        0: "zero,nought,nil",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        25: "twenty five,twenty - five",
        30: "thirty",
        35: "thirty five,thirty - five",
        40: "forty,fourty",
        45: "forty five,forty - five,fourty five",
        50: "fifty",
        55: "fifty five,fifty - five",
        60: "sixty",
    }
)

MASS_UNITS: Lexicon[MassUnit] = Lexicon(
    {
        MassUnit.KILOGRAM: "kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes",
        MassUnit.POUND: "lb,lbs,pound,pounds,#",
    }
)

UNIT_WISHES: Lexicon[MassUnit] = Lexicon(
    {
        MassUnit.KILOGRAM: "kg,kgs,kilo,kilos,kilogram,kilograms,metric",
        MassUnit.POUND: "lb,lbs,pound,pounds,imperial",
    }
)
