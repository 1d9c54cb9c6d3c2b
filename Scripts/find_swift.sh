#!/usr/bin/env bash
# Prints the path of a Swift toolchain that is new enough to build Kith, or says where to get one.
# $SWIFT names one that is not on the PATH.
set -euo pipefail

oldest_minor=1 # of Swift 6

is_new_enough() {
    local version
    version=$("$1" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p') ||
        return 1
    local major=${version%%.*} minor=${version#*.}
    [ -n "$version" ] || return 1
    [ "$major" -gt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -ge "$oldest_minor" ]; }
}

unfit=""
for candidate in "${SWIFT:-}" "$(command -v swift || true)" "$HOME/.local/share/swiftly/bin/swift" \
    "$HOME/.swiftly/bin/swift" /opt/swift/usr/bin/swift /usr/local/swift/usr/bin/swift; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    case "$unfit" in *"$candidate:"*) continue ;; esac # found twice
    if is_new_enough "$candidate"; then
        echo "$candidate"
        exit 0
    fi
    unfit="$unfit
   $candidate: $("$candidate" --version 2>&1 | head -n 1 || true)"
done

{
    if [ -n "$unfit" ]; then
        echo "Kith needs Swift 6.$oldest_minor or later. Found, but too old or not working:$unfit"
    else
        echo "Kith needs a Swift toolchain (6.$oldest_minor or later), and none was found."
    fi
    echo "Get one from https://www.swift.org/install/ and run the same command again."
    echo "One that is not on the PATH: make site SWIFT=/path/to/swift"
} >&2
exit 1
