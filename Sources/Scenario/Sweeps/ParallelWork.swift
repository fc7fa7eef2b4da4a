import Dispatch
import Glibc
import Synchronization

/// Pieces of work that do not depend on one another, done on every core while the caller waits.
///
/// What each piece comes to reaches the caller in the order of the pieces, whichever is done first. So whatever the
/// caller makes of them is the same on any number of cores.
public struct ParallelWork<Outcome: Sendable>: Sendable {
    let count: Int
    /// Does one piece, on any thread.
    let work: @Sendable (_ piece: Int) -> Outcome

    public init(_ count: Int, _ work: @escaping @Sendable (_ piece: Int) -> Outcome) {
        self.count = count
        self.work = work
    }

    /// Does the pieces and hands them to `receive` on the caller's thread, until it returns false.
    ///
    /// Pieces that have begun are finished before this returns.
    ///
    /// - Parameter cores: how many threads work; as many as the machine has cores if nil.
    public func perform(cores: Int? = nil, receive: (_ piece: Int, _ outcome: Outcome) -> Bool) {
        let board = Board<Outcome>(count)
        let workers = DispatchGroup()
        for _ in 0..<max(1, min(cores ?? coresOfMachine(), count)) {
            DispatchQueue.global().async(group: workers) {
                while let piece = board.takePiece() { board.put(work(piece), for: piece) }
            }
        }
        var early: [Int: Outcome] = [:]
        var next = 0
        while next < count {
            for (piece, outcome) in board.waitForFinished() { early[piece] = outcome }
            while let outcome = early.removeValue(forKey: next) {
                guard receive(next, outcome) else {
                    board.close()
                    return workers.wait()
                }
                next += 1
            }
        }
    }
}

/// What the threads share: which piece is next, and those that are finished and not yet fetched.
private final class Board<Outcome: Sendable>: Sendable {
    private struct State {
        var piecesLeft: Range<Int>
        var finished: [(piece: Int, outcome: Outcome)] = []
    }

    private let state: Mutex<State>
    private let oneIsFinished = DispatchSemaphore(value: 0)

    init(_ count: Int) {
        state = Mutex(State(piecesLeft: 0..<count))
    }

    func takePiece() -> Int? {
        state.withLock { $0.piecesLeft.popFirst() }
    }

    func put(_ outcome: Outcome, for piece: Int) {
        state.withLock { $0.finished.append((piece, outcome)) }
        oneIsFinished.signal()
    }

    func waitForFinished() -> [(piece: Int, outcome: Outcome)] {
        oneIsFinished.wait()
        return state.withLock { state in
            defer { state.finished = [] }
            return state.finished
        }
    }

    /// Hands out no further piece.
    func close() {
        state.withLock { $0.piecesLeft = 0..<0 }
    }
}

private func coresOfMachine() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
