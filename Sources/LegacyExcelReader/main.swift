internal import Glibc

exit(LegacyExcelProgram.run(CommandLine.arguments))
