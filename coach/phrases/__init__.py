"""Every sentence the coach can say."""

from coach.phrases.english import English
from coach.phrases.phrasebook import Phrasebook

__all__ = ["English", "Phrasebook"]
