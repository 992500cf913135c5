"""Seeing what happens, without seeing what people wrote."""
