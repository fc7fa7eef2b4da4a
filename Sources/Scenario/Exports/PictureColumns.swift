import Cluster

/// How far right each lane of a picture is drawn, and how wide words are.
struct PictureColumns: Sendable {
    /// The room for moments, left of the first lane.
    static let margin = 96.0
    /// More than the widest usual letter at this size: words must not reach further than this says.
    private static let letterWidth = 7.2
    private static let longest = 40

    let laneCount: Int
    let spacing: Double
    let width: Double

    init(_ picture: Picture) {
        let words = picture.marks.compactMap { $0.mark.words }.map {
            PictureColumns.width(of: PictureColumns.fitted($0))
        }
        laneCount = picture.lanes.count
        spacing = min(max((words.max() ?? 0) + 44, 170), 300)
        let last = picture.marks.compactMap { mark -> Double? in
            guard case .remark(let remark) = mark.mark, remark.lane == picture.lanes.count - 1 else { return nil }
            return PictureColumns.width(of: PictureColumns.fitted(remark.text)) + 30
        }
        let names = picture.lanes.last.map { PictureColumns.width(of: $0) / 2 + 20 } ?? 0
        let lanes = PictureColumns.margin + 24 + spacing * Double(max(0, laneCount - 1))
        let above = max(1.5 * PictureColumns.width(of: picture.title), PictureColumns.width(of: picture.subtitle)) + 32
        width = max(lanes + max(last.max() ?? 0, names, 60), above)
    }

    func x(of lane: Int) -> Double { PictureColumns.margin + 24 + spacing * Double(lane) }
    var right: Double { x(of: max(0, laneCount - 1)) }

    /// How wide words are at most, in pixels.
    static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? letterWidth : 2 * letterWidth) }
    }

    /// With an ellipsis in the place of what would be too long.
    static func fitted(_ text: String) -> String {
        text.count <= longest ? text : text.prefix(longest - 1) + "…"
    }
}

extension Picture.Mark {
    /// What is written at the mark, where that takes room beside a lane.
    var words: String? {
        switch self {
        case .departure, .banner: nil
        case .end(let message): message.words
        case .remark(let remark): remark.text
        }
    }
}

extension Picture.Message {
    var words: String {
        switch fate {
        case .arrives: "m\(number) \(label)"
        case .destroyed(let reason), .vanishes(let reason): "m\(number) \(label): \(reason)"
        case .onItsWay: "m\(number) \(label), on its way"
        }
    }

    /// Everything about it in a sentence, for who cannot see the arrow.
    func sentence(in picture: Picture) -> String {
        let start = "m\(number) \(label) from \(picture.lanes[from]) to \(picture.lanes[to]), sent at \(sent.text)"
        switch fate {
        case .arrives: return "\(start), arrives at \(ended.text)"
        case .destroyed(let reason), .vanishes(let reason): return "\(start), is gone at \(ended.text): \(reason)"
        case .onItsWay: return "\(start), is on its way at \(ended.text)"
        }
    }
}
