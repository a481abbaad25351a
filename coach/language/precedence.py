"""Which of several meanings holds where they claim the same words of a message.

Meanings go by their kind, commands by their intent, a question by whether its topic is known.
"""

from coach.language.tokens import word_set

CHANGES = "change sore"
"""Answers of the profile; "sore" those about sore places."""
STATES = f"easier harder fatigue short_of_time skip hard_run easy_run {CHANGES} pain"
SHOWN = "show_plan show_today show_progress show_season help why why_this what_changed log settings"

SILENCES: dict[str, frozenset[str]] = {
    "no_supervision": word_set(f"pause travel {CHANGES} skip {SHOWN} dates"),
    "undo": word_set(f"move skip swap dates {CHANGES} resume asks session {SHOWN}"),
    "fix": word_set(f"session {CHANGES} asks {SHOWN}"),
    "one_week": word_set(f"dates {CHANGES} move travel race hard_run pause {SHOWN} asks"),
    "preference": word_set(
        f"dates {CHANGES} move skip short_of_time pause easier harder hard_run asks {SHOWN}"
    ),
    "what_changed": word_set(
        f"show_plan show_today show_progress asks asks_topic {CHANGES} log why"
    ),
    "why_this": word_set("why asks asks_topic show_plan show_today"),
    "injury": word_set(f"{CHANGES} fatigue easier pain asks illness {SHOWN}"),
    "delete": word_set(f"{CHANGES} {SHOWN} stop silence pause reminder asks"),
    "session": word_set(f"{STATES} resume travel asks {SHOWN} race illness pain"),
    "pain": word_set("sore"),
    "illness": word_set(f"pause fatigue {CHANGES} travel hard_run easier pain move asks {SHOWN}"),
    "travel": word_set(f"move pause {CHANGES} skip hard_run short_of_time race {SHOWN}"),
    "pause": word_set(f"silence stop reminder {CHANGES} skip resume fatigue"),
    "resume": word_set(f"{CHANGES} illness fatigue greeting harder {SHOWN} asks"),
    "dates": word_set(f"move easier {CHANGES} race hard_run {SHOWN} swap asks"),
    "move": word_set(
        f"skip {CHANGES} fatigue hard_run swap asks short_of_time pause easier {SHOWN}"
    ),
    "skip": word_set(f"fatigue {CHANGES} pause short_of_time asks easier hard_run {SHOWN}"),
    "short_of_time": word_set(f"{CHANGES} easier asks hard_run harder {SHOWN}"),
    "swap": word_set(f"{CHANGES} easier harder asks move skip units {SHOWN}"),
    "easier": word_set(f"harder {CHANGES} asks fatigue units {SHOWN}"),
    "harder": word_set(f"{CHANGES} asks units {SHOWN}"),
    "hard_run": word_set(f"race {CHANGES} session fatigue log asks easier harder {SHOWN}"),
    "easy_run": word_set(f"race {CHANGES} log asks easier harder {SHOWN}"),
    "race": word_set(f"{CHANGES} asks"),
    "fatigue": word_set(f"easier {CHANGES} asks {SHOWN}"),
    "reminder": word_set(f"silence stop pause {CHANGES} move resume asks {SHOWN}"),
    "units": word_set(f"{CHANGES} move asks {SHOWN}"),
    "change": word_set(f"asks {SHOWN}"),
    "asks_topic": word_set(f"{STATES} race illness swap travel pause resume session help why log"),
    "asks": word_set("help why log"),
    "show_season": word_set("asks asks_topic show_plan"),
    "show_plan": word_set("asks asks_topic show_today show_progress log"),
    "show_today": word_set("asks asks_topic show_plan log"),
    "show_progress": word_set("asks asks_topic show_plan show_today log"),
}
"""Of meanings that claim the same words, those that give way."""

HEARD_IN_A_CLAUSE = word_set(
    "move skip swap reminder units delete pause resume show_plan show_today show_progress dates "
    "short_of_time injury asks_topic easier harder change race preference what_changed travel"
)
"""Wishes that are acted on wherever in a message they stand."""
TOLD_IN_A_SESSION = SILENCES["session"] - {"race", "travel", "change"}
"""Of wishes in a statement of their own beside a session told, those that belong to it."""
COVERS: dict[str, frozenset[str]] = {
    **{name: SILENCES[name] for name in word_set("travel illness one_week dates preference")},
    "move": word_set("skip easier"),
    "hard_run": word_set("race session"),
    "race": word_set("hard_run"),
    "pain": word_set("sore resume"),
}
"""What they silence in the statements beside their own, too."""
