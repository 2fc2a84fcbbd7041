#!/usr/bin/env python3
"""Loads what partnergraph writes into data frames and a graph.

    partnergraph report PROGRAMME -o report
    partnergraph export PROGRAMME -o network.graphml
    python3 examples/load.py report network.graphml

Needs pandas and NetworkX (Debian: python3-pandas python3-networkx).
"""

import json
import sys
from pathlib import Path

import networkx as nx
import pandas as pd


def load_findings(folder):
    """Each finding of a report as a data frame, by name."""
    results = json.loads((Path(folder) / "results.json").read_text(encoding="utf-8"))

    def vertices(side, columns):
        rows = [{key: v[key] for key in columns} | v["metrics"] for v in results[side]]
        return pd.DataFrame(rows).set_index("id")

    return {
        "partners": vertices("partners", ["id", "name", "kind"]),
        "measures": vertices("measures", ["id", "title", "goal"]),
        "ties": pd.DataFrame(
            [(m["id"], p["partner"]) for m in results["measures"] for p in m["partners"]],
            columns=["measure", "partner"],
        ).drop_duplicates(),
        "overlaps": pd.DataFrame(results["overlaps"]["partners"]),
        "duplicates": pd.DataFrame(results["duplicates"]),
        "coalitions": pd.DataFrame(results["coalitions"]["members"]),
    }


def load_network(path):
    """The network with its attributes, vertices by key."""
    graph = nx.read_graphml(path)
    return nx.relabel_nodes(graph, nx.get_node_attributes(graph, "name"))


def main(folder, network):
    frames = load_findings(folder)
    for name, frame in frames.items():
        print(f"{name}: {len(frame)} rows, {len(frame.columns)} columns")
    graph = load_network(network)
    print(f"network: {graph.number_of_nodes()} vertices, {graph.number_of_edges()} ties")

    organisations = frames["partners"].query("kind == 'organisation'")
    print("organisations in most measures:")
    print(organisations.nlargest(5, "degree")[["name", "degree"]].to_string(index=False))

    # What was loaded twice is the same.
    degree = pd.Series({v: float(d) for v, d in graph.degree if v in frames["partners"].index})
    assert degree.eq(frames["partners"]["degree"].reindex(degree.index)).all()
    assert graph.number_of_edges() == len(frames["ties"])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: load.py REPORT-FOLDER NETWORK.graphml")
    main(sys.argv[1], sys.argv[2])
