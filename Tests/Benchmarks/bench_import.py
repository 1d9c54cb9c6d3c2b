"""`make bench`: how fast maps are read, beside others that read the same ones in the same run.

    bench_import.py [quick | full | growth | page]...

quick   a tenth of the sizes, to see that all of it works; nothing is kept
full    a list of 1,000,000 maps, 100,000 files and an archive of 100,000
growth  lists of 10,000 to 10,000,000 maps, made while they are read   (GROWTH="10000 100000")
page    a list of 300,000 maps, read in Chromium by the page Team review

What full, growth and page find goes into RESULTS.md and growth.svg. What counts is the ratio of two
programs that ran one after the other, several times; seconds are the machine's.
"""

import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import growth_picture
import make_maps

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KITH = ROOT / ".build/release/kith"
KEPT = HERE / "results.json"
MEBIBYTE = 1 << 20
GROWTH = "10000 100000 1000000 3000000 10000000"


class Run:
    """What one run of a program took."""

    measure = None

    def __init__(self, command, given=None):
        process = subprocess.Popen([self.measure, *command], cwd=ROOT,
                                   stdin=subprocess.PIPE if given else None,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if given:
            given(process.stdin)
            process.stdin.close()
        said = process.stderr.read().decode()
        if process.wait():
            raise SystemExit(f"{command} ended with {process.returncode}: {said[-500:]}")
        self.seconds, self.processor, memory = map(float, said.splitlines()[-1].split())
        self.memory = memory * 1024


def median(values):
    return statistics.median(list(values))


def compare(name, kith, peer, limit_memory, bound, rounds):
    """Runs both by turns; ratios are of two runs that followed each other."""
    pairs = []
    for _ in range(rounds):
        pairs.append((Run(kith), Run(peer)))
        ours, theirs = pairs[-1]
        print(f"   {name}: kith {ours.seconds:.2f} s ({ours.processor:.2f} s of processor, "
              f"{ours.memory / MEBIBYTE:.0f} MiB), peer {theirs.seconds:.2f} s "
              f"({theirs.processor:.2f}, {theirs.memory / MEBIBYTE:.0f})", flush=True)
    return {
        "name": name, "rounds": rounds, "bound": bound, "limit": limit_memory,
        "kith": median(ours.seconds for ours, _ in pairs),
        "peer": median(theirs.seconds for _, theirs in pairs),
        "wall": median(ours.seconds / theirs.seconds for ours, theirs in pairs),
        "processor": median(ours.processor / theirs.processor for ours, theirs in pairs),
        "memory": max(ours.memory for ours, _ in pairs) / MEBIBYTE,
        "peerMemory": max(theirs.memory for _, theirs in pairs) / MEBIBYTE,
    }


def compiled(name, folder, *options):
    target = folder / name
    subprocess.run(["cc", "-O3", "-o", target, HERE / f"{name}.c", *options], check=True)
    return target


def importing(source, folder):
    return [KITH, "import", source, "--output", folder / "out", "--date", "2026-11-21"]


def against_peers(folder, lines, files, rounds):
    threads = str(os.cpu_count())
    made = make_maps.bodies()
    print("== A list of maps", flush=True)
    path = folder / "maps.jsonl"
    with path.open("wb") as file:
        make_maps.write_lines(file, lines, made)
    size = path.stat().st_size
    duckdb = [sys.executable, HERE / "duckdb_job.py", HERE.parent / "CommandLine", path, threads]
    found = [compare(f"{lines:,} maps in a list ({size / 1e6:,.0f} MB), beside DuckDB",
                     importing(path, folder), duckdb, 64, "at most 0.33", rounds)]
    found[0]["rate"] = size / 1e6 / found[0]["kith"]
    path.unlink()

    print("== Files in a folder", flush=True)
    make_maps.write_files(folder / "files", files, made)
    floor = [compiled("open_read", folder), folder / "files"]
    Run(floor)
    found.append(compare(f"{files:,} files, beside opening and reading alone",
                         importing(folder / "files", folder), floor, 32, "at most 1.7", rounds))

    print("== An archive", flush=True)
    path = folder / "maps.zip"
    make_maps.write_archive(path, files, made)
    floor = [compiled("inflate_all", folder, "-lz"), path]
    found.append(compare(f"{files:,} maps in an archive, beside unpacking with zlib alone",
                         importing(path, folder), floor, None, "at most 1.5", rounds))
    return found


def growth(folder, sizes):
    made = make_maps.bodies()
    points = []
    for count in sizes:
        run = Run(importing("-", folder), given=lambda file: make_maps.write_lines(
            file, count, made))
        points.append({"maps": count, "processor": run.processor, "seconds": run.seconds,
                       "memory": run.memory / MEBIBYTE})
        print(f"   {count:,} maps: {run.processor:.2f} s of processor, {run.seconds:.1f} s, "
              f"{run.memory / MEBIBYTE:.0f} MiB", flush=True)
    return points


def in_a_page(folder, lines, rounds):
    """The page Team review in Chromium, beside Kith with one thread: ratios within each round."""
    print("== A list in the page Team review", flush=True)
    path = folder / "page.jsonl"
    with path.open("wb") as file:
        make_maps.write_lines(file, lines, make_maps.bodies())
    site = folder / "Site"
    subprocess.run([KITH, "build", "--output", site], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    said = subprocess.run(
        [ROOT / ".venv/bin/python", HERE / "bench_review.py", site, KITH, path, str(rounds)],
        check=True, stdout=subprocess.PIPE, text=True).stdout
    found = [json.loads(line) for line in said.splitlines()]
    megabytes = path.stat().st_size / 1e6
    rows = []
    for key, name, bound in (
            ("module", "the module alone", "at least 200 MB/s, at most 4"),
            ("page", "from the press to the summary, with reading the file", "–")):
        rows.append({
            "name": name, "bound": bound,
            "rate": megabytes / median(one[key] for one in found),
            "ratio": median(one[key] / one["native"] for one in found)})
        print(f"   {name}: {rows[-1]['rate']:.0f} MB/s, {rows[-1]['ratio']:.2f} of kith with one "
              "thread", flush=True)
    return {"rows": rows, "maps": lines, "megabytes": megabytes, "rounds": rounds,
            "browser": found[0]["browser"]}


def page(kept):
    lines = [
        "# How fast maps are read", "",
        "Written by `make bench`. Maps are made by `make_maps.py`, the same in each run. Each pair "
        "ran one after the other, several times; ratios are medians of pairs, below 1 where Kith "
        "is faster. Kith validates every byte, finds maps that come twice, counts, and writes the "
        "summary; what it is measured against does less. Memory is the most of all runs.", ""]
    if "peers" in kept:
        lines += [f"{kept['peersDate']}, {kept['machine']}.", "",
                  "| job | wanted | time, ratio | processor, ratio | Kith | peer | memory, wanted "
                  "| Kith | peer |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
        for row in kept["peers"]:
            limit = f"{row['limit']} MiB" if row["limit"] else "–"
            lines.append(
                f"| {row['name']} (n = {row['rounds']}) | {row['bound']} | {row['wall']:.2f} "
                f"| {row['processor']:.2f} | {row['kith']:.2f} s | {row['peer']:.2f} s | {limit} "
                f"| {row['memory']:.0f} MiB | {row['peerMemory']:.0f} MiB |")
        lines += ["", f"A list is read at {kept['peers'][0]['rate']:.0f} MB/s.", ""]
    if "page" in kept:
        found = kept["page"]
        lines += ["## In a page", "", f"{kept['pageDate']}, Chromium {found['browser']}. A list of "
                  f"{found['maps']:,} maps ({found['megabytes']:,.0f} MB), read by the page Team "
                  f"review as it is published, and by Kith with one thread (n = {found['rounds']}).",
                  "", "| what is timed | wanted | rate | time, ratio to Kith with one thread |",
                  "| --- | --- | --- | --- |"]
        lines += [f"| {row['name']} | {row['bound']} | {row['rate']:.0f} MB/s | {row['ratio']:.2f} |"
                  for row in found["rows"]]
        lines += [""]
    if "growth" in kept:
        lines += ["## Growth", "", f"{kept['growthDate']}. A list on standard input, made while it "
                  "is read, so that the time on the clock is that of whoever makes it. Memory is "
                  "for the marks of the maps, 16 bytes and some room for each.", "",
                  "| maps | processor | per million | memory |", "| --- | --- | --- | --- |"]
        lines += [f"| {point['maps']:,} | {point['processor']:.2f} s "
                  f"| {point['processor'] / point['maps'] * 1e6:.2f} s "
                  f"| {point['memory']:.0f} MiB |" for point in kept["growth"]]
        lines += ["", "![Processor time by number of maps](growth.svg)", ""]
    return "\n".join(lines)


def main():
    wanted = set(sys.argv[1:]) or {"quick"}
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    today = str(datetime.date.today())
    kept["machine"] = f"{platform.machine()} with {os.cpu_count()} processors"
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_FOLDER")) as name:
        folder = Path(name)
        Run.measure = compiled("measure", folder)
        if "quick" in wanted:
            against_peers(folder, 100_000, 10_000, 3)
            in_a_page(folder, 30_000, 3)
        if "full" in wanted:
            kept["peers"], kept["peersDate"] = against_peers(
                folder, 1_000_000, 100_000, int(os.environ.get("ROUNDS", "5"))), today
        if "growth" in wanted:
            kept["growth"], kept["growthDate"] = growth(
                folder, [int(count) for count in os.environ.get("GROWTH", GROWTH).split()]), today
        if "page" in wanted:
            kept["page"], kept["pageDate"] = in_a_page(
                folder, 300_000, int(os.environ.get("ROUNDS", "5"))), today
    if wanted & {"full", "growth", "page"}:
        KEPT.write_text(json.dumps(kept, indent=1) + "\n")
        (HERE / "RESULTS.md").write_text(page(kept), encoding="utf-8")
        if "growth" in kept:
            (HERE / "growth.svg").write_text(
                growth_picture.picture(kept["growth"]), encoding="utf-8")


if __name__ == "__main__":
    main()
