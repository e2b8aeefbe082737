"""The demo: two children, five partners, and the story that they play."""
