/// The quantile of Student's t distribution that a 95% interval of a mean takes (Student 1908).
///
/// With `n` samples of mean x̄ and standard deviation s, the interval is x̄ ± t·s/√n with n − 1 degrees of freedom.
enum StudentT {
    /// The 97.5% quantiles for 1 to 30 degrees of freedom, to three decimals: NIST/SEMATECH e-Handbook of Statistical
    /// Methods, table 1.3.6.7.2.
    private static let table = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ]

    /// The same quantile of the normal distribution, which t comes to with many degrees of freedom.
    private static let normal = 1.959963984540054

    /// The value that t exceeds in absolute terms with a chance of 5%.
    ///
    /// Past the table it is the expansion in 1/ν of Abramowitz & Stegun 26.7.5, whose error is below 10⁻⁶ there.
    ///
    /// - Parameter degrees: the degrees of freedom ν, from 1.
    static func quantile95(degrees: Int) -> Double {
        precondition(degrees >= 1, "a spread is estimated from two samples or more")
        if degrees <= table.count { return table[degrees - 1] }
        let z = normal
        let square = z * z
        let nu = Double(degrees)
        let first = z * (square + 1) / 4
        let second = z * ((5 * square + 16) * square + 3) / 96
        let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
        return z + (first + (second + third / nu) / nu) / nu
    }
}
