"""The BERT encoder in PyTorch, with weights read from a published ONNX graph.

Modules carry the names of the published weights, so that `state_dict()` and the graph
can be matched by name (`graph_weights.py`).
"""

from pathlib import Path

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from graph_weights import GraphWeights

LAYERS = 12
WIDTH = 384
"""Numbers in a token's state, and so in a sentence's vector."""
HEADS = 12
INNER_WIDTH = 1536
VOCABULARY = 30522
MAX_POSITIONS = 512
DROPOUT = 0.1
NORM_EPSILON = 1e-12


class Embeddings(nn.Module):
    """What each token is, where it stands and which text it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(VOCABULARY, WIDTH)
        self.position_embeddings = nn.Embedding(MAX_POSITIONS, WIDTH)
        self.token_type_embeddings = nn.Embedding(2, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """Int64 [batch, tokens] each -> states [batch, tokens, WIDTH]."""
        positions = self.position_embeddings.weight[: ids.shape[1]]
        summed = self.word_embeddings(ids) + positions + self.token_type_embeddings(types)
        return self.dropout(self.LayerNorm(summed))


class SelfAttention(nn.Module):
    """Each token's state becomes a mixture of what the others say to it."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)

    def forward(self, states: Tensor, visible: Tensor) -> Tensor:
        """States [batch, tokens, WIDTH] -> the same shape; visible [batch, 1, 1, tokens]."""
        projections = (self.query, self.key, self.value)
        query, key, value = (_split_heads(project(states)) for project in projections)
        attended = functional.scaled_dot_product_attention(query, key, value, visible)
        return attended.transpose(1, 2).flatten(2)


class Output(nn.Module):
    """Adds a change to the states that it was computed from."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.dense = nn.Linear(inputs, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, change: Tensor) -> Tensor:
        """States [batch, tokens, WIDTH], change [batch, tokens, inputs] -> states."""
        return self.LayerNorm(states + self.dropout(self.dense(change)))


class Layer(nn.Module):
    """Self-attention, then a feed-forward step."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.ModuleDict({"self": SelfAttention(), "output": Output(WIDTH)})
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(WIDTH, INNER_WIDTH)})
        self.output = Output(INNER_WIDTH)

    def forward(self, states: Tensor, visible: Tensor) -> Tensor:
        """States [batch, tokens, WIDTH] -> the same shape; visible [batch, 1, 1, tokens]."""
        attended = self.attention["self"](states, visible)
        states = self.attention["output"](states, attended)
        inner = functional.gelu(self.intermediate["dense"](states))
        return self.output(states, inner)


class Layers(nn.Module):
    """All layers, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, states: Tensor, visible: Tensor) -> Tensor:
        """States [batch, tokens, WIDTH] -> the same shape; visible [batch, 1, 1, tokens]."""
        for layer in self.layer:
            states = layer(states, visible)
        return states


class Bert(nn.Module):
    """A BERT encoder without pooler: token ids in, one state a token out."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = Embeddings()
        self.encoder = Layers()

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """Int64 [batch, tokens] each -> states [batch, tokens, WIDTH]."""
        visible = mask[:, None, None, :].bool()
        return self.encoder(self.embeddings(ids, types), visible)


def mean_state(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of each text's states: [batch, tokens, WIDTH] -> float32 [batch, WIDTH]."""
    shown = states.float() * mask[..., None]
    return shown.sum(1) / mask.sum(1, keepdim=True)


def load_published(graph: Path) -> Bert:
    """The encoder with the weights of a published fp32 ONNX graph."""
    model, weights = Bert(), GraphWeights(onnx.load(graph))
    published = {name: torch.tensor(weights.read(name)) for name in model.state_dict()}
    model.load_state_dict(published)
    return model


def _split_heads(states: Tensor) -> Tensor:
    """[batch, tokens, WIDTH] -> [batch, HEADS, tokens, WIDTH / HEADS]."""
    return states.unflatten(2, (HEADS, -1)).transpose(1, 2)
