import Scenario

/// Questions as a document of QTI 1.2.1, IMS Question and Test Interoperability, which many learning platforms read.
///
/// The document is valid by `ims_qtiasiv1p2p1.dtd`. Each item says in its metadata which kind it is, in the words that
/// Canvas and others look for.
public struct QTIExport {
    public private(set) var text: String
    public private(set) var remarks: [ExchangeRemark] = []
    /// How many questions it holds.
    public private(set) var count = 0

    /// - Parameters:
    ///   - sections: the lessons, with their questions.
    ///   - html: turns Markdown into HTML.
    ///   - evidence: what the demo came to that answers a question.
    public init(
        title: String, sections: [(id: String, title: String, questions: [Question])],
        html: @escaping (String) -> String, evidence: (Question) -> Evidence?
    ) {
        var parts: [XMLElement] = []
        for section in sections {
            var items: [XMLElement] = []
            for question in section.questions {
                var losses = Losses(of: question, carried: [.hints, .points, .difficulty])
                if let item = QTIItem(question, html: html, evidence: evidence(question), losses: &losses).element {
                    items.append(item)
                } else {
                    losses.isLeftOut = true
                }
                if let remark = losses.remark { remarks.append(remark) }
            }
            count += items.count
            if !items.isEmpty {
                parts.append(XMLElement("section", ["ident": section.id, "title": section.title], items))
            }
        }
        let assessment = XMLElement("assessment", ["ident": "troupe", "title": title], parts)
        text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd">

            """
        XMLElement("questestinterop", [:], [assessment]).write(to: &text)
    }
}
