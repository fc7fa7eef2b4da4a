import Lessons
import Scenario

/// The example of the lesson format, whole.
let goodLesson = """
    ---
    format: 1
    id: concurrency
    title: Concurrency
    summary: Two editors, one file, and the update that vanished.
    minutes: 20
    requires: [what-is-a-distributed-system]
    objectives:
      - Explain how a lost update happens, as an order of four messages.
    covers: [37, 38, 39, 40]          # items of the syllabus
    ---

    # Concurrency

    What the student reads first.

    ## Two editors, one file

    Prose of this step, in *Markdown*.

    ```quiz
    id: concurrency-lost-share
    kind: number
    ask: |
      Saves are begun at $rate and an editor holds the file for $think. Which share of the acknowledged saves
      is lost?
    answer-from: lost-update:lost_share
    tolerance: 10%
    traps:
      - {value: 0%, why: No editor was slow or broken. The order of the messages is enough.}
    hints:
      - How many saves are begun while one editor is thinking?
    explain: With λ·W = 1, one save in two finds that the file has moved on.
    ```

    ```demo lost-update
    param mode = naive | lock | cas | append     # what an editor does when it saves
    param rate = 20/s                            # saves begun, both editors together
    param think = 50ms
    param duration = 600s
    node server file-server
    node ann,bob editor file=notes server=server mode=$mode rate=($rate / 2) think=$think
    run $duration
    let W = mean(server.window)
    measure lost_share = lost(server) / acked(server)
    when $mode == naive
      theory lost_share = $rate * W / (1 + $rate * W)
    else
      theory lost_share = 0
    end
    expect lost_share == theory within 5%
    ```

    What the student should have seen, and why.

    ## Make it safe

    Take turns.

    ```text
    ann   bob
    ```

    ```quiz
    id: concurrency-safe
    kind: choice
    ask: Which of these loses nothing?
    options:
      - text: Save twice.
        why: The second save is as blind as the first.
      - {text: Take a lock, correct: yes}
    ```

    ## Quiz

    ```quiz
    id: concurrency-window
    kind: number
    ask: How long does an editor hold the file?
    answer: 50ms
    ```
    """

/// Reads a text as `lessons/10-concurrency.md`.
func load(_ text: String) -> LoadedLesson {
    LoadedLesson.reading(Array(text.utf8), path: "lessons/10-concurrency.md")
}

/// The problems of a text, as they are printed, without the file's name.
func problems(_ text: String) -> [String] {
    load(text).problems.map { String($0.description.dropFirst("lessons/10-concurrency.md:".count)) }
}

/// The problems of a lesson with this body under sound front matter of six lines; the body begins in line 7.
func problems(ofBody body: String) -> [String] {
    problems("---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n---\n" + body)
}

/// The problems of a question whose block holds these lines, the first of which is line 11.
func problems(ofQuestion lines: String) -> [String] {
    problems(ofBody: "# T\n\n## One\n```quiz\n\(lines)\n```\n")
}
