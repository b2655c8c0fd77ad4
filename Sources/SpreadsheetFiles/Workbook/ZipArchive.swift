internal import CZip
internal import Glibc

/// An archive of which parts are unpacked as they are parsed.
///
/// Names of entries are compared and never used as paths.
@safe struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  private let context: ReadingContext

  /// The index of each entry by its name without regard to case, `/` before it, or `\` in it.
  private let indexes: [String: UInt64]

  /// Opens an archive and refuses one beyond the limits, as far as its directory admits it.
  init(_ content: FileContent, _ context: ReadingContext) throws(SpreadsheetFileError) {
    let handle = unsafe try Self.open(content, context)
    do throws(SpreadsheetFileError) {
      indexes = unsafe try Self.list(handle, context)
    } catch {
      unsafe zip_discard(handle)
      throw error
    }
    unsafe self.handle = handle
    self.context = context
  }

  deinit { unsafe zip_discard(handle) }

  private static func open(_ content: FileContent, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> OpaquePointer
  {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe try source(of: content, context, &error) else {
      throw unsafe damaged(context, zip_error_strerror(&error))
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe damaged(context, zip_error_strerror(&error))
    }
    return unsafe handle
  }

  /// The bytes in libzip's terms: an open file that it closes, or a copy that it frees.
  private static func source(
    of content: FileContent, _ context: ReadingContext, _ error: inout zip_error_t
  ) throws(SpreadsheetFileError) -> OpaquePointer? {
    if let descriptor = try content.duplicate() {
      guard let file = unsafe fdopen(descriptor, "rb") else {
        let code = errno
        close(descriptor)
        throw .unreadable(path: context.path, code: code)
      }
      let source = unsafe zip_source_filep_create(file, 0, -1, &error)
      if unsafe source == nil { unsafe fclose(file) }
      return unsafe source
    }
    let bytes = try content.all()
    guard let copy = unsafe malloc(bytes.count) else {
      throw .unreadable(path: context.path, code: ENOMEM)
    }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error)
    if unsafe source == nil { unsafe free(copy) }
    return unsafe source
  }

  /// Checks every entry against the limits and lists them by name.
  private static func list(_ handle: OpaquePointer, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> [String: UInt64]
  {
    let limits = context.limits
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count <= limits.archiveEntries else {
      throw .tooLarge(path: context.path, .archiveEntries(limits.archiveEntries))
    }
    var indexes: [String: UInt64] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      var entry = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle, index, 0, &entry) == 0, let name = unsafe entry.name
      else { throw unsafe damaged(context, zip_strerror(handle)) }
      let text = unsafe String(cString: name)
      guard !text.split(whereSeparator: { "/\\".contains($0) }).contains("..") else {
        throw .entryLeavesArchive(path: context.path, entry: text)
      }
      if unsafe entry.encryption_method != UInt16(ZIP_EM_NONE) {
        throw .passwordProtected(path: context.path)
      }
      let (size, packed) = unsafe (entry.size, entry.comp_size)
      guard size <= UInt64(limits.entryBytes) else {
        throw .tooLarge(path: context.path, .entryBytes(limits.entryBytes, entry: text))
      }
      guard size <= UInt64(limits.archiveBytes) - total else {
        throw .tooLarge(path: context.path, .archiveBytes(limits.archiveBytes))
      }
      total += size
      if size > 1_000_000, size / max(packed, 1) >= UInt64(limits.compressionRatio) {
        throw .tooLarge(path: context.path, .compressionRatio(limits.compressionRatio, entry: text))
      }
      indexes[folded(text)] = index
    }
    return indexes
  }

  private static func damaged(_ context: ReadingContext, _ detail: UnsafePointer<CChar>)
    -> SpreadsheetFileError
  {
    .damaged(
      path: context.path, part: nil, line: nil,
      .archive(detail: unsafe String(cString: detail)))
  }

  private static func folded(_ name: some StringProtocol) -> String {
    let slash = UInt8(ascii: "/")
    let path = name.lowercased().utf8.map { $0 == UInt8(ascii: "\\") ? slash : $0 }
    return String(decoding: path.drop { $0 == slash }, as: UTF8.self)
  }

  /// Whether there is an entry of that name.
  func contains(_ part: String) -> Bool { indexes[Self.folded(part)] != nil }

  /// The names of all entries, in lower case.
  var parts: some Collection<String> { indexes.keys }

  /// Whether any entry lies in the folder of that name.
  func contains(folder: String) -> Bool {
    indexes.keys.contains { $0.hasPrefix(folder + "/") }
  }

  /// Parses a part as XML while it is being unpacked.
  ///
  /// - Returns: `false`, without parsing, if there is no such part.
  func parse(
    _ part: String, namespaces: Set<String>,
    _ visit: (inout XMLPullParser) throws(SpreadsheetFileError) -> Void
  ) throws(SpreadsheetFileError) -> Bool {
    guard let source = try open(part) else { return false }
    var parser = try XMLPullParser(
      source, part: part, namespaces: namespaces, path: context.path)
    try parser.readRoot(visit)
    return true
  }

  /// The unpacked size of a part, as the archive declares it; 0 if there is no such part.
  func size(of part: String) -> Int {
    var entry = unsafe zip_stat_t()
    guard let index = indexes[Self.folded(part)],
      unsafe zip_stat_index(handle, index, 0, &entry) == 0
    else { return 0 }
    return unsafe Int(clamping: entry.size)
  }

  /// The first bytes of a part, at most `limit`; `nil` if there is no such part.
  func prefix(of part: String, _ limit: Int) throws(SpreadsheetFileError) -> [UInt8]? {
    guard let source = try open(part) else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(limit, 8_192))
    while bytes.count < limit {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe source.read(into: $0) }
      if let failure = source.failure { throw failure }
      if count <= 0 { break }
      bytes.append(contentsOf: piece[..<min(count, limit - bytes.count)])
    }
    return bytes
  }

  /// A part to be unpacked piece by piece; `nil` if there is no such part.
  func open(_ part: String) throws(SpreadsheetFileError) -> ZipEntrySource? {
    guard let index = indexes[Self.folded(part)] else { return nil }
    guard let file = unsafe zip_fopen_index(handle, index, 0) else {
      throw unsafe Self.damaged(context, zip_strerror(handle))
    }
    var entry = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, index, 0, &entry) == 0 else {
      unsafe zip_fclose(file)
      throw unsafe Self.damaged(context, zip_strerror(handle))
    }
    let packed = unsafe Int(clamping: entry.comp_size)
    return unsafe ZipEntrySource(file, part: part, packedBytes: packed, context)
  }
}
