"""A picture of words, for a snapshot of a frame that has no picture."""

from __future__ import annotations

import io
import textwrap

WIDTH = 768
LINE = 28


def picture(text: str) -> bytes:
    """Return the bytes of a PNG file, 768 px wide, with `text` in it."""
    from PIL import Image, ImageDraw, ImageFont

    lines = textwrap.wrap(text, width=64) or [""]
    image = Image.new("RGB", (WIDTH, LINE * (len(lines) + 2)), (32, 32, 32))
    ImageDraw.Draw(image).multiline_text(
        (LINE, LINE), "\n".join(lines), fill=(208, 208, 208), font=ImageFont.load_default(18), spacing=8
    )
    buffer = io.BytesIO()
    image.save(buffer, "png")
    return buffer.getvalue()
