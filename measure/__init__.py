"""How well and how fast facts are extracted: labelled news -> figures, which `python -m measure` prints."""
