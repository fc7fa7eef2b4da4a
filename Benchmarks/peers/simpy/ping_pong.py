"""Processes in pairs send a message with two fields back and forth, 5 to 15 ms of simulated time on its way.

    ping_pong.py NODES SECONDS

prints how many messages arrived in a second of real time, over about that many seconds.
"""

import gc
import sys
import time
from random import Random

import simpy


def player(env, pair, rounds, mine, theirs, answer, uniform):
    """Answers what comes into one store by way of another, for ever.

    A message travels as the value of a timeout that puts it into the store: one event, and no process of its own.
    """
    put = theirs.put

    def deliver(event):
        put(event.value)

    while True:
        _, number, total = yield mine.get()
        rounds[pair] = number
        env.timeout(uniform(0.005, 0.015), (answer, number + 1, total + number)).callbacks.append(deliver)


def main(nodes, seconds):
    env = simpy.Environment()
    uniform = Random(1).uniform
    rounds = [0] * (nodes // 2)
    for pair in range(nodes // 2):
        pings, pongs = simpy.Store(env), simpy.Store(env)
        env.process(player(env, pair, rounds, pings, pongs, "pong", uniform))
        env.process(player(env, pair, rounds, pongs, pings, "ping", uniform))
        pings.put(("ping", 1, 0))

    now, step = 0.03, 0.02
    env.run(until=now)
    gc.freeze()  # what has been set up stays: no collection need look at it
    before = sum(rounds)
    start = time.perf_counter()
    taken = 0.0
    while taken < seconds:
        now += step
        env.run(until=now)
        taken = time.perf_counter() - start
        if taken < seconds / 20:
            step *= 2
    print(round((sum(rounds) - before) / taken))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: ping_pong.py NODES SECONDS")
    main(int(sys.argv[1]), float(sys.argv[2]))
