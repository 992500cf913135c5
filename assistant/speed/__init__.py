"""What Rasa does and need not: each module here says what it wins, and a test holds it."""
