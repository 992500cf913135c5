"""Rasa custom actions: what is done when a person has said something.

Thin: each reads the slots and what was heard, calls `letterclock`, and utters. No date arithmetic,
no legal text. The rooms:

- `memory`, `told`: what the conversation knows (slots), checked on the way in;
- `message`: what the last message said (entities, and the words themselves);
- `turn`: what an action has to work with; `course`: what every action goes through;
- `deadlines`, `letter_date`, `explain`, `conversation`, `guesses`: the actions, by what people ask;
- `choice`, `short_replies`, `not_understood`: what is said next to nothing;
- `answer`, `answer_topic`, `asking`, `remark`, `letters`, `days`: the answers, by what they say;
- `replies`: the messages that go out, with the deadlines object where dates are stated.
"""
