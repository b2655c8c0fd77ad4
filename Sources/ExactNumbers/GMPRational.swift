internal import CGMP

/// A GMP rational number that is filled once, while it is made, and never changes afterwards.
///
/// The unchecked conformance is sound because of that: `make` is the only place where the number
/// is written, before anyone else can see it. One object owns one `mpq_t` and clears it once.
@safe final class GMPRational: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<__mpq_struct>

  private init() {
    unsafe pointer = .allocate(capacity: 1)
    unsafe __gmpq_init(pointer)
  }

  deinit {
    unsafe __gmpq_clear(pointer)
    unsafe pointer.deallocate()
  }

  /// Makes a number by letting `fill` write it; `fill` must leave it in lowest terms.
  static func make(_ fill: (UnsafeMutablePointer<__mpq_struct>) -> Void) -> GMPRational {
    let number = GMPRational()
    unsafe fill(number.pointer)
    return number
  }

  /// Lends the number to `body` for reading.
  func read<Result>(_ body: (UnsafeMutablePointer<__mpq_struct>) -> Result) -> Result {
    unsafe body(pointer)
  }

  /// Which integer of the fraction is meant.
  enum Part { case numerator, denominator }

  /// Lends one part of the number, an integer, for reading.
  func read<Result>(_ part: Part, _ body: (UnsafeMutablePointer<__mpz_struct>) -> Result) -> Result
  {
    switch part {
    case .numerator: unsafe withUnsafeMutablePointer(to: &pointer.pointee._mp_num, body)
    case .denominator: unsafe withUnsafeMutablePointer(to: &pointer.pointee._mp_den, body)
    }
  }

  /// The numerator or the denominator as decimal digits, with a minus sign where negative.
  func digits(of part: Part) -> String {
    unsafe read(part) { integer in
      // `sizeinbase` leaves out the sign and the closing zero byte.
      let capacity = unsafe __gmpz_sizeinbase(integer, 10) + 2
      return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        unsafe __gmpz_get_str(start, 10, integer)
        return unsafe String(cString: start)
      }
    }
  }
}
