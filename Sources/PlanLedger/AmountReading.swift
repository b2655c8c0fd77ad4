internal import GoalModel
internal import PlanImport

extension LedgerError {
  /// Why what was said of an item is no amount; `text` is all of it.
  init(_ error: AmountPhraseError, in text: String) {
    switch error {
    case .empty: self = .amountUnreadable(text)
    case .notAnAmount(let part), .shareWithoutParts(let part): self = .amountUnreadable(part)
    case .masked(let part): self = .amountMasked(part)
    case .beyondRange(let part): self = .amountBeyondRange(part)
    }
  }

  /// Why an amount was given no goal.
  init(_ error: AmountResolutionError) {
    switch error {
    case .fitsSeveralGoals(let text, let goals): self = .amountAmbiguous(text, goals: goals)
    case .noSuchGoal(let name, let goals): self = .amountNamesNoGoal(name, goals: goals)
    case .noSuchStep(let step, let steps): self = .amountNamesNoGoal(step, goals: steps)
    }
  }

  /// The same refusal as a problem of a table's cell.
  func problem(file: String, sheet: String, cell: String) -> TableProblem? {
    let (kind, found): (TableProblem.Kind, String)
    switch self {
    case .itemUnknown(let text): (kind, found) = (.itemUnknown, text)
    case .itemAmbiguous(let text, let candidates):
      (kind, found) = (.itemAmbiguous, "\(text) → " + candidates.joined(separator: "、"))
    case .amountUnreadable(let text), .amountMasked(let text), .amountBeyondRange(let text):
      (kind, found) = (.amountUnreadable, text)
    case .amountAmbiguous(let text, let goals), .amountNamesNoGoal(let text, let goals):
      (kind, found) = (.amountAmbiguous, "\(text) → " + goals.joined(separator: "、"))
    case .verdictWithoutReason(let text): (kind, found) = (.verdictWithoutReason, text)
    default: return nil
    }
    return TableProblem(kind, file: file, sheet: sheet, cell: cell, found: found)
  }
}

/// Reads what was said of an item into amounts with their goals.
struct AmountReading {
  /// The amounts.
  let amounts: [Amount]

  /// What should be said about them; where they stand is for the caller to add.
  let problems: [TableProblem]

  /// Reads `texts` that belong to no item, and so to no goal.
  init(outsidePlan texts: [String]) throws(LedgerError) {
    do throws(AmountPhraseError) {
      amounts = try AmountPhrase(texts).amounts.map(\.amount)
    } catch {
      throw LedgerError(error, in: texts.joined(separator: " "))
    }
    problems = []
  }

  /// Reads `texts` for `item`; a verdict on a qualitative goal needs its reason in `note`.
  init(_ texts: [String], for item: PlanItem, note: String) throws(LedgerError) {
    let phrase: AmountPhrase
    do throws(AmountPhraseError) { phrase = try AmountPhrase(texts) } catch {
      throw LedgerError(error, in: texts.joined(separator: " "))
    }
    do throws(AmountResolutionError) {
      let resolution = try AmountResolver(item).resolve(phrase.amounts)
      amounts = resolution.amounts
      problems = resolution.remarks.map {
        TableProblem($0.kind, sheet: "", cell: "", found: $0.found)
      }
    } catch {
      throw LedgerError(error)
    }
    guard note.isEmpty else { return }
    for amount in amounts {
      guard case .verdict = amount.value else { continue }
      if item.goals(counting: amount).contains(where: { item.goals[$0].measure == .judged }) {
        throw .verdictWithoutReason(amount.text)
      }
    }
  }
}
