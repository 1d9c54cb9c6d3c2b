"""Looks for what WCAG 2.2 AA forbids and a machine can see, with axe-core."""

from axe_playwright_python.sync_playwright import Axe

# Put into a page once: to read it takes as long as to look at a page.
AXE = Axe().axe_script
LEVEL_AA = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LOOK = """async (runOnly) => {
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(
        ({ target, html }) => `${id}: ${help}: ${target[0]} ${html.slice(0, 200)}`));
}"""


def violations(page, rules=LEVEL_AA):
    """Every violation on a page: the rule, and the elements that break it. The rules are as axe's
    `runOnly` names them."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(LOOK, rules)
