/* What a peer prints: what the writing cost, as planledger-bench measures itself. */

#include <sys/resource.h>

/* Processor seconds of this process so far. */
static double cpu_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}
