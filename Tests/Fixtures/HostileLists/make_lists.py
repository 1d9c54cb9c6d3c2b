"""Writes the lists of this folder: files with a map on each line, and what may be wrong in one.

Run it where a shared map of ../SharedMaps/accepted changed.
"""

from pathlib import Path

HERE = Path(__file__).parent
MAPS = HERE.parent / "SharedMaps/accepted"


def shared_map(number):
    """A map with a mark of its own."""
    text = (MAPS / "three-people-all-answers.kith.json").read_bytes()
    return text.replace(b"q7m2x9k4c1d8w5r0", b"q7m2x9k4c1d8w%dr0" % number)


def lists():
    a, b, c = (shared_map(number) for number in range(3))
    yield "three-maps", b"\n".join([a, b, c]) + b"\n"
    yield "windows-line-ends", b"\r\n".join([a, b, c]) + b"\r\n"
    yield "both-line-ends", a + b"\n" + b + b"\r\n" + c + b"\n"
    yield "old-mac-line-ends", b"\r".join([a, b, c]) + b"\r"
    yield "last-line-without-end", a + b"\n" + b
    yield "last-line-cut-short", a + b"\n" + b[:-5]
    yield "blank-lines", b"\n" + a + b"\n\n\r\n" + b + b"\n\n"
    yield "line-too-long", a + b"\n" + b"ZZCANARYZZ" * 4_000 + b"\n" + b + b"\n"
    yield "byte-order-mark", b"\xef\xbb\xbf" + a + b"\n" + b + b"\n"
    yield "map-again", a + b"\n" + b + b"\n" + a + b"\n"
    yield "same-mark-other-map", a + b"\n" + a.replace(b'"mum"', b'"dad"') + b"\n" + b + b"\n"
    yield "name-on-a-line", a + b"\n" + b.replace(b'"mum"', b'"ZZCANARYZZ"') + b"\n" + c + b"\n"
    yield "space-before", b" " + a + b"\n" + b + b" \n" + c + b"\n"
    yield "list-of-maps", b"[" + a + b",\n" + b + b"]\n"
    yield "two-maps-on-a-line", a + b + b"\n" + c + b"\n"
    yield "map-on-two-lines", a.replace(b',"people"', b',\n"people"') + b"\n" + b + b"\n"
    yield "form-feed-between", a + b"\x0c" + b + b"\n" + c + b"\n"
    private = (MAPS.parent / "rejected/private-copy.kith.json").read_bytes()
    yield "private-copy", a + b"\n" + private + b"\n" + private[:-2] + b"x" * 40_000 + b'"}\n' + b
    yield "empty", b""


def main():
    for name, content in lists():
        (HERE / f"{name}.jsonl").write_bytes(content)


if __name__ == "__main__":
    main()
