/// What was decided, by the name in `decision.kind`.
enum DecisionKind: String {
  case cancelled
  case deferred
  case approved
  case reinstated
}
