// The system's libdeflate, for the Deflate module alone.
// Debian: libdeflate-dev; Homebrew: libdeflate.
#include <libdeflate.h>
