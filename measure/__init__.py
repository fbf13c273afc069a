"""How well facts are extracted: labelled news -> precision and recall. `python -m measure` prints the figures."""
