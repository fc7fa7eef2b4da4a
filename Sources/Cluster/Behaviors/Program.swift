/// A behaviour that a scenario can place on a node by name.
///
/// Its initializer takes each setting from the options, and thereby declares it: name, default and help stand in one
/// place, from which `programs`, completion and error messages come.
///
/// ```swift
/// init(options: inout Options) throws {
///     limit = try options.count("limit", default: 10, "how many requests it takes at once")
/// }
/// ```
public protocol Program: Behavior {
    /// As written in `node NAMES PROGRAM`.
    static var name: String { get }
    /// One sentence, for `programs`.
    static var summary: String { get }
    /// The kinds of message it understands from others, with their fields and a line of help each.
    static var messages: [MessageHelp] { get }

    init(options: inout Options) throws
}

extension Program {
    /// The settings that the initializer takes, in its order.
    public static var declarations: [Options.Declaration] {
        var options = Options.describing()
        do {
            _ = try Self(options: &options)
        } catch {
            preconditionFailure("\(name) refuses its own defaults: \(error)")
        }
        return options.declarations
    }
}
