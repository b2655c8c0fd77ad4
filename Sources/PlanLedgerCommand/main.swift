import Glibc

exit(CommandLineTool.main())
