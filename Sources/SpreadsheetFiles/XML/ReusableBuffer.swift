/// A growing list of plain values that is filled and emptied very often.
///
/// It belongs to one place, so that adding to it checks nothing but the room that is left.
@safe struct ReusableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<Element>

  /// An empty list with some room.
  init() {
    capacity = 64
    unsafe base = .allocate(capacity: capacity)
  }

  deinit { unsafe base.deallocate() }

  /// The element at a place.
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The last element, if there is one.
  var last: Element? { count > 0 ? self[count - 1] : nil }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == capacity { grow(toHold: count + 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Adds elements.
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    if elements.count > capacity - count { grow(toHold: count + elements.count) }
    unsafe (base + count).initialize(from: source, count: elements.count)
    count += elements.count
  }

  /// Empties the list and keeps its room.
  mutating func removeAll() { count = 0 }

  /// Hands over a part of the list.
  func withSpan<Result>(of part: Range<Int>, _ use: (Span<Element>) -> Result) -> Result {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    let elements = unsafe UnsafeBufferPointer(start: base + part.lowerBound, count: part.count)
    return unsafe use(elements.span)
  }

  /// A copy of a part of the list.
  func array(of part: Range<Int>) -> [Element] {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return unsafe Array(UnsafeBufferPointer(start: base + part.lowerBound, count: part.count))
  }

  private mutating func grow(toHold needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}
