// swift-tools-version: 6.2
import PackageDescription

/// Settings shared by every Swift target, so that no module is held to a lower standard.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A library of the project; `dependencies` are the arrows that leave it.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one module, which may use what the module itself uses.
func tests(of name: String, also others: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + others, exclude: exclude,
    swiftSettings: house)
}

let package = Package(
  name: "PlanLedger",
  products: [
    .library(name: "PlanLedger", targets: ["PlanLedger", "GoalModel", "ExactNumbers", "Wording"]),
    .executable(name: "planledger", targets: ["PlanLedgerCommand"]),
    .executable(name: "planledger-xls", targets: ["LegacyExcelReader"]),
    .executable(name: "planledger-bench", targets: ["PlanLedgerBench"]),
  ],
  targets: [
    // C libraries of the machine: a module map and a shim header each, nothing else.
    .systemLibrary(name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CFreeXL", providers: [.apt(["libfreexl-dev"])]),

    // Numbers, goals and words: values and rules without input or output.
    module("ExactNumbers", uses: ["CGMP"]),
    module("GoalModel", uses: ["ExactNumbers"]),
    module("Wording", uses: ["GoalModel", "ExactNumbers"]),

    // What a spreadsheet holds when it is read, and what one is when it is written.
    module("SpreadsheetGrid"),
    module("SheetDocument", uses: ["ExactNumbers"]),

    // Translations between spreadsheets and the goal model, still pure.
    module("PlanImport", uses: ["GoalModel", "ExactNumbers", "SpreadsheetGrid"]),
    module(
      "CompletionExport", uses: ["GoalModel", "ExactNumbers", "Wording", "SheetDocument"]),

    // The outside world: files and the database.
    module(
      "SpreadsheetFiles",
      uses: [
        "SpreadsheetGrid", "SheetDocument", "ExactNumbers", "CLibXML2", "CZip", "CXLSXWriter",
      ]),
    module("PlanStore", uses: ["GoalModel", "ExactNumbers", "CSQLite", "CSodium"]),

    // What the office can do, and the command line that does it.
    module(
      "PlanLedger",
      uses: [
        "ExactNumbers", "GoalModel", "Wording", "SpreadsheetGrid", "SheetDocument", "PlanImport",
        "CompletionExport", "SpreadsheetFiles", "PlanStore",
      ]),
    // The page people use in a browser, with its style and script as part of the program.
    .target(name: "CWebAssets"),
    module(
      "PlanLedgerWeb",
      uses: [
        "PlanLedger", "GoalModel", "ExactNumbers", "Wording", "CMicroHTTPD", "CSodium",
        "CWebAssets",
      ]),
    .executableTarget(
      name: "PlanLedgerCommand",
      dependencies: ["PlanLedger", "PlanLedgerWeb", "GoalModel", "ExactNumbers", "Wording"],
      swiftSettings: house),

    // Old code that reads old workbooks, in a process of its own; found beside the command.
    .executableTarget(
      name: "LegacyExcelReader", dependencies: ["CFreeXL"], swiftSettings: house),

    // What it costs at size; nothing depends on it.
    .executableTarget(
      name: "PlanLedgerBench",
      dependencies: [
        "GoalModel", "ExactNumbers", "SheetDocument", "SpreadsheetGrid", "SpreadsheetFiles",
        "PlanImport", "CompletionExport",
      ],
      swiftSettings: house),

    // What the readers make of broken files; nothing depends on it, Scripts/soak/readers runs it.
    .executableTarget(
      name: "ReaderSoak", dependencies: ["SpreadsheetFiles", "PlanImport"], swiftSettings: house),

    tests(of: "ExactNumbers"),
    tests(of: "GoalModel", also: ["ExactNumbers"], exclude: ["Golden"]),
    tests(of: "Wording", also: ["GoalModel", "ExactNumbers"]),
    tests(of: "SpreadsheetGrid"),
    tests(
      of: "PlanImport", also: ["GoalModel", "ExactNumbers", "SpreadsheetGrid", "SpreadsheetFiles"],
      exclude: ["Golden", "Layouts", "Tables"]),
    tests(
      of: "CompletionExport",
      also: ["GoalModel", "ExactNumbers", "Wording", "SheetDocument"]),
    tests(
      of: "SpreadsheetFiles", also: ["SpreadsheetGrid", "SheetDocument", "ExactNumbers"],
      exclude: ["Files", "Python"]),
    tests(of: "PlanStore", also: ["GoalModel", "ExactNumbers", "CSQLite"]),
    tests(
      of: "PlanLedger",
      also: ["GoalModel", "ExactNumbers", "Wording", "SheetDocument", "SpreadsheetFiles"],
      exclude: ["Sample"]),
    tests(of: "PlanLedgerWeb", also: ["PlanLedger", "GoalModel"]),
    tests(
      of: "PlanLedgerCommand", also: ["PlanLedger", "GoalModel", "Wording"],
      exclude: ["Sessions", "Gallery", "Python", "Formats"]),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
  ],
  cLanguageStandard: .gnu2x
)

// libFuzzer wants the modules it watches compiled for it. FUZZ names its library, which has to be
// one without a main function; Scripts/soak/readers knows where the toolchain keeps it.
if let libFuzzer = Context.environment["FUZZ"] {
  package.targets.append(.systemLibrary(name: "CFuzzer", path: "Scripts/soak/CFuzzer"))
  for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings = house + [.unsafeFlags(["-sanitize=fuzzer,address"])]
    guard target.name == "ReaderSoak" else { continue }
    target.dependencies.append("CFuzzer")
    target.linkerSettings = [.unsafeFlags(["-sanitize=address", libFuzzer, "-lstdc++"])]
  }
}
