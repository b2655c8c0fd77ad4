internal import Glibc

/// A file system of another machine, on which a write-ahead log loses or mixes up changes.
public enum NetworkFileSystem: String, Hashable, Sendable, CaseIterable {
  /// The Network File System, of any version.
  case nfs = "NFS"

  /// Windows shares, of any age.
  case smb = "SMB"

  /// Folders over SSH.
  case sshfs = "SSHFS"

  /// Folders over HTTP, and the clouds that are mounted like them.
  case webDAV = "WebDAV"

  /// Folders of a host inside a virtual machine, and Windows drives inside WSL.
  case hostFolder = "host folder"

  /// File systems of data centres: AFS, Ceph, Coda, GlusterFS, Lustre, NetWare.
  case cluster = "cluster"

  /// Tells a network file system by the type of its mount, as `/proc/self/mountinfo` gives it.
  ///
  /// The type says more than the number `statfs` gives, under which FUSE hides local and remote
  /// file systems alike. What is not known to be remote is let through.
  public init?(mountType: String) {
    switch mountType {
    case "nfs", "nfs4": self = .nfs
    case "cifs", "smb3", "smbfs", "fuse.smbnetfs": self = .smb
    case "fuse.sshfs": self = .sshfs
    case "davfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone": self = .webDAV
    case "9p", "drvfs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs": self = .hostFolder
    case "afs", "ceph", "fuse.ceph", "fuse.ceph-fuse", "coda", "fuse.glusterfs", "lustre",
      "ncpfs":
      self = .cluster
    default: return nil
    }
  }

  /// The network file system that holds a file or folder; `nil` for a local one, or none at all.
  init?(holding path: String) {
    var file = stat()
    guard unsafe stat(path, &file) == 0,
      let table = try? FileBytes.all(ofFile: "/proc/self/mountinfo"),
      let type = Self.mountType(
        ofDevice: file.st_dev, in: String(decoding: table, as: UTF8.self))
    else { return nil }
    self.init(mountType: type)
  }

  /// The type of the mount of a device, from the text of `/proc/self/mountinfo`.
  ///
  /// The third word of a line is the device, and the type follows the lone dash.
  static func mountType(ofDevice device: UInt, in table: String) -> String? {
    // The bits of both numbers are scattered in the device as the system has them.
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == "\(major):\(minor)",
        let dash = words.firstIndex(of: "-"), dash + 1 < words.count
      else { continue }
      return String(words[dash + 1])
    }
    return nil
  }
}
