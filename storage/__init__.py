"""Tables, mapping and queues: everything that must survive a restart."""
