"""Keras 3 on each of its back ends, of which a process can have one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKS = Path(__file__).with_name("keras_checks.py")


@pytest.mark.slow
@pytest.mark.parametrize("backend", ["jax", "tensorflow", "torch"])
def test_keras_is_shown_on_this_back_end(backend: str, tmp_path: Path) -> None:
    environment = os.environ | {
        "KERAS_BACKEND": backend,
        "KERAS_HOME": str(tmp_path),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        # Compiling well takes longer than all else that these small networks do.
        "JAX_DISABLE_MOST_OPTIMIZATIONS": "1",
        # Most tests train the same network, which is compiled anew for each model.
        "JAX_COMPILATION_CACHE_DIR": str(tmp_path / "compiled"),
        "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0",
        "JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES": "-1",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        # Threads that wait for each other by spinning keep others from the cores.
        "OMP_NUM_THREADS": "1",
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(CHECKS)]
    done = subprocess.run(
        command, env=environment, cwd=CHECKS.parents[2], capture_output=True, text=True, check=False, timeout=280
    )
    assert done.returncode == 0, done.stdout + done.stderr
