// The system's cmark-gfm, for the Markdown module alone.
// Debian: libcmark-gfm-dev and libcmark-gfm-extensions-dev; Homebrew: cmark-gfm.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
