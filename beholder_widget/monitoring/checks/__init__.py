"""Named verdicts over figures of tensors and over metrics: pure rules, fed with readings, that answer with alerts."""
