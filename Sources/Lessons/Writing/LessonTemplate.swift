/// A new lesson to begin with: short, whole, and with each feature of the format once.
///
/// It is played and checked as it stands; what it says is to be replaced bit by bit.
public struct LessonTemplate {
    public let id: String
    public let title: String

    /// The file that a folder of lessons would have it in: the next number, and the id.
    public func fileName(after paths: [String]) -> String {
        let number = (paths.compactMap { LessonFileName(path: $0)?.number }.max() ?? 0) + 1
        return (number < 10 ? "0" : "") + "\(number)-\(id).md"
    }

    /// Whether an id can be that of a lesson; the names of its questions begin with it and are no longer than 64 letters.
    public static func isID(_ id: String) -> Bool { Slug.isWellFormed(id) && id.count <= 48 }

    /// The nearest id to what somebody wrote, if there is one.
    public static func id(near text: String) -> String? { Slug.made(from: text).flatMap { isID($0) ? $0 : nil } }

    /// - Parameter id: one that `isID` takes.
    public init(id: String) {
        self.id = id
        title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
    }

    /// The lines of the file.
    public var text: String {
        Self.lesson.replacing("ID", with: id).replacing("TITLE", with: title)
    }

    private static let lesson = #"""
        ---
        format: 1
        id: ID
        title: TITLE
        summary: How often a request is sent when messages get lost.   # the list of lessons shows it
        minutes: 15
        requires: []            # ids of lessons to take before this one
        objectives:             # each is asked about by a question that has its words
          - Compute how often a request is sent when messages are lost.
          - Tell a lost request from a lost reply.
        ---

        # TITLE

        Two sentences: what this lesson is about, and why it matters. Replace everything here step by step; `troupe check`
        tells what no longer fits.

        ## Predict, run, explain

        A step is one screen: a few sentences, a question, a demo. A shop asks a bank to charge a card. Three messages in ten get
        **lost**, in both directions. When no reply comes within 200 ms, the shop asks again.

        ```quiz
        # The answer of a prediction comes from a measure of the demo below it. It is asked before the demo runs, and is free.
        id: ID-attempts
        kind: number
        ask: How often does the shop send one request, on average?
        answer-from: ID-retries:attempts
        tolerance: 5%           # no tighter than what the demo expects
        traps:                  # wrong answers that tell of a wrong idea, and what to say to each
          - {value: 1, why: "Then no message would ever be lost."}
          - {value: 1.43, tolerance: 2%, why: "That counts lost requests. Replies are lost as well."}
        hints:
          - How likely is it that a request and its reply both arrive?
        explain: Both arrive with (1−p)² = 49%. So it takes 1/0.49 = 2.04 attempts.
        ```

        ```demo ID-retries
        param loss = 30%        # the chance that a message is lost
        network latency=10ms loss=$loss
        node bank counter
        node shop retrying-client server=bank requests=2000 timeout=200ms
        run until shop.answered == 2000 limit 24h
        measure attempts = shop.attempts / 2000     # attempts per request
        theory attempts = 1 / (1 - $loss)^2         # 1/(1−p)²
        expect attempts == theory within 5%
        ```

        Say what they saw, and why it is so. Then let them change something: `demo loss=50%`, and `diagram from=0s to=500ms`.

        ## What a picture shows

        Where the order of messages matters, draw it. A block without a name that Troupe knows is shown as it stands:

        ```text
              shop                    bank
         0 ms  ├── charge ───────────▶│   carried out
        10 ms  │       ✕ lost ◀─ done ┤
        ```

        ```quiz
        id: ID-silence
        kind: choice            # one option is right; each wrong one says what believing it would mean
        ask: The shop hears nothing. What does it know?
        options:
          - {text: The request was lost., why: The lost reply above looks the same to the shop.}
          - {text: The bank is down., why: The bank above is well.}
          - {text: Nothing yet., correct: true}
        explain: Silence tells only that there is no reply.
        ```

        ```quiz
        id: ID-causes
        kind: multi             # one option or more is right
        ask: Which of these leave the shop without a reply?
        options:
          - {text: A lost request, correct: true}
          - {text: A lost reply, correct: true}
          - {text: A bank that refuses, why: A refusal is a reply.}
        ```

        ## Every kind of question

        ```quiz
        id: ID-name
        kind: text              # phrases, or /regular expressions/
        ask: What is it called to send a request again because no reply came?
        accept: [retry, retrying, "/(re-?)?transmi(t|ssion)/"]
        ```

        ```quiz
        id: ID-order
        kind: order             # in a right order; shown in another
        ask: Bring them into the order in which a card is charged twice.
        items:
          ask: The request arrives.
          lose: The reply is lost.
          again: The request arrives again.
        ```

        ```quiz
        id: ID-losses
        kind: match
        ask: What does the bank have done when this is lost?
        pairs:
          - {left: the request, right: nothing}
          - {left: the reply, right: what was asked}
        decoys: [half of it]
        ```

        ## Your turn

        A task is done at the prompt: `try` runs the trial on copies of the cluster, at three seeds.

        ```quiz
        id: ID-once
        kind: task
        ask: Change the bank so that each of the shop’s 200 charges is carried out exactly once. The trial lets the shop make them.
        setup: |                # what students find
          network latency=10ms loss=30%
          node bank counter
          node shop retrying-client server=bank requests=200 timeout=200ms
        trial: |                # the load and the faults of the examination
          run until shop.answered == 200 limit 1h
        goal: [bank.executions == 200]
        allow: [set]            # the commands that may change something
        fixed: [shop]           # the nodes that may not be changed
        solution: set bank dedup=yes
        hints:                  # each plainer than the one before
          - The shop has to repeat. Who can tell a repetition from a new charge?
          - Look at `programs counter`.
          - "`set bank dedup=yes`"
        ```

        ## Quiz

        ```quiz
        # What stands here is asked in `quiz` only.
        id: ID-half
        kind: number
        ask: Half of all messages are lost. How often is a request sent, on average?
        answer: 4
        tolerance: 1%
        ```

        """#
}
