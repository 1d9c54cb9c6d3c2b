"""Looks for a marker in everything that a browser left on disk, inside what it compressed too.

What is read besides the raw bytes: Chromium's LevelDB tables (snappy), Firefox's session files (LZ4)
and the values in its SQLite stores (snappy), and whatever is gzip. Pictures are not read: a word on
a picture of a page would not be found.
"""

import gzip
import sqlite3
import struct
import zlib
from contextlib import closing


class Unreadable(Exception):
    """Bytes that are not what they were taken for."""


def copied(out, offset, length):
    """Appends `length` bytes that stand `offset` before the end, which may overlap what they make."""
    if not 0 < offset <= len(out):
        raise Unreadable
    for _ in range(length):
        out.append(out[-offset])


def snappy(data):
    """The plain bytes of a raw snappy block: a length, then literals and copies."""
    size, at, shift = 0, 0, 0
    out = bytearray()
    try:
        while True:
            byte, at = data[at], at + 1
            size |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        if size > 64 << 20:
            raise Unreadable
        while at < len(data):
            tag, at = data[at], at + 1
            kind = tag & 3
            if kind == 0:
                length = tag >> 2
                if length >= 60:
                    wide = length - 59
                    length, at = int.from_bytes(data[at:at + wide], "little"), at + wide
                out += data[at:at + length + 1]
                at += length + 1
            elif kind == 1:
                copied(out, (tag >> 5) << 8 | data[at], (tag >> 2 & 7) + 4)
                at += 1
            else:
                wide = 2 if kind == 2 else 4
                copied(out, int.from_bytes(data[at:at + wide], "little"), (tag >> 2) + 1)
                at += wide
    except IndexError as problem:
        raise Unreadable from problem
    if len(out) != size:
        raise Unreadable
    return bytes(out)


def lz4(data):
    """The plain bytes of an LZ4 block: literals and matches by turns."""
    out, at = bytearray(), 0

    def length_of(start):
        nonlocal at
        length = start
        while start == 15:
            byte, at = data[at], at + 1
            length += byte
            if byte < 255:
                break
        return length

    try:
        while at < len(data):
            token, at = data[at], at + 1
            literals = length_of(token >> 4)
            out += data[at:at + literals]
            at += literals
            if at >= len(data):
                break
            offset, at = int.from_bytes(data[at:at + 2], "little"), at + 2
            copied(out, offset, length_of(token & 15) + 4)
    except IndexError as problem:
        raise Unreadable from problem
    return bytes(out)


def varint(data, at):
    value, shift = 0, 0
    while True:
        byte, at = data[at], at + 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def level_table(data):
    """The plain blocks of a LevelDB table: its footer leads to an index, the index to the blocks."""
    if len(data) < 48 or data[-8:] != struct.pack("<Q", 0xDB4775248B80FB57):
        return []

    def block(at, size):
        plain = data[at:at + size]
        return snappy(plain) if data[at + size] == 1 else plain

    _, at = varint(data, len(data) - 48)
    _, at = varint(data, at)
    place, at = varint(data, at)
    size, _ = varint(data, at)
    index = block(place, size)
    restarts = int.from_bytes(index[-4:], "little")
    end, at, found = len(index) - 4 * restarts - 4, 0, []
    while at < end:
        _, at = varint(index, at)
        unshared, at = varint(index, at)
        length, at = varint(index, at)
        at += unshared
        place, inner = varint(index, at)
        size, _ = varint(index, inner)
        found.append(block(place, size))
        at += length
    return found


def sqlite_values(path):
    """Every text and blob of a SQLite file, with what it is when it was compressed."""
    found = []
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as store:
        store.text_factory = bytes
        tables = store.execute("select name from sqlite_master where type = 'table'").fetchall()
        for name, in tables:
            quoted = name.decode().replace('"', '""')
            try:
                rows = store.execute(f'select * from "{quoted}"').fetchall()
            except sqlite3.Error:
                continue  # a virtual table: what it holds is in others
            for value in (value for row in rows for value in row if isinstance(value, bytes)):
                found.append(value)
                try:
                    found.append(snappy(value))
                except Unreadable:
                    pass
    return found


def plain_forms(path):
    """The bytes of a file, and whatever in it can be read otherwise."""
    data = path.read_bytes()
    forms = [data]
    try:
        if data.startswith(b"mozLz40\0"):
            forms.append(lz4(data[12:]))
        elif data.startswith(b"\x1f\x8b"):
            forms.append(gzip.decompress(data))
        elif data.startswith(b"SQLite format 3\0"):
            forms += sqlite_values(path)
        elif path.suffix in (".ldb", ".sst"):
            forms += level_table(data)
    except (Unreadable, IndexError, EOFError, OSError, sqlite3.Error, zlib.error):
        pass  # the raw bytes are looked at in any case
    return forms


def files_with(folder, markers):
    """The files in a folder that hold any of the markers, as UTF-8 or UTF-16."""
    coded = [marker.encode(code) for marker in markers
             for code in ("utf-8", "utf-16-le", "utf-16-be")]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and any(
                one in form for form in plain_forms(path) for one in coded):
            found.append(path.relative_to(folder).as_posix())
    return found
