"""The path of a file, or a web address -> the facts that its names state, dates above all."""
