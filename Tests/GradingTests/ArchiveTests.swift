import Foundation
import Testing

@testable import Grading

@Suite("An archive")
struct ArchiveTests {
    /// The paths in an archive, read in a locale.
    private func paths(in archive: String, locale: String) throws -> [String] {
        try TextLocale.with(locale) {
            let archive = try Archive(path: archive)
            var paths: [String] = []
            while let entry = try archive.next(limit: 100) { paths.append(entry.path) }
            return paths
        }
    }

    @Test("has the names of students in any script, in any locale", arguments: ["C", "C.UTF-8"])
    func names(locale: String) throws {
        try Samples.withFolder { folder in
            let names = ["Søren Ito_1/a.json", "Jürgen Öz_2/a.json", "李 明_3/a.json", "Ann Lee_4/a.json"]
            writeZIP(folder + "/week.zip", names.map { ($0, "{}") })
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/week.zip"))
            // Its writer says that the name is UTF-8, as Moodle does: bit 11 of the flags of the first entry.
            #expect(bytes[7] & 0x08 != 0)
            #expect(try paths(in: folder + "/week.zip", locale: locale) == names)
        }
    }

    @Test("that does not say how its names are written has them as they are, what is no UTF-8 replaced")
    func unflagged() throws {
        try Samples.withFolder { folder in
            writeZIP(folder + "/week.zip", [("Søren/a.json", "{}"), ("Ann/a.json", "{}")])
            var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/week.zip"))
            // The flags of local headers and of the directory's.
            for signature in [Data([0x50, 0x4B, 3, 4]), Data([0x50, 0x4B, 1, 2])] {
                let flags = signature[2] == 3 ? 7 : 9
                let place = try #require(bytes.range(of: signature)).lowerBound
                bytes[place + flags] &= ~0x08
            }
            try bytes.write(to: URL(fileURLWithPath: folder + "/utf8.zip"))
            #expect(try paths(in: folder + "/utf8.zip", locale: "C") == ["Søren/a.json", "Ann/a.json"])
            while let place = bytes.range(of: Data("ø".utf8)) { bytes.replaceSubrange(place, with: [0x9B, 0x72]) }
            try bytes.write(to: URL(fileURLWithPath: folder + "/dos.zip"))
            #expect(try paths(in: folder + "/dos.zip", locale: "C") == ["S\u{FFFD}rren/a.json", "Ann/a.json"])
        }
    }
}
