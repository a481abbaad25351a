"""What a report changes: pain before form before effort before plan."""
