/// What `help TOPIC` explains beside single commands.
enum HelpTopic: String, CaseIterable {
    case network, faults, time, measures, expressions, quiz, scripting

    /// In Markdown.
    var text: String {
        switch self {
        case .network:
            """
            Messages take the network's **latency** (1 ms unless set), keep their order on a link, and may be lost.
            `network` sets all links, `link A B` those between two nodes, both directions.

            `network latency=exponential(10ms) loss=30%` · `link ann server bandwidth=1Mbit/s`

            Latencies: `10ms`, `uniform(5ms, 15ms)`, `exponential(10ms)`, `normal(10ms, 2ms)`, and sums in parentheses.
            """
        case .faults:
            """
            `crash NODES` takes nodes down: memory, timers and unfinished work are gone, storage is kept. `restart` brings
            them up again. `partition a,b | c` parts the network, `cut A B` one direction of one link; `heal` ends both.
            Messages that arrive where nobody can take them are destroyed, and the trace says why.

            Every fault can be planned: `at 5s crash server`. `back` undoes it.
            """
        case .time:
            """
            Time is simulated and stands still at the prompt. `run 10s` lets it pass, `run until EXPR` until something
            holds, `step` by one event. `back` undoes the latest command, `back 5` five events, `back 10s` goes to a time;
            `forward` returns. `mark NAME` and `return NAME` keep moments; `return mine` is your own cluster.
            """
        case .measures:
            """
            `measure NAME = EXPR` gives a number a name; `theory NAME = EXPR` says what a formula predicts;
            `expect NAME == theory within 5%` checks it; `table` shows all. `NODE.name` reads what `inspect NODE` shows.

            One run may be luck. `sweep DEMO P=1..16` runs a demo at many values of a parameter, ten seeds each, `compare`
            two demos under the same seeds; both show means with the interval that holds the true one in 95 of 100 cases.
            `plot` draws them, `crossing(A, B)` is where two of their lines meet.
            """
        case .expressions:
            """
            Numbers carry units: `50ms`, `20/s`, `30%`, `4KB`, `10Mbit/s`. `+ - * / ^`, comparisons, `and or not`,
            `X == Y within 5%`, `if(c, a, b)`. Put spaces around `-` and `*`: names may hold them.

            Of samples and of several nodes: `sum mean min max count p50 p90 p95 p99 distinct`, as in `mean(server.window)`
            or `sum(e*.saved)`. `sum(EXPR for k in 1..5)`. `exp ln log2 sqrt abs floor choose factorial harmonic erlangb
            erlangc`. What only an observer knows: `lost(server)`, `acked(server)`, `duplicates(bank)`, `clockerror(ann)`.
            """
        case .quiz:
            """
            At `answer>` everything you type is an answer but `hint`, `skip`, `leave`, `help` and `quit`. Two tries, the
            second for half; each hint costs a quarter. Predictions cost nothing: they are marked when the demo has run.
            A `?` after an answer says that you are not sure.
            """
        case .scripting:
            """
            `troupe -c COMMAND` runs commands and leaves, `troupe -f FILE` those of a file, `… | troupe` those of a pipe.
            They stop at the first error with `FILE:LINE:COLUMN` and exit code 3. In a file, `param`, `let`, `when … else …
            end` and `repeat N … end` work as in a demo.
            """
        }
    }
}
