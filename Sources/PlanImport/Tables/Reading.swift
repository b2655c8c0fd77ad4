public import GoalModel

/// What was read, and everything the office should know about the reading.
public struct Reading<Value: Sendable>: Sendable {
  /// What could be read; complete only if `problems` holds no error.
  public var value: Value

  /// Everything found on the way, in the order of the cells.
  public var problems: [TableProblem]

  /// Creates a reading.
  public init(_ value: Value, problems: [TableProblem] = []) {
    self.value = value
    self.problems = problems
  }

  /// Keeps `problem` and goes on reading.
  public mutating func note(_ problem: TableProblem) { problems.append(problem) }

  /// Whether something was found that stops a load.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
