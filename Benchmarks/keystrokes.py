#!/usr/bin/env python3
"""How long Tab takes in the shell with a thousand nodes and thousands of messages on the stage, from the key to the
last of the list; and the first time after the prompt is there, when the course is not read yet.

    keystrokes.py PROGRAM

The time holds the terminal's own: what readline prints, and the way there and back.
"""
import fcntl
import os
import pty
import re
import select
import statistics
import struct
import sys
import tempfile
import termios
import time

ROUNDS = 30
# A thousand nodes, and three messages of each on their way.
SET_UP = [
    "network latency=3s", "node n1..n1000 gossiper peers=n1..n1000 knows=yes", "node server file-server", "run 5s",
]
# What is typed, and what the list that Tab shows must contain before the clock stops.
LINES = [
    ("", "wipe"), ("crash ", "narrow the list"), ("crash n99", "n999"), ("crash n1,", "narrow the list"),
    ("watch ", "narrow the list"), ("watch server.", "waiting"), ("demo ", "seed="), ("deliver m", "due at"),
    ("drop m", "due at"),
]
FIRST = ["demo ", "sweep ", "compare ", "help ", "start "]


class Shell:
    def __init__(self, program):
        child, self.terminal = pty.fork()
        if child == 0:
            environment = dict(os.environ, HOME=tempfile.mkdtemp(), TERM="xterm-256color", LANG="C.UTF-8")
            os.execve(program, [program], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def type(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, text):
        seen = b""
        while not re.search(re.escape(text.encode()), seen):
            if not select.select([self.terminal], [], [], 30)[0]:
                sys.exit(f"“{text}” never came: {seen[-200:]!r}")
            seen += os.read(self.terminal, 65536)

    def drain(self):
        while select.select([self.terminal], [], [], 0.05)[0]:
            os.read(self.terminal, 65536)


def leave(shell):
    shell.type("\x15quit\n")
    while select.select([shell.terminal], [], [], 1)[0]:
        try:
            os.read(shell.terminal, 65536)
        except OSError:
            break
    os.close(shell.terminal)


for line in FIRST:
    times = []
    for _ in range(ROUNDS // 3):
        shell = Shell(sys.argv[1])
        shell.wait_for("troupe> ")
        shell.type(line)
        shell.wait_for(line)
        start = time.perf_counter()
        shell.type("\t")
        shell.wait_for("\n")
        times.append((time.perf_counter() - start) * 1000)
        leave(shell)
    print(f"{'first ' + line + 'Tab':18} {min(times):6.2f} ms at best, {statistics.median(times):6.2f} ms as a rule")

shell = Shell(sys.argv[1])
shell.wait_for("troupe> ")
for line in SET_UP:
    shell.type(line + "\n")
    shell.wait_for("troupe> ")
    shell.drain()
for line, last in LINES:
    times = []
    for _ in range(ROUNDS):
        shell.type("\x15" + line)
        shell.drain()
        start = time.perf_counter()
        shell.type("\t")
        shell.wait_for(last)
        times.append((time.perf_counter() - start) * 1000)
        shell.drain()
    print(f"{line + 'Tab':18} {min(times):6.2f} ms at best, {statistics.median(times):6.2f} ms as a rule")
shell.type("\x15quit\n")
