/// Why lines could not be written.
public enum OutputError: Error, Hashable, Sendable {
    /// Nobody reads any more, as after `troupe … | head`; not worth a message.
    case closed
    /// The system refused, with its error number, such as a full disk.
    case failed(errno: Int32)
}
