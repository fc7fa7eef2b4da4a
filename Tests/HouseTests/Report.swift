import Testing

/// Fails the test once for each line that breaks a rule, with its place and what would be right.
func forbid(
    in files: [SourceFile], looking lines: (SourceFile) -> [String] = \.code, because advice: String,
    where isForbidden: (String) throws -> Bool
) rethrows {
    for file in files {
        for (index, line) in lines(file).enumerated() where try isForbidden(line) {
            Issue.record("\(file.path):\(index + 1): \(advice)")
        }
    }
}
