"""What people asked that was not understood: candidates for training examples."""
