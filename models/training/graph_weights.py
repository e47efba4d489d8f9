"""Where the published ONNX graph keeps each weight of the encoder.

The graph keeps biases, embeddings and layer norms under the names that `bert.Bert` uses
too. The exporter renamed the matrices of linear layers; they are found through the node
that multiplies by them, and stand there transposed: [inputs, outputs].
"""

import re

import numpy as np
import onnx
from onnx import numpy_helper


class GraphWeights:
    """Reads and writes the weights of an ONNX graph by the names of the PyTorch model."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._tensors = {tensor.name: tensor for tensor in model.graph.initializer}
        self._matrix_of_node = {
            node.name: matrix
            for node in model.graph.node
            if node.op_type == "MatMul"
            for matrix in node.input
            if matrix in self._tensors
        }

    def read(self, parameter: str) -> np.ndarray:
        """The weight in PyTorch's layout; KeyError where the graph has no such weight."""
        if parameter in self._tensors:
            return numpy_helper.to_array(self._tensors[parameter])
        return numpy_helper.to_array(self._tensors[self._matrix_name(parameter)]).T

    def write(self, parameter: str, value: np.ndarray) -> None:
        """Replaces a weight, given in PyTorch's layout, with one of the same shape."""
        if parameter in self._tensors:
            self._replace(parameter, value)
        else:
            self._replace(self._matrix_name(parameter), value.T)

    def _matrix_name(self, parameter: str) -> str:
        # encoder.layer.3.output.dense.weight -> /encoder/layer.3/output/dense/MatMul
        path = parameter.removesuffix(".weight").replace(".", "/")
        node = re.sub(r"layer/(\d+)", r"layer.\1", f"/{path}/MatMul")
        return self._matrix_of_node[node]

    def _replace(self, name: str, value: np.ndarray) -> None:
        tensor = self._tensors[name]
        if list(tensor.dims) != list(value.shape):
            raise ValueError(f"{name} is {list(tensor.dims)}, not {list(value.shape)}")
        contiguous = np.ascontiguousarray(value, dtype=np.float32)
        tensor.CopyFrom(numpy_helper.from_array(contiguous, name))
