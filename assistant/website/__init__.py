"""The help website: its pages, its files, and what every answer of the server carries."""
