public import GoalModel
public import Wording

/// Why the ledger refused to do something; nothing was changed.
///
/// Every face of PlanLedger chooses its exit or HTTP status from the case, and takes the words from
/// `message(in:)`.
public enum LedgerError: Error, Hashable, Sendable {
  // The ledger.

  /// There is no ledger yet at the path.
  case noLedger(path: String)
  /// The ledger cannot be used.
  case ledger(LedgerTrouble)
  /// The ledger holds no plan for the year; `nil` where it holds none at all.
  case noPlan(year: Int?, known: [Int])
  /// The ledger holds several years and none was named.
  case yearMissing(known: [Int])
  /// Neither the table nor the person says which year the plan is for.
  case yearOfTableUnknown(file: String)
  /// The table names another organisation than the ledger's.
  case otherOrganisation(found: String, ledger: String)

  // Files that were read.

  /// A file to be read cannot be.
  case file(FileTrouble)
  /// A table holds errors; nothing of it was taken.
  case table([TableProblem])
  /// A changed table for a plan that is already loaded, without a reason.
  case planDiffers(PlanDifference, year: Int)
  /// A changed table with items of which a person must say whether the ledger has them.
  case matchingOpen([MatchingQuestion], year: Int, isReasonMissing: Bool)
  /// A table that is likely the plan of another year.
  case planRepeats(PlanRepetition, PlanRepetition.Doubt)

  // What a person typed.

  /// No item has this number, id or title.
  case itemUnknown(String)
  /// Several items fit.
  case itemAmbiguous(String, candidates: [String])
  /// An amount cannot be read.
  case amountUnreadable(String)
  /// An amount is beyond the range or the decimals a quantity may have.
  case amountBeyondRange(String)
  /// A figure is masked or damaged.
  case amountMasked(String)
  /// An amount fits several goals of the item; `goals` are their phrases.
  case amountAmbiguous(String, goals: [String])
  /// An amount names a goal the item does not have.
  case amountNamesNoGoal(String, goals: [String])
  /// A verdict needs the reason behind it.
  case verdictWithoutReason(String)
  /// A list of persons holds another number of ids than was said.
  case personsDiffer(said: String, listed: Int)
  /// A record number names no record.
  case recordUnknown(String)
  /// A text for a day is none.
  case dayUnreadable(String)
  /// A text for `--known-at` is no day, moment or record.
  case momentUnreadable(String)
  /// The item cannot be ticked off; `missing` says what is missing, goal by goal.
  case notFinished(item: PlanItem, results: [GoalResult])
  /// The item is ticked off already.
  case alreadyTicked(item: PlanItem, on: CalendarDay)
  /// There is nothing to take back.
  case nothingToUndo
  /// A change of mind is not possible as asked.
  case cannot(Refusal)

  // Files that were written.

  /// A file cannot be written.
  case cannotWrite(path: String, WritingTrouble)

  /// What is the matter with a ledger.
  public enum LedgerTrouble: Hashable, Sendable {
    /// The file is no ledger.
    case notALedger(path: String)
    /// It was written by a newer version of PlanLedger.
    case newerVersion(path: String, found: Int, known: Int)
    /// It lies on a network file system.
    case networkFileSystem(path: String, kind: String)
    /// Another process has been writing for too long.
    case busy(path: String)
    /// The disk is full.
    case diskFull(path: String)
    /// It may not be written.
    case readOnly(path: String)
    /// It cannot be opened.
    case cannotOpen(path: String, detail: String)
    /// Its content is damaged.
    case damaged(path: String, detail: String)
    /// Reading or writing it failed midway.
    case inputOutput(path: String, detail: String)
  }

  /// What is the matter with a file that was to be read.
  public enum FileTrouble: Hashable, Sendable {
    /// It does not exist.
    case missing(path: String)
    /// It is a folder.
    case isFolder(path: String)
    /// It may not be read, or reading failed.
    case unreadable(path: String, detail: Bilingual)
    /// It is empty.
    case empty(path: String)
    /// It is protected by a password.
    case passwordProtected(path: String)
    /// It is of a format that is not read.
    case unsupportedFormat(path: String, format: String)
    /// It is an old workbook, and the program that reads those is missing.
    case readerMissing(path: String, program: String)
    /// It is no table at all.
    case notATable(path: String)
    /// It goes beyond a limit; `raise` is the setting that lets it in, where there is one.
    case tooLarge(path: String, detail: Bilingual, raise: LimitRaise?)
    /// It is damaged; `detail` says where.
    case damaged(path: String, detail: Bilingual)
    /// It holds something no spreadsheet needs and attackers use.
    case suspicious(path: String, detail: Bilingual)
    /// Its text is in no known encoding.
    case unknownEncoding(path: String, line: Int)
    /// A quotation mark in it is never closed.
    case unterminatedQuote(path: String, line: Int)
    /// It has no sheet of the name asked for.
    case noSuchSheet(path: String, name: String, known: [String])
  }

  /// A limit with a value that would let a refused file in.
  public struct LimitRaise: Hashable, Sendable {
    /// The limit the file went beyond.
    public let limit: FileLimit
    /// A higher value.
    public let value: Int

    /// Proposes a value.
    public init(limit: FileLimit, to value: Int) {
      self.limit = limit
      self.value = value
    }
  }

  /// Why a file could not be written.
  public enum WritingTrouble: Hashable, Sendable {
    /// The folder does not exist.
    case noFolder
    /// It may not be written.
    case notAllowed
    /// The disk is full.
    case diskFull
    /// There is a file of that name already, and it is not to be replaced.
    case exists
    /// There is a fill-in sheet of that name already, which somebody may have filled in.
    case mayBeFilledIn
    /// Something else failed.
    case failed(detail: String)
  }
}
