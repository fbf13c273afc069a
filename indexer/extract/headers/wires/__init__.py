"""Here is a story as a wire sent it: what of its head and foot is for desks alone?"""
