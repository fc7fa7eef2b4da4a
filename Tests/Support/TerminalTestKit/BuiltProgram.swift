import Glibc

/// Where the programs that tests run were built.
public enum BuiltProgram {
    /// The program under test: `$TROUPE_PROGRAM`, or the debug build.
    public static func troupe() throws -> String {
        if let path = getenv("TROUPE_PROGRAM").map({ String(cString: $0) }), !path.isEmpty { return path }
        return try named("troupe")
    }

    /// A product built beside the tests that are running.
    public static func named(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let folders = [folder(of: own), "/\(root)/.build/debug"]
        for folder in folders where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
        throw TestKitError.programNotFound(name: name)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
