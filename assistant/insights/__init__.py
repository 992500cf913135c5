"""What people asked that was not understood, by kind: candidates for training examples."""
