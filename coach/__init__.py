"""A strength coach for runners: pure functions from what is known and what happened."""
