import Foundation

/// How much of the machine's memory this process holds, in bytes.
enum Memory {
    static var resident: Int { kilobytes("VmRSS:") * 1024 }
    /// The most that it has held so far.
    static var peak: Int { kilobytes("VmHWM:") * 1024 }

    /// A line of what Linux tells a process about itself; 0 where it does not.
    private static func kilobytes(_ name: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
