/// The settings given to a program, and, as a program takes them, their declarations.
public struct Options: Sendable {
    /// What a setting's text must be.
    public enum Kind: Hashable, Sendable {
        case flag
        case count
        case number
        case share
        case rate
        case bytes
        case text
        case span
        case distribution
        case arrivals
        case node
        case nodes
        case choice([String])
    }

    /// A setting's value, of the kind declared.
    public enum Argument: Hashable, Sendable {
        case flag(Bool)
        case count(Int64)
        case number(Double)
        case text(String)
        case span(Span)
        case distribution(Distribution)
        case arrivals(Arrivals)
        case nodes([NodeID])
    }

    public struct Declaration: Hashable, Sendable {
        public let name: String
        public let kind: Kind
        /// Nil where the setting must be given.
        public let standard: Argument?
        public let help: String
    }

    /// A setting that is missing or out of its range.
    public struct Failure: Error, Hashable {
        public let option: String
        public let message: String

        public init(option: String, message: String) {
            self.option = option
            self.message = message
        }
    }

    public private(set) var declarations: [Declaration] = []
    private let arguments: SortedMap<String, Argument>
    /// True while only the declarations are wanted: required settings then have stand-ins.
    private let isDescribing: Bool

    public init(_ arguments: SortedMap<String, Argument>) {
        self.arguments = arguments
        isDescribing = false
    }

    private init() {
        arguments = [:]
        isDescribing = true
    }

    static func describing() -> Options { Options() }

    // MARK: What an initializer takes

    public mutating func flag(_ name: String, default standard: Bool, _ help: String) throws -> Bool {
        guard case .flag(let value) = try take(name, .flag, .flag(standard), help) else { throw mismatch(name) }
        return value
    }

    /// A whole number in `range`.
    public mutating func count(
        _ name: String, default standard: Int64, in range: ClosedRange<Int64> = 0...Int64.max, _ help: String
    ) throws -> Int64 {
        guard case .count(let value) = try take(name, .count, .count(standard), help) else { throw mismatch(name) }
        guard range.contains(value) else {
            throw Failure(option: name, message: "\(value) is not from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// A share of one, from 0 to 1.
    public mutating func share(_ name: String, default standard: Double, _ help: String) throws -> Double {
        guard case .number(let value) = try take(name, .share, .number(standard), help) else { throw mismatch(name) }
        guard (0...1).contains(value) else {
            throw Failure(option: name, message: "a share is from 0% to 100%")
        }
        return value
    }

    /// An amount of bytes that one message can weigh.
    public mutating func bytes(_ name: String, default standard: UInt32, _ help: String) throws -> UInt32 {
        guard case .number(let value) = try take(name, .bytes, .number(Double(standard)), help) else {
            throw mismatch(name)
        }
        guard (0...Double(UInt32.max)).contains(value) else {
            throw Failure(option: name, message: "a message has from 0 B to 4.29 GB")
        }
        return UInt32(value)
    }

    public mutating func text(_ name: String, default standard: String, _ help: String) throws -> String {
        guard case .text(let value) = try take(name, .text, .text(standard), help) else { throw mismatch(name) }
        return value
    }

    /// A name of at most 16 bytes.
    public mutating func symbol(_ name: String, default standard: Symbol, _ help: String) throws -> Symbol {
        let text = try text(name, default: standard.text, help)
        guard let symbol = Symbol(text) else {
            throw Failure(option: name, message: "a name has 1 to \(Symbol.longest) bytes")
        }
        return symbol
    }

    public mutating func span(_ name: String, default standard: Span, _ help: String) throws -> Span {
        guard case .span(let value) = try take(name, .span, .span(standard), help) else { throw mismatch(name) }
        return value
    }

    public mutating func distribution(
        _ name: String, default standard: Distribution, _ help: String
    ) throws -> Distribution {
        guard case .distribution(let value) = try take(name, .distribution, .distribution(standard), help) else {
            throw mismatch(name)
        }
        return value
    }

    public mutating func arrivals(_ name: String, default standard: Arrivals, _ help: String) throws -> Arrivals {
        guard case .arrivals(let value) = try take(name, .arrivals, .arrivals(standard), help) else {
            throw mismatch(name)
        }
        return value
    }

    /// One other node, which must be given.
    public mutating func node(_ name: String, _ help: String) throws -> NodeID {
        let stand = isDescribing ? Argument.nodes([NodeID(index: 0)]) : nil
        guard case .nodes(let value) = try take(name, .node, stand, help), value.count == 1 else {
            throw Failure(option: name, message: "one node is wanted")
        }
        return value[0]
    }

    /// Several other nodes; none unless given.
    public mutating func nodes(_ name: String, _ help: String) throws -> [NodeID] {
        guard case .nodes(let value) = try take(name, .nodes, .nodes([]), help) else { throw mismatch(name) }
        return value
    }

    /// One of a few words.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, default standard: Choice, _ help: String
    ) throws -> Choice {
        let words = Choice.allCases.map(\.rawValue)
        guard case .text(let word) = try take(name, .choice(words), .text(standard.rawValue), help),
            let choice = Choice(rawValue: word)
        else {
            throw Failure(option: name, message: "one of \(words.joined(separator: ", ")) is wanted")
        }
        return choice
    }

    private mutating func take(_ name: String, _ kind: Kind, _ standard: Argument?, _ help: String) throws -> Argument {
        let isRequired = kind == .node
        declarations.append(
            Declaration(name: name, kind: kind, standard: isRequired ? nil : standard, help: help)
        )
        guard let argument = arguments[name] ?? standard else {
            throw Failure(option: name, message: "\(name)= is missing: \(help)")
        }
        return argument
    }

    private func mismatch(_ name: String) -> Failure {
        Failure(option: name, message: "the value of \(name) is of another kind")
    }
}
