#!/usr/bin/env bash
# Prints the folder that has cmark-gfm and libdeflate for pkg-config to find first, as libraries that
# become part of the tool, so that it runs where they are not installed. Prints nothing where the
# system has them only to be shared.
set -euo pipefail
cd "$(dirname "$0")/.."

[ "$(uname -s)" = Linux ] || exit 0
folder=$PWD/.build/libraries
rm -rf "$folder"
mkdir -p "$folder"
for library in cmark-gfm cmark-gfm-extensions deflate; do
    found=""
    for place in "/usr/lib/$(uname -m)-linux-gnu" /usr/lib64 /usr/lib /usr/local/lib; do
        if [ -z "$found" ] && [ -e "$place/lib$library.a" ]; then found=$place/lib$library.a; fi
    done
    [ -n "$found" ] || exit 0
    ln -s "$found" "$folder/lib$library.a"
    printf 'Name: lib%s\nDescription: to be linked in\nVersion: 1\nLibs: -L%s -l%s\nCflags:\n' \
        "$library" "$folder" "$library" >"$folder/lib$library.pc"
done
echo "$folder"
