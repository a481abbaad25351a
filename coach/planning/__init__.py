"""From profile and training state to dated sessions that fit around the runs."""
