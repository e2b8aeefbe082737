"""Container images of our own: the services, the broker, the database."""
