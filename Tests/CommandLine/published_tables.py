"""Tables made at random and published by a rule with totals, and what is possible behind each figure,
worked out in two other ways: by trying all tables, and by linear programs (HiGHS, through scipy).

Nothing here is shared with `kith attack`: a table is made of inner cells, and each figure says
between what the sum of some of them lies.
"""

import itertools

RULES = {
    "nhs": ("numbers,nearest,5\nwithheld,[c],1,7\nshown-from,8",
            lambda n: "[c]" if 1 <= n <= 7 else str((n + 2) // 5 * 5)),
    "ours": ("numbers,nearest,5\nwithheld,[c],0,7\nshown-from,8",
             lambda n: "[c]" if n <= 7 else str((n + 2) // 5 * 5)),
    "dfe": ("numbers,exact\nwithheld,c,1,5", lambda n: "c" if 1 <= n <= 5 else str(n)),
    "midpoint": ("numbers,midpoint,6", lambda n: str(-(-n // 6) * 6 - 3 if n else 0)),
}


def ranges(shown_of, most=400):
    """What each thing that a rule shows can stand for."""
    found = {}
    for number in range(most):
        shown = shown_of(number)
        low, _ = found.get(shown, (number, number))
        found[shown] = (low, number)
    return found


class Tables:
    """Tables about the same people. `cells` are all inner cells of all of them."""

    def __init__(self, name, rng, largest=14):
        self.rng, self.name, self.largest = rng, name, largest
        self.cells = []             # the true numbers
        self.figures = []           # table, row, column, the places of its cells
        self.equal = []             # pairs of lists of places with the same sum
        self.links = []

    def fill(self, rows, columns, row_sums=None, total=None):
        """Adds a table whose rows, or whose total, have given sums."""
        table = f"{self.name}t{len({figure[0] for figure in self.figures})}"
        rng, start = self.rng, len(self.cells)
        width = max(columns, 1)
        if row_sums is None and total is None:
            numbers = [rng.randint(0, self.largest) for _ in range(rows * width)]
        else:
            numbers = [0] * (rows * width)
            given = [list(range(row * width, row * width + width)) for row in range(rows)]
            for places, count in zip(given if row_sums else [range(rows * width)],
                                     row_sums or [total]):
                for _ in range(count):
                    numbers[rng.choice(places)] += 1
        self.cells += numbers
        at = [[start + row * width + column for column in range(width)] for row in range(rows)]
        for row in range(rows):
            for column in range(width):
                self.figures.append((table, f"r{row}", f"c{column}" if columns else "",
                                     [at[row][column]]))
        margins = [("total", "total" if columns else "", list(itertools.chain(*at)))]
        if columns:
            margins += [(f"r{row}", "total", at[row]) for row in range(rows)]
            margins += [("total", f"c{column}", [line[column] for line in at])
                        for column in range(columns)]
        for row, column, places in margins:
            if rng.random() < 0.8:
                self.figures.append((table, row, column, places))
        return table, at

    def sums(self, lines):
        return [sum(self.cells[place] for place in line) for line in lines]

    def published(self, shown_of):
        return [shown_of(sum(self.cells[place] for place in figure[3])) for figure in self.figures]


def random_tables(name, rng, small=False):
    """One table or several that are linked, with their cells filled at random."""
    tables = Tables(name, rng, largest=6 if small else rng.choice([6, 12, 25]))
    most = 2 if small else 4
    rows, columns = rng.randint(1, most), rng.choice([0, 1, 2] if small else [0, 2, 3, 4])
    table, at = tables.fill(rows, columns)
    kind = rng.choice(["alone", "alone", "rows", "total", "both"])
    whole = list(itertools.chain(*at))
    if kind in ("rows", "both"):
        other, cells = tables.fill(rows, rng.choice([0, 2]), row_sums=tables.sums(at))
        tables.links.append(f"same-rows,{other},{table}")
        tables.equal += list(zip(at, cells))
    if kind in ("total", "both"):
        other, cells = tables.fill(rng.randint(1, 3), 0, total=sum(tables.sums(at)))
        tables.links.append(f"same-total,{table},{other}")
        tables.equal.append((whole, list(itertools.chain(*cells))))
    return tables


def small_form(rule, all_tables):
    """The file in which they are published."""
    legend, shown_of = RULES[rule]
    lines = ["kith-tables,1", *legend.split("\n")]
    lines += [link for tables in all_tables for link in tables.links]
    lines.append("table,row,column,figure")
    for tables in all_tables:
        for (table, row, column, _), shown in zip(tables.figures, tables.published(shown_of)):
            lines.append(f"{table},{row},{column},{shown}")
    return "\n".join(lines) + "\n"


def tried_bounds(tables, rule):
    """The least and the most of each figure, by trying all tables."""
    shown_of = RULES[rule][1]
    published = tables.published(shown_of)
    known = ranges(shown_of)
    own = {figure[3][0]: known[shown] for figure, shown in zip(tables.figures, published)
           if len(figure[3]) == 1 and "total" not in figure[1:3]}
    found = [None] * len(published)
    choices = [range(own[place][0], own[place][1] + 1) for place in range(len(tables.cells))]
    for cells in itertools.product(*choices):
        if any(sum(cells[p] for p in a) != sum(cells[p] for p in b) for a, b in tables.equal):
            continue
        sums = [sum(cells[place] for place in figure[3]) for figure in tables.figures]
        if [shown_of(number) for number in sums] == published:
            found = [(number, number) if known is None else
                     (min(known[0], number), max(known[1], number))
                     for known, number in zip(found, sums)]
    return found
