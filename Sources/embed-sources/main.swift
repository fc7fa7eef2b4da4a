import FoundationEssentials

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    throw Refusal(description: "usage: embed-sources NAME OUTPUT SOURCE…")
}
let files = try arguments.dropFirst(3).map { path in
    EmbeddedFile(
        name: String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]),
        text: try String(contentsOfFile: path, encoding: .utf8)
    )
}
let code = listing(of: files, in: arguments[1])
try Data(code.utf8).write(to: URL(filePath: arguments[2]))
