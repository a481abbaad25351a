"""The running week, experience, kit, how much strength, sore spots."""

from coach.conversation.questions.base import (
    Answered,
    Drafting,
    Misread,
    Moment,
    Option,
    ProfileQuestion,
    Reading,
    tick_value,
    with_tick,
)
from coach.conversation.scene import in_rows_of
from coach.dialogue import AreasDraft, Draft, KitDraft, Question, SpotsDraft, WeekDraft
from coach.knowledge.sore_places import spots_of, to_be_told_closer
from coach.language.owned_loads import owned_loads_in
from coach.language.profile import read_experience, read_kit, read_sore_spots, read_units
from coach.language.readings import OutOfRange
from coach.language.spots import ELSEWHERE as SPOT_ELSEWHERE
from coach.language.spots import read_spot
from coach.language.strangers import OF_DOSE, strangers
from coach.language.strength import read_dose
from coach.language.week import read_week
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import (
    BodyArea,
    Dose,
    Experience,
    HealthFlag,
    Kit,
    Profile,
    RunKind,
    RunningWeek,
    SoreSpot,
    Spot,
    Weekday,
)

ELSEWHERE = "elsewhere"
READY = "ready"
NONE = "none"
GYM = "gym"
NO_RUNS = RunningWeek(days=(RunKind.REST,) * 7)
PICKED = (
    RunKind.EASY,
    RunKind.TEMPO,
    RunKind.INTERVALS,
    RunKind.LONG,
    RunKind.OTHER,
    RunKind.REST,
)
FULL_GYM = (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BARBELL, Kit.MACHINES, Kit.BENCH, Kit.RACK)
DOSES = (
    Dose(sessions=2, minutes=15),
    Dose(sessions=2, minutes=30),
    Dose(sessions=2, minutes=45),
    Dose(sessions=1, minutes=30),
    Dose(sessions=3, minutes=20),
    Dose(sessions=3, minutes=40),
)
OFFERED_AREAS = (
    BodyArea.KNEE,
    BodyArea.ACHILLES,
    BodyArea.CALF,
    BodyArea.SHIN,
    BodyArea.FOOT,
    BodyArea.HAMSTRING,
    BodyArea.HIP,
    BodyArea.LOW_BACK,
    BodyArea.SHOULDER,
    BodyArea.NECK,
    BodyArea.WRIST,
    BodyArea.ELBOW,
)


class WeekQuestion(ProfileQuestion):
    """The running week: pick a kind, tap its days; or typed."""

    name = Question.WEEK
    fields = ("running_week",)

    def prompt(self, moment: Moment) -> Text:
        """The grid so far."""
        draft = _week_draft(moment)
        return moment.say.ask_week(draft.days, draft.painting)

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Kinds, days, ready."""
        draft, say = _week_draft(moment), moment.say
        kinds = tuple(
            Option(say.run_label(kind, chosen=kind is draft.painting), kind) for kind in PICKED
        )
        days = tuple(
            Option(say.day_label(number, kind), f"{number}.{draft.painting}")
            for number, kind in enumerate(draft.days.days)
        )
        return (
            *in_rows_of(3, kinds),
            *in_rows_of(4, days),
            (Option(say.ready(), READY),),
        )

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The week."""
        return say.week_record(profile.running_week or NO_RUNS)

    def read(self, words: str, moment: Moment) -> Reading:
        """A week in words."""
        week = read_week(words)
        if week is None:
            return Misread(moment.say.misread_week())
        known = moment.profile.running_week
        is_part = known is not None and runs_in(week) <= 1 < runs_in(known)
        if known is not None and is_part:
            return Drafting(part_of_week(known, week) or WeekDraft(days=known))
        return Answered(moment.profile.model_copy(update={"running_week": week}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """A kind, a day with the kind it was painted in, or ready."""
        draft = _week_draft(moment)
        if value == READY:
            return Answered(moment.profile.model_copy(update={"running_week": draft.days}))
        return Drafting(painted(draft, value))


def painted(draft: WeekDraft, value: str) -> WeekDraft:
    """The grid after a tap: another kind to paint with, or a day in the kind it carries."""
    day, _, kind = value.partition(".")
    if not kind:
        return draft.model_copy(update={"painting": picked(value)})
    days = list(draft.days.days)
    days[Weekday(int(day))] = picked(kind)
    return WeekDraft(
        painting=draft.painting,
        days=RunningWeek.model_validate({"days": tuple(days)}),
    )


def picked(value: str) -> RunKind:
    """The kind of run a button carries; ValueError for one that is never offered."""
    kind = RunKind(value)
    if kind not in PICKED:
        raise ValueError(value)
    return kind


def partly_told(name: Question, known: Profile, told: Profile) -> Draft | None:
    """What is known together with what words out of the blue told, to be confirmed.

    None where the words stand for the whole answer.
    """
    match name:
        case Question.WEEK if known.running_week and told.running_week:
            return part_of_week(known.running_week, told.running_week)
        case Question.KIT if set(known.kit or ()) - set(told.kit or ()):
            owned = {*(known.kit or ()), *(told.kit or ())}
            return KitDraft(ticked=tuple(each for each in Kit if each in owned))
        case Question.SORE:
            return _part_of_soreness(known.sore_spots or (), told.sore_spots or ())
        case _:
            return None


def with_known_soreness(draft: Draft, known: Profile) -> Draft:
    """Of places told out of the blue one to be told more closely, beside those known before."""
    if not isinstance(draft, SpotsDraft):
        return draft
    told = {spot.area for spot in draft.told}
    others = tuple(spot for spot in known.sore_spots or () if spot.area not in told)
    return SpotsDraft(told=(*others, *draft.told))


def _part_of_soreness(known: tuple[SoreSpot, ...], told: tuple[SoreSpot, ...]) -> AreasDraft | None:
    old, new = ({spot.area for spot in spots} for spots in (known, told))
    if not old - new or (len(old) == 1 and not new):
        return None
    return AreasDraft(ticked=tuple(each for each in BodyArea if each in old | new))


def part_of_week(known: RunningWeek, told: RunningWeek) -> WeekDraft | None:
    """The known week with fewer runs told; a run of a kind that both have once moves."""
    if runs_in(told) >= runs_in(known):
        return None
    moved = {kind for kind in RunKind if known.days.count(kind) == told.days.count(kind) == 1}
    days = tuple(
        new if new is not RunKind.REST else RunKind.REST if old in moved else old
        for old, new in zip(known.days, told.days, strict=True)
    )
    return WeekDraft(days=RunningWeek.model_validate({"days": days}))


def runs_in(week: RunningWeek) -> int:
    """How many days of a week hold a run or another sport."""
    return sum(kind is not RunKind.REST for kind in week.days)


def _week_draft(moment: Moment) -> WeekDraft:
    if isinstance(moment.draft, WeekDraft):
        return moment.draft
    return WeekDraft(days=moment.profile.running_week or NO_RUNS)


class ExperienceQuestion(ProfileQuestion):
    """Experience with strength training."""

    name = Question.EXPERIENCE
    fields = ("experience",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_experience()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """The three levels, defined."""
        return tuple((Option(moment.say.experience_label(level), level),) for level in Experience)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The level."""
        return say.experience_record(profile.experience) if profile.experience else ""

    def read(self, words: str, moment: Moment) -> Reading:
        """Experience in words."""
        level = read_experience(words)
        if level is None:
            return Misread(moment.say.misread_options())
        return Answered(moment.profile.model_copy(update={"experience": level}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """A level."""
        return Answered(moment.profile.model_copy(update={"experience": Experience(value)}))


class KitQuestion(ProfileQuestion):
    """Kit; none and a full gym are one tap."""

    name = Question.KIT
    fields = ("kit",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_kit()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Presets, ticks, ready."""
        ticked, say = _ticked_kit(moment), moment.say
        ticks = tuple(
            Option(
                say.kit_label(piece, ticked=piece in ticked),
                tick_value(piece, ticked=piece in ticked),
            )
            for piece in Kit
        )
        presets = (Option(say.no_kit(), NONE), Option(say.full_gym(), GYM))
        done = (Option(say.ready(), READY),)
        return ((() if ticked else presets), *in_rows_of(2, ticks), (done if ticked else ()))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The kit."""
        return say.kit_record(profile.kit or ())

    def read(self, words: str, moment: Moment) -> Reading:
        """Kit in words."""
        kit = read_kit(words)
        if kit is None:
            return Misread(moment.say.misread_options())
        return _with_loads(_with_kit(kit, moment), words)

    def tap(self, value: str, moment: Moment) -> Reading:
        """A preset, a tick, or ready."""
        ticked = _ticked_kit(moment)
        whole = {NONE: (), GYM: FULL_GYM, READY: ticked}
        if value in whole:
            return _with_kit(whole[value], moment)
        return Drafting(KitDraft(ticked=with_tick(ticked, value, Kit, tuple(Kit))))


def _ticked_kit(moment: Moment) -> tuple[Kit, ...]:
    if isinstance(moment.draft, KitDraft):
        return moment.draft.ticked
    return moment.profile.kit or ()


def _with_loads(answer: Answered, words: str) -> Answered:
    """Loads told with the kit ("kettlebell 16 kg") are kept, when their unit was told too."""
    loads = owned_loads_in(words, answer.profile.kit or ())
    if loads is None:
        return answer
    units = read_units(words) or answer.profile.units
    known = {"owned_loads": loads, "units": units}
    return Answered(answer.profile.model_copy(update=known))


def _with_kit(kit: tuple[Kit, ...], moment: Moment) -> Answered:
    return Answered(moment.profile.model_copy(update={"kit": kit}))


class DoseQuestion(ProfileQuestion):
    """Sessions a week and minutes a session."""

    name = Question.DOSE
    fields = ("dose",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_dose()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Six common doses."""
        return in_rows_of(
            3,
            tuple(
                Option(moment.say.dose_label(dose), f"{dose.sessions}.{dose.minutes}")
                for dose in DOSES
            ),
        )

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The dose."""
        return say.dose_record(profile.dose) if profile.dose else ""

    def read(self, words: str, moment: Moment) -> Reading:
        """A dose in words; a part left out keeps what was known, else two sessions of 30."""
        reading = read_dose(words)
        if reading is None or strangers(words, OF_DOSE) > 1:
            return Misread(moment.say.misread_dose())
        if isinstance(reading, OutOfRange):
            return Misread(moment.say.dose_out_of_range())
        known = moment.profile.dose or Dose(sessions=2, minutes=30)
        return _with_dose(
            Dose(
                sessions=reading.sessions or known.sessions,
                minutes=reading.minutes or known.minutes,
            ),
            moment,
        )

    def tap(self, value: str, moment: Moment) -> Reading:
        """An offered dose."""
        sessions, _, minutes = value.partition(".")
        return _with_dose(Dose(sessions=int(sessions), minutes=int(minutes)), moment)


def _with_dose(dose: Dose, moment: Moment) -> Reading:
    return Answered(moment.profile.model_copy(update={"dose": dose}))


class SoreQuestion(ProfileQuestion):
    """Sore spots now; none is one tap."""

    name = Question.SORE
    fields = ("sore_spots",)

    def prompt(self, moment: Moment) -> Text:
        """The question, or where exactly."""
        if isinstance(moment.draft, SpotsDraft):
            return moment.say.ask_spot(_to_be_told_closer(moment.draft).area)
        return moment.say.ask_sore(joint_problem=HealthFlag.JOINT in (moment.profile.health or ()))

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """None, or ticks; the spots of a place."""
        if isinstance(moment.draft, SpotsDraft):
            return _spots_offered(moment.draft, moment.say)
        ticked, say = _ticked_areas(moment), moment.say
        ticks = in_rows_of(
            3,
            tuple(
                Option(
                    say.area_label(area, ticked=area in ticked),
                    tick_value(area, ticked=area in ticked),
                )
                for area in OFFERED_AREAS
            ),
        )
        if ticked:
            return (*ticks, (Option(say.ready(), READY),))
        return ((Option(say.nothing_sore(), NONE),), *ticks)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The places."""
        return say.sore_record(profile.sore_spots or ())

    def read(self, words: str, moment: Moment) -> Reading:
        """Places in words, or the spot of one."""
        if isinstance(moment.draft, SpotsDraft):
            asked = _to_be_told_closer(moment.draft)
            spot = read_spot(words, spots_of(asked.area))
            if spot is not None:
                return _with_spot(None if spot is SPOT_ELSEWHERE else spot, moment.draft, moment)
        spots = read_sore_spots(words)
        if spots is None:
            return Misread(moment.say.misread_options())
        return _with_spots(spots, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """None, ready, or one more tick; a spot."""
        if isinstance(moment.draft, SpotsDraft):
            return _with_spot(None if value == ELSEWHERE else Spot(value), moment.draft, moment)
        ticked = _ticked_areas(moment)
        if value == NONE:
            return _with_spots((), moment)
        if value == READY:
            return _with_spots(tuple(SoreSpot(area=area) for area in ticked), moment)
        return Drafting(AreasDraft(ticked=with_tick(ticked, value, BodyArea, tuple(BodyArea))))


def _ticked_areas(moment: Moment) -> tuple[BodyArea, ...]:
    return moment.draft.ticked if isinstance(moment.draft, AreasDraft) else ()


def _to_be_told_closer(draft: SpotsDraft) -> SoreSpot:
    asked = to_be_told_closer(draft.told)
    if asked is None:
        raise ValueError(draft)
    return asked


def _spots_offered(draft: SpotsDraft, say: Phrasebook) -> tuple[tuple[Option, ...], ...]:
    spots = spots_of(_to_be_told_closer(draft).area)
    named = tuple((Option(say.spot_label(spot), spot),) for spot in spots)
    return (*named, (Option(say.elsewhere_there(), ELSEWHERE),))


def _with_spot(spot: Spot | None, draft: SpotsDraft, moment: Moment) -> Reading:
    """The place with its spot; None: none of those named. ValueError for one of another place."""
    asked = _to_be_told_closer(draft)
    if spot is not None and spot not in spots_of(asked.area):
        raise ValueError(spot)
    closer = asked.model_copy(update={"spot": spot, "elsewhere": spot is None})
    return _with_spots(tuple(closer if each == asked else each for each in draft.told), moment)


def _with_spots(told: tuple[SoreSpot, ...], moment: Moment) -> Reading:
    spots = tuple(_as_known(each, moment.profile.sore_spots or ()) for each in told)
    if to_be_told_closer(spots) is not None:
        return Drafting(SpotsDraft(told=spots))
    return Answered(moment.profile.model_copy(update={"sore_spots": spots}))


def _as_known(told: SoreSpot, known: tuple[SoreSpot, ...]) -> SoreSpot:
    """A place told again with less: its side, and where exactly, are as they were."""
    same = tuple(each for each in known if each.area is told.area)
    if len(same) != 1 or told.side not in (None, same[0].side):
        return told
    is_closer = told.spot is not None or told.elsewhere
    update: dict[str, object] = {"side": same[0].side}
    if not is_closer:
        update |= {"spot": same[0].spot, "elsewhere": same[0].elsewhere}
    return told.model_copy(update=update)
