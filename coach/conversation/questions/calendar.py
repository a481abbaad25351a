"""The next race, where the runner is, and when reminders come."""

from datetime import date, time
from zoneinfo import ZoneInfo

from coach.conversation.questions.base import (
    Answered,
    Drafting,
    Misread,
    Moment,
    Option,
    ProfileQuestion,
    Reading,
    WantsLocation,
)
from coach.conversation.scene import in_rows_of
from coach.dialogue import PlaceDraft, Question, RaceDraft
from coach.language.clock import read_local_time, read_time
from coach.language.dates import read_date
from coach.language.places import read_place, zones_at_local_time
from coach.language.race import read_race
from coach.language.readings import RaceReading
from coach.language.strangers import OF_TIME, strangers
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import Profile, Race, RaceAnswer, RacePriority

NONE = "none"
NO_DATE = "no_date"
INSTEAD = "instead"
DROP = "drop."
"""Before the date of a race that is no longer run."""
SHARE = "share"
DISTANCES = (5.0, 10.0, 21.1, 42.2)
TIMES = (time(6, 30), time(7, 0), time(8, 0), time(12, 0), time(17, 30), time(19, 0))
OFFERED_ZONES = 3

LIKELY_ZONES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("en-us", ("America/New_York", "America/Chicago", "America/Los_Angeles")),
    ("en-gb", ("Europe/London",)),
    ("en", ("Europe/London", "America/New_York", "America/Los_Angeles")),
    ("de", ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich")),
    ("fr", ("Europe/Paris", "Europe/Brussels", "America/Toronto")),
    ("es", ("Europe/Madrid", "America/Mexico_City", "America/Argentina/Buenos_Aires")),
    ("it", ("Europe/Rome",)),
    ("nl", ("Europe/Amsterdam", "Europe/Brussels")),
    ("pt", ("America/Sao_Paulo", "Europe/Lisbon")),
    ("pl", ("Europe/Warsaw",)),
    ("ru", ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk")),
    ("uk", ("Europe/Kyiv",)),
    ("tr", ("Europe/Istanbul",)),
    ("ja", ("Asia/Tokyo",)),
    ("", ("Europe/London", "Europe/Berlin", "America/New_York")),
)
"""Zones to offer by the language a front end reports, most speakers first; rule of thumb."""


class RaceQuestion(ProfileQuestion):
    """The next race, or none."""

    name = Question.RACE
    fields = ("race",)

    def prompt(self, moment: Moment) -> Text:
        """The race, the date of the one named, or what it is beside the others."""
        match moment.draft:
            case RaceDraft(distance_km=None, day=date() as day):
                return moment.say.ask_race_distance(day)
            case RaceDraft(distance_km=float() as distance, day=None):
                return moment.say.ask_race_date(distance)
            case RaceDraft(distance_km=float() as distance, day=date() as day):
                race = Race(distance_km=distance, day=day)
                return moment.say.ask_race_beside(race, _races(moment))
            case _:
                return moment.say.ask_race()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """None, distances; without a date only the way out; beside others its weight."""
        say = moment.say
        match moment.draft:
            case RaceDraft(day=None):
                return ((Option(say.no_date_yet(), NO_DATE),),)
            case RaceDraft(distance_km=None):
                return in_rows_of(2, _distances(say))
            case RaceDraft():
                weights = tuple((Option(say.priority_label(each), each),) for each in RacePriority)
                return (*weights, (Option(say.instead_of_others(), INSTEAD),))
            case _:
                return self._first_options(moment)

    def _first_options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        say, races = moment.say, _races(moment)
        without = Option(say.no_race() if not races else say.no_more_races(), NONE)
        kept = tuple((Option(say.drop_race(race), f"{DROP}{race.day}"),) for race in races)
        return ((without,), *kept, *in_rows_of(2, _distances(say)))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The race."""
        return say.race_record(profile.race.races if profile.race else ())

    def read(self, words: str, moment: Moment) -> Reading:
        """A race in words; a distance or a date alone is a part."""
        today = moment.now.date()
        reading = read_race(words, today, asked=True)
        drafted = moment.draft if isinstance(moment.draft, RaceDraft) else RaceDraft()
        told = reading or RaceReading()
        is_weighed = drafted.distance_km and drafted.day and told.priority
        if told.none and not is_weighed:
            return _with_races((), moment)
        return _complete_race(
            told.distance_km or drafted.distance_km,
            told.day or read_date(words, today) or drafted.day,
            told.priority,
            moment,
        )

    def tap(self, value: str, moment: Moment) -> Reading:
        """None, or a distance whose date is asked next."""
        if value == NONE:
            return _with_races((), moment)
        if value == NO_DATE:
            return _with_races(_races(moment), moment)
        if value.startswith(DROP):
            return _without_race(date.fromisoformat(value.removeprefix(DROP)), moment)
        match moment.draft:
            case RaceDraft(distance_km=float() as known, day=date() as day):
                return _weighed(value, known, day, moment)
            case RaceDraft(day=date() as day):
                return _complete_race(_offered(value), day, None, moment)
            case _:
                return Drafting(RaceDraft(distance_km=_offered(value)))


def _distances(say: Phrasebook) -> tuple[Option, ...]:
    return tuple(Option(say.distance_label(each), f"{each:g}") for each in DISTANCES)


def _offered(value: str) -> float:
    """The distance of a button; ValueError for one that is never offered."""
    distance = float(value)
    if distance not in DISTANCES:
        raise ValueError(value)
    return distance


def _complete_race(
    distance: float | None, day: date | None, priority: RacePriority | None, moment: Moment
) -> Reading:
    """The race, or what is known of it so far; what is told once is not asked again."""
    if day is not None and day < moment.now.date():
        return Misread(moment.say.race_in_the_past())
    if distance is None or day is None:
        known = RaceDraft(distance_km=distance, day=day)
        is_new = known not in (RaceDraft(), moment.draft)
        return Drafting(known) if is_new else Misread(moment.say.misread_race())
    others = tuple(race for race in _races(moment) if race.day != day)
    if not others:
        return _with_races((Race(distance_km=distance, day=day),), moment)
    if priority is not None:
        return _weighed(priority, distance, day, moment)
    known = RaceDraft(distance_km=distance, day=day)
    return Misread(moment.say.misread_race()) if known == moment.draft else Drafting(known)


def _races(moment: Moment) -> tuple[Race, ...]:
    """The races that are still to come."""
    known = moment.profile.race.races if moment.profile.race else ()
    return tuple(race for race in known if race.day >= moment.now.date())


def _weighed(value: str, distance: float, day: date, moment: Moment) -> Reading:
    """A race beside the others, or in their place."""
    if value == INSTEAD:
        return _with_races((Race(distance_km=distance, day=day),), moment)
    priority = RacePriority(value)
    others = tuple(race for race in _races(moment) if race.day != day)
    added = Race(distance_km=distance, day=day, priority=priority)
    return _with_races((*others, added), moment)


def _without_race(day: date, moment: Moment) -> Reading:
    return _with_races(tuple(race for race in _races(moment) if race.day != day), moment)


def _with_races(races: tuple[Race, ...], moment: Moment) -> Reading:
    in_order = tuple(sorted(races, key=lambda race: race.day))
    past = moment.profile.race.past if moment.profile.race else ()
    answer = RaceAnswer(races=in_order, past=past)
    return Answered(moment.profile.model_copy(update={"race": answer}))


class PlaceQuestion(ProfileQuestion):
    """Where the runner is, kept as an IANA zone."""

    name = Question.PLACE
    fields = ("zone",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_place(several=isinstance(moment.draft, PlaceDraft))

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Likely zones with their present time; sharing the location."""
        zones = _offered_zones(moment)
        offered = tuple(
            (Option(moment.say.zone_label(zone, _wall_in(zone, moment)), zone),) for zone in zones
        )
        return (*offered, (Option(moment.say.share_place(), SHARE),))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The zone."""
        return say.place_record(profile.zone) if profile.zone else ""

    def read(self, words: str, moment: Moment) -> Reading:
        """A place, or the runner's own time."""
        wall = read_local_time(words)
        if wall is not None:
            return _one_of(zones_at_local_time(wall, moment.now), moment)
        place = read_place(words)
        return _one_of(place.zones if place else (), moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """An offered zone, or sharing."""
        if value == SHARE:
            return WantsLocation()
        if value not in _offered_zones(moment):
            raise ValueError(value)
        return _one_of((value,), moment)


def _one_of(zones: tuple[str, ...], moment: Moment) -> Reading:
    match zones:
        case ():
            return Misread(moment.say.misread_place())
        case (zone,):
            return Answered(moment.profile.model_copy(update={"zone": zone}))
        case _:
            return Drafting(PlaceDraft(zones=zones[:6]))


def _offered_zones(moment: Moment) -> tuple[str, ...]:
    if isinstance(moment.draft, PlaceDraft):
        return moment.draft.zones
    if moment.zone_hint is not None:
        return (moment.zone_hint,)
    language = (moment.language or "").lower()
    likely = next(zones for prefix, zones in LIKELY_ZONES if language.startswith(prefix))
    return likely[:OFFERED_ZONES]


def _wall_in(zone: str, moment: Moment) -> time:
    return moment.now.astimezone(ZoneInfo(zone)).time()


class TimeQuestion(ProfileQuestion):
    """When the day's session reaches the runner, on their own clock."""

    name = Question.TIME
    fields = ("reminder_time", "reminder_offered")

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_time()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Six common times."""
        del moment
        return in_rows_of(3, tuple(Option(f"{each:%H:%M}", f"{each:%H.%M}") for each in TIMES))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The time."""
        return say.time_record(profile.reminder_time) if profile.reminder_time else ""

    def read(self, words: str, moment: Moment) -> Reading:
        """A time in words."""
        wall = read_time(words)
        if wall is None or strangers(words, OF_TIME) > 1:
            return Misread(moment.say.misread_time())
        return _at(wall, moment, offered=False)

    def tap(self, value: str, moment: Moment) -> Reading:
        """An offered time."""
        hour, _, minute = value.partition(".")
        return _at(time(int(hour), int(minute)), moment, offered=True)


def _at(wall: time, moment: Moment, *, offered: bool) -> Answered:
    chosen = {"reminder_time": wall, "reminder_offered": offered}
    return Answered(moment.profile.model_copy(update=chosen))
