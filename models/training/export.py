"""Writes trained weights back into the published ONNX graph and quantises it to 8 bits."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from bert import Bert, load_published
from candidates import open_encoder
from graph_weights import GraphWeights
from tokens import load_tokenizer
from train_reader import Reader

VECTOR_DIGITS = 5
VECTOR_SAMPLE = 8
"""Numbers of each vector in vectors.json."""
MAX_TOKENS = 128
HEAD_NODES = ("head/dot", "head/logit")
"""Kept in full precision: they take no time, and every digit of the logit comes from them."""


def export_encoder(published: Path, trained: Bert, share: float, out: Path) -> None:
    """Writes the sentence encoder, output `last_hidden_state` [batch, tokens, WIDTH].

    `share` weighs the trained weights against the published ones: 1 takes the trained
    alone; less is often more robust on text unlike the training's.
    """
    model = _graph_with(published, _mixed(load_published(published), trained, share))
    _quantise(model, out, [])


def export_reader(published: Path, reader: Reader, out: Path) -> None:
    """Writes the reader, output `logit` [batch]: above 0 where the sentence answers."""
    weights = {name: value.numpy() for name, value in reader.bert.state_dict().items()}
    model = _graph_with(published, weights)
    _append_head(model, reader)
    _quantise(model, out, list(HEAD_NODES))


def write_vectors(model: Path, tokenizer: Path, texts: list[str], out: Path) -> None:
    """Writes token ids and the start of the vector of each text, to check a pipeline against."""
    # One text at a time: 8-bit arithmetic depends on what else is in the batch.
    encoder = open_encoder(model, load_tokenizer(tokenizer, MAX_TOKENS))
    rows = [
        {
            "text": text,
            "ids": encoder.tokenizer.encode(text).ids,
            "vector": [
                round(number, VECTOR_DIGITS)
                for number in encoder.vectors([text])[0, :VECTOR_SAMPLE].tolist()
            ],
        }
        for text in texts
    ]
    out.write_text(json.dumps(rows, indent=1, ensure_ascii=False), "utf-8")


def write_checksums(files: list[Path], out: Path) -> None:
    """Writes SHA256SUMS, in the form that `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}" for file in files]
    out.write_text("\n".join(lines) + "\n", "utf-8")


def _mixed(published: Bert, trained: Bert, share: float) -> dict[str, np.ndarray]:
    before, after = published.state_dict(), trained.state_dict()
    return {name: (before[name] * (1 - share) + after[name] * share).numpy() for name in before}


def _graph_with(published: Path, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The published graph with other weights, and with the token states as its only output."""
    model = onnx.load(published)
    del model.graph.output[1:]
    graph_weights = GraphWeights(model)
    for name, value in weights.items():
        graph_weights.write(name, value)
    return model


def _append_head(model: onnx.ModelProto, reader: Reader) -> None:
    """Appends mean state and linear head. Opset 11: axes are attributes, Einsum is missing."""
    weight = reader.head.weight.detach().numpy().T
    graph = model.graph
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.ascontiguousarray(weight), "head.weight"),
            numpy_helper.from_array(reader.head.bias.detach().numpy(), "head.bias"),
        ]
    )
    states, (dot, logit) = graph.output[0].name, HEAD_NODES
    graph.node.extend(
        [
            _node("Cast", ["attention_mask"], "head/mask", to=TensorProto.FLOAT),
            _node("Unsqueeze", ["head/mask"], "head/mask_column", axes=[2]),
            _node("Mul", [states, "head/mask_column"], "head/shown"),
            _node("ReduceSum", ["head/shown"], "head/sum", axes=[1], keepdims=0),
            _node("ReduceSum", ["head/mask"], "head/length", axes=[1], keepdims=1),
            _node("Div", ["head/sum", "head/length"], "head/mean"),
            _node("MatMul", ["head/mean", "head.weight"], dot),
            _node("Add", [dot, "head.bias"], logit),
            _node("Squeeze", [logit], "logit", axes=[1]),
        ]
    )
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logit", TensorProto.FLOAT, ["batch"]))


def _node(operator: str, inputs: list[str], output: str, **attributes: Any) -> onnx.NodeProto:
    return helper.make_node(operator, inputs, [output], name=output, **attributes)


def _quantise(model: onnx.ModelProto, out: Path, excluded: list[str]) -> None:
    """Writes `model` with 8-bit weights, one scale a column, and leaves no other file behind."""
    onnx.checker.check_model(model)
    full = out.with_suffix(".fp32.onnx")
    onnx.save(model, full)
    quantize_dynamic(
        full,
        out,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=excluded,
    )
    full.unlink()
    onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    print(f"{out.name}: {out.stat().st_size:,} bytes", flush=True)
