/// One statement of a script.
public indirect enum Statement: Hashable, Sendable {
    case command(CommandLine)
    case parameter(ParameterDeclaration)
    case binding(name: String, Expression)
    case when(Expression, then: [Statement], otherwise: [Statement])
    /// Its body is performed so many times, on a fresh cluster each.
    case `repeat`(Expression, [Statement])
}
