#define _GNU_SOURCE
#include "CAtomicSwap.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

#if defined(__APPLE__)
#include <sys/stdio.h>
#endif

int kith_atomic_swap(const char *first, const char *second) {
#if defined(__APPLE__)
    int result = renamex_np(first, second, RENAME_SWAP);
#else
    int result = renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#endif
    return result == 0 ? 0 : errno;
}
