import Scenario
import Yams

/// Finds and reads the front matter of a lesson.
struct FrontMatterReader {
    static let keys = ["format", "id", "title", "summary", "minutes", "requires", "objectives", "covers"]

    /// The front matter of a file whose other lines are not looked at.
    static func read(_ bytes: [UInt8], path: String, problems: inout Problems) -> FrontMatter? {
        guard bytes.count <= Limits.fileBytes else {
            return SourceText(file: path, bytes: bytes, problems: &problems).flatMap { _ in nil }
        }
        guard let source = SourceText(file: path, bytes: beginning(of: bytes), problems: &problems),
            let (yaml, _) = lines(of: source, problems: &problems)
        else { return nil }
        return read(source, lines: yaml, problems: &problems)
    }

    /// The bytes up to the line that ends the front matter; all of them if there is no such line.
    private static func beginning(of bytes: [UInt8]) -> [UInt8] {
        var lineStart = bytes.startIndex
        var isFirst = true
        while lineStart < bytes.endIndex {
            let end = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
            if !isFirst, bytes[lineStart..<end].starts(with: "---".utf8) { return Array(bytes[..<end]) }
            isFirst = false
            lineStart = end + 1
        }
        return bytes
    }

    /// The lines between the dashes, and the first line after them; nil if there is no front matter.
    static func lines(of source: SourceText, problems: inout Problems) -> (yaml: Range<Int>, body: Int)? {
        guard isFence(source.line(1)) else {
            problems.report(
                .frontMatterMissing, at: source.location(line: 1),
                "A lesson begins with its front matter: a line `---`, then `format`, `id`, `title` and `summary`.")
            return nil
        }
        guard let end = source.lines.indices.dropFirst().first(where: { isFence(source.lines[$0]) }) else {
            problems.report(
                .frontMatterUnclosed, at: source.location(line: 1), length: 3,
                "The front matter that begins here is never closed.", hint: "Put a line `---` after it.")
            return nil
        }
        return (2..<(end + 1), end + 2)
    }

    static func read(_ source: SourceText, lines: Range<Int>, problems: inout Problems) -> FrontMatter? {
        let yaml = YAMLText(
            text: source.text(of: lines) + "\n", file: source.file, firstLine: lines.lowerBound,
            subject: "The front matter", syntaxRule: .frontMatterSyntax)
        guard let root = yaml.root(problems: &problems) else { return nil }
        let format = root["format"]
        if let number = format?.scalar.flatMap({ Int($0.string) }), number > FrontMatter.format {
            problems.report(
                .newerFormat, at: format.map(yaml.location) ?? yaml.beginning,
                "This lesson is written in format \(number); this troupe reads format \(FrontMatter.format).",
                hint: "A newer troupe is needed.")
            return nil
        }
        let fields = Fields(root, in: yaml, known: keys, problems: &problems)
        if format?.scalar?.string != "\(FrontMatter.format)" {
            problems.report(
                format == nil ? .missingKey : .wrongType, at: fields.location(of: "format"),
                length: fields.length(of: "format"),
                format == nil
                    ? "The front matter has no `format`; it is required."
                    : "`format` is the number of a version of the format.",
                hint: "Write `format: \(FrontMatter.format)`.")
        }
        return read(fields, problems: &problems)
    }

    private static func read(_ fields: Fields, problems: inout Problems) -> FrontMatter {
        let objectives = fields.texts("objectives", problems: &problems)
        return FrontMatter(
            id: fields.requiredSlug("id", problems: &problems) ?? "",
            title: fields.requiredText("title", problems: &problems) ?? "",
            summary: fields.requiredText("summary", problems: &problems) ?? "",
            minutes: fields.wholeNumber("minutes", in: 1...600, problems: &problems),
            requires: fields.texts("requires", problems: &problems).map(\.value),
            objectives: objectives.map(\.value),
            coverage: coverage(fields, problems: &problems),
            idLocation: fields.location(of: "id"),
            requiresLocation: fields.location(of: "requires"),
            objectiveLocations: objectives.map(\.location)
        )
    }

    /// A list of items, or for each item the steps that cover it.
    private static func coverage(_ fields: Fields, problems: inout Problems) -> [Coverage] {
        let entries =
            fields.values["covers"]?.mapping == nil
            ? fields.texts("covers", problems: &problems).map { (name: $0, texts: []) }
            : fields.lists("covers", problems: &problems)
        return entries.compactMap { item, steps in
            if let number = Int(item.value), number > 0 {
                return Coverage(item: number, location: item.location, places: steps)
            }
            problems.report(
                .wrongType, at: item.location, length: item.length,
                "Each of `covers` is the number of an item of the syllabus.")
            return nil
        }
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
