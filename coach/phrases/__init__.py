"""Every sentence the coach can say."""

from coach.phrases.english import English

Phrasebook = English

__all__ = ["English", "Phrasebook"]
