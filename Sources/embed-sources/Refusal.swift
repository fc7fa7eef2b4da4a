/// Why nothing was written.
struct Refusal: Error, CustomStringConvertible {
    let description: String
}
