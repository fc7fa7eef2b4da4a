/// ln x for a positive, finite x, to within two units in the last place, from + − × ÷ alone.
///
/// The C library's `log` chooses its code by processor, and gives other last bits on another one; a run must not.
/// With x = m·2ᵉ and m in [√½, √2), ln x = e·ln 2 + 2·artanh s where s = (m − 1)/(m + 1); |s| < 0.172, so eleven terms of
/// the series of artanh are enough (Abramowitz & Stegun 4.1.27).
public func naturalLogarithm(_ x: Double) -> Double {
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414213562373095 {
        mantissa *= 0.5
        exponent += 1
    }
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var series = 0.0
    for odd in stride(from: 21.0, through: 1.0, by: -2.0) {
        series = series * square + 1 / odd
    }
    return exponent * 0.6931471805599453 + 2 * s * series
}
