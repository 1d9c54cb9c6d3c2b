#ifndef KITH_ATOMIC_SWAP_H
#define KITH_ATOMIC_SWAP_H

/// Exchanges two paths in one step of the file system, so that at no moment either is missing.
/// Returns 0, or the value of `errno`.
/// Swift's C library overlay does not export renameat2, which is why this is C.
int kith_atomic_swap(const char *first, const char *second);

#endif
