"""What the documentation names exists, and what exists is documented.

Every subcommand and option that `kith --help` lists is in README.md; every link, path and `make`
target that the documents name is there; every `make` target is described at the Makefile's head.
"""

import re
import subprocess
import sys

import fresh_site
from steps import ROOT

DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def code(text):
    """All code of a Markdown text: the lines of its blocks, and its spans."""
    blocks = "\n".join(FENCE.findall(text))
    return blocks.splitlines() + SPAN.findall(FENCE.sub("", text))


def anchor(heading):
    """The anchor that a heading gets where the documents are read."""
    kept = re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower())
    return kept.replace(" ", "-")


def broken_links(name, text, root):
    """Links that lead to no file, or to no heading of it."""
    found = []
    prose = FENCE.sub("", text)
    for link in LINK.findall(prose):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, fragment = link.partition("#")
        target = root / (path or name)
        if not target.exists():
            found.append(f"{name}: the link {link} leads to nothing")
        elif fragment and target.suffix == ".md":
            headings = HEADING.findall(FENCE.sub("", target.read_text(encoding="utf-8")))
            if fragment not in [anchor(heading) for heading in headings]:
                found.append(f"{name}: the link {link} leads to no heading")
    return found


def missing_paths(name, text, root):
    """Paths in code that are not there. `Content/<kind>/` and the like stand for many."""
    top = {path.name for path in root.iterdir() if not path.name.startswith(".build")}
    found = []
    for span in SPAN.findall(FENCE.sub("", text)):
        first = span.split("/")[0]
        is_path = re.fullmatch(r"[\w.*/-]+", span) and "/" in span and first in top
        if is_path and not list(root.glob(span.rstrip("/"))):
            found.append(f"{name}: there is no {span}")
    return found


def unknown_targets(name, text, targets):
    """`make` targets that the Makefile has not."""
    named = {target for line in code(text) for target in re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", line)}
    return [f"{name}: the Makefile has no target {target}" for target in sorted(named - targets)]


def targets_of(makefile):
    """The Makefile's targets, and those of them that its head describes."""
    targets = set(re.search(r"^\.PHONY:(.*)$", makefile, re.MULTILINE).group(1).split())
    return targets, set(re.findall(r"^## +make ([\w-]+)", makefile, re.MULTILINE))


def subcommands(help_text):
    listed = help_text.partition("SUBCOMMANDS:")[2]
    return [name for name in re.findall(r"^  ([a-z][\w-]*)", listed, re.MULTILINE)
            if name != "help"]


def commands(help_of, above=()):
    """Every command that has no commands below it, as the words that follow `kith`."""
    found = []
    for name in subcommands(help_of(list(above))):
        command = [*above, name]
        found += commands(help_of, command) or [command]
    return found


def options(help_text):
    listed = re.findall(r"^  (?:-\w, )?(--[\w-]+)", help_text, re.MULTILINE)
    return [name for name in listed if name not in ("--help", "--version")]


def undocumented(help_of, readme):
    """Subcommands and options that the README's code does not show. `help_of` gives a command's
    help text."""
    shown = code(readme)
    found = []
    for command in commands(help_of):
        name = " ".join(command)
        uses = [line for line in shown if re.search(rf"\bkith {name}\b", line)]
        if not uses:
            found.append(f"README.md: `kith {name}` is not described")
        for option in options(help_of(command)):
            if uses and not any(re.search(rf"{option}\b", line) for line in uses):
                found.append(f"README.md: `kith {name}` is shown without its option {option}")
    return found


def main():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets, described = targets_of(makefile)
    found = [f"Makefile: its head does not describe `make {target}`"
             for target in sorted(targets - described)]
    for name in DOCUMENTS:
        text = (ROOT / name).read_text(encoding="utf-8")
        found += broken_links(name, text, ROOT)
        found += missing_paths(name, text, ROOT)
        found += unknown_targets(name, text, targets)

    tool = fresh_site.newest_tool()
    if tool is None:
        found.append("The tool is not built yet: run `make tool` first.")
    else:
        def help_of(arguments):
            command = [tool, *arguments, "--help"]
            return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        found += undocumented(help_of, (ROOT / "README.md").read_text(encoding="utf-8"))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
