/// What the checker looks for. The raw value is the rule's name in reports; it stays what it is once published.
public enum Rule: String, Hashable, Sendable, CaseIterable, Encodable {
    // The file
    case fileMissing = "file-missing"
    case fileName = "file-name"
    case fileTooLarge = "file-too-large"
    case binaryFile = "binary-file"
    case notUTF8 = "not-utf8"
    case controlCharacter = "control-character"

    // Front matter and other YAML
    case frontMatterMissing = "front-matter-missing"
    case frontMatterUnclosed = "front-matter-unclosed"
    case frontMatterSyntax = "front-matter-syntax"
    case newerFormat = "newer-format"
    case yamlSyntax = "yaml-syntax"
    case yamlAlias = "yaml-alias"
    case yamlNesting = "yaml-nesting"
    case unknownKey = "unknown-key"
    case duplicateKey = "duplicate-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case malformedName = "malformed-name"
    case unknownLesson = "unknown-lesson"
    case requiresCycle = "requires-cycle"
    case duplicateLesson = "duplicate-lesson"

    // Structure
    case titleMissing = "title-missing"
    case titleTwice = "title-twice"
    case titleDiffers = "title-differs"
    case stepMissing = "step-missing"
    case stepEmpty = "step-empty"
    case stepUntitled = "step-untitled"
    case tooManySteps = "too-many-steps"
    case tooManyBlocks = "too-many-blocks"
    case tooDeep = "too-deep"
    case fenceUnclosed = "fence-unclosed"
    case fenceMalformed = "fence-malformed"
    case fenceMisspelt = "fence-misspelt"
    case fenceNested = "fence-nested"
    case blockOutsideStep = "block-outside-step"
    case demoTwiceInStep = "demo-twice-in-step"
    case demoInQuiz = "demo-in-quiz"
    case quizNotLast = "quiz-not-last"
    case unknownStep = "unknown-step"
    case stepTooLong = "step-too-long"
    case stepTooTall = "step-too-tall"
    case brokenLink = "broken-link"
    case typedCommand = "typed-command"

    // Questions
    case unknownKind = "unknown-kind"
    case duplicateQuestion = "duplicate-question"
    case optionTwice = "option-twice"
    case rightOption = "right-option"
    case optionWithoutWhy = "option-without-why"
    case answerMissing = "answer-missing"
    case answerMalformed = "answer-malformed"
    case answerUnknown = "answer-unknown"
    case answerRejected = "answer-rejected"
    case toleranceTight = "tolerance-tight"
    case trapAccepted = "trap-accepted"
    case tooManyParts = "too-many-parts"
    case acceptMalformed = "accept-malformed"
    case orderImpossible = "order-impossible"
    case decoyRight = "decoy-right"
    case taskSyntax = "task-syntax"
    case taskMetAtOnce = "task-met-at-once"
    case taskUnsolved = "task-unsolved"

    // The course
    case courseSyntax = "course-syntax"
    case patternMalformed = "pattern-malformed"
    case dateMalformed = "date-malformed"
    case unknownQuestion = "unknown-question"
    case examTooLarge = "exam-too-large"
    case unknownItem = "unknown-item"
    case itemUncovered = "item-uncovered"
    case objectiveUnasked = "objective-unasked"
    case belowStandard = "below-standard"

    // Demos
    case duplicateDemo = "duplicate-demo"
    case demoSyntax = "demo-syntax"
    case unknownName = "unknown-name"
    case demoFailed = "demo-failed"
    case demoLimit = "demo-limit"
    case expectationFailed = "expectation-failed"
    case expectationUnsteady = "expectation-unsteady"
    case demoUnpredicted = "demo-unpredicted"
    case unusedParameter = "unused-parameter"
    case unusedLet = "unused-let"
    case parameterWithoutHelp = "parameter-without-help"
}

extension Rule {
    /// What the rules are about, each with the first of its rules, in their order.
    public static let groups: [(title: String, first: Rule)] = [
        ("The file", .fileMissing), ("Front matter and other YAML", .frontMatterMissing),
        ("Steps and texts", .titleMissing), ("Questions", .unknownKind), ("The course", .courseSyntax),
        ("Demos", .duplicateDemo),
    ]

    /// Whether a lesson that breaks the rule is wrong, or could only be better.
    public var severity: LessonProblem.Severity {
        switch self {
        case .stepTooLong, .titleDiffers, .fenceMisspelt, .objectiveUnasked, .itemUncovered, .belowStandard,
            .demoUnpredicted,
            .unusedParameter, .unusedLet, .parameterWithoutHelp:
            .warning
        default: .error
        }
    }

    /// Whether the rest of the file cannot be made sense of once the rule is broken.
    public var stopsReading: Bool {
        switch self {
        case .fileMissing, .fileTooLarge, .binaryFile, .notUTF8, .frontMatterMissing, .frontMatterUnclosed,
            .frontMatterSyntax, .courseSyntax, .newerFormat, .tooManySteps, .tooManyBlocks, .tooDeep, .fenceUnclosed:
            true
        default: false
        }
    }
}
