import Testing

@testable import Scenario

@Suite("Quantities")
struct QuantityTests {
    @Test(
        "every unit is read into base units",
        arguments: [
            ("250ns", 2.5e-7, "s"), ("250us", 2.5e-4, "s"), ("250µs", 2.5e-4, "s"), ("10ms", 0.01, "s"), ("2s", 2, "s"),
            ("5min", 300, "s"), ("4h", 14_400, "s"), ("50/s", 50, "1/s"), ("90/min", 1.5, "1/s"), ("36/h", 0.01, "1/s"),
            ("30%", 0.3, "1"), ("200ppm", 2e-4, "1"), ("4000B", 4000, "B"), ("64KB", 64e3, "B"), ("3MB", 3e6, "B"),
            ("1GB", 1e9, "B"), ("80bit/s", 10, "B/s"), ("8Kbit/s", 1000, "B/s"), ("10Mbit/s", 1.25e6, "B/s"),
            ("1Gbit/s", 1.25e8, "B/s"), ("7B/s", 7, "B/s"), ("2KB/s", 2e3, "B/s"), ("2MB/s", 2e6, "B/s"),
            ("1GB/s", 1e9, "B/s"), ("1e3", 1000, "1"), ("0.5", 0.5, "1"), ("-3ms", -0.003, "s"), ("1e6B", 1e6, "B"),
        ] as [(String, Double, String)])
    func units(text: String, value: Double, unit: String) throws {
        let quantity = try Quantity.read(text)
        #expect(quantity.value == value)
        #expect(quantity.unitName == unit)
    }

    @Test(
        "what is no quantity is explained",
        arguments: [
            ("5 ms", "no unit “ ms”", "5ms"),
            ("5sm", "no unit “sm”", "5ms"),
            ("3Kb", "no unit “Kb”", "3KB"),
            ("20/second", "no unit “/second”", nil),
            ("ms", "“ms” is not a number with a unit, such as 50ms, 20/s, 30% or 4KB", nil),
            ("", "“” is not a number with a unit, such as 50ms, 20/s, 30% or 4KB", nil),
            ("1e400", "“1e400” is too large", nil),
            ("1e308h", "“1e308h” is too large", nil),
        ] as [(String, String, String?)])
    func problems(text: String, message: String, suggestion: String?) {
        do throws(Quantity.Problem) {
            let quantity = try Quantity.read(text)
            Issue.record("\(text) was read as \(quantity)")
        } catch {
            #expect(error.message.hasPrefix(message), "\(error.message)")
            #expect(error.suggestion == suggestion)
        }
    }

    @Test(
        "people read about three digits and the unit that fits",
        arguments: [
            ("0.052s", "52 ms"), ("52.04ms", "52.0 ms"), ("1.428571", "1.43"), ("50.83%", "50.8%"),
            ("456s", "7 min 36 s"),
            ("20/s", "20/s"), ("4000B", "4 KB"), ("4096B", "4.10 KB"), ("1192", "1192"), ("123456.7", "123457"),
            ("0.99999s", "1.00 s"), ("999.97ms", "1.00 s"), ("9.999", "10.0"), ("0.99996", "1.00"),
            ("0.0512", "0.0512"),
            ("0", "0"), ("0ms", "0 ms"), ("-3ms", "−3 ms"), ("250us", "250 µs"), ("80ns", "80 ns"),
            ("1.25MB/s", "1.25 MB/s"),
            ("200ppm", "0.000200"), ("1e-9", "1.00e-9"), ("1e20", "1e+20"), ("100%", "100%"), ("143%", "1.43"),
            ("4h", "4 h"), ("0.3333%", "0.333%"),
        ])
    func texts(written: String, shown: String) throws {
        #expect(try Quantity.read(written).text == shown)
    }

    @Test("units multiply and divide away")
    func dimensions() {
        #expect(outcome("20/s * 50ms") == "1")
        #expect(outcome("64KB / 2MB/s") == "32 ms")
        #expect(outcome("10Mbit/s * 2s") == "2.50 MB")
        #expect(outcome("1 / 50ms") == "20/s")
        #expect(outcome("4s ^ 2 / 2s") == "8 s")
        #expect(outcome("sqrt(4s * 1/s)") == "2")
    }

    @Test("a power too high to mean anything is an error, not a wrapped-around unit")
    func deepPowers() {
        #expect(outcome("((2s ^ 8) ^ 8) ^ 8") == "1+18 this power of a quantity in s^64 has no meaning")
    }
}
