"""Site/ holds exactly the files that Content/ and Themes/ build, byte for byte.

What a worksheet or the search index has packed is compared unpacked: two versions of zlib may pack
the same text into different bytes, and the site is the same with both. The WebAssembly of the page
Team review has the same bytes from one version of the toolchain alone: with another it is not
compared, and that is said.
"""

import base64
import hashlib
import re
import sys
import tempfile
import zlib
from pathlib import Path

import build_module
import fresh_site
from steps import ROOT


def files(folder):
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))
            if path.is_file()}


# The packed parts of a worksheet, and what a part of the search index hands on.
PACKED = re.compile(
    rb'((?:<template class="packed(?:-part)?" id="[a-z-]+">)|(?:^kithShard\("[a-z]+-[0-9]+","[0-9a-f]{8}","))'
    rb'([A-Za-z0-9+/=]+)')


def unpacked(page):
    """A file's bytes with what is packed in it as it is unpacked; what cannot be unpacked stays."""
    def content(part):
        try:
            return part[1] + zlib.decompress(base64.b64decode(part[2], validate=True))
        except (ValueError, zlib.error):
            return part[0]
    return PACKED.sub(content, page)


def is_same(one, other):
    """Whether two files say the same."""
    modules = [build_module.module_in(page) for page in (one, other)]
    if None not in modules and len({build_module.toolchain_of(made) for made in modules}) == 2:
        print("The page Team review was built by another toolchain: its WebAssembly is not compared.")
        one, other = (build_module.PACKED_MODULE.sub(rb"\1", page) for page in (one, other))
    return unpacked(one) == unpacked(other)


MANIFEST = "manifest.sha256"
# It lists the files that it keeps with their fingerprints, which differ where a zlib packs otherwise.
WORKER = "keep-guidance.js"
FINGERPRINTS = re.compile(r"'([^'\n]+)':\s*'([0-9a-f]{64})'")


def without_fingerprints(worker):
    return re.sub(r"'(?:[0-9a-f]{64}|[0-9a-f]{16})'", "''", worker.read_text(encoding="utf-8"))


def lists_what_is_beside_it(folder):
    """Whether each fingerprint in the worker is that of the file in the folder."""
    listed = dict(FINGERPRINTS.findall((folder / WORKER).read_text(encoding="utf-8")))
    return all((folder / name).is_file()
               and hashlib.sha256((folder / name).read_bytes()).hexdigest() == fingerprint
               for name, fingerprint in listed.items())


def manifest(folder):
    """What the manifest of a folder must say, which follows from the bytes of the files in it."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n"
        for name, path in sorted(files(folder).items(), key=lambda file: file[0].encode())
        if name != MANIFEST)


def differences(committed, fresh):
    """How two folders differ, one line for each file."""
    ours, theirs = files(committed), files(fresh)
    problems = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in ours:
            problems.append(f"Site/{name} is missing")
        elif name not in theirs:
            problems.append(f"Site/{name} is not built by anything")
        elif name == MANIFEST:
            if ours[name].read_text(encoding="utf-8") != manifest(committed):
                problems.append(f"Site/{name} is not the manifest of what is beside it")
        elif name == WORKER:
            if (without_fingerprints(ours[name]) != without_fingerprints(theirs[name])
                    or not lists_what_is_beside_it(committed)):
                problems.append(f"Site/{name} is not what the sources build")
        elif not is_same(ours[name].read_bytes(), theirs[name].read_bytes()):
            problems.append(f"Site/{name} is not what the sources build")
    return problems


def main():
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "Site"
        if fresh_site.build(fresh) != 0:
            sys.exit(1)
        problems = differences(ROOT / "Site", fresh)
    for problem in problems:
        print(problem)
    if problems:
        print("Run `make site`, look at what changed, and commit Site/ with the change.")
        sys.exit(1)


if __name__ == "__main__":
    main()
