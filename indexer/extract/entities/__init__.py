"""A headline and a text -> the people, organisations and places that they name, each under one name."""
