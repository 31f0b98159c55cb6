"""What this project costs, each figure a ratio to what a user would pick instead, measured side by side.

``python -m benchmarks`` prints one table; ``python -m benchmarks --profile frame`` tells where the time of a row goes.
"""
