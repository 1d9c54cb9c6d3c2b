"""Throws inputs at the readers of maps and archives that libFuzzer makes from the fixtures, with the
sanitizer for addresses on:

    run_fuzzing.py SECONDS      fails at the first trap, bad access or input that takes too long

What it found worth keeping is in Tests/Fuzzing/corpus, at most CORPUS_FILES files.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from steps import ROOT, swift

# In the order of their imports.
MODULES = ["Shared/Worksheets", "Summarise/MapReading", "Shared/Deflate", "Summarise/ZipReading",
           "Summarise/ZipUnpacking"]
CORPUS = ROOT / "Tests/Fuzzing/corpus"
CORPUS_FILES, CORPUS_BYTES = 200, 2_000
SETTINGS = ["-O", "-g", "-wmo", "-swift-version", "6", "-sanitize=fuzzer,address",
            "-parse-as-library"]


def build(folder):
    compiler = str(Path(swift()).parent / "swiftc")
    paths = ["-I", folder, "-I", ROOT / "Sources/Shared/CLibdeflate"]
    objects = []
    for place in MODULES:
        module = place.split("/")[-1]
        sources = sorted((ROOT / "Sources" / place).rglob("*.swift"))
        objects.append(f"{folder}/{module}.o")
        subprocess.run([compiler, *SETTINGS, *paths, "-module-name", module, "-emit-module",
                        "-emit-module-path", f"{folder}/{module}.swiftmodule", "-c", "-o",
                        objects[-1], *sources], cwd=ROOT, check=True)
    program = f"{folder}/fuzz"
    subprocess.run([compiler, *SETTINGS, *paths, "-module-name", "Fuzzing", "-o", program,
                    ROOT / "Tests/Fuzzing/FuzzReaders.swift", *objects, "-ldeflate"],
                   cwd=ROOT, check=True)
    return program


def seeds(folder):
    """Every fixture that is small, as a file of its own."""
    folder.mkdir()
    fixtures = ROOT / "Tests/Fixtures"
    for number, path in enumerate(sorted([*fixtures.glob("SharedMaps/*/*.json"),
                                          *fixtures.glob("HostileArchives/*.zip")])):
        if path.stat().st_size <= 5_000:
            shutil.copy(path, folder / f"{number:04}")
    return folder


def keep(program, folder, found):
    """The smallest set of inputs that reaches as much, less what is large."""
    merged = folder / "merged"
    merged.mkdir()
    subprocess.run([program, "-merge=1", merged, found], cwd=ROOT, check=True,
                   stderr=subprocess.DEVNULL)
    shutil.rmtree(CORPUS, ignore_errors=True)
    CORPUS.mkdir(parents=True)
    small = sorted((path for path in merged.iterdir() if path.stat().st_size <= CORPUS_BYTES),
                   key=lambda path: (path.stat().st_size, path.name))
    for path in small[:CORPUS_FILES]:
        shutil.copy(path, CORPUS / path.name)


def main():
    seconds = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = build(name)
        found = folder / "found"
        found.mkdir()
        known = [CORPUS] if CORPUS.exists() else []
        done = subprocess.run(
            [program, f"-max_total_time={seconds}", "-max_len=4096", "-timeout=25",
             "-print_final_stats=1", f"-artifact_prefix={name}/", found, *known,
             seeds(folder / "seeds")], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            print(done.stderr[-4000:])
            sys.exit(1)
        runs = [line.split()[-1] for line in done.stderr.splitlines()
                if "number_of_executed_units" in line]
        keep(program, folder, found)
        print(f"libFuzzer: {int(runs[-1]):,} inputs in {seconds} s, nothing found; "
              f"{len(list(CORPUS.iterdir()))} inputs kept.")


if __name__ == "__main__":
    main()
