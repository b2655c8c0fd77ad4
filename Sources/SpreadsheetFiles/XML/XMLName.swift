/// A local name in one document, which compares as a number does.
struct XMLName: Hashable, BitwiseCopyable {
  /// Its place among all names of the document.
  let number: Int32
}
