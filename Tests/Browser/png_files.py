"""Reading PNG files: their parts, and their pixels."""

import zlib


def chunks(data):
    """The name and the bytes of each part of a PNG, in their order."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place, found = 8, []
    while place < len(data):
        length = int.from_bytes(data[place:place + 4], "big")
        found.append((data[place + 4:place + 8], data[place + 8:place + 8 + length]))
        place += 12 + length
    return found


def pixels(data):
    """The rows of a PNG of 8 bits a colour, as bytes, once its filters are undone."""
    parts = chunks(data)
    head = dict(parts)[b"IHDR"]
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, kind = head[8], head[9]
    assert (depth, kind) in ((8, 2), (8, 6))
    size = 3 if kind == 2 else 4
    raw = zlib.decompress(b"".join(data for name, data in parts if name == b"IDAT"))
    rows, before = [], bytes(width * size)
    for row in range(height):
        start = row * (width * size + 1)
        line = bytearray(raw[start + 1:start + 1 + width * size])
        unfilter(raw[start], line, before, size)
        rows.append(bytes(line))
        before = line
    return width, height, size, rows


def unfilter(kind, line, before, size):
    for place in range(len(line)):
        left = line[place - size] if place >= size else 0
        above = before[place]
        corner = before[place - size] if place >= size else 0
        if kind == 4:
            guess = left + above - corner
            near = min((left, above, corner), key=lambda value: abs(guess - value))
            line[place] = (line[place] + near) & 255
        else:
            add = [0, left, above, (left + above) // 2][kind]
            line[place] = (line[place] + add) & 255
