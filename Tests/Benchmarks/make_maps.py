"""Maps for measurements, the same ones each time: bodies made at random, each written many times
with a mark of its own, which is as fast as a disk and keeps every map different.
"""

import random
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "CommandLine"))

from shared_maps import LETTERS, definition, random_map  # noqa: E402

BODIES = 20_000
PAIRS = [letter + digit for letter in LETTERS for digit in "0123456789"]
TWO_PAIRS = [(first + second).encode() for first in PAIRS for second in PAIRS]


def bodies(seed=20_261_121):
    """What stands before and after the mark, of each body."""
    rng, sheet = random.Random(seed), definition()
    made = []
    for _ in range(BODIES):
        text = random_map(sheet, rng, people=(2, 7), years=(2026, 2026)).encode()
        at = text.index(b'"once":"') + 8
        made.append((text[:at], text[at + 16:]))
    return made


def maps(count, made, seed=1):
    """So many maps, as bytes."""
    rng, many = random.Random(seed), len(TWO_PAIRS)
    bits = rng.getrandbits
    for number in range(count):
        start, end = made[number % BODIES]
        drawn = bits(64)
        yield b"".join([start, TWO_PAIRS[(drawn & 0xFFFF) % many],
                        TWO_PAIRS[(drawn >> 16 & 0xFFFF) % many],
                        TWO_PAIRS[(drawn >> 32 & 0xFFFF) % many],
                        TWO_PAIRS[(drawn >> 48) % many], end])


def write_lines(file, count, made):
    waiting = []
    for text in maps(count, made):
        waiting.append(text)
        if len(waiting) == 1_000:
            file.write(b"\n".join(waiting) + b"\n")
            waiting.clear()
    file.write(b"".join(text + b"\n" for text in waiting))


def write_files(folder, count, made):
    folder.mkdir()
    for number, text in enumerate(maps(count, made)):
        (folder / f"{number:07}.kith.json").write_bytes(text)


def write_archive(path, count, made):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(maps(count, made)):
            archive.writestr(f"{number:07}.kith.json", text)


if __name__ == "__main__":
    write_lines(sys.stdout.buffer, int(sys.argv[1]), bodies())
