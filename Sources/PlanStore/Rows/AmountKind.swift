/// What an amount says, by the name in `amount.kind`.
enum AmountKind: String {
  case quantity
  case ratio
  case verdict
  case step
}
