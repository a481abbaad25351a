"""How a runner wants to lift, and what they would rather not; asked when they wish to."""

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
from coach.dialogue import Question, WishesDraft
from coach.language.profile import read_yes_no
from coach.language.style import read_style
from coach.language.wishes import read_wishes
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import Profile, Style, Weekday, Wishes

READY = "ready"
BEFORE_WORK = "before_work"
PASSED, NOT_YET = "passed", "not_yet"
DAYS_A_WEEK = 7


class StyleQuestion(ProfileQuestion):
    """Heavier over the months, light for good, or in circuits."""

    name = Question.STYLE
    fields = ("style",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_style()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """The three styles, defined."""
        return tuple((Option(moment.say.style_label(style), style),) for style in Style)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The style."""
        return say.style_record(profile.style or Style.HEAVIER)

    def read(self, words: str, moment: Moment) -> Reading:
        """A style in words."""
        style = read_style(words)
        if style is None:
            return Misread(moment.say.misread_options())
        return Answered(moment.profile.model_copy(update={"style": style}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """A style."""
        return Answered(moment.profile.model_copy(update={"style": Style(value)}))


class JumpTestQuestion(ProfileQuestion):
    """Whether the two small tests before jumps went well."""

    name = Question.JUMP_TEST
    fields = ("jump_test",)

    def prompt(self, moment: Moment) -> Text:
        """The tests."""
        return moment.say.ask_jump_test()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Both went well, or not yet."""
        say = moment.say
        return ((Option(say.jump_test_passed(), PASSED), Option(say.not_yet(), NOT_YET)),)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """How they went."""
        return say.jump_test_record(passed=bool(profile.jump_test))

    def read(self, words: str, moment: Moment) -> Reading:
        """Yes or no in words."""
        passed = read_yes_no(words)
        if passed is None:
            return Misread(moment.say.misread_options())
        return Answered(moment.profile.model_copy(update={"jump_test": passed}))

    def tap(self, value: str, moment: Moment) -> Reading:
        """Passed, or not yet."""
        if value not in (PASSED, NOT_YET):
            raise ValueError(value)
        return Answered(moment.profile.model_copy(update={"jump_test": value == PASSED}))


class WishesQuestion(ProfileQuestion):
    """Days without strength; only before work."""

    name = Question.WISHES
    fields = ("wishes",)

    def prompt(self, moment: Moment) -> Text:
        """The question."""
        return moment.say.ask_wishes()

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Ticks and ready."""
        wishes, say = _ticked(moment), moment.say
        days = tuple(
            Option(
                say.never_label(day, ticked=day in wishes.never),
                tick_value(day.name, ticked=day in wishes.never),
            )
            for day in Weekday
        )
        morning = Option(
            say.before_work_label(ticked=wishes.before_work),
            tick_value(BEFORE_WORK, ticked=wishes.before_work),
        )
        return (*in_rows_of(4, days), (morning,), (Option(say.ready(), READY),))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The wishes."""
        return say.wishes_record(profile.wishes or Wishes())

    def read(self, words: str, moment: Moment) -> Reading:
        """Wishes in words."""
        wishes = read_wishes(words)
        if wishes is None:
            return Misread(moment.say.misread_wishes())
        return _with_wishes(wishes, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """A tick, or ready."""
        wishes = _ticked(moment)
        if value == READY:
            return _with_wishes(wishes, moment)
        if value.endswith(BEFORE_WORK):
            wished = value == BEFORE_WORK
            return Drafting(WishesDraft(wishes=wishes.model_copy(update={"before_work": wished})))
        never = with_tick(wishes.never, value, lambda name: Weekday[name], tuple(Weekday))
        return Drafting(WishesDraft(wishes=wishes.model_copy(update={"never": never})))


def _ticked(moment: Moment) -> Wishes:
    if isinstance(moment.draft, WishesDraft):
        return moment.draft.wishes
    return moment.profile.wishes or Wishes()


def _with_wishes(wishes: Wishes, moment: Moment) -> Reading:
    if len(wishes.never) == DAYS_A_WEEK:
        return Misread(moment.say.no_day_left())
    return Answered(moment.profile.model_copy(update={"wishes": wishes}))
