"""What a service publishes of itself, made from what it really has: routes, handlers, readings."""
