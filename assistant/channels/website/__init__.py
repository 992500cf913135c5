"""The channel of the chat on the help website: anyone may speak, the server says who is who."""
