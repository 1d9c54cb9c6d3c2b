"""Writes the archives of this folder, byte for byte the same each time.

Run it where a shared map of ../SharedMaps/accepted changed, then look at what the tests expect
(expected.tsv): name, maps counted, and what is rejected as ordinal:byte:code.
"""

import base64
import hashlib
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).parent
MAPS = HERE.parent / "SharedMaps/accepted"
UTF8 = 0x800


def shared_map(number):
    """A map with a mark of its own."""
    text = (MAPS / "three-people-all-answers.kith.json").read_bytes()
    return text.replace(b"q7m2x9k4c1d8w5r0", b"q7m2x9k4c1d8w5r%d" % number)


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


class Entry:
    """One entry; what is named is said, in its header and in the list, instead of the truth."""

    def __init__(self, name, data=b"", method=8, flags=UTF8, extra=b"", after=b"", packed=None,
                 attributes=0o100644 << 16, made_by=3, in_header=None, in_list=None):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.packed = packed if packed is not None else deflated(data) if method == 8 else data
        self.extra, self.after = extra, after
        self.attributes, self.made_by = attributes, made_by
        truth = {"flags": flags, "method": method, "crc": zlib.crc32(data), "size": len(data),
                 "packed": len(self.packed), "name": self.name, "disk": 0}
        self.in_header = {**truth, **(in_header or {})}
        self.in_list = {**truth, **(in_list or {})}

    def bytes(self):
        said = self.in_header
        head = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, said["flags"], said["method"], 0, 33,
                           said["crc"], said["packed"], said["size"], len(said["name"]),
                           len(self.extra))
        return head + said["name"] + self.extra + self.packed + self.after

    def record(self, offset):
        said = self.in_list
        return struct.pack("<IBBHHHHHIIIHHHHHII", 0x02014B50, 20, self.made_by, 20, said["flags"],
                           said["method"], 0, 33, said["crc"], said["packed"], said["size"],
                           len(said["name"]), 0, 0, said["disk"], 0, self.attributes,
                           said.get("offset", offset)) + said["name"]


def end(count, length, start, comment=b"", disk=0, here=None):
    return struct.pack("<IHHHHIIH", 0x06054B50, disk, disk, count if here is None else here, count,
                       length, start, len(comment)) + comment


def long_end(truth, **said):
    """The end record of Zip64 and its locator."""
    said = {**truth, **said}
    record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, said["count"],
                         said["count"], said["length"], said["start"])
    return record + struct.pack("<IIQI", 0x07064B50, 0, said["offset"], 1)


def archive(entries, before=b"", between=b"", order=None, **said):
    body, records = before, []
    for entry in entries:
        records.append(entry.record(len(body)))
        body += entry.bytes() + between
    listed = b"".join(records[place] for place in order or range(len(records)))
    start, count = len(body), said.pop("count", len(entries))
    if said.pop("long", None) is not None:
        truth = {"count": count, "length": len(listed), "start": start,
                 "offset": start + len(listed)}
        body += listed + long_end(truth, **said.pop("long_said", {}))
        return body + end(said.pop("short_count", 0xFFFF), 0xFFFFFFFF, 0xFFFFFFFF)
    return body + listed + end(count, said.pop("length", len(listed)), start, **said)


def descriptor(data, signature=True, large=False):
    form = "<IQQ" if large else "<III"
    mark = b"PK\x07\x08" if signature else b""
    return mark + struct.pack(form, zlib.crc32(data), len(deflated(data)), len(data))


def streamed(name, data, **how):
    """As macOS writes it: the sizes stand behind the bytes, and in the list."""
    return Entry(name, data, flags=UTF8 | 8, after=descriptor(data, **how),
                 in_header={"crc": 0, "size": 0, "packed": 0})


def good(number=0, name=None, **how):
    return Entry(name or f"{number}.kith.json", shared_map(number), **how)


def stored(data):
    return Entry("0.kith.json", data, method=0)


def endless():
    """Blocks without end: no block says that it is the last."""
    return b"\x00\x00\x00\xff\xff" * 40


def archives():
    data, again = shared_map(0), shared_map(1)
    long_sizes = struct.pack("<HHQQ", 1, 16, len(data), len(deflated(data)))
    bomb = b" " * (100 << 20)
    yield "two-maps", archive([good(0), good(1)])
    yield "stored-map", archive([stored(data)])
    yield "empty", archive([])
    yield "other-files-too", archive([
        Entry("maps/", attributes=0o40755 << 16, method=0), good(0, "maps/0.KITH.JSON"),
        Entry("__MACOSX/._0.kith.json", b"ZZCANARYZZ"), Entry("readme.txt", b"ZZCANARYZZ" * 9000)])
    # 76
    for name, path in [("out-of-the-folder", "../0.kith.json"), ("absolute", "/0.kith.json"),
                       ("drive-letter", "C:0.kith.json"), ("backslash", "..\\0.kith.json"),
                       ("nul-in-a-name", "0\0.kith.json")]:
        yield name, archive([good(0, path), good(1)])
    # 77
    yield "bomb", archive([Entry("0.kith.json", bomb), good(1)])
    yield "ratio", archive([Entry("0.kith.json", b" " * 30_000), good(1)])
    # 78
    whole = good(0)
    yield "overlapping", archive([good(0), good(1, in_list={"offset": 0})])
    yield "overlapping-in-part", archive([whole, good(1, in_list={"offset": 20})])
    yield "another-order", archive([good(0), good(1)], order=[1, 0])
    yield "bytes-between", archive([good(0), good(1)], between=b"ZZCANARYZZ")
    # 79
    yield "name-twice", archive([good(0, "a.kith.json"), good(1, "a.kith.json")])
    # 80
    for name, said in [("name", {"name": b"9.kith.json"}), ("size", {"size": 9}),
                       ("method", {"method": 0}), ("checksum", {"crc": 9}), ("flags", {"flags": 0}),
                       ("packed-size", {"packed": 9})]:
        yield f"header-with-another-{name}", archive([good(0, in_header=said), good(1)])
    # 81
    yield "streamed", archive([streamed("0.kith.json", data), streamed("1.kith.json", again)])
    yield "streamed-without-signature", archive([streamed("0.kith.json", data, signature=False)])
    yield "streamed-with-long-sizes", archive([streamed("0.kith.json", data, large=True)])
    yield "streamed-and-another-descriptor", archive([
        Entry("0.kith.json", data, flags=UTF8 | 8, after=descriptor(again))])
    yield "streamed-without-sizes", archive([
        Entry("0.kith.json", data, flags=UTF8 | 8, after=descriptor(data),
              in_header={"crc": 0, "size": 0, "packed": 0},
              in_list={"crc": 0, "size": 0, "packed": 0}), good(1)])
    # 82
    for name, said in [("size-understated", {"size": 100}), ("size-overstated", {"size": 400}),
                       ("checksum-wrong", {"crc": 9})]:
        yield name, archive([good(0, in_header=said, in_list=said), good(1)])
    # 83
    for name, method in [("deflate64", 9), ("bzip2", 12), ("lzma", 14), ("zstandard", 93)]:
        yield name, archive([Entry("0.kith.json", data, method=method), good(1)])
    yield "encrypted", archive([good(0, flags=UTF8 | 1), good(1)])
    yield "strongly-encrypted", archive([good(0, flags=UTF8 | 0x41), good(1)])
    # 84
    yield "zip-inside", archive([Entry("a.zip", archive([good(0)])), good(1)])
    yield "gzip-inside", archive([Entry("a.json.gz", b"\x1f\x8b" + data), good(1)])
    yield "list-inside", archive([Entry("a.jsonl", data + b"\n" + again), good(1)])
    # 85
    yield "in-parts", archive([good(0)], disk=1)
    yield "part-of-the-list", archive([good(0)], here=0)
    yield "entry-in-another-part", archive([good(0, in_list={"disk": 1})])
    yield "long-form", archive([good(0), good(1)], long=True)
    yield "long-form-with-another-number", archive([good(0), good(1)], long=True, short_count=3)
    yield "long-form-elsewhere", archive([good(0)], long=True, long_said={"offset": 1})
    yield "long-form-of-another-list", archive([good(0)], long=True, long_said={"start": 1})
    yield "long-form-and-no-record", archive([good(0)], count=0xFFFF)
    long = {"size": 0xFFFFFFFF, "packed": 0xFFFFFFFF}
    yield "long-sizes", archive([good(0, extra=long_sizes, in_header=long)])
    yield "long-sizes-that-differ", archive([
        good(0, extra=long_sizes[:-1] + b"\x01", in_header=long), good(1)])
    yield "long-sizes-not-there", archive([good(0, in_header=long), good(1)])
    # 86
    yield "bytes-before", archive([good(0)], before=b"MZ" * 40)
    yield "bytes-before-told", b"MZ" * 40 + archive([good(0)])
    yield "bytes-after", archive([good(0)]) + b"\n"
    yield "comment", archive([good(0)], comment=b"ZZCANARYZZ")
    yield "two-ends", archive([good(0)]) + end(0, 0, 0)
    yield "end-in-a-comment", archive([good(0)], comment=archive([good(1)]))
    yield "cut-short", archive([good(0)])[:-1]
    yield "nothing", b""
    yield "no-archive", data
    # 87
    yield "link", archive([good(0, attributes=0o120777 << 16), good(1)])
    yield "device", archive([good(0, attributes=0o020644 << 16), good(1)])
    yield "folder-with-bytes", archive([Entry("maps/", data, attributes=0o40755 << 16), good(1)])
    # 88
    yield "too-many-told", archive([good(0)], count=2)
    yield "too-few-told", archive([good(0), good(1)], count=1)
    yield "million-and-one-told", archive([good(0)], long=True,
                                          long_said={"count": 1_000_001})
    yield "another-length", archive([good(0)], length=50)
    # 89
    yield "name-that-is-not-text", archive([good(0, b"\xff\xfe.kith.json", flags=0), good(1)])
    # 90
    yield "bytes-after-the-stream", archive([
        Entry("0.kith.json", data, packed=deflated(data) + b"ZZCANARYZZ"), good(1)])
    yield "stream-without-end", archive([Entry("0.kith.json", data, packed=endless()), good(1)])
    yield "stream-cut-short", archive([
        Entry("0.kith.json", data, packed=deflated(data)[:-4]), good(1)])
    yield "not-a-stream", archive([Entry("0.kith.json", data, packed=b"\xff" * 100), good(1)])
    # The maps themselves are read as strictly as from a folder.
    yield "map-with-a-name", archive([
        Entry("0.kith.json", data.replace(b'"mum"', b'"ZZCANARYZZ"')), good(1)])
    private = (MAPS.parent / "rejected/private-copy.kith.json").read_bytes()
    yield "private-copy", archive([Entry("0.kith.json", private), good(1)])
    # As long as the page makes it: 87,557 bytes.
    noise = base64.b64encode(b"".join(hashlib.sha256(bytes([n & 255, n >> 8])).digest()
                                      for n in range(2_050)))
    long = private[:private.index(b'"sealed":"') + 10] + noise + b'"}'
    yield "long-private-copy", archive([Entry("0.kith.json", long), good(1)])
    yield "long-private-copy-stored", archive([Entry("0.kith.json", long, method=0), good(1)])
    yield "map-twice", archive([good(0), Entry("z.kith.json", data)])
    yield "longest-field", archive([good(0, "a" * 1025 + ".json")])


def main():
    for name, content in archives():
        (HERE / f"{name}.zip").write_bytes(content)


if __name__ == "__main__":
    main()
