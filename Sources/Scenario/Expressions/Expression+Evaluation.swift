extension Expression {
    /// Its value, or an error at the part that has none.
    public func evaluate(in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        var evaluation = Evaluation(names)
        return try evaluation.datum(self)
    }

    /// Its value, which must be a quantity.
    func quantity(in names: some ExpressionNames) throws(ScenarioError) -> Quantity {
        var evaluation = Evaluation(names)
        return try evaluation.quantity(self)
    }

    /// Its value, which must be yes or no.
    func truth(in names: some ExpressionNames) throws(ScenarioError) -> Bool {
        var evaluation = Evaluation(names)
        return try evaluation.truth(self)
    }

    /// Its value, which must be a whole number in a range.
    func count(in names: some ExpressionNames, atLeast least: Int, atMost most: Int) throws(ScenarioError) -> Int {
        var evaluation = Evaluation(names)
        return try evaluation.count(self, from: least, to: most)
    }
}
