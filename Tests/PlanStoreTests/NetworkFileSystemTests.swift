import Testing

@testable import PlanStore

@Suite("File systems of other machines are told by their mounts")
struct NetworkFileSystemTests {
  @Test(
    "remote",
    arguments: [
      ("nfs", NetworkFileSystem.nfs), ("nfs4", .nfs), ("cifs", .smb), ("smb3", .smb),
      ("fuse.sshfs", .sshfs), ("davfs", .webDAV), ("fuse.rclone", .webDAV), ("9p", .hostFolder),
      ("vboxsf", .hostFolder), ("afs", .cluster), ("ceph", .cluster), ("fuse.glusterfs", .cluster),
    ])
  func remote(type: String, expected: NetworkFileSystem) {
    #expect(NetworkFileSystem(mountType: type) == expected)
  }

  @Test(
    "local, or not known to be remote",
    arguments: ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "vfat", "fuse", "fuse.ntfs", ""])
  func local(type: String) {
    #expect(NetworkFileSystem(mountType: type) == nil)
  }

  @Test(
    "the mount of a device",
    arguments: [
      (0x801, "ext4"), (0x34, "fuse.sshfs"), (0x130_034C, "nfs4"), (0x802, nil),
    ] as [(UInt, String?)])
  func device(device: UInt, expected: String?) {
    let table = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      40 22 0:52 / /home/a/服务器 rw,nosuid - fuse.sshfs me@host: rw
      41 22 3:4940 / /mnt/a\\040b rw master:3 propagate_from:2 - nfs4 host:/x rw

      short 8:2
      """
    #expect(NetworkFileSystem.mountType(ofDevice: device, in: table) == expected)
  }

  @Test("the folder for temporary files is local, and what is not there is nowhere")
  func here() throws {
    #expect(NetworkFileSystem(holding: try TemporaryFolder().path) == nil)
    #expect(NetworkFileSystem(holding: "/nowhere/at/all") == nil)
  }
}
