import Glibc
import Quiz

extension ClockReading {
    /// What the clocks of this computer say now.
    static var now: ClockReading {
        var uptime = timespec()
        clock_gettime(CLOCK_BOOTTIME, &uptime)
        return ClockReading(wall: time(nil), uptime: uptime.tv_sec, boot: currentBoot)
    }

    /// Linux names each start of the computer; elsewhere all starts look alike, and the uptime tells them apart.
    private static let currentBoot: String = {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "" }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 64)
        guard fgets(&buffer, 64, file) != nil else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}
