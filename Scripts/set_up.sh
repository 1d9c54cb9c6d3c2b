#!/usr/bin/env bash
# Sees to it that this machine has what a command needs: set_up.sh site|check|test|prove|bench
# What is missing is named first, and then installed with the machine's package manager.
# It runs in the bash 3.2 that macOS has.
set -euo pipefail
cd "$(dirname "$0")/.."

stage=${1:-}
missing=""       # one line each
apt_packages=""
brew_packages="" # also "--cask name", as brew takes it

# need NAME PROBE "APT PACKAGES" "BREW PACKAGES"
need() {
    if $2; then
        echo "   found    $1"
        return
    fi
    echo "   missing  $1"
    missing="$missing
   $1"
    apt_packages="$apt_packages $3"
    brew_packages="$brew_packages
$4"
}

has_header() {
    local folder
    for folder in /usr/include /usr/local/include /opt/homebrew/include \
        "$(pkg-config --variable=includedir libcmark-gfm 2>/dev/null || true)"; do
        if [ -e "$folder/$1" ]; then return 0; fi
    done
    return 1
}
has_cmark_gfm() { has_header cmark-gfm.h; }
has_cmark_gfm_extensions() { has_header cmark-gfm-core-extensions.h; }
has_libdeflate() { has_header libdeflate.h; }
has_python() { python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; }
has_python_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }
has_node() {
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' 2>/dev/null
}
has_tsc() { command -v tsc >/dev/null; }
has_chromium() { bash Scripts/find_chromium.sh >/dev/null; }
# macOS has a `java` that only says where to get one.
has_java() { java -version >/dev/null 2>&1; }
has_openssl() { command -v openssl >/dev/null; }
has_firefox() { command -v firefox-esr >/dev/null; }
has_webkit_driver() { command -v WebKitWebDriver >/dev/null; }
has_webkit_in_python() {
    /usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null
}
has_pdftotext() { command -v pdftotext >/dev/null; }
has_screen() { command -v xvfb-run >/dev/null && command -v xauth >/dev/null; }
has_dbus() { command -v dbus-run-session >/dev/null; }

look_round() {
    missing=""
    apt_packages=""
    brew_packages=""
    need "cmark-gfm, which reads Markdown" has_cmark_gfm libcmark-gfm-dev cmark-gfm
    need "cmark-gfm's extensions (tables, task lists, footnotes)" has_cmark_gfm_extensions \
        libcmark-gfm-extensions-dev cmark-gfm
    need "libdeflate, which packs worksheets and unpacks archives" has_libdeflate \
        libdeflate-dev libdeflate
    if [ "$stage" = site ]; then return; fi
    need "Python 3.9 or later" has_python python3 python
    need "tsc, which checks the types in the scripts" has_tsc node-typescript typescript
    if [ "$stage" = check ]; then return; fi
    need "Python's venv" has_python_venv python3-venv python
    need "node 18 or later, which runs the scripts' tests" has_node nodejs node
    need "Chromium, a real browser for the tests" has_chromium chromium "--cask chromium"
    need "pdftotext, which reads what was printed" has_pdftotext poppler-utils poppler
    need "openssl, which makes a server's certificate" has_openssl openssl openssl
    need "Java, in which the pages' HTML is validated" has_java default-jre-headless \
        "--cask temurin"
    if [ "$stage" = test ]; then return; fi
    need "Firefox ESR, a second engine" has_firefox firefox-esr ""
    need "WebKitGTK with its driver, a third (on Linux alone)" has_webkit_driver \
        webkit2gtk-driver ""
    need "WebKitGTK for Python, the browser that is driven" has_webkit_in_python \
        "python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1" ""
    need "Xvfb, a screen that nobody sees" has_screen "xvfb xauth" ""
    need "D-Bus, which WebKitGTK asks for" has_dbus dbus ""
}

install_with_apt() {
    local as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Installing needs root. Run this as root, then the same command again:" >&2
            echo "   apt-get update && apt-get install$apt_packages" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "== Installing with apt-get:$apt_packages"
    $as_root apt-get update
    # shellcheck disable=SC2086 # a list of names
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends $apt_packages
}

install_with_brew() {
    echo "== Installing with brew:$(echo "$brew_packages" | sort -u | tr '\n' ' ')"
    echo "$brew_packages" | sort -u | while read -r package; do
        # shellcheck disable=SC2086 # "--cask name" is two words
        if [ -n "$package" ]; then brew install $package </dev/null; fi
    done
}

case $stage in
site | check | test | prove | bench) ;;
*)
    echo "usage: set_up.sh site|check|test|prove|bench" >&2
    exit 2
    ;;
esac

echo "== What this machine has"
swift=$(bash Scripts/find_swift.sh)
echo "   found    Swift: $swift"
look_round

if [ -n "$missing" ]; then
    if command -v apt-get >/dev/null; then
        install_with_apt
    elif command -v brew >/dev/null; then
        install_with_brew
    else
        echo "Neither apt-get nor brew is here to install what is missing. Install these, then run" >&2
        echo "the same command again:$missing" >&2
        exit 1
    fi
    echo "== What this machine has now"
    look_round
    if [ -n "$missing" ]; then
        echo "Still missing, or too old, after the installation:$missing" >&2
        exit 1
    fi
fi

# Python packages go into .venv, so that nothing of the machine's own Python changes. What was
# installed is kept beside them, to see whether it is still what is wanted.
is_in_venv() { cmp -s "Tests/Browser/$1" ".venv/installed-$1" && .venv/bin/python -c '' 2>/dev/null; }
install_in_venv() {
    .venv/bin/python -m pip install --disable-pip-version-check \
        --requirement "Tests/Browser/$1"
    cp "Tests/Browser/$1" ".venv/installed-$1"
}
if [ "$stage" = bench ] && ! cmp -s Tests/Benchmarks/requirements.txt .venv-bench/installed.txt; then
    echo "== Installing what is measured beside Kith into .venv-bench"
    rm -rf .venv-bench
    python3 -m venv .venv-bench
    .venv-bench/bin/python -m pip install --disable-pip-version-check \
        --requirement Tests/Benchmarks/requirements.txt
    cp Tests/Benchmarks/requirements.txt .venv-bench/installed.txt
fi
if [ "$stage" = test ] || [ "$stage" = prove ]; then
    if ! is_in_venv requirements.txt; then
        echo "== Installing Python packages into .venv"
        rm -rf .venv
        python3 -m venv .venv
        install_in_venv requirements.txt
    fi
    if [ "$stage" = prove ] && ! is_in_venv requirements-prove.txt; then
        echo "== Installing the other engines' Python packages into .venv"
        install_in_venv requirements-prove.txt
    fi
    echo "   found    Python packages in .venv"
fi
