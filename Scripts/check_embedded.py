"""The modules that a browser will run compile as Embedded Swift for WebAssembly.

Embedded Swift has no existentials, no reflection and no Codable, and brings no Unicode tables: the
summary's counting then fits into a page as some kilobytes, and gives the same numbers as the
command line. The compiler says at once when a change would end that.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import ROOT, swift

# In the order of their imports.
MODULES = [
    "Shared/HTML", "Shared/Worksheets", "Summarise/MapReading", "Summarise/ThemeCounting",
    "Summarise/DisclosureControl", "Summarise/SummaryRendering",
]
TARGET = ["-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo"]
# As in Package.swift.
SETTINGS = ["-parse-as-library", "-swift-version", "6"] + [
    part for feature in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility")
    for part in ("-enable-upcoming-feature", feature)]


def command(compiler, module, sources, folder):
    """The compilation of one module; what it makes goes into `folder`, where the next finds it."""
    return [compiler, *TARGET, *SETTINGS, "-module-name", module, "-I", folder,
            "-emit-module", "-emit-module-path", f"{folder}/{module}.swiftmodule",
            "-c", "-o", f"{folder}/{module}.o", *sources]


def has_embedded_swift(compiler):
    """Whether the toolchain has the standard library for it; Xcode's has not."""
    answer = subprocess.run([compiler, "-print-target-info"], check=True, stdout=subprocess.PIPE)
    resources = json.loads(answer.stdout)["paths"]["runtimeResourcePath"]
    return (Path(resources) / "embedded").is_dir()


def main():
    compiler = str(Path(swift()).parent / "swiftc")
    if not has_embedded_swift(compiler):
        print("This toolchain has no Embedded Swift, so this was not checked.")
        return
    with tempfile.TemporaryDirectory() as folder:
        for place in MODULES:
            sources = sorted(str(path) for path in (ROOT / "Sources" / place).rglob("*.swift"))
            module = place.split("/")[-1]
            if subprocess.run(command(compiler, module, sources, folder), cwd=ROOT).returncode:
                print(f"{module} does not compile as Embedded Swift.")
                sys.exit(1)


if __name__ == "__main__":
    main()
