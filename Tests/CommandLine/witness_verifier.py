"""Whether witnesses that `kith attack` wrote are what they say, judged from the published files alone.

A witness is believed if its numbers, put through the publisher's rule, give every figure that was
published, and add up. Nothing here works out what is possible: it adds up and compares.
"""

import csv
import json


class Small:
    """Tables in the small form."""

    def __init__(self, text):
        self.signs, self.links, self.figures, self.shown_from = {}, [], {}, 1
        for fields in csv.reader(text.splitlines()[1:]):
            if fields[0] == "numbers":
                self.kind, self.base = fields[1], int((fields + ["1"])[2])
            elif fields[0] == "withheld":
                self.signs[fields[1]] = range(int(fields[2]), int(fields[3]) + 1)
            elif fields[0] == "shown-from":
                self.shown_from = int(fields[1])
            elif fields[0] in ("same-total", "same-rows"):
                self.links.append(fields)
            elif fields != ["table", "row", "column", "figure"]:
                self.figures.setdefault(fields[0], {})[tuple(fields[1:3])] = fields[3]

    def gives(self, number, shown):
        if shown in self.signs:
            return number in self.signs[shown]
        if self.kind == "midpoint":
            number = -(-number // self.base) * self.base - self.base // 2 if number else 0
        elif number == 0 or number >= self.shown_from:
            number = (number + self.base // 2) // self.base * self.base
        else:
            return False
        return str(number) == shown

    def inner(self, tables):
        """The inner cells of each table, by row and column, from the names that a witness uses."""
        cells = {name: {} for name in self.figures if name in " and ".join(tables).split(" and ")}
        for name in cells:
            for row, column in self.figures[name]:
                place = f"{row}, {column}" if column else row
                for numbers in tables.values():
                    number = numbers.get(f"{name}: {place}", tables.get(name, {}).get(place))
                    if "total" not in (row, column) and number is not None:
                        cells[name][row, column] = number
        return cells

    def margins(self, cells):
        sums = {}
        for (row, column), number in cells.items():
            for place in {(row, column), ("total", column), (row, "total" if column else ""),
                          ("total", "total" if column else "")}:
                sums[place] = sums.get(place, 0) + number
        return sums

    def believes(self, tables, total):
        """Whether the inner cells of tables about the same people give what was published."""
        sums = {name: self.margins(cells) for name, cells in self.inner(tables).items()}
        rows = {name: {row: n for (row, column), n in all_sums.items() if column in ("", "total")}
                for name, all_sums in sums.items()}
        return (all(self.gives(sums[name][place], shown) for name in sums
                    for place, shown in self.figures[name].items())
                and all(of["total"] == total for of in rows.values())
                and all(rows[a] == rows[b] for kind, a, *others in self.links if kind == "same-rows"
                        for b in others if a in rows))


def believes_summary(rule, statistics, tables, maps):
    """Whether the numbers of a block of so many maps give what a summary says of it."""
    def gives(number, shown):
        if rule["name"] == "cellkey":
            return abs(number - (0 if shown == "[c]" else shown)) < rule["base"]
        return figure(number) == shown

    def figure(number):
        if number <= rule["threshold"]:
            return "[c]"
        if maps - number <= rule["threshold"]:
            return "most-or-all"
        return (number + rule["base"] // 2) // rule["base"] * rule["base"]
    return maps >= rule["fewest-maps"] and all(
        tables[name].keys() == figures.keys()
        and all(gives(number, figures[place]) for place, number in tables[name].items())
        and max(tables[name].values()) <= maps
        and (not is_one_row or sum(tables[name].values()) <= maps)
        for name, (is_one_row, figures) in statistics.items())


def believes_times(whole, is_covered, blocks, numbers):
    """Whether numbers of a time and of its parts give what summaries say of each of them. `blocks`
    has for each time its rule, whether a map is in one row alone, and the figures by their places;
    `is_covered` says whether the parts are all of the whole."""
    counted = {}
    for name, number in numbers.items():
        place, _, time = name.rpartition(" in ")
        counted.setdefault(time, {})[place] = number
    parts = [cells for time, cells in counted.items() if time != whole]
    sums = {place: sum(cells[place] for cells in parts) for place in counted[whole]}
    for time, cells in counted.items():
        rule, is_one_row, figures = blocks[time]
        places = {place: figures[place] for place in cells if place != "the number of maps"}
        numbers = {place: cells[place] for place in places}
        if not believes_summary(
                rule, {"": (is_one_row, places)}, {"": numbers}, cells["the number of maps"]):
            return False
    return all(number == sums[place] if is_covered else number >= sums[place]
               for place, number in counted[whole].items())


def each_witness(lines):
    """Every witness: the publication, the total, complete tables, and the figure with its number."""
    whole = {}
    for line in map(json.loads, lines):
        key = line["publication"], line["total"]
        if "tables" in line:
            for name in line["tables"]:
                whole[(*key, name)] = line["tables"]
            yield line["publication"], line["total"], line["tables"], None
        else:
            tables = dict(whole[(*key, line["table"])])
            tables[line["table"]] = {**tables[line["table"]], **line["changed"]}
            assert tables[line["table"]][line["figure"]] == line["value"]
            yield (line["publication"], line["total"], tables,
                   (line["table"], line["figure"], line["value"]))
