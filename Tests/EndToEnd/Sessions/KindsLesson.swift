import TerminalTestKit

/// A course of one lesson with a question of each kind that is answered in several parts or in words, and a task.
enum KindsLesson {
    static let text = """
        ---
        format: 1
        id: kinds
        title: Kinds
        summary: A question of each kind.
        ---

        # Kinds

        ## Several

        ```quiz
        id: silence-causes
        kind: multi
        ask: The shop hears nothing. What can have happened?
        options:
          - {text: The request was lost., correct: true}
          - {text: The reply was lost., correct: true}
          - {text: The bank refused., why: A refusal is a reply.}
        explain: Silence tells nothing.
        ```

        ## Words

        ```quiz
        id: name-the-lock
        kind: text
        ask: Only one at a time is in its critical section. What is that called?
        accept: [mutual exclusion, "/mutex(es)?/"]
        ```

        ## Order

        ```quiz
        id: lost-update-order
        kind: order
        ask: Bring the messages into an order in which ann's line is lost.
        items: {ann-reads: ann reads, bob-reads: bob reads, ann-saves: ann saves, bob-saves: bob saves}
        before: [[ann-reads, ann-saves], [bob-reads, ann-saves], [ann-saves, bob-saves]]
        ```

        ## Pairs

        ```quiz
        id: what-survives
        kind: match
        ask: What is lost?
        pairs:
          - {left: a crash, right: what is in memory}
          - {left: a wiped disk, right: what is in storage}
          - {left: a power cut, right: what is in memory}
        decoys: [the time]
        ```

        ## A task

        ```quiz
        id: lose-nothing
        kind: task
        points: 3
        ask: Make the two editors lose nothing.
        setup: |
          node server file-server
          node ann,bob editor server=server mode=naive rate=10/s think=50ms
        trial: |
          run 20s
          measure lost_share = lost(server) / acked(server)
        goal: [lost_share == 0, acked(server) > 100]
        allow: [set, node]
        fixed: [server]
        solution: set ann,bob mode=cas
        hints: [Who may save while another one holds the file?]
        ```

        """

    /// A folder that holds it.
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "01-kinds.md")
        return folder
    }
}
