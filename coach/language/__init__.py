"""Free text to values: days, places, times, sets, pain, intents."""
