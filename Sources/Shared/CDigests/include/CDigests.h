#pragma once

#include <stddef.h>
#include <stdint.h>

/// SHA-256 as FIPS 180-4 defines it, with the processor's own instructions where it has them.
void kith_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

/// The same without such instructions.
void kith_sha256_anywhere(const uint8_t *bytes, size_t count, uint8_t digest[32]);
