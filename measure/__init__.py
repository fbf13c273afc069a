"""Labelled sets -> figures: how well facts are recognised. One module a topic."""
