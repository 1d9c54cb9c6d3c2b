"""`make wasm`: builds the import as WebAssembly, for the page where a team reviews maps, into
.build/wasm/review.wasm.

It takes the toolchain alone: its Swift for WebAssembly, its C compiler and its linker. The same
version of the toolchain makes the same bytes in every folder, and the module says which version that
was. A toolchain that cannot build it, as Xcode's cannot, takes the module that Site/ has.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from steps import ROOT, swift

OUTPUT = ROOT / ".build/wasm/review.wasm"
PAGE = ROOT / "Site/review.html"
# In the order of their imports.
MODULES = [
    "Shared/HTML", "Shared/Worksheets", "Summarise/MapReading", "Summarise/ThemeCounting",
    "Summarise/DisclosureControl", "Summarise/SummaryRendering", "Summarise/ZipReading",
    "Summarise/MapIntake", "Browser/MapReview",
]
MEMORY = "Sources/Browser/PageMemory/memory.c"
TARGET = ["-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo"]
# As in Package.swift, and the entry points name their exports.
SETTINGS = ["-parse-as-library", "-swift-version", "6", "-enable-experimental-feature", "Extern"] + [
    part for feature in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility")
    for part in ("-enable-upcoming-feature", feature)]
# Small, but for the one module that most of the time goes into.
QUICK = "Summarise/MapReading"
# With copying in single instructions; the last makes the bytes the same in every folder.
COMPILING = ["-Xcc", "-mbulk-memory", "-Xfrontend", "-disable-stack-protector",
             "-Xfrontend", "-disable-incremental-llvm-codegen"]
MEMORY_SETTINGS = ["--target=wasm32-unknown-none-wasm", "-Os", "-ffreestanding", "-mbulk-memory"]
# A stack that grew too long ends in what is not there, and not in what is stored.
LINKING = ["--no-entry", "--strip-all", "--gc-sections", "--compress-relocations", "--stack-first",
           "-z", "stack-size=262144"]
# The section of the module that names the toolchain.
TOOLCHAIN = b"kith-toolchain"


def tools():
    """The folder of the toolchain's programs."""
    return Path(swift()).parent


def version():
    """The toolchain's version: `swift-6.3.1-RELEASE`, or the whole line where it has none."""
    text = subprocess.run([tools() / "swiftc", "--version"], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True).stdout
    name = re.search(r"\((swift[^)\s]*|swiftlang[^)\s]*)", text)
    return name[1] if name else text.splitlines()[0]


def can_build():
    """Whether the toolchain has what it takes; Xcode's has not."""
    compiler = tools() / "swiftc"
    answer = subprocess.run([compiler, "-print-target-info"], check=True, stdout=subprocess.PIPE)
    resources = json.loads(answer.stdout)["paths"]["runtimeResourcePath"]
    return (Path(resources) / "embedded").is_dir() and all(
        (tools() / name).exists() for name in ("clang", "wasm-ld"))


def sources(place):
    """The Swift files of a module, relative to the project."""
    return sorted(path.relative_to(ROOT).as_posix()
                  for path in (ROOT / "Sources" / place).rglob("*.swift"))


def compile_module(place, folder, more=()):
    """Compiles one module; what it makes goes into `folder`, where the next finds it. Returns
    whether that went well, and the object."""
    module = place.split("/")[-1]
    command = [tools() / "swiftc", *TARGET, *SETTINGS, *more, "-module-name", module, "-I", folder,
               "-emit-module", "-emit-module-path", f"{folder}/{module}.swiftmodule",
               "-c", "-o", f"{folder}/{module}.o", *sources(place)]
    return subprocess.run(command, cwd=ROOT).returncode == 0, f"{folder}/{module}.o"


def built():
    """The module, or None where it cannot be compiled, which the compiler says."""
    with tempfile.TemporaryDirectory() as folder:
        objects = []
        for place in MODULES:
            size = "-O" if place == QUICK else "-Osize"
            is_fine, made = compile_module(place, folder, [size, *COMPILING])
            if not is_fine:
                return None
            objects.append(made)
        objects.append(f"{folder}/memory.o")
        output = f"{folder}/review.wasm"
        for command in ([tools() / "clang", *MEMORY_SETTINGS, "-c", "-o", objects[-1], MEMORY],
                        [tools() / "wasm-ld", *LINKING, "-o", output, *objects]):
            if subprocess.run(command, cwd=ROOT).returncode:
                return None
        return Path(output).read_bytes() + named_section(TOOLCHAIN, version().encode())


def named_section(name, content):
    """A custom section of a module, which browsers pass over. Both are short."""
    body = bytes([len(name)]) + name + content
    assert len(body) < 128
    return bytes([0, len(body)]) + body


def toolchain_of(module):
    """The version that a module says it was built with."""
    name = bytes([len(TOOLCHAIN)]) + TOOLCHAIN
    place = module.rfind(name)
    return module[place + len(name):].decode(errors="replace") if place >= 0 else "unknown"


# What a page has packed.
PACKED_MODULE = re.compile(rb'(<template class="packed-part" id="kith-module">)([A-Za-z0-9+/=]*)')


def module_in(page):
    """The module that a page holds, from the page's bytes, or None."""
    found = PACKED_MODULE.search(page)
    return zlib.decompress(base64.b64decode(found[2])) if found else None


def published():
    """The module that Site/ has, or None."""
    return module_in(PAGE.read_bytes()) if PAGE.exists() else None


def mark():
    """Changes with everything that the module is built from."""
    digest = hashlib.sha256(version().encode())
    files = [MEMORY, "Scripts/build_module.py", *(path for place in MODULES
                                                  for path in sources(place))]
    for path in files:
        digest.update(path.encode() + b"\0" + (ROOT / path).read_bytes() + b"\0")
    return digest.hexdigest()


def main():
    marks = OUTPUT.with_suffix(".mark")
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    was = published()
    if not can_build():
        if was is None:
            print("This toolchain cannot build WebAssembly, and Site/ has no module: the page Team "
                  "review is left out. Use a toolchain from https://www.swift.org/install/")
            OUTPUT.unlink(missing_ok=True)
            return
        OUTPUT.write_bytes(was)
        print("This toolchain cannot build WebAssembly: the module that Site/ has is used.")
        return
    if was is not None and toolchain_of(was) != version():
        print(f"Site/ was built with {toolchain_of(was)}, and this is {version()}: the page Team "
              "review will have other bytes, and do the same.")
    if OUTPUT.exists() and marks.exists() and marks.read_text() == mark():
        return
    print("== Building the import as WebAssembly", flush=True)
    start = time.monotonic()
    made = built()
    if made is None:
        sys.exit(1)
    OUTPUT.write_bytes(made)
    marks.write_text(mark())
    print(f"{len(made):,} bytes in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
