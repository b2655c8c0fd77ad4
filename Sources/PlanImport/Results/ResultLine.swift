internal import GoalModel

/// What one row says was done, while its cells are read one after the other.
struct ResultLine {
  /// The item of the row.
  let item: PlanItem

  /// The row, counted from 0.
  let row: Int

  /// The name of the sheet.
  let sheet: String

  /// Which of the items of its row it is; `nil` where the row is one item.
  var part: RowPart?

  /// Whether any cell of the row says something, be it of another of its items.
  var saysAnything = false

  /// Whether a cell says something of the row that cannot be told apart.
  var hasSharedCell = false

  /// What was read so far.
  var results = ItemResults()

  /// Keeps what could not be read.
  mutating func note(_ kind: TableProblem.Kind, _ said: ItemResults.Said) {
    results.problems.append(TableProblem(kind, sheet: sheet, cell: said.cell, found: said.text))
  }

  /// Keeps a day without a status from saying that the item is done.
  mutating func keepDayFromTicking() {
    guard results.status == nil, let day = results.day else { return }
    results.status = ItemResults.SaidStatus(status: .open, said: day.said)
  }

  /// Keeps a status where no other cell said one before.
  mutating func take(_ status: ResultStatus, _ said: ItemResults.Said) {
    guard results.status == nil else { return }
    results.status = ItemResults.SaidStatus(status: status, said: said)
  }

  /// Whether a text is a share without its parts, and the item counts a share.
  ///
  /// Of anything else 100% only says that all is done.
  func isShare(_ text: String) -> Bool {
    ShareText(text) != nil && item.goals.contains { $0.measure.isRatio }
  }

  /// Keeps what a cell of amounts says.
  mutating func takeAmount(
    _ said: ItemResults.Said, header: UnitColumn?, column: UnitColumn
  ) {
    guard header?.isPercent != true, ShareText(said.text) == nil else {
      return note(.resultShareWithoutParts, said)
    }
    let text = BareAmount(for: item).text(said.text, header: header, column: column)
    do throws(AmountPhraseError) {
      let phrase = try AmountPhrase(text)
      let isBareShare = phrase.amounts.contains { amount in
        if case .quantity = amount.amount.value { amount.amount.unit == nil } else { false }
      }
      guard !(column.isPercent && isBareShare) else {
        return note(.resultShareWithoutParts, said)
      }
      results.amounts.append(ItemResults.Said(text: text, cell: said.cell))
    } catch {
      note(.resultUnreadable, said)
    }
  }

  /// Keeps what a cell of words says if it is an amount, a word or a sign and nothing else; `false`
  /// leaves it to be read by people.
  mutating func takeResult(
    _ said: ItemResults.Said, isShared: Bool, _ unit: UnitColumn
  ) -> Bool {
    if isShare(said.text) {
      note(.resultShareWithoutParts, said)
      return false
    }
    if let status = StatusWords.status(of: said.text) {
      take(status, said)
      // What was called off, or only mostly done, is worth reading as well.
      return status != .calledOff && status != .mostly
    }
    guard results.amounts.isEmpty, !isShared, isMerelyAmounts(said.text) else { return false }
    takeAmount(said, header: nil, column: unit)
    return true
  }

  /// Whether a text consists of amounts and nothing else: 2次 115人次, but not 参加115人次.
  private func isMerelyAmounts(_ text: String) -> Bool {
    guard let phrase = try? AmountPhrase(text) else { return false }
    return phrase.amounts.allSatisfy { named in
      guard named.label.isEmpty, named.position == nil else { return false }
      switch named.amount.value {
      case .verdict: return true
      case .step(let name):
        return item.goals.contains {
          if case .weightedSteps(let steps) = $0.measure {
            steps.contains { $0.name == name }
          } else {
            false
          }
        }
      case .quantity, .ratio:
        let said = FoldedText(named.amount.text).joined
        let unit = named.amount.unit.map { FoldedText($0.name).joined } ?? ""
        // 2次座谈会 goes on behind its unit and tells a story.
        return Self.endings.contains { said.hasSuffix(unit + $0) }
      }
    }
  }

  private static let endings = ["", "多", "余", "以上", "及以上", "左右", "上下", "+"]
}
