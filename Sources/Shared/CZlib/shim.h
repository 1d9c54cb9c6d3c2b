// The system's zlib, for the Deflate module alone.
// Debian: zlib1g-dev; macOS has it.
#include <zlib.h>
