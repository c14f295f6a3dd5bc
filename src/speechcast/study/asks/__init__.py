"""The rules by which questions are made of a speech, one module for each kind of statement."""
