"""The version of this package: what runs in another process tells its own."""

VERSION = "0.1.0"
