"""What was read with doubt is shown before it changes the plan: Correct, or Fix."""

from coach.conversation import telling
from coach.conversation.choices import Confirm
from coach.conversation.effects import Say
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Confirming, Doubt, Doubted
from coach.language.meanings import (
    DatesTold,
    EasierWish,
    IllnessTold,
    ImpossibleValue,
    Meaning,
    MoveWish,
    OneWeekTold,
    Part,
    PauseWish,
    RaceTold,
    SessionTold,
    SkipWish,
    SwapWish,
    TravelTold,
)
from coach.phrases.text import Text

CARD = "doubt"
KINDS: dict[type[object], Doubt] = {
    SkipWish: Doubt.SKIP,
    MoveWish: Doubt.MOVE,
    PauseWish: Doubt.PAUSE,
    IllnessTold: Doubt.ILLNESS,
    TravelTold: Doubt.TRIP,
    SwapWish: Doubt.SWAP,
    EasierWish: Doubt.EASIER,
    RaceTold: Doubt.RACE,
    DatesTold: Doubt.DATES,
    OneWeekTold: Doubt.DATES,
}
"""Readings that would change the plan; all others are heard at once, sure or not."""


def ask(
    scene: Scene,
    part: Part,
    impossible: tuple[ImpossibleValue, ...],
    words: str,
    reply_to: str | None,
) -> Scene | None:
    """Show what was read and ask whether it is right; None where it would change nothing."""
    say = scene.say
    shown = _shown(scene, part.meaning, reply_to)
    if shown is None:
        return None
    for value in impossible:
        shown = shown + say.left_out(value.said)
    buttons = rows(
        (
            button(say.correct_label(), Confirm(matter=Confirming.READING, yes=True)),
            button(say.fix_label(), Confirm(matter=Confirming.READING, yes=False)),
        )
    )
    waiting = scene.talking(
        confirming=Confirming.READING,
        doubted=Doubted(words=words, reply_to=reply_to),
        waiting_since=scene.now,
    )
    return waiting.doing(Say(card=CARD, text=shown + say.is_that_right(), keyboard=buttons))


def close(scene: Scene) -> Scene:
    """It was right: the buttons go."""
    return scene.close(CARD, scene.say.confirmed())


def tell_again(scene: Scene) -> Scene:
    """It was not: nothing changes."""
    return scene.show(CARD, scene.say.tell_me_again())


def _shown(scene: Scene, meaning: Meaning, reply_to: str | None) -> Text | None:
    if isinstance(meaning, SessionTold):
        report = telling.as_report(scene, meaning.report, reply_to)
        return None if report is None else scene.say.heard(report)
    kind = KINDS.get(type(meaning))
    return None if kind is None else scene.say.doubted(kind)
