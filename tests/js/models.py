"""Pictures of well-known networks: their sections' names, and places as the package lays them out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from beholder_widget import tiling
from tests.js.cell import Picture, picture_of

Named = Iterator[tuple[str, tuple[int, ...]]]


@cache
def resnet50() -> Picture:
    """Return a picture of torchvision's ResNet-50: 161 sections."""
    return _picture_of(_resnet50())


@cache
def gpt2() -> Picture:
    """Return a picture of the smallest GPT-2: 148 sections."""
    return _picture_of(_gpt2())


@cache
def encoder() -> Picture:
    """Return a picture of a transformer encoder of 24 layers: 291 sections."""
    return _picture_of(_encoder())


def _picture_of(named: Named) -> Picture:
    names, shapes = zip(*named, strict=True)
    return picture_of(names, [box.plan for box in tiling.layout(shapes).boxes])


def _linear(name: str, *shape: int, bias: int | None = None) -> Named:
    yield f"{name}.weight", shape
    yield f"{name}.bias", (bias or shape[0],)


def _resnet50() -> Named:
    yield "conv1.weight", (64, 3, 7, 7)
    yield from _linear("bn1", 64)
    inputs = 64
    for layer, (width, blocks) in enumerate([(64, 3), (128, 4), (256, 6), (512, 3)], start=1):
        for block in range(blocks):
            yield from _bottleneck(f"layer{layer}.{block}", inputs, width, is_first=block == 0)
            inputs = 4 * width
    yield from _linear("fc", 1000, 2048)


def _bottleneck(name: str, inputs: int, width: int, *, is_first: bool) -> Named:
    shapes = [(width, inputs, 1, 1), (width, width, 3, 3), (4 * width, width, 1, 1)]
    for number, shape in enumerate(shapes, start=1):
        yield f"{name}.conv{number}.weight", shape
        yield from _linear(f"{name}.bn{number}", shape[0])
    if is_first:
        yield f"{name}.downsample.0.weight", (4 * width, inputs, 1, 1)
        yield from _linear(f"{name}.downsample.1", 4 * width)


def _gpt2() -> Named:
    yield "wte.weight", (50257, 768)
    yield "wpe.weight", (1024, 768)
    for layer in range(12):
        yield from _linear(f"h.{layer}.ln_1", 768)
        yield from _linear(f"h.{layer}.attn.c_attn", 768, 2304, bias=2304)
        yield from _linear(f"h.{layer}.attn.c_proj", 768, 768)
        yield from _linear(f"h.{layer}.ln_2", 768)
        yield from _linear(f"h.{layer}.mlp.c_fc", 768, 3072, bias=3072)
        yield from _linear(f"h.{layer}.mlp.c_proj", 3072, 768, bias=768)
    yield from _linear("ln_f", 768)


def _encoder() -> Named:
    yield "embedding.weight", (8000, 512)
    for layer in range(24):
        name = f"encoder.layers.{layer}"
        yield f"{name}.self_attn.in_proj_weight", (1536, 512)
        yield f"{name}.self_attn.in_proj_bias", (1536,)
        yield from _linear(f"{name}.self_attn.out_proj", 512, 512)
        yield from _linear(f"{name}.linear1", 2048, 512)
        yield from _linear(f"{name}.linear2", 512, 2048)
        yield from _linear(f"{name}.norm1", 512)
        yield from _linear(f"{name}.norm2", 512)
    yield from _linear("head", 1000, 512)
