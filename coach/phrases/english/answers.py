"""Answers to questions on training, and what an exercise is."""

from typing_extensions import override

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
            f"It trains {words.listed(exercise.muscles)}{sides}.{held} Family: {family}.",
            cues,
            paragraph(
                bold("Typical fault: "),
                f"{words.lowered(exercise.fault)} ",
                bold("Instead: "),
                words.lowered(exercise.correction),
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


def _unless_empty(sentence: str) -> Text:
    return text(sentence) if sentence else Text(paragraphs=())
