#!/usr/bin/env python3
"""Runs the same work on Troupe and on its peers side by side, and prints a table.

    compare.py [--quick]

All are built already: `make bench-peers` does that first. If OUT names a file, it gets a line of JSON a figure.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
MEASURE = BENCHMARKS / ".build/measure/release/measure"
PEERS = BENCHMARKS / ".build/peers"
SIMPY = [PEERS / "simpy/bin/python", BENCHMARKS / "peers/simpy/ping_pong.py"]
ERLANG = ["erl", "-noinput", "-pa", PEERS, "-s", "ping_pong", "main"]

# What takes a number of nodes and of seconds, and prints messages a second.
PING_PONG = {
    "troupe-simulation": [MEASURE, "ping-pong"],
    "troupe-simulation-traced": [MEASURE, "ping-pong", "--traced"],
    "troupe-live": [MEASURE, "ping-pong", "--live"],
    "troupe-live-apart": [MEASURE, "ping-pong", "--apart"],
    "erlang": ERLANG,
    "simgrid": [PEERS / "simgrid"],
    "simpy": SIMPY,
    "go": [PEERS / "go"],
}
# What takes a number of editors, and prints how many states there are and how many it found a second.
SEARCH = {
    "troupe-search": [MEASURE, "search"],
    "troupe-search-reduced": [MEASURE, "search", "--reduced"],
    "spin": [PEERS / "spin/pan", "-m10000", "-w24"],
}

HEADINGS = {"ping-pong": "ping-pong, {:,} nodes: messages", "search": "search, {:,} editors: new states"}
# What all others are compared with, and its column.
BASES = {
    "ping-pong": {"troupe-simulation": "simulation ÷", "troupe-live": "live ÷", "troupe-live-apart": "apart ÷"},
    "search": {"troupe-search": "search ÷"},
}


def run(command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def ping_pong(system, nodes, seconds):
    return {"per_second": float(run([*PING_PONG[system], nodes, seconds]))}


def search(system, editors, seconds):
    if system == "spin":
        report = run(SEARCH[system])
        states = re.search(r"([\d.e+]+) states, stored", report)[1]
        rate = re.search(r"rate +([\d.e+]+) states/second", report)[1]
    else:
        states, rate = run([*SEARCH[system], editors, seconds]).split()
    return {"per_second": float(rate), "states": int(float(states))}


def measured(sizes, rounds, seconds):
    """Every figure of every round, by work, size and system: all take turns, so that a slow minute slows all."""
    figures = {}
    for turn in range(rounds):
        for work, nodes, systems, measure in sizes:
            for system in systems:
                if sys.stderr.isatty():
                    print(f"\r{turn + 1} of {rounds}: {work}, {nodes:,}, {system:30}\r", end="", file=sys.stderr)
                figures.setdefault((work, nodes), {}).setdefault(system, []).append(measure(system, nodes, seconds))
    return figures


def line(work, nodes, system, figures):
    """One result: the median of the rounds, and how far apart they were."""
    rates = [figure["per_second"] for figure in figures]
    result = {"work": work, "nodes": nodes, "system": system, "per_second": round(statistics.median(rates))}
    result |= {"least": round(min(rates)), "greatest": round(max(rates)), "rounds": len(rates)}
    if "states" in figures[0]:
        result["states"] = figures[0]["states"]
    return result


def table(lines, bases):
    """The results of one work and size, each compared with some of Troupe's own."""
    rates = {each["system"]: each["per_second"] for each in lines}
    yield f"  {'':26}{'a second':>14}" + "".join(f"{name:>14}" for name in bases.values()) + f"{'least':>16}{'greatest':>15}"
    for each in lines:
        ratios = "".join(f"{rates[base] / each['per_second']:14.2f}" for base in bases)
        states = f"{each['states']:>14,} states" if "states" in each else ""
        yield f"  {each['system']:26}{each['per_second']:>14,}{ratios}{each['least']:>16,}{each['greatest']:>15,}{states}"


def main():
    parser = argparse.ArgumentParser(description="Runs the same work on Troupe and on its peers side by side.")
    parser.add_argument("--quick", action="store_true", help="one short round, to see that all runs")
    quick = parser.parse_args().quick
    rounds, seconds = (1, 0.5) if quick else (5, 2)

    sizes = [("ping-pong", nodes, PING_PONG, ping_pong) for nodes in (2, 1_000, 100_000)]
    sizes.append(("search", 3, SEARCH, search))
    figures = measured(sizes, rounds, seconds)

    results = []
    for (work, nodes), systems in figures.items():
        lines = [line(work, nodes, system, each) for system, each in systems.items()]
        print(HEADINGS[work].format(nodes))
        print(*table(lines, BASES[work]), "", sep="\n")
        results += lines

    if out := os.environ.get("OUT"):
        pathlib.Path(out).write_text("".join(json.dumps(each) + "\n" for each in results))


if __name__ == "__main__":
    main()
