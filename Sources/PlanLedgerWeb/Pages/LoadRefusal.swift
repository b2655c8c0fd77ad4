internal import GoalModel
internal import PlanLedger
internal import Wording

/// Why a table was not loaded, in the words of the page: what the command says of its options is said
/// of fields and buttons here.
struct LoadRefusal {
  private let error: LedgerError
  private let upload: Uploads.Upload

  init(_ error: LedgerError, of upload: Uploads.Upload) {
    self.error = error
    self.upload = upload
  }

  /// What happened and what to do.
  var message: String {
    switch error {
    case .table(let problems):
      let errors = problems.count { $0.severity == .error }
      return "表中有 \(errors) 处错误，没有装入，台账没有改动。请按下面的提示改正表格后重新上传；列认错了的，可以改列的含义后重新解读。"
    case .planDiffers(_, let year):
      return "\(year) 年的计划已经装入，这张表与它不同；没有改动。请核对下面的改动，写明调整理由后再装入。"
    case .matchingOpen(let questions, _, let isReasonMissing):
      return "有 \(questions.count) 项说不准是原有事项改了名，还是新事项；为免完成记录记错地方，没有改动。"
        + "请在下面逐项选择\(isReasonMissing ? "，写明调整理由" : "")后再装入。"
    case .planRepeats(let repetition, let doubt):
      return Self.repetition(repetition, doubt)
    case .yearOfTableUnknown:
      return "“\(upload.name)”没有写明年度，请填写年度后继续。"
    case .otherOrganisation(let found, let ledger):
      return "这份台账属于“\(ledger)”，表中写的是“\(found)”；没有改动。请核对是否传错了文件；"
        + "单位名称写法不同的，请在“单位名称”中改为“\(ledger)”后重新解读。"
    case .file(.tooLarge(_, let detail, _)):
      return "“\(upload.name)”超出了允许的范围（\(detail.chinese)），没有读取；请只保留表格、另存后再上传。"
    case .cannot(.answeredTwice(_, let old)):
      return "台账里的“\(old)”只能对应表中的一项；请改正下面的选择。"
    case .cannot(.notInTable(let text)):
      return "表中没有“\(text)”这一项了；请重新选择。"
    default:
      // People know their file by its name, and have no use for where the server keeps it.
      return error.message(in: .chinese).replacing(upload.path, with: upload.name)
    }
  }

  /// Why a table that repeats the plan of another year is likely a mistake.
  static func repetition(_ repetition: PlanRepetition, _ doubt: PlanRepetition.Doubt)
    -> String
  {
    let why =
      switch doubt {
      case .sameFile: "正是装入 \(repetition.year) 年计划时用的那个文件"
      case .saysYear(let stated): "表题或文件名写的是 \(stated) 年"
      case .saysNoYear: "表题和文件名都没有写年度"
      }
    return repetition.sentence(in: .chinese)
      + "，而且\(why)，像是填错了年度或选错了文件；没有改动。"
      + "要装入 \(repetition.year) 年的计划，请把年度改为 \(repetition.year) 后重新解读；"
      + "\(repetition.wanted) 年确实沿用这份计划的，请在下面勾选后再装入。"
  }
}
