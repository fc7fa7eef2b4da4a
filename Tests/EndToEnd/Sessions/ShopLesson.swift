import TerminalTestKit

/// A course of one short lesson, which the sessions go through: its screens change only where the program does.
enum ShopLesson {
    static let text = """
        ---
        format: 1
        id: shop
        title: The shop
        summary: A shop that asks again.
        ---

        # The shop

        A shop asks a bank to charge a card.

        ## Asking again

        One message in two is lost, and the shop asks until a reply comes.

        ```quiz
        id: shop-attempts
        kind: number
        ask: How often does the shop ask for one charge, on average?
        answer-from: asking:attempts
        tolerance: 20%
        traps:
          - {value: 2, why: "Both the request and its reply must get through."}
        explain: Both get through with a chance of one quarter.
        ```

        ```demo asking
        param loss = 50% | 0%
        param requests = 400
        network latency=10ms loss=$loss
        node bank counter
        node shop retrying-client server=bank requests=$requests timeout=100ms
        run until shop.answered == $requests limit 24h
        measure attempts = shop.attempts / $requests     # attempts per charge
        theory attempts = 1 / (1 - $loss)^2
        ```

        ## Silence

        The shop waits, and hears nothing.

        ```quiz
        id: shop-silence
        kind: choice
        ask: What does the shop know now?
        options:
          - text: The bank is down.
            why: "A live bank whose reply is lost looks the same."
          - text: Nothing yet.
            correct: true
        hints:
          - What could have been lost?
        explain: Silence tells only that there is no answer.
        ```

        """

    /// A folder that holds it.
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "01-shop.md")
        return folder
    }
}
