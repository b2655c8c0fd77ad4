import Glibc

exit(SoakTool.main())
