/// A drop-down list in cells to be filled in, with its choices on a sheet of the same document.
///
/// Choices are never part of the rule itself: lists written that way are limited to 255 characters.
public struct ListValidation: Hashable, Sendable {
  /// The cells with the list, on their own sheet.
  public var area: SheetArea

  /// The cells with the choices, on a sheet that is named and may be hidden.
  public var choices: SheetArea

  /// The title of the message shown when one of the cells is chosen, at most 32 characters.
  public var title: String

  /// The message, at most 255 characters.
  public var message: String

  /// Whether anything but the choices is refused; otherwise they are only offered.
  public var isStrict: Bool

  /// Creates a list.
  public init(
    _ area: SheetArea, choices: SheetArea, title: String = "", message: String = "",
    isStrict: Bool = false
  ) {
    self.area = area
    self.choices = choices
    self.title = title
    self.message = message
    self.isStrict = isStrict
  }
}
