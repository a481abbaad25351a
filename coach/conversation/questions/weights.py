"""Asked in context, at the first loaded exercise, and skippable: units, weights, body weight."""

from coach.conversation.questions.base import (
    Answered,
    Misread,
    Moment,
    Option,
    ProfileQuestion,
    Reading,
)
from coach.dialogue import Question
from coach.language.owned_loads import owned_loads_in, read_owned_loads
from coach.language.profile import read_units
from coach.language.strangers import OF_WEIGHTS, strangers
from coach.language.strength import read_body_mass
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import Kit, OwnedLoads, Profile
from coach.units import MassUnit, Weight

WITH_LOADS = frozenset(Kit) - {Kit.STEP, Kit.BENCH, Kit.RACK}
"""Kit that has loads to tell."""


def unit_of(profile: Profile) -> MassUnit:
    """The runner's unit; kilograms until told."""
    return profile.units or MassUnit.KILOGRAM


class UnitsQuestion(ProfileQuestion):
    """Kilograms or pounds."""

    name = Question.UNITS
    fields = ("units",)
    skippable = True

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_units()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """The two units."""
        return (tuple(Option(moment.say.unit_label(unit), unit) for unit in MassUnit),)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The unit."""
        return say.units_record(unit_of(profile))

    def read(self, words: str, moment: Moment) -> Reading:
        """A unit in words."""
        unit = read_units(words)
        if unit is None:
            return Misread(moment.say.misread_options())
        known = moment.profile.model_copy(update={"units": unit})
        loads = owned_loads_in(words, moment.profile.kit or ())
        if loads is None:
            return Answered(known)
        return Answered(known.model_copy(update={"owned_loads": loads}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """A unit."""
        return Answered(moment.profile.model_copy(update={"units": MassUnit(value)}))

    def skipped(self, profile: Profile) -> Profile:
        """Kilograms then."""
        return profile.model_copy(update={"units": MassUnit.KILOGRAM})


class WeightsQuestion(ProfileQuestion):
    """Which loads can be used, of whatever the kit makes matter."""

    name = Question.WEIGHTS
    fields = ("owned_loads",)
    skippable = True

    def applies(self, profile: Profile) -> bool:
        """Only with something to load."""
        return not WITH_LOADS.isdisjoint(profile.kit or ())

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_weights(unit_of(moment.profile), moment.profile.kit or ())

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Typed only."""
        del moment
        return ()

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The loads."""
        return say.weights_record(profile.owned_loads or OwnedLoads())

    def read(self, words: str, moment: Moment) -> Reading:
        """Loads in words."""
        kit, unit = moment.profile.kit or (), unit_of(moment.profile)
        loads = read_owned_loads(words, kit, unit)
        if not isinstance(loads, OwnedLoads):
            return Misread(moment.say.misread_weights(unit, kit))
        return Answered(moment.profile.model_copy(update={"owned_loads": loads}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """No option but skipping."""
        del value
        profile = moment.profile
        return Misread(moment.say.misread_weights(unit_of(profile), profile.kit or ()))

    def skipped(self, profile: Profile) -> Profile:
        """Common steps are assumed."""
        return profile.model_copy(update={"owned_loads": OwnedLoads()})


class BodyMassQuestion(ProfileQuestion):
    """Body weight, never commented on; unknown means cautious steps."""

    name = Question.BODY_MASS
    fields = ("body_mass",)
    skippable = True

    def answered(self, profile: Profile) -> bool:
        """Whether it was answered or skipped."""
        return profile.body_mass_asked

    def cleared(self, profile: Profile) -> Profile:
        """Without it."""
        return profile.model_copy(update={"body_mass": None, "body_mass_asked": False})

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_body_mass(unit_of(moment.profile))

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Typed only."""
        del moment
        return ()

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The body weight."""
        return say.body_mass_record(profile.body_mass)

    def read(self, words: str, moment: Moment) -> Reading:
        """A body weight in words."""
        if strangers(words, OF_WEIGHTS) > 1:
            return Misread(moment.say.misread_body_mass())
        mass = read_body_mass(words, unit_of(moment.profile))
        if not isinstance(mass, Weight):
            return Misread(moment.say.misread_body_mass())
        return Answered(
            moment.profile.model_copy(update={"body_mass": mass, "body_mass_asked": True})
        )

    def tap(self, value: str, moment: Moment) -> Reading:
        """No option but skipping."""
        del value
        return Misread(moment.say.misread_body_mass())

    def skipped(self, profile: Profile) -> Profile:
        """Unknown, and not asked again."""
        return profile.model_copy(update={"body_mass": None, "body_mass_asked": True})
