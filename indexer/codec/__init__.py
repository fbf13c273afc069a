"""How a segment lies on the disk: postings, stored articles, and the codec by which stock Whoosh reads them."""
