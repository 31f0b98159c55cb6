"""What frames are compared with: the ways in which notebooks and TensorBoard make and show such pictures."""
