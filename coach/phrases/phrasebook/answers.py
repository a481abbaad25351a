"""What the coach can say: answers to questions on training, and what an exercise is."""

from abc import ABC, abstractmethod

from coach.knowledge.exercise import Exercise
from coach.knowledge.own_plan import OwnPlan
from coach.knowledge.topics import Topic, TopicRecord
from coach.phrases.text import Text


class AnswerPhrases(ABC):
    """Short answers, more behind a tap, and what it means for this runner's plan."""

    @abstractmethod
    def short_answer(self, topic: Topic) -> Text:
        """The answer: one idea, three sentences at most."""

    @abstractmethod
    def more(self, topic: Topic) -> Text:
        """The reasons and numbers behind it, and how far they carry."""

    @abstractmethod
    def evidence(self, record: TopicRecord) -> Text:
        """How well it is supported, and by what."""

    @abstractmethod
    def for_you(self, topic: Topic, own: OwnPlan) -> Text:
        """What it means for this runner, in one sentence; empty where nothing of theirs does."""

    @abstractmethod
    def exercise_answer(self, exercise: Exercise) -> Text:
        """What an exercise is: what it trains, three cues, the typical fault and its correction."""

    @abstractmethod
    def exercise_for_you(self, own: OwnPlan) -> Text:
        """Where it stands in this runner's plan; empty where it does not."""

    @abstractmethod
    def more_label(self) -> str:
        """Opens the reasons."""

    @abstractmethod
    def topic_label(self, topic: Topic) -> str:
        """Opens the answer on another topic."""
