"""The stack of short lines above a pasted, clipped or scanned text -> what each of them is."""
