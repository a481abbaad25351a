"""Events in, effects out: onboarding, sessions, check-ins, settings."""
