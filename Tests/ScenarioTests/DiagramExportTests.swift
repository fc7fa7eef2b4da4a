import Cluster
import Foundation
import FoundationXML
import Testing

@testable import Scenario

struct DiagramExportTests {
    /// Reads a document as any reader of XML would, and keeps its elements.
    private final class Reader: NSObject, XMLParserDelegate {
        struct Element {
            let name: String
            let attributes: [String: String]
            var text = ""
        }

        private(set) var elements: [Element] = []
        private var open: [Int] = []

        static func read(_ document: String) throws -> [Element] {
            let reader = Reader()
            let parser = XMLParser(data: Data(document.utf8))
            parser.delegate = reader
            try #require(parser.parse(), "\(String(describing: parser.parserError))")
            return reader.elements
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let place = open.last { elements[place].text += text }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }
    }

    private func elements(_ scene: ExportedScene, title: String = "a shop & a bank") throws -> [Reader.Element] {
        try Reader.read(scene.document(DiagramExport.self, title: title))
    }

    @Test("it is well-formed, titled and described, whatever the title")
    func accessible() throws {
        let elements = try elements(ExportedScene(), title: "<a> & \"b\" \u{1}")
        #expect(elements[0].name == "svg")
        #expect(elements[0].attributes["role"] == "img")
        #expect(elements[1].name == "title" && elements[1].text == "<a> & \"b\" ?")
        #expect(
            elements[2].text
                == "Nodes from left to right: shop, bank. 4 messages, of which 2 are lost and 0 are on their way at the end."
        )
    }

    @Test("each message is an arrow that says what became of it; each loss has a cross and its reason")
    func messages() throws {
        let elements = try elements(ExportedScene())
        #expect(
            elements.filter { $0.name == "title" }.dropFirst().map(\.text) == [
                "m1 charge 1 from shop to bank, sent at 0 ms, is gone at 1 ms: partition",
                "m2 charge 1 from shop to bank, sent at 20 ms, is gone at 21 ms: receiver down",
                "m3 charge 1 from shop to bank, sent at 40 ms, arrives at 41 ms",
                "m4 done 1 from bank to shop, sent at 41 ms, arrives at 42 ms",
            ])
        #expect(elements.count { $0.attributes["class"] == "arrow" } == 2)
        #expect(elements.count { $0.attributes["class"] == "lost" } == 2)
        #expect(
            words(elements) == [
                "partition: shop | bank", "healed", "m1 charge 1: partition", "crashes",
                "m2 charge 1: receiver down", "restarts", "m3 charge 1", "carried out: 1", "m4 done 1",
            ])
        #expect(elements.contains { $0.attributes["class"] == "parted" })
        #expect(elements.contains { $0.attributes["class"] == "down" })
    }

    @Test("an arrow falls from the moment of sending to that of arrival")
    func slant() throws {
        let arrow = try #require(try elements(ExportedScene()).first { $0.attributes["class"] == "arrow" })
        let heights = ["y1", "y2"].compactMap { arrow.attributes[$0].flatMap(Double.init) }
        #expect(heights.count == 2 && heights[0] < heights[1])
    }

    @Test("what is on its way at the end is drawn so")
    func onItsWay() throws {
        let elements = try elements(ExportedScene(["node a,b counter", "send a b charge", "run 500us"]))
        #expect(words(elements) == ["m1 charge, on its way"])
        #expect(elements.count { $0.attributes["class"] == "late" } == 1)
    }

    @Test("a long run is cut off, and says so")
    func window() throws {
        let scene = try ExportedScene([
            "node bank counter", "node shop retrying-client server=bank requests=500", "run until idle",
        ])
        var export = DiagramExport(ExportedRun("long", scene.session.stage.simulation))
        var text = ""
        for event in scene.session.stage.simulation.trace.events() { export.append(event, to: &text) }
        export.end(&text)
        #expect(export.remark == "This diagram shows the first 80 of 1000 messages, 80 ms of 1 s.")
        #expect(text.contains("This diagram shows the first 80 of 1000 messages, 80 ms of 1 s."))
    }

    private func words(_ elements: [Reader.Element]) -> [String] {
        elements.filter { $0.attributes["class"]?.hasPrefix("words") == true }.map(\.text)
    }
}
