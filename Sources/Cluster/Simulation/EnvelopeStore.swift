/// Where messages lie from when they are written until they are read, each in its slot under its envelope.
///
/// A message is moved in once and moved out once, however often it is put in order, delayed or made to wait meanwhile.
struct EnvelopeStore: Sendable {
    private var envelopes: ContiguousArray<Envelope> = []
    private var messages: ContiguousArray<Message> = []
    /// What messages weigh on the wire, in bytes, where somebody said so.
    private var statedSizes: ContiguousArray<UInt32> = []
    private var free: ContiguousArray<UInt32> = []

    private static let blank = Envelope(kind: .delivery, from: NodeID(index: 0), to: NodeID(index: 0), number: 0)

    /// Puts a message into a slot of its own, in a blank envelope.
    @inline(__always)
    mutating func add(_ message: consuming Message) -> UInt32 {
        if let slot = free.last {
            free.removeLast()
            let message = message
            messages.withUnsafeMutableBufferPointer { messages in
                // What lies in a free slot owns no memory: there is nothing to give back.
                messages.initializeElement(at: Int(slot), to: message)
            }
            return slot
        }
        envelopes.append(EnvelopeStore.blank)
        messages.append(message)
        return UInt32(messages.count - 1)
    }

    /// A copy of a message and its envelope in a slot of its own.
    mutating func duplicate(_ slot: UInt32) -> UInt32 {
        let copy = add(messages[Int(slot)])
        self[copy] = self[slot]
        if self[slot].hasStatedSize { self[sizeOf: copy] = self[sizeOf: slot] }
        return copy
    }

    /// Takes a message out, without counting references; its slot is free then.
    @inline(__always)
    mutating func take(_ slot: UInt32) -> Message {
        free.append(slot)
        return messages.withUnsafeMutableBufferPointer { messages in
            let message = messages.moveElement(from: Int(slot))
            messages.initializeElement(at: Int(slot), to: .none)
            return message
        }
    }

    /// Destroys a message.
    mutating func discard(_ slot: UInt32) {
        _ = take(slot)
    }

    func message(_ slot: UInt32) -> Message { messages[Int(slot)] }

    /// A message as plain bytes, made where it lies; nil when it is not plain.
    @inline(__always)
    func plainMessage(_ slot: UInt32) -> PlainMessage? {
        messages.withUnsafeBufferPointer { PlainMessage($0[Int(slot)]) }
    }

    /// The envelope in a slot.
    subscript(_ slot: UInt32) -> Envelope {
        @inline(__always) get { envelopes[Int(slot)] }
        @inline(__always) set { envelopes[Int(slot)] = newValue }
    }

    /// What a message weighs on the wire, in bytes; 0 when nobody said and its encoded size counts.
    subscript(sizeOf slot: UInt32) -> UInt32 {
        get { envelopes[Int(slot)].hasStatedSize ? statedSizes[Int(slot)] : 0 }
        set {
            envelopes[Int(slot)].hasStatedSize = newValue > 0
            guard newValue > 0 else { return }
            if slot >= statedSizes.count {
                statedSizes.append(contentsOf: repeatElement(0, count: messages.count - statedSizes.count))
            }
            statedSizes[Int(slot)] = newValue
        }
    }

    /// Asks for the memory that opening a slot will touch.
    @inline(__always)
    func prefetch(_ slot: UInt32) {
        envelopes.prefetch(Int(slot))
        messages.prefetch(Int(slot))
    }
}
