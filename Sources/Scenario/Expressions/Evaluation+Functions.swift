import Cluster

extension Evaluation {
    mutating func call(
        _ function: Function, _ arguments: [Expression], in whole: Expression
    ) throws(ScenarioError) -> Datum {
        if function.isAggregate { return try aggregate(function, arguments, in: whole) }
        if function.isGroundTruth { return try groundTruth(function, of: arguments, in: whole) }
        switch function {
        case .uniform, .exponential, .normal: return try distribution(function, arguments, in: whole)
        case .every, .ramp, .trace: return try arrivals(function, arguments)
        case .crossing: return try crossing(arguments[0], arguments[1], in: whole)
        case .abs, .floor:
            let x = try quantity(arguments[0])
            return try whole.made(
                function == .abs ? x.value.magnitude : x.value.rounded(.down), x.dimension, isShare: x.isShare)
        case .erlangb, .erlangc: return try erlang(function, arguments, in: whole)
        case .choose:
            let n = try wholeNumber(arguments[0], of: function)
            let k = try wholeNumber(arguments[1], of: function)
            return try whole.made(Mathematics.choose(n, k), .number)
        case .harmonic:
            return try whole.made(Mathematics.harmonic(try wholeNumber(arguments[0], of: function)), .number)
        case .factorial:
            let n = try wholeNumber(arguments[0], of: function)
            guard n <= 170 else { throw whole.error("170 is the largest number whose factorial is small enough here") }
            return try whole.made(Mathematics.factorial(n), .number)
        default: return try elementary(function, arguments[0], in: whole)
        }
    }

    private mutating func elementary(
        _ function: Function, _ argument: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let x = try plain(argument, of: function)
        switch function {
        case .ln, .log2:
            guard x > 0 else { throw argument.error("a logarithm is taken of a number above 0") }
            return try whole.made(function == .ln ? Mathematics.ln(x) : Mathematics.log2(x), .number)
        case .sqrt:
            guard x >= 0 else { throw argument.error("a square root is taken of a number from 0") }
            return try whole.made(x.squareRoot(), .number)
        default:
            return try whole.made(Mathematics.exp(x), .number)
        }
    }

    /// Erlang's formulas for so many servers, which are its first argument, and the load offered to them.
    private mutating func erlang(
        _ function: Function, _ arguments: [Expression], in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let servers = try wholeNumber(arguments[0], of: function, upTo: 100_000)
        let load = try plain(arguments[1], of: function)
        guard load >= 0 else { throw arguments[1].error("a load is not below 0") }
        guard function == .erlangb || load < servers else {
            throw arguments[1].error("the load must be below the number of servers, or the queue grows for ever")
        }
        try spend(Int(servers), on: whole)
        let share = function == .erlangb ? Mathematics.erlangB(servers, load) : Mathematics.erlangC(servers, load)
        return try whole.made(share, .number, isShare: true)
    }

    private func groundTruth(
        _ function: Function, of subjects: [Expression], in whole: Expression
    ) throws(ScenarioError) -> Datum {
        var found: [String] = []
        for subject in subjects { found.append(try subjectName(subject)) }
        return try (subjects.count == 1 ? subjects[0] : whole).looked { () throws(LookupFailure) in
            try names.groundTruth(function.rawValue, of: found)
        }
    }

    /// What a ground truth is about: a name as it stands, or the text of a parameter.
    private func subjectName(_ subject: Expression) throws(ScenarioError) -> String {
        guard case .parameter(let parameter) = subject.node else { return subject.text }
        guard let value = names.parameter(parameter) else {
            throw subject.source.unknownParameter(parameter, at: subject.range, in: names)
        }
        return value.text
    }

    /// An argument that must be a number without a unit.
    private mutating func plain(_ argument: Expression, of function: Function) throws(ScenarioError) -> Double {
        let quantity = try quantity(argument)
        guard quantity.dimension == .number else {
            throw argument.error("\(function.rawValue) takes plain numbers, and this is \(quantity.dimension.name)")
        }
        return quantity.value
    }

    private mutating func wholeNumber(
        _ argument: Expression, of function: Function, upTo most: Int = 10_000_000
    ) throws(ScenarioError) -> Double {
        let x = try plain(argument, of: function)
        guard x >= 0, x == x.rounded(), x <= Double(most) else {
            throw argument.error("\(function.rawValue) takes a whole number from 0 to \(most) here")
        }
        return x
    }
}
