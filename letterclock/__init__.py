"""Letterclock's deadline logic: how long a person holding an IRS letter still has.

Pure Python, without Rasa. The parts, each usable alone:

- `letterclock.court_calendar`: the Tax Court's days off;
- `letterclock.letters`: what is known about each letter (`letters/*.yml`), checked on load;
- `letterclock.deadlines`: from a letter and its date to last days and their status;
- `letterclock.dates`: finding and reading dates in what people write;
- `letterclock.explain`: the answer in words, English or Spanish;
- `letterclock.cli`: the `letterclock` command.
"""
