"""New articles and those that are there -> which of them are copies of one story."""

from indexer.copies.counting import count_copies
from indexer.copies.earlier import Earlier
from indexer.copies.finding import Name, find_copies, set_links
from indexer.copies.newcomers import Newcomers

__all__ = ["Earlier", "Name", "Newcomers", "count_copies", "find_copies", "set_links"]
