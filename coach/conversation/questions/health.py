"""Age, the health screen and the doctor's word."""

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
from coach.dialogue import HealthDraft, MinorDraft, Question
from coach.language.profile import read_age, read_health, read_yes_no
from coach.language.strangers import OF_AGE, strangers
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import AgeBand, HealthFlag, Profile

NEEDS_A_DOCTOR = frozenset({HealthFlag.CONDITION, HealthFlag.MEDICINE, HealthFlag.PREGNANCY})
STOPS_UNTIL_CLEARED = frozenset({HealthFlag.SYMPTOMS, HealthFlag.SUPERVISED_ONLY})


class AgeQuestion(ProfileQuestion):
    """The age band, with the consent line."""

    name = Question.AGE
    fields = ("age_band", "supervised")

    def prompt(self, moment: Moment) -> Text:
        """Consent and age; a minor is asked who will be there."""
        if isinstance(moment.draft, MinorDraft):
            return moment.say.ask_supervision()
        return moment.say.ask_age()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """The bands."""
        if isinstance(moment.draft, MinorDraft):
            return ((Option(moment.say.yes(), YES), Option(moment.say.no(), NO)),)
        say = moment.say
        return (
            (_age_option(AgeBand.UNDER_13, say),),
            (Option(say.minor_label(supervised=True), YES),),
            (Option(say.minor_label(supervised=False), NO),),
            (_age_option(AgeBand.FROM_18_TO_64, say), _age_option(AgeBand.FROM_65, say)),
        )

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The band."""
        return say.age_record(profile.age_band) if profile.age_band else ""

    def read(self, words: str, moment: Moment) -> Reading:
        """A number of years or a band; for a minor yes or no."""
        if isinstance(moment.draft, MinorDraft):
            present = read_yes_no(words)
            if present is not None:
                return _as_minor(moment, supervised=present)
        is_age = strangers(words, OF_AGE) == 0
        return _with_age(read_age(words) if is_age else None, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """A band; for a minor yes or no."""
        if value in (YES, NO):
            return _as_minor(moment, supervised=value == YES)
        return _with_age(AgeBand(value), moment)


def _age_option(band: AgeBand, say: Phrasebook) -> Option:
    return Option(say.age_label(band), band)


def _with_age(band: AgeBand | None, moment: Moment) -> Reading:
    if band is None:
        return Misread(moment.say.misread_options())
    if band is AgeBand.FROM_13_TO_17:
        return Drafting(MinorDraft())
    return Answered(moment.profile.model_copy(update={"age_band": band, "supervised": None}))


def _as_minor(moment: Moment, *, supervised: bool) -> Reading:
    known = {"age_band": AgeBand.FROM_13_TO_17, "supervised": supervised}
    return Answered(moment.profile.model_copy(update=known))


NONE = "none"
YES = "yes"
NO = "no"
READY = "ready"


class HealthQuestion(ProfileQuestion):
    """The health screen, in substance that of PAR-Q+; "none of these" is one tap."""

    name = Question.HEALTH
    fields = ("health", "doctor_agreed")

    def prompt(self, moment: Moment) -> Text:
        """What is screened for."""
        return moment.say.ask_health()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """None, or ticks."""
        ticked = _ticked(moment)
        ticks = tuple(
            (
                Option(
                    ("✓ " if flag in ticked else "") + moment.say.health_label(flag),
                    tick_value(flag, ticked=flag in ticked),
                ),
            )
            for flag in HealthFlag
        )
        if ticked:
            return (*ticks, (Option(moment.say.ready(), READY),))
        return ((Option(moment.say.none_of_these(), NONE),), *ticks)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """What was ticked."""
        return say.health_record(profile.health or ())

    def read(self, words: str, moment: Moment) -> Reading:
        """Conditions in words, or none."""
        flags = read_health(words)
        if flags is None:
            return Misread(moment.say.misread_options())
        return _with_health(flags, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """None, ready, or one more tick."""
        ticked = _ticked(moment)
        if value == NONE:
            return _with_health((), moment)
        if value == READY:
            return _with_health(ticked, moment)
        flags = with_tick(ticked, value, HealthFlag, tuple(HealthFlag))
        return Drafting(HealthDraft(ticked=flags))


def _ticked(moment: Moment) -> tuple[HealthFlag, ...]:
    return moment.draft.ticked if isinstance(moment.draft, HealthDraft) else ()


def _with_health(flags: tuple[HealthFlag, ...], moment: Moment) -> Reading:
    return Answered(moment.profile.model_copy(update={"health": flags, "doctor_agreed": None}))


class DoctorQuestion(ProfileQuestion):
    """Whether the doctor agreed; asked after a condition, medicine or pregnancy."""

    name = Question.DOCTOR
    fields = ("doctor_agreed",)

    def applies(self, profile: Profile) -> bool:
        """Only where a doctor's word is needed, and only when nothing stops coaching anyway."""
        flags = set(profile.health or ())
        return bool(flags & NEEDS_A_DOCTOR) and not flags & STOPS_UNTIL_CLEARED

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_doctor()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Yes, not yet."""
        return ((Option(moment.say.yes(), "yes"), Option(moment.say.not_yet(), "no")),)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The doctor's word."""
        return say.doctor_record(agreed=bool(profile.doctor_agreed))

    def read(self, words: str, moment: Moment) -> Reading:
        """Yes or no in words."""
        agreed = read_yes_no(words)
        if agreed is None:
            return Misread(moment.say.misread_options())
        return Answered(moment.profile.model_copy(update={"doctor_agreed": agreed}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """Yes or no."""
        return Answered(moment.profile.model_copy(update={"doctor_agreed": value == "yes"}))
