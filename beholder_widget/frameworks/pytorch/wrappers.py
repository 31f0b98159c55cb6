"""What compiling and distributing do to a model: its own names again, and this process's part of a tensor.

Nothing here talks to other processes.
"""

from __future__ import annotations

import re
import sys
from typing import Any

import torch

WRAPPERS = re.compile(r"\b(_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(\.|$)")


def unwrapped(path: str) -> str:
    """Return the path to a module or a parameter as it would be without the wrappers."""
    return WRAPPERS.sub("", path).removesuffix(".")


def is_recording() -> bool:
    """Whether PyTorch is recording what is done now, to do it again later: nothing of ours may be in that."""
    if torch.compiler.is_compiling() or torch._C._is_tracing():  # noqa: SLF001 - in public it has no types
        return True
    return torch.cuda.is_initialized() and torch.cuda.is_current_stream_capturing()


def local(value: torch.Tensor) -> tuple[torch.Tensor, str]:
    """Return what this process holds of a tensor, and where that stands: ``"[0:64, :]"``, empty if it is all of it."""
    split = getattr(sys.modules.get("torch.distributed.tensor"), "DTensor", ())
    if not isinstance(value, split):
        return value, ""
    with torch.no_grad():
        part: torch.Tensor = value.to_local()
    return part, _place(value, part)


def _place(whole: Any, part: torch.Tensor) -> str:
    from torch.distributed.tensor._utils import compute_local_shape_and_global_offset

    if any(placement.is_partial() for placement in whole.placements):
        return "[partial sum]"
    if part.shape == whole.shape:
        return ""
    _, starts = compute_local_shape_and_global_offset(whole.shape, whole.device_mesh, whole.placements)
    bounds = zip(starts, part.shape, whole.shape, strict=True)
    words = [":" if held == length else f"{start}:{start + held}" for start, held, length in bounds]
    return f"[{', '.join(words)}]"


def flat_place(module: torch.nn.Module) -> str:
    """Return which part of its flattened parameters a module of FSDP's first version holds, empty for other modules.

    Their names and shapes do not say it. The rank and the number of ranks are known without asking.
    """
    fsdp = sys.modules.get("torch.distributed.fsdp")
    if fsdp is None or not isinstance(module, fsdp.FullyShardedDataParallel):
        return ""
    group = module.process_group
    return f"[rank {group.rank()} of {group.size()}]" if group.size() > 1 else ""
