"""A small convolutional network that reads 8 x 8 digits: in PyTorch where it is installed, else the same in NumPy.

Both have two convolutions of 3 x 3 and a dense layer, and learn by stochastic gradient descent with momentum.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.datasets import load_digits

BATCH = 64
CHANNELS = (16, 32)
RATE, MOMENTUM = 0.002, 0.9


class Digits:
    """Scikit-learn's 1,797 digits, four fifths of them to train with.

    Attributes
    ----------
    test_images : numpy.ndarray, float32, (N, 8, 8)
        From 0 to 1.
    test_labels : numpy.ndarray, int64, (N,)
    """

    def __init__(self) -> None:
        images, labels = load_digits(return_X_y=True)
        images = (images.reshape(-1, 8, 8) / 16).astype(np.float32)
        split = len(images) * 4 // 5
        self._train_images, self.test_images = images[:split], images[split:]
        self._train_labels, self.test_labels = labels[:split], labels[split:]

    def batches(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield batches without end, each moved by up to a pixel, so that there is something to learn for a while."""
        random = np.random.default_rng(0)
        while True:
            chosen = random.integers(len(self._train_images), size=BATCH)
            shift = random.integers(-1, 2, size=2)
            yield np.roll(self._train_images[chosen], shift, axis=(1, 2)), self._train_labels[chosen]


def make_network() -> TorchNetwork | NumpyNetwork:
    """Return the network in PyTorch if it is installed, else in NumPy."""
    return TorchNetwork() if find_spec("torch") else NumpyNetwork()


class TorchNetwork:
    """The network in PyTorch.

    Attributes
    ----------
    model : torch.nn.Module
    optimizer : torch.optim.Optimizer
    """

    name = "PyTorch"

    def __init__(self) -> None:
        import torch
        from torch import nn

        torch.manual_seed(0)
        self.model = nn.Sequential()
        self.model.add_module("conv1", nn.Conv2d(1, CHANNELS[0], 3))
        self.model.add_module("relu1", nn.ReLU())
        self.model.add_module("conv2", nn.Conv2d(*CHANNELS, 3))
        self.model.add_module("relu2", nn.ReLU())
        self.model.add_module("flat", nn.Flatten())
        self.model.add_module("dense", nn.Linear(16 * CHANNELS[1], 10))
        self.optimizer = torch.optim.SGD(self.model.parameters(), RATE, MOMENTUM)
        self._torch = torch

    def train(self, images: np.ndarray, labels: np.ndarray) -> float:
        """Take one step of training; return its loss."""
        scores = self.model(self._tensor(images))
        loss = self._torch.nn.functional.cross_entropy(scores, self._torch.from_numpy(labels))
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def predict(self, images: np.ndarray) -> np.ndarray:
        """Return the digit that each image is taken for."""
        with self._torch.no_grad():
            return np.asarray(self.model(self._tensor(images)).argmax(1))

    def feature_maps(self, images: np.ndarray) -> dict[str, np.ndarray]:
        """Return what comes out of the two convolutions, each (N, H, W, channels)."""
        with self._torch.no_grad():
            first = self.model[:2](self._tensor(images))
            second = self.model[2:4](first)
        return {"conv1": first.permute(0, 2, 3, 1).numpy(), "conv2": second.permute(0, 2, 3, 1).numpy()}

    def _tensor(self, images: np.ndarray) -> Any:
        return self._torch.from_numpy(images[:, None])


class NumpyNetwork:
    """The network in NumPy, its gradients worked out by hand.

    Attributes
    ----------
    model : dict of str to numpy.ndarray
        The parameters by name; training changes the arrays in place.
    optimizer : None
    """

    name = "NumPy"
    optimizer = None

    def __init__(self) -> None:
        random = np.random.default_rng(0)
        self.model = {}
        for name, shape in {
            "conv1": (3, 3, 1, CHANNELS[0]),
            "conv2": (3, 3, *CHANNELS),
            "dense": (16 * CHANNELS[1], 10),
        }.items():
            bound = 1 / np.sqrt(np.prod(shape[:-1]))
            self.model[f"{name}.kernel"] = random.uniform(-bound, bound, shape).astype(np.float32)
            self.model[f"{name}.bias"] = np.zeros(shape[-1], np.float32)
        self._velocity = {name: np.zeros_like(value) for name, value in self.model.items()}

    def train(self, images: np.ndarray, labels: np.ndarray) -> float:
        """Take one step of training; return its loss."""
        first, second, scores = self._forward(images)
        loss, error = _cross_entropy(scores, labels)
        gradients = self._backward(images, first, second, error)
        for name, gradient in gradients.items():
            self._velocity[name] = MOMENTUM * self._velocity[name] + gradient
            self.model[name] -= RATE * self._velocity[name]
        return loss

    def predict(self, images: np.ndarray) -> np.ndarray:
        """Return the digit that each image is taken for."""
        return np.asarray(self._forward(images)[-1].argmax(1))

    def feature_maps(self, images: np.ndarray) -> dict[str, np.ndarray]:
        """Return what comes out of the two convolutions, each (N, H, W, channels)."""
        first, second, _ = self._forward(images)
        return {"conv1": first, "conv2": second}

    def _forward(self, images: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        model = self.model
        first = _relu(_convolve(images[..., None], model["conv1.kernel"]) + model["conv1.bias"])
        second = _relu(_convolve(first, model["conv2.kernel"]) + model["conv2.bias"])
        return first, second, second.reshape(len(images), -1) @ model["dense.kernel"] + model["dense.bias"]

    def _backward(
        self, images: np.ndarray, first: np.ndarray, second: np.ndarray, error: np.ndarray
    ) -> dict[str, np.ndarray]:
        """Return the loss's gradient for each parameter, given its gradient for the scores."""
        second_error = (error @ self.model["dense.kernel"].T).reshape(second.shape) * (second > 0)
        turned = self.model["conv2.kernel"][::-1, ::-1].swapaxes(2, 3)
        padded = np.pad(second_error, ((0, 0), (2, 2), (2, 2), (0, 0)))
        first_error = _convolve(padded, turned) * (first > 0)
        return {
            "conv1.kernel": _kernel_gradient(images[..., None], first_error),
            "conv1.bias": first_error.sum((0, 1, 2)),
            "conv2.kernel": _kernel_gradient(first, second_error),
            "conv2.bias": second_error.sum((0, 1, 2)),
            "dense.kernel": second.reshape(len(images), -1).T @ error,
            "dense.bias": error.sum(0),
        }


def _patches(images: np.ndarray) -> np.ndarray:
    """Return every 3 x 3 window of (N, H, W, C) images: (N, H - 2, W - 2, C, 3, 3)."""
    return sliding_window_view(images, (3, 3), axis=(1, 2))


def _convolve(images: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    outputs: np.ndarray = np.tensordot(_patches(images), kernel, axes=((4, 5, 3), (0, 1, 2)))
    return outputs


def _kernel_gradient(images: np.ndarray, error: np.ndarray) -> np.ndarray:
    gradient: np.ndarray = np.tensordot(_patches(images), error, axes=((0, 1, 2), (0, 1, 2)))
    return np.moveaxis(gradient, 0, 2)


def _relu(values: np.ndarray) -> np.ndarray:
    return values * (values > 0)


def _cross_entropy(scores: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """Return the mean loss and its gradient for the scores."""
    scores = scores - scores.max(1, keepdims=True)
    log_shares = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_shares)
    error[rows, labels] -= 1
    return float(-log_shares[rows, labels].mean()), error / len(labels)
