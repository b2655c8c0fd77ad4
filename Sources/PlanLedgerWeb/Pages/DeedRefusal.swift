internal import GoalModel
internal import PlanLedger
internal import Wording

/// Why something was not done, in the words of the page: what the command says of its options is said of
/// fields and buttons here.
struct DeedRefusal {
  private let error: LedgerError

  init(_ error: LedgerError) { self.error = error }

  /// What happened and what to do.
  var message: String {
    switch error {
    case .notFinished(let item, let results):
      let head =
        results.areHeldSoFar
        ? "“\(item.nameWithNumber)”的限额要守到期满才算达到，还不能办结；请期满以后再办结，"
          + "或写明“未达标也办结的原因”。"
        : "“\(item.nameWithNumber)”还没有达到目标，不能办结；请补记完成情况，或写明“未达标也办结的原因”。"
      let sums = results.map { Explanation($0).text(in: .chinese) }
      return ([head] + sums).joined(separator: "\n")
    case .verdictWithoutReason(let text):
      return "评定“\(text)”需要写明理由，请填在“备注”里。"
    case .itemUnknown(let text):
      return "没有编号或名称为“\(text)”的事项；计划可能调整过，请在计划台账里查找。"
    case .amountUnreadable(""):
      return "还没有填写完成数量；请写成例如 1次、115人次、2067.00元、398/406人、完成。"
    case .yearMissing(let years):
      return "台账中有 \(years.map(String.init).joined(separator: "、")) 年的计划，请先选择年度。"
    default:
      return error.message(in: .chinese)
    }
  }
}
