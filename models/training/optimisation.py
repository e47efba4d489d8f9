"""The training loop that encoder and reader share."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

LOWEST_RATE = 0.02
"""Share of the learning rate that is left at the end."""
MAX_GRADIENT_NORM = 1.0
WEIGHT_DECAY = 0.01
STEPS_A_LINE = 20
"""Steps between two lines of progress."""


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train."""

    steps: int
    warmup_steps: int
    """Steps over which the learning rate rises to its full height; it then falls linearly."""
    rate: float
    """Learning rate of the pretrained weights."""
    added_rate: float
    """Learning rate of what training adds to them: they are new, and learn faster."""

    def share_of_rate(self, step: int) -> float:
        """Share of the learning rates that step (from 0) trains with."""
        rise = min(1.0, (step + 1) / self.warmup_steps)
        return rise * max(LOWEST_RATE, 1 - step / self.steps)


def train(
    model: nn.Module,
    added: Iterable[nn.Parameter],
    schedule: Schedule,
    next_loss: Callable[[int], Tensor],
) -> None:
    """Takes `schedule.steps` steps of AdamW down the loss that `next_loss(step)` computes.

    `added` are parameters outside `model`, trained without weight decay or clipping.
    """
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    pretrained = {"params": weights, "weight_decay": WEIGHT_DECAY}
    new = {"params": list(added), "weight_decay": 0.0}
    optimiser = torch.optim.AdamW([pretrained, new])
    progress = _Progress(schedule.steps)
    model.train()
    for step in range(schedule.steps):
        share = schedule.share_of_rate(step)
        rates = (schedule.rate * share, schedule.added_rate * share)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate
        loss = next_loss(step)
        loss.backward()
        nn.utils.clip_grad_norm_(weights, MAX_GRADIENT_NORM)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        progress.note(step, loss.item())


class _Progress:
    """Prints the running mean of the loss."""

    SMOOTHING = 0.96

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._begin = time.monotonic()
        self._mean: float | None = None

    def note(self, step: int, loss: float) -> None:
        before = loss if self._mean is None else self._mean
        self._mean = self.SMOOTHING * before + (1 - self.SMOOTHING) * loss
        done = step + 1
        if done % STEPS_A_LINE == 0 or done == self._steps:
            seconds = time.monotonic() - self._begin
            print(
                f"step {done}/{self._steps} loss {self._mean:.3f} {seconds:.0f} s",
                flush=True,
            )
