"""The running process: Telegram, the terminal, clocks and sending."""
