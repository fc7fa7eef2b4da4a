/// A message on its way from one worker's part of a cluster to another's.
struct Letter: Sendable {
    let envelope: Envelope
    let size: UInt32
    let message: Message
    let due: Instant
}
