/// How much one lesson file may hold, so that no file can tie up the program that reads it.
public enum Limits {
    /// The size of a file, in bytes.
    public static let fileBytes = 1 << 20
    /// The steps of a lesson, `## Quiz` included.
    public static let steps = 64
    /// The stretches of prose, demos and questions of a lesson.
    public static let blocks = 256
    /// How deep lists and quotations, and the values of YAML, may stand in each other.
    public static let nesting = 64
    /// The words of prose in a step beyond which the checker warns.
    public static let wordsInStep = 150
    /// The lines of a terminal, each 80 characters wide, that a stop must fit.
    public static let linesOfStop = 24
}
