"""Which of several meanings holds where they claim the same words of a message.

Meanings go by their kind, commands by their intent, a question by whether its topic is known.
"""

from coach.language.tokens import word_set

STATES = "easier harder fatigue short_of_time skip hard_run change pain"
SHOWN = "show_plan show_today show_progress show_season help why log settings"

SILENCES: dict[str, frozenset[str]] = {
    "injury": word_set(f"change fatigue easier pain asks illness {SHOWN}"),
    "delete": word_set(f"change {SHOWN} stop silence pause reminder asks"),
    "session": word_set(f"{STATES} resume travel asks {SHOWN} race illness pain"),
    "pain": word_set("change"),
    "illness": word_set("pause fatigue change travel hard_run easier pain"),
    "travel": word_set(f"pause change skip hard_run short_of_time race {SHOWN}"),
    "pause": word_set("silence stop reminder change skip resume fatigue"),
    "resume": word_set(f"change illness fatigue greeting harder {SHOWN} asks"),
    "dates": word_set(f"move change race hard_run {SHOWN} swap asks"),
    "move": word_set(f"skip change fatigue hard_run swap asks short_of_time pause {SHOWN}"),
    "skip": word_set(f"fatigue change pause short_of_time asks easier hard_run {SHOWN}"),
    "short_of_time": word_set(f"change easier asks hard_run harder {SHOWN}"),
    "swap": word_set(f"change easier harder asks move skip units {SHOWN}"),
    "easier": word_set(f"harder change asks fatigue units {SHOWN}"),
    "harder": word_set(f"change asks units {SHOWN}"),
    "hard_run": word_set(f"race change session fatigue log asks easier harder {SHOWN}"),
    "race": word_set("change asks"),
    "fatigue": word_set(f"easier change asks {SHOWN}"),
    "reminder": word_set(f"silence stop pause change move resume asks {SHOWN}"),
    "units": word_set(f"change move asks {SHOWN}"),
    "change": word_set(f"asks {SHOWN}"),
    "asks_topic": word_set(f"{STATES} race illness swap travel pause resume session help why log"),
    "asks": word_set("help why log"),
    "show_plan": word_set("asks asks_topic show_today show_progress log"),
    "show_today": word_set("asks asks_topic show_plan log"),
    "show_progress": word_set("asks asks_topic show_plan show_today log"),
}
"""Of meanings that claim the same words, those that give way."""

HEARD_IN_A_CLAUSE = word_set(
    "move skip swap reminder units delete pause resume show_plan show_today show_progress dates "
    "short_of_time injury asks_topic easier harder"
)
"""Wishes that are acted on wherever in a message they stand."""
COVERS_A_PAUSE = word_set("travel illness")
"""They say themselves until when no training fits."""
