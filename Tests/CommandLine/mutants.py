"""Changed maps, judged by Kith and by the oracle: both must say the same of each.

    mutants.py COUNT [KITH]     says what was compared, and fails at the first difference
"""

import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from shared_maps import ROOT, Mutator, Oracle, definition

BATCH = 250_000
# Codes of maps that were read: only their marks had been seen before.
READ = {b"same-mark-other-map"}


def judged(kith, list_file, folder):
    """The ordinals of the lines that Kith does not read as maps."""
    rejects = Path(folder) / "rejects.tsv"
    done = subprocess.run(
        [kith, "import", list_file, "--output", Path(folder) / "out", "--rejects", rejects,
         "--max-rejected", "100", "--date", "2026-11-21"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 1):
        raise AssertionError(f"kith ended with {done.returncode}: {done.stderr[-300:]}")
    rows = [row.split(b"\t") for row in rejects.read_bytes().splitlines()[1:]]
    return {int(ordinal) for ordinal, _, code in rows if code not in READ}


def compare(kith, count, seed):
    """How many of `count` mutants both accept; fails where they differ."""
    sheet = definition()
    oracle, mutator = Oracle(sheet), Mutator(sheet, random.Random(seed))
    rejected = set()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mutants.jsonl"
        with path.open("wb") as lines:
            for ordinal in range(1, count + 1):
                mutant = mutator.mutant()
                lines.write(mutant + b"\n")
                # A carriage return belongs to the line's end.
                if not oracle.accepts(mutant[:-1] if mutant.endswith(b"\r") else mutant):
                    rejected.add(ordinal)
        differing = judged(kith, path, folder) ^ rejected
        if differing:
            line = path.read_bytes().split(b"\n")[min(differing) - 1]
            raise AssertionError(f"seed {seed}, mutant {min(differing)} of {count}, and "
                                 f"{len(differing) - 1} more: {line!r}")
    return count - len(rejected)


def main():
    count = int(sys.argv[1])
    kith = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / ".build/release/kith")
    seeds = range((count + BATCH - 1) // BATCH)
    accepted = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        sizes = [min(BATCH, count - BATCH * seed) for seed in seeds]
        for done, part in enumerate(pool.map(compare, [kith] * len(seeds), sizes, seeds), 1):
            accepted += part
            print(f"{min(done * BATCH, count)} mutants, {accepted} accepted by both", flush=True)
    print(f"{count} mutants: Kith and the oracle agree on each; {accepted} are maps, "
          f"{count - accepted} are not.")


if __name__ == "__main__":
    main()
