import Glibc

/// The student's own day, counted from 1 January 1970.
public enum Today {
    /// An evening that lasts past midnight is one day.
    private static let hourOfBeginning = 4

    public static var day: Int {
        var moment = time(nil)
        var local = tm()
        localtime_r(&moment, &local)
        let seconds = moment + local.tm_gmtoff - hourOfBeginning * 3600
        return Int((Double(seconds) / 86_400).rounded(.down))
    }
}
