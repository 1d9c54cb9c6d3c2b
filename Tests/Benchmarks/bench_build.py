"""`make bench-build`: what it takes to build a large site, beside what others take, in the same run.

Makes sites of made-up pages with the generator that CORPUS names, and builds them with Kith, with
cmark-gfm alone (`render_all.c`) and, where they are installed, with Hugo and Pagefind, by turns.
What counts is the ratio of two programs that ran one after the other: seconds are the machine's,
and its other work counts in them. Writes BUILD.md and build-growth.svg beside this file.

    PAGES="1000 10000"   the sizes to plot; what Hugo builds has 10,000
"""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import growth_picture
from corpus_pages import ROOT, make_content, make_raw

HERE = Path(__file__).resolve().parent
SHARED = ROOT.parent / "shared/bench"
CORPUS = Path(os.environ.get("CORPUS", SHARED / "corpus.py"))
# A site of Hugo's with contents lists, checked links, topics, neighbours and a text for a search.
HUGO_SITE = Path(os.environ.get("HUGO_SITE", SHARED / "hugo"))
PEERS = ROOT / ".venv-bench/bin"
KITH = ROOT / ".build/release/kith"
PAGES = [int(count) for count in os.environ.get("PAGES", "1000 3000 10000 50000").split()]
COMPARED = 10_000
ROUNDS, ROUNDS_OF_SLOW_ONES = 5, 3
# Sizes that are built once: a run takes as long as all others together.
BUILT_ONCE = 50_000
WANTED = {"cmark-gfm alone": "at most 3", "Hugo": "at most 0.14", "Hugo and Pagefind": "–"}


class Run:
    """What one run of a program took: seconds, seconds of processor, MiB."""

    measure = None

    def __init__(self, *command):
        said = subprocess.run([self.measure, *command], cwd=ROOT, check=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        seconds, processor, memory = map(float, said.splitlines()[-1].split())
        self.seconds, self.processor, self.memory = seconds, processor, memory / 1024

    def __add__(self, other):
        both = object.__new__(Run)
        both.seconds = self.seconds + other.seconds
        both.processor = self.processor + other.processor
        both.memory = max(self.memory, other.memory)
        return both


def compiled(name, folder, *options):
    target = folder / name
    subprocess.run(["cc", "-O2", "-o", target, HERE / f"{name}.c", *options], check=True)
    return target


def building(content, folder):
    shutil.rmtree(folder / "site", ignore_errors=True)
    return Run(KITH, "build", "--content", content, "--output", folder / "site",
               "--date", "2026-11-01")


def rendering(floor, content, folder):
    shutil.rmtree(folder / "floor", ignore_errors=True)
    return Run(floor, content, folder / "floor")


def building_with_hugo(raw, folder, with_search):
    shutil.rmtree(folder / "hugo", ignore_errors=True)
    run = Run(PEERS / "hugo", "--quiet", "-s", HUGO_SITE, "-c", raw, "-d", folder / "hugo",
              "--noBuildLock")
    if with_search:
        run += Run(PEERS / "python", "-m", "pagefind_bin", "--site", folder / "hugo")
    return run


def compare(name, ours, theirs, rounds):
    """A row of the table: runs by turns, and the ratios of those that followed each other."""
    pairs = []
    for _ in range(rounds):
        pairs.append((ours(), theirs()))
        kith, peer = pairs[-1]
        print(f"   kith {kith.processor:.1f} s of processor, {kith.seconds:.1f} s, "
              f"{kith.memory:.0f} MiB; {name} {peer.processor:.1f}, {peer.seconds:.1f}, "
              f"{peer.memory:.0f}", flush=True)
    processor = sorted(kith.processor / peer.processor for kith, peer in pairs)
    wall = sorted(kith.seconds / peer.seconds for kith, peer in pairs)
    kith, peer = zip(*pairs)
    return (f"| {name} (n = {rounds}) | {WANTED[name]} | {spread(processor)} | {spread(wall)} | "
            f"{median(kith, 'processor'):.1f} s | {median(peer, 'processor'):.1f} s | "
            f"{median(kith, 'memory'):.0f} MiB | {median(peer, 'memory'):.0f} MiB |")


def spread(ratios):
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def comparison(content, raw, folder):
    floor = compiled("render_all", folder, "-lcmark-gfm", "-lcmark-gfm-extensions")
    ours = lambda: building(content, folder)  # noqa: E731
    rows = [compare("cmark-gfm alone", ours, lambda: rendering(floor, content, folder), ROUNDS)]
    if (PEERS / "hugo").exists() and HUGO_SITE.exists():
        rows.append(compare("Hugo", ours, lambda: building_with_hugo(raw, folder, False),
                            ROUNDS_OF_SLOW_ONES))
        if subprocess.run([PEERS / "python", "-c", "import pagefind_bin"],
                          stderr=subprocess.DEVNULL).returncode == 0:
            # Once: it takes a minute, and is far from what is measured against.
            rows.append(compare("Hugo and Pagefind", ours,
                                lambda: building_with_hugo(raw, folder, True), 1))
    return rows


def growth(contents, folder):
    points = []
    for count, content in contents.items():
        rounds = 1 if count >= BUILT_ONCE else ROUNDS_OF_SLOW_ONES
        runs = [building(content, folder) for _ in range(rounds)]
        points.append({"pages": count, "processor": median(runs, "processor"),
                       "seconds": median(runs, "seconds"), "memory": median(runs, "memory")})
        print(f"   {count:,} pages: {points[-1]['processor']:.2f} s of processor", flush=True)
    return points


def report(rows, points):
    (HERE / "build-growth.svg").write_text(growth_picture.picture(points, "pages"))
    grown = [f"| {point['pages']:,} | {point['processor']:.2f} s | "
             f"{point['processor'] / point['pages'] * 1000:.2f} s | {point['seconds']:.2f} s | "
             f"{point['memory']:.0f} MiB |" for point in points]
    lines = [
        "# Building a large site", "",
        f"By `make bench-build` on {date.today().isoformat()}, {platform.machine()} with "
        f"{os.cpu_count()} processors, which other work shares. Pages are made up: about 970 words "
        "each. Kith draws them with their frame, neighbours, contents lists and topics, checks "
        "words and links, and makes the search. Each pair ran one after the other; ratios are "
        "medians of pairs, with the least and the most, below 1 where Kith needs less.", "",
        f"## {COMPARED:,} pages", "",
        "| beside | processor, wanted | processor, ratio | time, ratio | Kith, processor | peer | "
        "Kith, memory | peer |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |", *rows, "",
        "## Growth", "", "| pages | processor | per 1,000 | time | memory |",
        "| --- | --- | --- | --- | --- |", *grown, "",
        "![Processor time by number of pages](build-growth.svg)", ""]
    (HERE / "BUILD.md").write_text("\n".join(lines), encoding="utf-8")


def main():
    if not CORPUS.exists():
        sys.exit("There is no generator of pages: CORPUS=path/to/corpus.py make bench-build")
    with tempfile.TemporaryDirectory(dir=os.environ.get("SCRATCH")) as name:
        folder = Path(name)
        Run.measure = compiled("measure", folder)
        contents = {}
        for count in sorted({*PAGES, COMPARED}):
            contents[count] = folder / f"content-{count}"
            make_content(CORPUS, count, contents[count])
        raw = folder / "raw"
        make_raw(CORPUS, COMPARED, raw)
        print(f"== {COMPARED:,} pages beside others", flush=True)
        rows = comparison(contents[COMPARED], raw, folder)
        print("== Growth", flush=True)
        points = growth({count: contents[count] for count in sorted(PAGES)}, folder)
        report(rows, points)


if __name__ == "__main__":
    main()
