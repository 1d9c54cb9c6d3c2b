"""Looks for what WCAG 2.2 AA forbids and a machine can see, with axe-core."""

from axe_playwright_python.sync_playwright import Axe

# Put into a page once: to read it takes as long as to look at a page.
AXE = Axe().axe_script
LEVEL_AA = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# What a page's colours decide: the rest is the same in a page of the same parts.
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
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


def violations_in_both_schemes(page):
    """Those that a page has in its light colours, and those that its dark ones bring."""
    page.emulate_media(color_scheme="light")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {violation}" for violation in violations(page, OF_COLOURS)]
    page.emulate_media(color_scheme="light")
    return found
