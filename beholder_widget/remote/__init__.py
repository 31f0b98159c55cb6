"""Training in other processes: what travels between its half of a widget and the notebook's, and who carries it."""
