import Foundation

/// When a lesson is to be done: a day, or a moment of it, as the instructor writes it.
///
/// `2026-10-14` means the end of that day, `2026-10-14T18:00` that time where the student is, and
/// `2026-10-14T23:59+02:00` the same moment everywhere.
public struct DueDate: Hashable, Sendable, CustomStringConvertible {
    /// As it is written.
    public let description: String
    /// Seconds since 1970.
    public let moment: Int

    /// Nil for what is no date of the calendar.
    public init?(_ text: String, timeZone: TimeZone = .current) {
        let pattern = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?/
        guard let match = try? pattern.wholeMatch(in: text) else { return nil }
        let parts = match.output
        let isDay = parts.4 == nil
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = parts.7.map { TimeZone(secondsFromGMT: DueDate.offset($0)) ?? timeZone } ?? timeZone
        let components = DateComponents(
            calendar: calendar, timeZone: calendar.timeZone, year: Int(parts.1), month: Int(parts.2), day: Int(parts.3),
            hour: isDay ? 23 : Int(parts.4 ?? ""), minute: isDay ? 59 : Int(parts.5 ?? ""),
            second: isDay ? 59 : parts.6.map { Int($0) ?? 0 } ?? 0)
        guard components.isValidDate, let date = components.date else { return nil }
        description = text
        moment = Int(date.timeIntervalSince1970)
    }

    /// `+02:00`, `+0200` or `Z`, in seconds.
    private static func offset(_ zone: Substring) -> Int {
        let digits = zone.compactMap(\.wholeNumberValue)
        guard digits.count == 4 else { return 0 }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return (zone.hasPrefix("-") ? -60 : 60) * minutes
    }
}
