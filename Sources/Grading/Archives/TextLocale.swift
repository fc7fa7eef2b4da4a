import Glibc

/// The locale in which a thread reads and writes text, for libarchive, which knows names in UTF-8 only in one of UTF-8.
///
/// It is the thread's own and for as long as it works: the user's locale decides nothing, and the program's stays.
enum TextLocale {
    /// Does some work in a locale of UTF-8, which every system with a recent C library has.
    static func withUTF8<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        try with("C.UTF-8", work)
    }

    /// Does some work in the locale of a name; in the one that is set, where there is none of that name.
    static func with<Result, Failure: Error>(
        _ name: String, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let locale = newlocale(1 << LC_CTYPE, name, nil) else { return try work() }
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        return try work()
    }
}
