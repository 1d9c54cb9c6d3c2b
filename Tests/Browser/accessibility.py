"""Looks for what WCAG 2.2 AA forbids and a machine can see, with axe-core."""

from axe_playwright_python.sync_playwright import Axe

LEVEL_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page):
    """Every violation on a page: the rule, and the elements that break it."""
    results = Axe().run(page, options={
        "runOnly": {"type": "tag", "values": LEVEL_AA}, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {violation['help']}: {node['target'][0]} {node['html'][:200]}"
        for violation in results.response["violations"] for node in violation["nodes"]
    ]
