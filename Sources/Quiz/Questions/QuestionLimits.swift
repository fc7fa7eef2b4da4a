/// How much one question may hold.
public enum QuestionLimits {
    /// Options, items or pairs: each has a letter.
    public static let parts = 26
}
