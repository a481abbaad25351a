"""Asking one question at a time on one live card, and taking the answer from a tap or from words.

A tap rewrites the card in place; typed words close it, keep one-line records of the answers on
it, and the next question goes below.
"""

from dataclasses import replace

from coach.conversation.choices import AnswerQuestion
from coach.conversation.effects import AskLocation, Button, Buttons, RemoveKeyboard, Say, Toast
from coach.conversation.local_time import local
from coach.conversation.questions import before, question
from coach.conversation.questions.base import Moment, Option, ProfileQuestion
from coach.conversation.scene import Scene, button
from coach.dialogue import Asking, Draft, Purpose, Question
from coach.phrases.text import Text, paragraph, text
from coach.profile import Profile

CARD = "question"
LOCATION_CARD = "location"
BACK = "back"
SKIP = "skip"

ALWAYS_IN_FULL = (Question.HEALTH,)
"""Its list says more than its buttons."""


def moment_of(scene: Scene, draft: Draft | None = None) -> Moment:
    """The moment a question is asked or answered in."""
    return Moment(
        profile=scene.profile,
        draft=draft,
        now=local(scene.now, scene.athlete),
        language=scene.athlete.language,
        zone_hint=scene.athlete.zone_hint,
        say=scene.say,
    )


def ask(
    scene: Scene,
    name: Question,
    purpose: Purpose,
    draft: Draft | None = None,
    lead: Text | None = None,
    *,
    brief: bool = False,
) -> Scene:
    """Put a question on the live card, with fresh buttons; older ones become old.

    `lead` goes before the question, on the same card; `brief` leaves out what explains it.
    """
    prompt = scene.dialogue.prompts + 1
    asking = Asking(question=name, prompt=prompt, purpose=purpose, draft=draft)
    asked = scene.talking(prompts=prompt, asking=asking)
    prompt_words = question(name).prompt(moment_of(asked, draft))
    is_brief = brief and name not in ALWAYS_IN_FULL
    words = records_of(asked) + (prompt_words.headline if is_brief else prompt_words)
    if lead is not None:
        words = lead + words
    return asked.show(CARD, words, _keyboard(asked, asking))


def redraw(scene: Scene, asking: Asking, draft: Draft) -> Scene:
    """The same question with more of its answer ticked; its buttons stay good."""
    drawn = asking.model_copy(update={"draft": draft})
    asked = scene.talking(asking=drawn)
    words = records_of(asked) + question(asking.question).prompt(moment_of(asked, draft))
    return asked.show(CARD, words, _keyboard(asked, drawn))


def ask_again(scene: Scene, sentence: str | None = None, *, brief: bool = False) -> Scene:
    """One sentence, and the current question again below it, without its explanation if `brief`."""
    asking = scene.dialogue.asking
    if asking is None:
        return scene if sentence is None else scene.doing(Say(text=text(sentence)))
    closed = retire(scene)
    said = closed if sentence is None else closed.doing(Say(text=text(sentence)))
    return ask(below(said), asking.question, asking.purpose, asking.draft, brief=brief)


def retire(scene: Scene) -> Scene:
    """Take the live card's buttons away; what was answered on it stays as its record."""
    asking = scene.dialogue.asking
    if asking is None:
        return scene
    kept = records_of(scene)
    prompt = question(asking.question).prompt(moment_of(scene, asking.draft))
    words = kept if kept.paragraphs else prompt.headline
    return scene.close(CARD, words).talking(records=())


def leave_small_question(scene: Scene) -> Scene:
    """Put a question that can wait aside: what comes next is about something else."""
    asked = scene.dialogue.asking
    if asked is None or asked.purpose in (Purpose.ONBOARDING, Purpose.RENEWAL):
        return scene
    return retire(scene).talking(asking=None)


def finish(scene: Scene) -> Scene:
    """No question waits any more; the card keeps its records."""
    kept = records_of(scene)
    done = scene.talking(asking=None, records=())
    if not kept.paragraphs:
        return done
    return done.close(CARD, kept)


def answered(scene: Scene, name: Question, profile: Profile) -> Scene:
    """Keep an answer and its record; typed answers close the card they were asked on."""
    kept = without_location_keyboard(scene).knowing(profile=profile)
    kept = kept.talking(records=(*scene.dialogue.records, name))
    if scene.tapped:
        return kept
    return kept.close(CARD, records_of(kept)).talking(records=())


def without_location_keyboard(scene: Scene) -> Scene:
    """Put the phone's own keyboard back, once the place was told in another way."""
    if not scene.dialogue.location_offered:
        return scene
    thanked = Say(text=scene.say.share_place_done(), keyboard=RemoveKeyboard())
    return scene.talking(location_offered=False).doing(thanked)


def is_current(scene: Scene, choice: AnswerQuestion) -> bool:
    """Whether a button belongs to the question that waits."""
    asking = scene.dialogue.asking
    return (
        asking is not None and asking.prompt == choice.prompt and asking.question is choice.question
    )


def old_button(scene: Scene) -> Scene:
    """A button of an earlier question: say so, and show the current one."""
    told = scene.doing(Toast(words=scene.say.old_button()))
    return ask_again(told)


def want_location(scene: Scene) -> Scene:
    """Offer the phone's own location button; it needs a message of its own."""
    return scene.talking(location_offered=True).doing(
        Say(
            card=LOCATION_CARD,
            text=scene.say.share_place_asked(),
            keyboard=AskLocation(label=scene.say.share_place()),
        )
    )


def previous(scene: Scene, asking: Asking) -> ProfileQuestion | None:
    """The question before this one; None before the first."""
    return before(asking.question, scene.profile)


def records_of(scene: Scene) -> Text:
    """The one-line records of the live card; empty at first."""
    lines = tuple(
        question(name).record(scene.profile, scene.say) for name in scene.dialogue.records
    )
    return text(paragraph("\n".join(lines))) if lines else Text(paragraphs=())


def below(scene: Scene) -> Scene:
    """As if typed: the next card goes below."""
    return replace(scene, tapped=False, card=None)


def _keyboard(scene: Scene, asking: Asking) -> Buttons:
    spec = question(asking.question)
    rows = tuple(
        tuple(_option(asking, option) for option in line)
        for line in spec.options(moment_of(scene, asking.draft))
        if line
    )
    return Buttons(rows=(*rows, *_way_out(scene, asking, spec)))


def _option(asking: Asking, option: Option) -> Button:
    return button(
        option.label,
        AnswerQuestion(prompt=asking.prompt, question=asking.question, value=option.value),
    )


def _way_out(scene: Scene, asking: Asking, spec: ProfileQuestion) -> tuple[tuple[Button, ...], ...]:
    skip = (_option(asking, Option(scene.say.skip_question(), SKIP)),)
    back = (_option(asking, Option(scene.say.back(), BACK)),)
    return (skip, back) if spec.skippable else (back,)
