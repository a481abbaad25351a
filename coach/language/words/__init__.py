"""The words of the language, as tables apart from the grammar."""
