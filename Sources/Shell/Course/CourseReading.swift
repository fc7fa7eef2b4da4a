import Dispatch
import Synchronization

/// The reading of a course on a thread of its own, so that no key waits for it.
///
/// What it makes of the files is a value, handed over once, when all of it is there.
final class CourseReading: Sendable {
    private let read = Mutex<CourseContents?>(nil)
    private let reading = DispatchGroup()

    init(reading course: @escaping @Sendable () -> CourseContents) {
        DispatchQueue.global().async(group: reading) { [self] in
            let course = course()
            read.withLock { $0 = course }
        }
    }

    /// The course; nil while it is being read.
    var course: CourseContents? { read.withLock { $0 } }

    /// Waits until it is read.
    func wait() -> CourseContents? {
        reading.wait()
        return course
    }
}
