"""What should happen after a turn: a closed union, carried out by whoever holds the conversation.

A message is named by its card; storage maps card to message, delivery resolves it when sending.
"""

from typing import Annotated, Literal

from pydantic import Field

from coach.athlete import Athlete
from coach.phrases.text import Text
from coach.picture import ChartRequest, Drawable
from coach.values import Value

MAX_LABEL = 64


class Button(Value):
    """A button: its label, and the encoded choice it carries."""

    label: str = Field(min_length=1, max_length=MAX_LABEL)
    data: str


class Buttons(Value):
    """Rows of buttons under a message."""

    kind: Literal["buttons"] = "buttons"
    rows: tuple[tuple[Button, ...], ...]


class AskLocation(Value):
    """A keyboard in place of the phone's own that offers to share the location."""

    kind: Literal["ask_location"] = "ask_location"
    label: str


class RemoveKeyboard(Value):
    """Puts the phone's own keyboard back."""

    kind: Literal["remove_keyboard"] = "remove_keyboard"


Keyboard = Annotated[Buttons | AskLocation | RemoveKeyboard, Field(discriminator="kind")]


class Say(Value):
    """Send a message. A card of the same name as before now means this message."""

    kind: Literal["say"] = "say"
    text: Text
    card: str | None = None
    keyboard: Keyboard | None = None
    unprompted: bool = False
    """Sent without the runner having asked: goes after replies, may be withdrawn while unsent."""
    silent: bool = False


class Revise(Value):
    """Rewrite a card in place (send it anew when it is gone). No keyboard removes the buttons."""

    kind: Literal["revise"] = "revise"
    card: str
    text: Text
    keyboard: Buttons | None = None


class Close(Value):
    """Take a card's buttons away and leave its record; nothing is sent when the card is gone."""

    kind: Literal["close"] = "close"
    card: str
    text: Text


MOST_IN_CAPTION = 1024
"""Characters under a picture (Bot API, sendPhoto); what is beyond them follows in a message."""


class Picture(Value):
    """Send a picture; `caption` says what it shows, so that nothing is lost without eyes.

    The words come in their turn, and the picture with them where it is drawn already, else over
    them as soon as it is.
    """

    kind: Literal["picture"] = "picture"
    shows: Drawable
    caption: Text
    keyboard: Buttons | None = None
    unprompted: bool = False
    silent: bool = False


class Chart(Value):
    """Send a chart of the runner's log, also of what is older than the coach has at hand.

    It becomes a picture when the log was read.
    """

    kind: Literal["chart"] = "chart"
    of: ChartRequest
    words: Text = Text(paragraphs=())
    """Said below what the chart says itself."""
    keyboard: Buttons | None = None


class Toast(Value):
    """Answer the tap itself, at most 200 characters; `alert` shows it until dismissed."""

    kind: Literal["toast"] = "toast"
    words: str = Field(max_length=200)
    alert: bool = False


class Withdraw(Value):
    """Drop this runner's unprompted messages that are still unsent."""

    kind: Literal["withdraw"] = "withdraw"


class Forget(Value):
    """Erase everything about the runner; say goodbye, and erase that too once it is sent."""

    kind: Literal["forget"] = "forget"
    goodbye: Text


Effect = Annotated[
    Say | Revise | Close | Picture | Chart | Toast | Withdraw | Forget,
    Field(discriminator="kind"),
]


class Turn(Value):
    """The runner after a turn, and what should happen, in order."""

    athlete: Athlete
    effects: tuple[Effect, ...]
