"""Everyday words that are one slip away from a word of the tables and mean themselves."""

from coach.language.tokens import word_set

COMMON_WORDS = word_set(
    "heard hearts chess chests angle angles hello heels wrests shouldnt shoulda couldnt wouldnt "
    "feinted painted fainter cables bands bench lunch bunch batch match watch march month months "
    "mouth south north sound round found front their there these those where which while white "
    "whole world would could should quite quiet quick guide night right light might fight sight "
    "eight weight height around ground second stand stands shoes shows shown short shirt share "
    "shape sheet sleep steep speed spend swear sweat sweet sheets planks plant plants plane plate "
    "plates blank black block floor flour power lower upper super paper later water after other "
    "another mother brother rather either neither reset tests texts thanks things think thick "
    "thing tight tights thigh today toady sunny money honey moody funny daily dairy early nearly "
    "really ready heavy heave leave leaves live lives level lever never every ever over under "
    "squad squads squared square spare space place places piece pieces peace press pressed dress "
    "dressed stress stressed stretch street string strong strange straight strict stick stuck "
    "stock track trick trail train trains trial tried tries trips crisp cramp stamp stump jumps "
    "jumped lumps lunged lounge plunge change changed charge chance couch coach catch causes "
    "cases cakes lakes makes takes bikes likes hikes miles smile smiles swings swing wings going "
    "doing using losing rising raised rinse range ranges orange arrange sharp sharpe shark spark "
    "angry hungry hurry curry carry marry party parts ports sports spots posts costs closet "
    "closed clothes cloth clock cluck touch tough though through thought bought brought caught "
    "taught fault faults salts halls calls walls falls balls bills pills hills kills skills "
    "steeps stage staged steady study stupid tired wired fired hired third thirty thirst "
    "wonder finger linger ginger hinder binder minder pounder founder sounded rounded grounded "
    "chair chairs hairs stars start starts started stared stated states waist wrist twist "
    "listed listen lifted lifting lifter shift shifts swift drift heater hearty heart earth "
    "tempt temps tempts long longs lungs along among alone bone bones money phone hours house "
    "mouse loose goose choose chosen frozen dozen woken token taken shaken weaken weekend weekly "
    "weeks needs seeds feeds bleeds knees kneel needle fiddle middle riddle saddle paddle puddle "
    "pedal medal metal petal total vital final finals finely finally family friend fried "
    "breathe breath bread break breaks broken spoken easier easily lazily crazy hazy lacy "
    "cheat cheats crest chose version visions breather breathers swelled dizzier collapse "
    "crashing brushing rushing blushing bladders blander ladder jingling mingling tinkling "
    "confused confusing confuse "
    "being seeing feeling dealing healing heating eating beating seating meeting hello resting "
    "testing nesting tested rested nested interval hamster"
)

UNIT_WORDS = word_set(
    "x set sets rep reps kg kgs kilo kilos lb lbs # min mins minute minutes s sec secs second "
    "seconds day days week weeks km k m mi mile miles am pm % times hours hour h st nd rd th "
    "kilo kilos pounds pound "
    "exercises exercise runs run each rounds round months month years year ago others other of"
)
"""Behind a number they say what it counts."""

CHAT_SPELLINGS = {
    "u": "you", "ur": "your", "pls": "please", "plz": "please", "plse": "please", "thx": "thanks",
    "ty": "thanks", "tonite": "tonight", "2day": "today", "2moro": "tomorrow", "tmrw": "tomorrow",
    "cos": "because", "coz": "because", "cuz": "because", "tho": "though", "wanna": "want",
    "ive": "have", "hav": "have", "dnt": "dont", "cannot": "cant", "wud": "would", "shud": "should",
    "thru": "through", "wknd": "weekend", "whats": "what", "wats": "what",
    "wat": "what", "hows": "how", "whens": "when", "sesh": "session", "gonna": "going",
    "legz": "legs", "travelling": "traveling", "travel": "traveling", "programme": "plan",
    "program": "plan", "excercise": "exercise", "excercises": "exercises", "wkout": "workout",
    "minuets": "minutes", "dunno": "idk", "abit": "bit", "alot": "lot", "rly": "really",
    "dne": "done", "doen": "done", "pian": "pain", "apin": "pain", "nopain": "painless",
    "exersise": "exercise", "exersises": "exercises",
}  # fmt: skip
"""How chats spell common words, one word for one."""
