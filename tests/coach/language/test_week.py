import pytest

from coach.language.week import read_week, read_week_told
from coach.profile import RunKind

LETTERS = {
    "e": RunKind.EASY,
    "t": RunKind.TEMPO,
    "i": RunKind.INTERVALS,
    "l": RunKind.LONG,
    "o": RunKind.OTHER,
    "r": RunKind.RACE,
    "-": RunKind.REST,
}

WEEKS = (
    ("M off T hills W 5mi easy Th tempo F off Sa easy 3 Su 12mi long", "-iet-el"),
    ("MWF", "e-e-e--"),
    ("Tu Th Sa", "-e-e-e-"),
    ("M/W/F easy", "e-e-e--"),
    ("easy, easy, off, tempo, off, easy, long", "ee-t-el"),
    ("tue thu sat: easy, tempo, long", "-e-t-l-"),
    ("alternate days from monday: easy, tempo, easy, long", "e-t-e-l"),
    ("mon 5k wed 5k sun 14k", "e-e---l"),
    ("tues 5, thurs 5, sun 12", "-e-e--l"),
    ("wed 40 mins, sunday 90 mins", "--e---l"),
    ("5k on mon, 5k on wed, 12k on sun", "e-e---l"),
    ("mon 5k wed 6k sun 7k", "e-e---e"),
    ("slow 5k mon, slow 14k sun", "e-----e"),
    ("tempo tue, no sorry wed, long sat", "--t--l-"),
    ("tues easy no wait intervals, sun long", "-i----l"),
    ("every day but monday", "-eeeeee"),
    ("not mondays, tue easy", "-e-----"),
    ("bike monday and friday, run tue wed", "oee-o--"),
    ("monday to thursday 5k, weekends off", "eeee---"),
    ("6x800 tuesday, long sunday", "-i----l"),
    ("a longer one on sunday", "------l"),
    ("Tue tempo, Wed easy, Sun long", "-te---l"),
    ("tempo tue, easy wed, long sun", "-te---l"),
    ("easy mon/wed/fri, long sunday", "e-e-e-l"),
    ("easy mon, wed, fri, long sunday", "e-e-e-l"),
    ("mon wed fri", "e-e-e--"),
    ("mon, wed, fri", "e-e-e--"),
    ("mon, wed, fri easy", "e-e-e--"),
    ("mon wed fri, sun long", "e-e-e-l"),
    ("mon, wed, sun long", "e-e---l"),
    ("every day except friday, long sunday, tuesdays track", "eiee-el"),
    ("I run every day", "eeeeeee"),
    ("tue tempo, actually tue easy", "-e-----"),
    ("mon wed fri, sat tempo", "e-e-et-"),
    ("every day except monday and friday", "-eee-ee"),
    ("daily easy except mon, fri, long sunday", "-eee-el"),
    ("mon-fri easy, sat long", "eeeeel-"),
    ("Monday to Thursday easy", "eeee---"),
    ("fri - sun easy", "----eee"),
    ("weekdays easy", "eeeee--"),
    ("weekdays easy and long on sunday", "eeeee-l"),
    ("weekends only", "-----ee"),
    ("not running at the moment", "-------"),
    ("i don't run yet", "-------"),
    ("intervals thursday, everything else easy", "eeeieee"),
    ("long sat, monday off, the rest easy", "-eeeele"),
    ("tue track and thu tempo and sun long", "-i-t--l"),
    ("track on tuesday and tempo on thursday", "-i-t---"),
    ("tuseday intervals, thrusday tempo, satruday long", "-i-t-l-"),
    (
        "Mon: rest\nTue: hills\nWed: easy\nThu: threshold\nFri: off\nSat: parkrun\nSun: 20 miler",
        "-iet-tl",
    ),
    ("tuesday (club), thursday (steady), sunday (lsd)", "-i-e--l"),
    ("swim on monday, easy tue and thu, long sat", "oe-e-l-"),
    ("gym and easy run on tuesday", "-e-----"),
    ("every other day starting tuesday", "-e-e-e-"),
    ("tempo wed, no wait, thursday tempo", "---t---"),
    ("long sat or sun, easy tue", "-e-----"),
    ("easy mon wed; long sun; strides fri", "e-e-e-l"),
    ("4 runs: mon (easy) wed (vo2) fri (easy) sun (long)", "e-i-e-l"),
    ("mon easy tue tempo sun long", "et----l"),
    ("mon easy, tue easy, mon is actually tempo", "te-----"),
    ("20k on sunday", "------l"),
    ("sunday 16 km, wed 5k", "--e---l"),
    ("sunday 15 km, wed 5k", "--e---l"),
    ("10 miles sunday", "------l"),
    ("9 miles sunday", "------e"),
    ("easy 20k sunday", "------l"),
    ("sun 20k easy", "------l"),
    ("tue 16k tempo, thu tempo 18k", "-t-t---"),
    ("50k a week: tue, thu, sun", "-e-e--e"),
    ("tue 10 x 400 m", "-i-----"),
    ("20 m on tue", "-e-----"),
    ("tue and fri for about 6k and then sunday 16k", "-e--e-l"),
    ("club wed, otherwise easy on mon and fri", "e-i-e--"),
    ("club wed, otherwise tempo on mon and fri", "t-i-t--"),
    ("long saturday and everything else is easy, wednesdays i dont run", "ee-eele"),
    ("hills wednesday, 60 mins sunday", "--i---e"),
    ("hills wednesday, 90 mins sunday", "--i---l"),
    ("easy mon 5k, wed 5k", "e-e----"),
    ("intervals tue, thursday quiet run", "-i-e---"),
    ("intervals on tue, sunday sleepy run", "-i----e"),
    ("Mo easy, Su long and nobody knows how it will be in winter", "e-----l"),
    ("tue easy, hills, no wait wed hills, sun long", "-ei---l"),
    ("daily 5 km, on sunday 12 km", "eeeeeel"),
    ("fridays never. mondays 5, wednesdays 8, saturdays 15k", "e-e--l-"),
    ("saturday short sunday longer", "-----el"),
)


@pytest.mark.parametrize(("text", "days"), WEEKS)
def test_a_week_is_read(text: str, days: str) -> None:
    week = read_week(text)
    assert week is not None
    assert week.days == tuple(LETTERS[letter] for letter in days)


@pytest.mark.parametrize("text", ["i run 4x a week", "hello", "", "easy", "depends", "3 times"])
def test_what_names_no_day_is_no_week(text: str) -> None:
    assert read_week(text) is None


def test_days_that_nobody_spoke_of_are_not_rest_because_nothing_else_is_done() -> None:
    told = read_week_told("tempo wednesdays, long sunday. nothing else")
    assert told is not None
    assert [day for day, run in enumerate(told.days) if run is not None] == [2, 6]
