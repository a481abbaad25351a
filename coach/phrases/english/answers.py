"""Answers to questions on training, and what an exercise is."""

from typing_extensions import override

from coach.knowledge.catalogue import WayBack, WayOn, ways_back, ways_on
from coach.knowledge.exercise import Exercise, Measure
from coach.knowledge.own_plan import OwnPlan
from coach.knowledge.topics import Topic, TopicRecord
from coach.phrases.english import for_you, words
from coach.phrases.english.topic_words import GRADES, LABELS, MORE, SHORT
from coach.phrases.phrasebook.answers import AnswerPhrases
from coach.phrases.text import Text, bold, italic, paragraph, text


class EnglishAnswerPhrases(AnswerPhrases):
    """Short answers, more behind a tap, and what it means for this runner's plan."""

    @override
    def short_answer(self, topic: Topic) -> Text:
        return text(SHORT[topic])

    @override
    def more(self, topic: Topic) -> Text:
        return text(MORE[topic])

    @override
    def evidence(self, record: TopicRecord) -> Text:
        papers = f" {'; '.join(record.papers)}." if record.papers else ""
        return text(italic(f"How sure: {GRADES[record.grade]}.{papers}"))

    @override
    def for_you(self, topic: Topic, own: OwnPlan) -> Text:
        return _unless_empty(for_you.for_you(topic, own))

    @override
    def exercise_answer(self, exercise: Exercise) -> Text:
        sides = ", one side at a time" if exercise.one_sided else ""
        held = " You hold it for a time." if exercise.measure is Measure.HOLD else ""
        family = words.PATTERNS[exercise.pattern]
        cues = "\n".join(f"• {cue}" for cue in exercise.cues)
        return text(
            bold(exercise.name),
            f"It trains {words.listed(exercise.muscles)}{sides}.{held} "
            f"Family: {family}.{_kit(exercise)}",
            cues,
            paragraph(
                bold("Typical fault: "),
                f"{words.lowered(exercise.fault)} ",
                bold("Instead: "),
                words.lowered(exercise.correction),
            ),
            paragraph(
                bold("Easier: "),
                f"{_easier(exercise)} ",
                bold("Harder: "),
                _harder(exercise),
            ),
        )

    @override
    def exercise_for_you(self, own: OwnPlan) -> Text:
        return _unless_empty(for_you.exercise_for_you(own))

    @override
    def more_label(self) -> str:
        return "More"

    @override
    def topic_label(self, topic: Topic) -> str:
        return LABELS[topic]


def _kit(exercise: Exercise) -> str:
    """What it needs, one way or another; empty where it needs nothing."""
    ways = (words.listed(tuple(words.KITS[each].lower() for each in way)) for way in exercise.kit)
    needed = " or ".join(way for way in ways if way)
    return f" Kit: {needed}." if needed and () not in exercise.kit else ""


def _easier(exercise: Exercise) -> str:
    """The way back from an exercise, another before the same one made smaller."""
    ways = ways_back(exercise)
    if WayBack.EASIER_EXERCISE in ways:
        return f"{words.mention(exercise.easier[0])}."
    return words.lowered(exercise.easier_still)


def _harder(exercise: Exercise) -> str:
    """The way on from an exercise, another before the same one made harder or heavier."""
    ways = ways_on(exercise)
    if WayOn.HARDER_EXERCISE in ways:
        return f"{words.mention(exercise.harder[0])}."
    if WayOn.HARDER_FORM in ways:
        return words.lowered(exercise.harder_still)
    return "the same with more load."


def _unless_empty(sentence: str) -> Text:
    return text(sentence) if sentence else Text(paragraphs=())
