public import GoalModel

/// Why a change of mind is not possible as asked.
public enum Refusal: Hashable, Sendable {
  /// The record was taken back before.
  case recordWithdrawn(Outcome.ID)
  /// The record was corrected before; the correction is the one to change.
  case recordCorrected(Outcome.ID, by: Outcome.ID)
  /// Who recorded something cannot accept or return it.
  case ownRecord(Outcome.ID, person: String)
  /// The record neither waits for review nor looks like a repetition.
  case nothingToReview(Outcome.ID)
  /// The item is not ticked off.
  case notTicked(PlanItem)
  /// No cancellation or deferral of the item waits for approval.
  case nothingToApprove(PlanItem)
  /// The item is active, so there is nothing to reinstate.
  case notCancelled(PlanItem)
  /// The new due day does not lie after the old one.
  case notLater(PlanItem, day: CalendarDay)
  /// No item of the table is meant by an answer.
  case notInTable(String)
  /// Two answers name the same item.
  case answeredTwice(new: String, old: String)
  /// The year has no change of this number.
  case changeUnknown(String)
  /// The change was taken back before.
  case changeUndone(Change.ID)
  /// Something that came after the change still stands.
  case changeFollowed(Change.ID, by: Change.ID)
  /// No department has this name, or several do.
  case departmentUnknown(String, known: [String])
  /// No row of the forms is meant by an answer.
  case notInForms(String)
  /// The forms belong to several years.
  case formsOfSeveralYears([Int])
  /// Nothing was said.
  case nothingSaid
  /// A phrase leaves the target unclear; the problems say which words.
  case goalUnclear([TableProblem])
  /// A goal stated part by part is none.
  case goalFaulty(GoalStatement.Fault)
  /// There is no setting of this name.
  case settingUnknown(String)
  /// The value does not fit the setting.
  case settingUnfit(key: String, value: String)
}
