import Foundation

/// Removes a file; whether there was one.
func removeFile(_ path: String) -> Bool {
  (try? FileManager.default.removeItem(atPath: path)) != nil
}

/// Makes a folder; whether that was possible.
func makeFolder(_ path: String) -> Bool {
  let manager = FileManager.default
  return (try? manager.createDirectory(atPath: path, withIntermediateDirectories: false)) != nil
}
