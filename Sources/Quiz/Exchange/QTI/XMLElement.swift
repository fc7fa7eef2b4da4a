/// An element of an XML document, to be written.
package struct XMLElement {
    package enum Content {
        case element(XMLElement)
        case text(String)
    }

    package let name: String
    package let attributes: [(name: String, value: String)]
    package var content: [Content]

    package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = []) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        content = children.map(Content.element)
    }

    package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        content = [.text(text)]
    }

    /// One element a line, indented; text stands on the line of its element, as it is.
    package func write(to output: inout String, depth: Int = 0) {
        let indent = String(repeating: "  ", count: depth)
        let opening = attributes.reduce(name) { $0 + " \($1.name)=\"\(XMLElement.escaped($1.value))\"" }
        guard !content.isEmpty else {
            output += "\(indent)<\(opening)/>\n"
            return
        }
        output += "\(indent)<\(opening)>"
        var isBlock = false
        for part in content {
            switch part {
            case .text(let text): output += XMLElement.escaped(text)
            case .element(let element):
                if !isBlock { output += "\n" }
                isBlock = true
                element.write(to: &output, depth: depth + 1)
            }
        }
        output += (isBlock ? indent : "") + "</\(name)>\n"
    }

    /// What means something in XML as entities; what no XML can hold is left out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
