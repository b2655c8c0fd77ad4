extension TableProblem {
  /// Every kind of problem a table can have; the raw value is what `--json` prints.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // Plan tables: errors.

    /// No row looks like a header.
    case noHeader = "no-header"
    /// The header has no column for what is to be done.
    case noTitleColumn = "no-title-column"
    /// There is a header, but no item under it.
    case noItems = "no-items"
    /// A weight is no positive number.
    case weightUnreadable = "weight-unreadable"
    /// The names of the columns stand one under the other.
    case tableTransposed = "table-transposed"

    // Plan tables: warnings.

    /// A target phrase was not understood; the item loads as "target unknown".
    case targetNotUnderstood = "target-not-understood"
    /// A part of a target phrase was not understood; the rest is read.
    case targetPartNotUnderstood = "target-part-not-understood"
    /// A figure is masked or damaged; it is never guessed.
    case figureMasked = "figure-masked"
    /// A goal leaves nothing to compute, as from 5 to 5; the item loads as "target unknown".
    case goalImpossible = "goal-impossible"
    /// A goal contradicts itself, as from 5 to 3 or an increase that goes down; likewise.
    case targetContradictory = "target-contradictory"
    /// A number below 0 where things are counted; likewise.
    case numberNegative = "number-negative"
    /// A number beyond ±10¹⁵ or with more than six decimals; likewise.
    case numberBeyondRange = "number-beyond-range"
    /// A rate above 100 %, where no more can be reached than there are; likewise.
    case shareAboveAll = "share-above-all"
    /// The weights of the steps do not add up to 100 %; likewise.
    case stepsIncomplete = "steps-incomplete"
    /// A target phrase has more than one reading; the first one is loaded.
    case targetAmbiguous = "target-ambiguous"
    /// A growth has no baseline yet.
    case baselineMissing = "baseline-missing"
    /// A due phrase was not understood; year end is assumed.
    case dueNotUnderstood = "due-not-understood"
    /// A due phrase names a day the calendar does not have, as 30 February; year end is assumed.
    case dueImpossible = "due-impossible"
    /// A due phrase names no day; year end is assumed.
    case dueWithoutDate = "due-without-date"
    /// A due day lies outside the plan year.
    case dueOutsideYear = "due-outside-year"
    /// Some weights are blank; the mean of the given ones is used.
    case weightBlank = "weight-blank"
    /// The same number stands at two items.
    case numberRepeated = "number-repeated"
    /// The same title stands at two items.
    case titleRepeated = "title-repeated"
    /// A row was left out because it has no title.
    case rowWithoutTitle = "row-without-title"
    /// A second sheet or table was left out.
    case tableLeftOut = "table-left-out"
    /// A formula's error value stands in a cell.
    case errorValue = "error-value"

    // Plan tables: how sheets, rows and cells became items; warnings.

    /// A hidden sheet holds a plan table and was left out.
    case sheetHidden = "sheet-hidden"
    /// A table mostly repeats what was read before it and was left out.
    case tableRepeated = "table-repeated"
    /// A table among others has no items.
    case tableEmpty = "table-empty"
    /// A table is of another year than the plan and was left out.
    case tableOfOtherYear = "table-of-other-year"
    /// Hidden rows were read like all others.
    case rowsHidden = "rows-hidden"
    /// An item is struck through; it is loaded as called off without approval.
    case rowStruck = "row-struck"
    /// One row became several items.
    case rowSplit = "row-split"
    /// Several rows became one item.
    case rowsJoined = "rows-joined"
    /// Two lists side by side differ in length; the row was left whole.
    case partsUnmatched = "parts-unmatched"
    /// A column holds something, but has no header.
    case columnWithoutHeader = "column-without-header"
    /// A number may be January or October; year end is assumed.
    case dueAmbiguous = "due-ambiguous"

    // Outcome tables: errors.

    /// A required column is missing.
    case columnMissing = "column-missing"
    /// A day cannot be read.
    case dayUnreadable = "day-unreadable"
    /// No item has this number, id or title.
    case itemUnknown = "item-unknown"
    /// Several items fit.
    case itemAmbiguous = "item-ambiguous"
    /// An amount cannot be read.
    case amountUnreadable = "amount-unreadable"
    /// An amount fits several goals.
    case amountAmbiguous = "amount-ambiguous"
    /// An amount is missing.
    case amountMissing = "amount-missing"

    /// A verdict lacks the reason behind it.
    case verdictWithoutReason = "verdict-without-reason"

    // Outcome tables: warnings.

    /// No goal of the item counts this unit.
    case unitNotCounted = "unit-not-counted"
    /// The day lies outside the plan year; the record does not count.
    case dayOutsideYear = "day-outside-year"
    /// The day lies after today.
    case dayAfterToday = "day-after-today"
    /// The row was recorded from a table before and is skipped.
    case rowRecordedBefore = "row-recorded-before"
    /// Day, unit and evidence repeat an earlier record, which alone counts.
    case suspectedDuplicate = "suspected-duplicate"
    /// An amount of money is no exact figure; it is recorded as said.
    case moneyHedged = "money-hedged"
    /// More were counted than there are.
    case overDenominator = "over-denominator"

    // Results that stand in a plan table: warnings; what they are about is not taken in.

    /// A cell for results says neither an amount nor how far the item is.
    case resultUnreadable = "result-unreadable"
    /// A share stands without its parts.
    case resultShareWithoutParts = "result-share-without-parts"
    /// An amount, or what was done, stands in one cell for several items.
    case resultForSeveralItems = "result-for-several-items"
    /// The day something was done cannot be read.
    case resultDayUnreadable = "result-day-unreadable"
    /// Nobody says when it was done.
    case resultWithoutDay = "result-without-day"
    /// The day it was done is still to come.
    case resultDayToCome = "result-day-to-come"
    /// An amount fits several goals, or names none.
    case resultAmbiguous = "result-ambiguous"
    /// The records of the item come to another figure.
    case resultDiffers = "result-differs"
    /// A verdict lacks the words that give its reason.
    case resultWithoutReason = "result-without-reason"
    /// The table calls the item off or puts it off.
    case resultCalledOff = "result-called-off"
    /// The table ticks off an item whose goals are not met.
    case tickRefused = "tick-refused"
    /// The table ticks off an item whose limits have held so far, but must hold on.
    case tickEarly = "tick-early"
    /// A figure for many slots counts in one of them; it is taken in.
    case resultInOneSlot = "result-in-one-slot"

    // Fill-in sheets that come back: errors; the row, or the whole sheet, is left to a person.

    /// No sheet of the file is a form.
    case formNotRecognised = "form-not-recognised"
    /// The form belongs to another ledger or another year.
    case formElsewhere = "form-elsewhere"
    /// Nobody can tell which item a row is about.
    case formRowUnknown = "form-row-unknown"
    /// The hidden identity of a row and its words belong to different items.
    case formRowMisaligned = "form-row-misaligned"
    /// The hidden cells of a row do not belong together.
    case formRowAltered = "form-row-altered"
    /// The plan was changed since the form went out.
    case formPlanChanged = "form-plan-changed"
    /// Something was recorded of the item since the form went out.
    case formRecordedSince = "form-recorded-since"
    /// The words beside the item were changed since the form went out.
    case formWordsChanged = "form-words-changed"
    /// Two rows say different things of the same item.
    case formSheetsDiffer = "form-sheets-differ"
    /// Nobody says when it was done.
    case formWithoutDay = "form-without-day"

    // Fill-in sheets that come back: warnings.

    /// The hidden identities are lost; rows are known by number and title.
    case formIdentityLost = "form-identity-lost"
    /// A column to fill in is missing.
    case formColumnMissing = "form-column-missing"
    /// A column means nothing.
    case formColumnUnknown = "form-column-unknown"
    /// A renamed column was known by its place.
    case formColumnRenamed = "form-column-renamed"
    /// A day or a proof stands without anything that was done.
    case formAmountMissing = "form-amount-missing"
    /// A cell that held something came back empty; the ledger keeps it.
    case formCellEmptied = "form-cell-emptied"
    /// A cell that only shows the plan was changed; the change is ignored.
    case formLockedChanged = "form-locked-changed"
    /// A row stands there twice and says the same; it counts once.
    case formRowTwice = "form-row-twice"

    // The file itself: warnings.

    /// The content is of another format than the file's name says.
    case formatMismatch = "format-mismatch"
    /// Characters no spreadsheet may hold were removed.
    case charactersRemoved = "characters-removed"
    /// The text is in another encoding than the file declares.
    case encodingMismatch = "encoding-mismatch"
    /// Formulas carry no value, because no program calculated them.
    case formulaWithoutValue = "formula-without-value"

    /// Whether a problem of this kind stops the load.
    public var severity: Severity {
      switch self {
      case .noHeader, .noTitleColumn, .noItems, .weightUnreadable, .tableTransposed,
        .columnMissing, .dayUnreadable, .itemUnknown, .itemAmbiguous, .amountUnreadable,
        .amountAmbiguous, .amountMissing, .verdictWithoutReason,
        .formNotRecognised, .formElsewhere, .formRowUnknown, .formRowMisaligned, .formRowAltered,
        .formPlanChanged, .formRecordedSince, .formWordsChanged, .formSheetsDiffer,
        .formWithoutDay:
        .error
      default: .warning
      }
    }
  }
}
