"""Commands: which exist, how the menu describes them, and how a line is read as one."""

import re

from coach.conversation.choices import Place

DESCRIPTIONS: tuple[tuple[Place, str], ...] = (
    (Place.START, "Begin, or go on where we were"),
    (Place.TODAY, "Today's session"),
    (Place.PLAN, "Your week: runs and strength together"),
    (Place.LOG, "Report a session"),
    (Place.SEASON, "The weeks to come: phases, lighter weeks, races"),
    (Place.PROGRESS, "What has changed so far"),
    (Place.SETTINGS, "Change any of your answers"),
    (Place.HELP, "What I can do, and what I will not"),
    (Place.PAUSE, "Take a break from training"),
    (Place.STOP, "No more messages; everything is kept"),
    (Place.DELETE, "Erase everything I know about you"),
)
"""The menu, in its order. Telegram takes 1-256 characters a description."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s|$)")


def command_of(words: str, bot_name: str | None = None) -> Place | None:
    """The command that a line begins with; None for plain words and for commands nobody knows.

    What follows the command (a deep link's payload) is ignored. `/today@AnotherBot` is none of
    ours when our own name is known.
    """
    found = _COMMAND.match(words)
    if found is None:
        return None
    name, addressed = found.groups()
    if bot_name and addressed and addressed.lower() != bot_name.lower():
        return None
    try:
        return Place(name.lower())
    except ValueError:
        return None
