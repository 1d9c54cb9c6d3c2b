"""Summaries as Kith writes them, of counts that are given, by its rule or by a weaker one."""

import json

# What each weakening does to the rule. Every other part of it stays.
RULE = {"threshold": 7, "base": 5, "fewest-maps": 20, "zero": False, "number": False}
WEAKER = {
    "a lower threshold": {"threshold": 5},
    "a finer rounding": {"base": 3},
    "no rounding": {"base": 1},
    "zeros shown": {"zero": True},
    "the number of maps shown": {"number": True},
}


def figure(number, maps, rule):
    threshold, base = rule["threshold"], rule["base"]
    if number == 0 and rule["zero"]:
        return {"about": 0, "low": 0, "high": 0}
    if number <= threshold:
        return "[c]"
    if maps - number <= threshold:
        return "most-or-all"
    about = (number + base // 2) // base * base
    return {"about": about, "low": max(about - base // 2, threshold + 1),
            "high": about - base // 2 + base - 1}


def summary_text(blocks, **changes):
    """`summary.json` of blocks: by time, the number of maps and the answers to one question."""
    rule = {**RULE, **changes}
    told = []
    for time, (maps, _) in blocks.items():
        told.append({"time": time, "maps-at-least": rule["fewest-maps"]})
        if rule["number"]:
            told[-1]["maps"] = maps
    figures = [[[figure(number, maps, rule)] for number in answers]
               for maps, answers in blocks.values()]
    rows = [{"code": f"answer-{row}", "label": "An answer"} for row in range(len(figures[0]))]
    statistic = {"id": "question", "title": "A question", "map-in": "one-row", "rows": rows,
                 "columns": [], "figures": figures}
    return json.dumps({
        "kith-summary": 1, "made-on": "2026-11-21", "review-by": "2027-02-21",
        "rule": {"name": "uk-strict", **{key: rule[key] for key in list(RULE)[:3]}},
        "step": {"block": "quarter", "detail": "themes"}, "one-group": False,
        "worksheets": [{"id": "small", "vocabulary": 1, "title": "Small", "blocks": told,
                        "statistics": [statistic]}]}, separators=(",", ":")) + "\n"
