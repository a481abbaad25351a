import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.readings import DoseReading, OutOfRange
from coach.language.strength import read_body_mass, read_dose, read_weights
from coach.units import MassUnit, Weight, kilograms, pounds


@pytest.mark.parametrize(
    ("text", "sessions", "minutes"),
    [
        ("2 x 30", 2, 30),
        ("2x30", 2, 30),
        ("twice a week, 20 min", 2, 20),
        ("3 sessions of 45 minutes", 3, 45),
        ("two times half an hour", 2, 30),
        ("once a week for an hour", 1, 60),
        ("2", 2, None),
        ("15 minutes", None, 15),
        ("25", None, 25),
        ("2-3 times a week", 2, None),
        ("3 days, 20-30 min", 3, 20),
    ],
)
def test_a_dose_is_read(text: str, sessions: int | None, minutes: int | None) -> None:
    assert read_dose(text) == DoseReading(sessions=sessions, minutes=minutes)


@pytest.mark.parametrize("text", ["5 x 20", "2 x 90", "7 times a week", "3 min", "2 hours", "0"])
def test_a_dose_that_is_not_offered_is_out_of_range(text: str) -> None:
    assert read_dose(text) == OutOfRange()


def test_no_dose_is_none() -> None:
    assert read_dose("whatever you think") is None


@given(st.integers(1, 3), st.integers(10, 60))
def test_every_dose_on_offer_is_read(sessions: int, minutes: int) -> None:
    expected = DoseReading(sessions=sessions, minutes=minutes)
    assert read_dose(f"{sessions} x {minutes}") == expected
    assert read_dose(f"{sessions} sessions of {minutes} minutes a week") == expected


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("4, 6, 8 kg", (4, 6, 8)),
        ("8kg and 12kg", (8, 12)),
        ("12,5 kg", (12.5,)),
        ("5, 7,5, 10", (5, 7.5, 10)),
        ("5-20 in 2.5 steps", (5, 7.5, 10, 12.5, 15, 17.5, 20)),
        ("2 to 10 kg", (2, 4, 6, 8, 10)),
        ("adjustable up to 9kg", (2, 4, 6, 8, 9)),
        ("two 8 kg dumbbells and a 16 kg kettlebell", (8, 16)),
        ("none", ()),
    ],
)
def test_weights_are_read(text: str, weights: tuple[float, ...]) -> None:
    assert read_weights(text) == tuple(kilograms(amount) for amount in weights)


def test_weights_carry_the_unit_they_were_told_in() -> None:
    assert read_weights("2x10lb, 2x15lb") == (pounds(10), pounds(15))
    assert read_weights("10, 15", MassUnit.POUND) == (pounds(10), pounds(15))


def test_weights_nobody_owns_are_out_of_range() -> None:
    assert read_weights("900 kg") == OutOfRange()
    assert read_weights("dunno") is None


@pytest.mark.parametrize(
    ("text", "mass"),
    [
        ("72", kilograms(72)),
        ("72,4 kg", kilograms(72.4)),
        ("i weigh 160 lbs", pounds(160)),
        ("11 stone 4", pounds(158)),
        ("99 st", OutOfRange()),
        ("900 kg", OutOfRange()),
        ("12 kg", OutOfRange()),
        ("99999", OutOfRange()),
        ("rather not say", None),
    ],
)
def test_body_mass(text: str, mass: Weight | OutOfRange | None) -> None:
    assert read_body_mass(text) == mass


def test_body_mass_without_a_unit_is_in_the_runners() -> None:
    assert read_body_mass("150", MassUnit.POUND) == pounds(150)
