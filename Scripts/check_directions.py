"""Style sheets name no left and no right: a page runs from either side.

They say `inline-start` and `inline-end`, which are left and right where lines run from left to right,
and the other way round in Arabic or Hebrew. What is drawn rather than written, and the same in both,
says so at the end of its line: `/* either way */`.
"""

import re
import sys

from steps import ROOT

EITHER_WAY = re.compile(r"/\*\s*either way\s*\*/")
SIDED = re.compile(
    r"(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-)?(?:left|right)(?:-\w+)?"
    r"|border-(?:top|bottom)-(?:left|right)-radius")
# Properties whose value may name a side.
NAMING = {"text-align", "text-align-last", "float", "clear", "justify-content", "justify-self",
          "justify-items", "background-position", "transform-origin", "object-position"}
# Properties of four sides: top, right, bottom, left.
FOUR = {"margin", "padding", "inset", "border-width", "border-style", "border-color",
        "scroll-margin", "scroll-padding"}
DECLARATION = re.compile(r"(?:^|[;{])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])", re.MULTILINE)


def values(text):
    """The values of a shorthand: spaces inside brackets part nothing."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", text)


def names_a_side(name, value):
    """What is wrong with a declaration, or None."""
    if SIDED.fullmatch(name):
        return f"`{name}` is one side"
    if name in NAMING and re.search(r"\b(?:left|right)\b", value):
        return f"`{name}: {value}` is one side"
    parts = values(value.split("/")[0])
    if name in FOUR and len(parts) == 4 and parts[1] != parts[3]:
        return f"`{name}: {value}` differs left and right"
    if name == "border-radius":
        first, second, third, fourth = corners(parts)
        if first != second or third != fourth:
            return f"`{name}: {value}` differs left and right"
    return None


def corners(parts):
    """Top left, top right, bottom right, bottom left."""
    first = parts[0]
    second = parts[1] if len(parts) > 1 else first
    return first, second, parts[2] if len(parts) > 2 else first, parts[3] if len(parts) > 3 else second


def problems(path, text):
    """Declarations that say left or right."""
    kept = []
    for line in text.split("\n"):
        kept.append("" if EITHER_WAY.search(line) else line)
    plain = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), "\n".join(kept),
                   flags=re.DOTALL)
    found = []
    for declaration in DECLARATION.finditer(plain):
        problem = names_a_side(declaration[1], " ".join(declaration[2].split()))
        if problem:
            line = plain.count("\n", 0, declaration.start(1)) + 1
            found.append(f"{path}:{line}: {problem}: say inline-start and inline-end")
    return found


def main():
    sheets = sorted((ROOT / "Themes").rglob("*.css"))
    found = []
    for sheet in sheets:
        found += problems(sheet.relative_to(ROOT).as_posix(), sheet.read_text(encoding="utf-8"))
    for problem in found:
        print(problem)
    sys.exit(1 if found or not sheets else 0)


if __name__ == "__main__":
    main()
