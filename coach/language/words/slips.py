"""Short words as fingers in a hurry write them; longer ones are matched by likeness."""

SLIPS = {
    "dne": "done", "doen": "done", "dnoe": "done", "donr": "done", "pian": "pain", "apin": "pain",
    "pani": "pain", "painn": "pain", "hrut": "hurt", "hirt": "hurt", "teh": "the", "hte": "the",
    "nad": "and", "adn": "and", "fien": "fine", "fnie": "fine", "lfet": "left", "letf": "left",
    "kene": "knee", "nkee": "knee", "knne": "knee", "kne": "knee", "stes": "sets", "stets": "sets",
    "resp": "reps", "rpes": "reps", "wek": "week", "weeek": "week", "tody": "today",
    "toady": "today", "tday": "today", "esay": "easy", "eays": "easy", "eazy": "easy",
    "lnog": "long", "rnu": "run", "fomr": "form", "clena": "clean", "oen": "one",
    "skpi": "skip", "mvoe": "move", "wiht": "with", "taht": "that", "jsut": "just", "olny": "only",
    "cna": "can", "cnat": "cant", "waht": "what", "whta": "what", "thnks": "thanks",
    "evrything": "everything", "everthing": "everything", "everyting": "everything",
    "exept": "except", "excpet": "except", "ecxept": "except", "skiped": "skipped",
    "skippd": "skipped", "finshed": "finished", "finised": "finished", "finishd": "finished",
    "stoped": "stopped", "didint": "didnt", "dint": "didnt", "ddnt": "didnt", "rite": "right",
    "rigth": "right", "righ": "right", "wnet": "went", "nothign": "nothing", "nuthin": "nothing",
    "nothin": "nothing", "everythin": "everything", "excersises": "exercises",
    "excercises": "exercises", "exercices": "exercises", "excercise": "exercise",
    "calfs": "calves", "minuts": "minutes", "mintues": "minutes",
}  # fmt: skip
