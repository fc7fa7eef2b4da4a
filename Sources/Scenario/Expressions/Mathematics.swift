import Cluster

/// The formulas of the course, from + − × ÷ √ and tables alone: the same bits on every processor.
enum Mathematics {
    private static let ln2 = 0.6931471805599453
    /// ln 2 in two parts, the first of few enough bits that a whole number's product with it is exact.
    private static let ln2High = 0x1.62e42feep-1
    private static let ln2Low = 0x1.a39ef35793c76p-33

    /// eˣ: 2ᵏ times the series of e^r with |r| ≤ ½ ln 2.
    static func exp(_ x: Double) -> Double {
        guard x < 710 else { return .infinity }
        guard x > -746 else { return 0 }
        let k = (x / ln2).rounded()
        let r = (x - k * ln2High) - k * ln2Low
        var sum = 1.0
        for n in stride(from: 18.0, through: 1.0, by: -1.0) { sum = 1 + sum * r / n }
        // Two steps, so that the smallest results are reached through numbers that exist.
        let half = (k / 2).rounded(.down)
        return sum * powerOfTwo(half) * powerOfTwo(k - half)
    }

    static func ln(_ x: Double) -> Double { naturalLogarithm(x) }

    /// Exact for powers of two.
    static func log2(_ x: Double) -> Double { Double(x.exponent) + naturalLogarithm(x.significand) / ln2 }

    /// xʸ: repeated multiplication for a whole y, e^(y ln x) otherwise.
    static func power(_ x: Double, _ y: Double) -> Double {
        guard y == y.rounded(), y.magnitude <= 1_000_000 else {
            return x > 0 ? exp(y * ln(x)) : x == 0 && y > 0 ? 0 : .nan
        }
        var result = 1.0
        var base = x
        var exponent = Int(y.magnitude)
        while exponent > 0 {
            if exponent & 1 == 1 { result *= base }
            base *= base
            exponent >>= 1
        }
        return y < 0 ? 1 / result : result
    }

    /// n! for a whole n from 0.
    static func factorial(_ n: Double) -> Double {
        var product = 1.0
        var k = 2.0
        while k <= n, product.isFinite {
            product *= k
            k += 1
        }
        return product
    }

    /// The number of ways to take k of n things.
    static func choose(_ n: Double, _ k: Double) -> Double {
        guard k <= n else { return 0 }
        var product = 1.0
        for i in 0..<Int(Swift.min(k, n - k)) where product.isFinite {
            product = product * (n - Double(i)) / Double(i + 1)
        }
        return product.rounded()
    }

    /// H_n = 1 + ½ + ⅓ + … + 1/n: the sum itself up to a hundred, then its expansion, which is exact to the last digits
    /// there (Knuth, The Art of Computer Programming 1.2.7).
    static func harmonic(_ n: Double) -> Double {
        guard n > 100 else { return stride(from: n, to: 0, by: -1).reduce(0) { $0 + 1 / $1 } }
        let square = n * n
        return ln(n) + 0.5772156649015329 + 1 / (2 * n) - (1 / 12 - 1 / (120 * square)) / square
    }

    /// Erlang B: the share of calls that find all of c servers busy at an offered load of a erlangs, by its recursion
    /// (Erlang 1917).
    static func erlangB(_ c: Double, _ a: Double) -> Double {
        var blocked = 1.0
        for n in 0..<Int(c) { blocked = a * blocked / (Double(n + 1) + a * blocked) }
        return blocked
    }

    /// Erlang C: the share of customers that must wait for one of c servers at a load of a < c erlangs, from Erlang B
    /// (Erlang 1917; Kleinrock 1975).
    static func erlangC(_ c: Double, _ a: Double) -> Double {
        let blocked = erlangB(c, a)
        return c * blocked / (c - a * (1 - blocked))
    }

    private static func powerOfTwo(_ exponent: Double) -> Double {
        Double(sign: .plus, exponent: Int(exponent), significand: 1)
    }
}
