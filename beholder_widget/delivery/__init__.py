"""Between the kernel and the pages: messages, clients and their credit, live control in a busy cell."""
