"""The modules that a browser will run compile as Embedded Swift for WebAssembly.

Embedded Swift has no existentials, no reflection and no Codable, and brings no Unicode tables: the
summary's counting then fits into a page as some kilobytes, and gives the same numbers as the
command line. The compiler says at once when a change would end that. The module that is built of
them asks for nothing of the page, so that nothing of the page can be reached from it.
"""

import sys
import zlib

import build_module

# As it stands in the page: packed, before base64.
MOST_BYTES = 100_000


def imports(module):
    """How many functions, memories and tables a WebAssembly module asks for."""
    place = 8
    while place < len(module):
        section = module[place]
        size, place = number(module, place + 1)
        if section == 2:
            return number(module, place)[0]
        place += size
    return 0


def number(module, place):
    """A number in LEB128, and the place after it."""
    value = shift = 0
    while True:
        byte = module[place]
        place += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, place


def main():
    if not build_module.can_build():
        print("This toolchain has no Embedded Swift, so this was not checked.")
        return
    build_module.main()
    module = build_module.OUTPUT.read_bytes()
    problems = []
    if imports(module):
        problems.append(f"The module asks for {imports(module)} things of the page.")
    size = len(zlib.compress(module, 9))
    if size > MOST_BYTES:
        problems.append(f"The module has {size:,} bytes packed, and {MOST_BYTES:,} are the most.")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
