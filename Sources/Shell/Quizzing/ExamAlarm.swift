import Dispatch

/// Tells a student who thinks at the prompt that the time of the exam runs out.
final class ExamAlarm {
    private var calls: [DispatchWorkItem] = []

    init(secondsLeft: Int, on board: NoticeBoard) {
        for (mark, text) in ExamAlarm.marks where mark < secondsLeft {
            let call = DispatchWorkItem { board.post(text) }
            calls.append(call)
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(secondsLeft - mark), execute: call)
        }
    }

    deinit {
        for call in calls { call.cancel() }
    }

    private static let marks = [
        (300, "  5 minutes are left."), (60, "  1 minute is left."),
        (0, "  Time is up. Nothing more counts; Enter shows the result."),
    ]
}
