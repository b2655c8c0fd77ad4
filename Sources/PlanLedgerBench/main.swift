import Glibc

exit(BenchmarkTool.main())
