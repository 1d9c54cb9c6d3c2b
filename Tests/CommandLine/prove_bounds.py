"""The bounds of `kith attack` beside those of linear programs, and how long 10,000 cells take.

    prove_bounds.py COUNT KITH        COUNT random tables, linked ones among them
"""

import json
import math
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from published_tables import RULES, Tables, random_tables, ranges, small_form
from witness_verifier import Small, each_witness

AT_ONCE = 250


def matrix(rows, width):
    entries = [(number, place) for number, row in enumerate(rows) for place in row]
    signs = [sign for row in rows for sign in row.values()]
    places = list(zip(*entries)) or [(), ()]
    return csr_matrix((signs, places), shape=(len(rows), width))


def solved(all_tables, rule):
    """The least and the most of each figure of each table. Tables that are not linked have nothing to
    do with each other, so one program asks for a figure of each of them at once."""
    known = ranges(RULES[rule][1])
    starts, sums, lows, highs, equal = [], [], [], [], []
    width = 0
    for tables in all_tables:
        starts.append(width)
        for figure, shown in zip(tables.figures, tables.published(RULES[rule][1])):
            sums.append({width + place: 1 for place in figure[3]})
            lows.append(known[shown][0])
            highs.append(known[shown][1])
        for first, second in tables.equal:
            row = {width + place: 1 for place in first}
            row.update({width + place: -1 for place in second})
            equal.append(row)
        width += len(tables.cells)
    sums_of = matrix(sums, width)
    between = csr_matrix(numpy.vstack([sums_of.toarray(), -sums_of.toarray()]))
    ends = numpy.concatenate([highs, [-low for low in lows]])
    found = [[[math.inf, -math.inf] for _ in tables.figures] for tables in all_tables]
    for number in range(max(len(tables.figures) for tables in all_tables)):
        asked = [(place, tables) for place, tables in enumerate(all_tables)
                 if number < len(tables.figures)]
        for sign, end in [(1, 0), (-1, 1)]:
            goal = numpy.zeros(width)
            for place, tables in asked:
                for cell in tables.figures[number][3]:
                    goal[starts[place] + cell] = sign
            answer = linprog(goal, A_ub=between, b_ub=ends, A_eq=matrix(equal, width),
                             b_eq=numpy.zeros(len(equal)), bounds=(0, None), method="highs")
            assert answer.status == 0, answer.message
            for place, tables in asked:
                value = sum(answer.x[starts[place] + cell] for cell in tables.figures[number][3])
                assert abs(value - round(value)) < 1e-6
                found[place][number][end] = round(value)
    return found


def attacked(kith, text, folder):
    """The ends that Kith's witnesses show, by table and figure; each is believed first."""
    (folder / "tables.csv").write_text(text)
    witnesses = folder / "witnesses.jsonl"
    subprocess.run([kith, "attack", folder / "tables.csv", "--brief", "--witnesses", witnesses],
                   stdout=subprocess.DEVNULL)
    published, found = Small(text), {}
    for _, total, tables, figure in each_witness(witnesses.read_text().splitlines()):
        assert published.believes(tables, total)
        if figure:
            name, place, value = figure
            for table in name.split(" and "):
                low, high = found.get((table, place), (math.inf, -math.inf))
                found[table, place] = (min(low, value), max(high, value))
    return found


def compare(kith, count, folder):
    rng = random.Random(20261130)
    figures = linked = done = 0
    while done < count:
        rule = sorted(RULES)[done // AT_ONCE % len(RULES)]
        all_tables = [random_tables(f"n{number}", rng)
                      for number in range(min(AT_ONCE, count - done))]
        found = attacked(kith, small_form(rule, all_tables), folder)
        for tables, ends in zip(all_tables, solved(all_tables, rule)):
            linked += bool(tables.links)
            for (table, row, column, _), end in zip(tables.figures, ends):
                place = f"{row}, {column}" if column else row
                place = "total" if {row, column} <= {"total", ""} else place
                own = found.get((table, place), found.get((table, f"{table}: {place}")))
                if own is None:
                    # An exact figure: there is nothing to find.
                    assert end[0] == end[1]
                    continue
                assert list(own) == end, (rule, table, place, own, end)
                figures += 1
        done += len(all_tables)
    return figures, linked


def seconds_for_10_000_cells(kith, folder):
    tables = Tables("large", random.Random(1), largest=25)
    tables.fill(100, 100)
    (folder / "large.csv").write_text(small_form("nhs", [tables]))
    took = []
    for _ in range(5):
        start = time.monotonic()
        subprocess.run([kith, "attack", folder / "large.csv"], stdout=subprocess.DEVNULL)
        took.append(time.monotonic() - start)
    return sorted(took)[2]


def main():
    count, kith = int(sys.argv[1]), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as name:
        figures, linked = compare(kith, count, Path(name))
        seconds = seconds_for_10_000_cells(kith, Path(name))
    assert seconds < 1, seconds
    print(f"{count} sets of tables, {linked} of them linked, {figures} figures: each bound is HiGHS's, "
          f"each witness believed; 10,000 cells in {seconds:.2f} s.")


if __name__ == "__main__":
    main()
