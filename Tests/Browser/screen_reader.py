"""The page as a screen reader has it: controls that have a role and a name, and nothing else.

What it hears is worked out from the page by the rules that matter here (aria-label, aria-labelledby,
label, words inside less what is hidden). test_harness.py holds it against Chromium's own tree.
"""

import json

HEARD = """(() => {
    const ROLES = { BUTTON: 'button', A: 'link', H1: 'heading', H2: 'heading', INPUT: 'file' };
    const isHidden = (node) => node.closest('[aria-hidden="true"], [hidden], [inert]') !== null
        || node.getClientRects().length === 0 && node.textContent !== ''
        || getComputedStyle(node).visibility !== 'visible';
    // What stands inside a line is heard without a space before it.
    const part = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node)) return ' ';
        const said = node.getAttribute('aria-label') || words(node);
        return getComputedStyle(node).display === 'inline' ? said : ` ${said} `;
    };
    const words = (node) => [...node.childNodes].map(part).join('');
    const labelled = (node) => (node.getAttribute('aria-labelledby') || '').split(' ')
        .map((id) => document.getElementById(id)).filter((label) => label !== null)
        .map((label) => label.textContent).join(' ');
    const labels = (node) => [...(node.labels || [])].map((label) => label.textContent).join(' ');
    return {
        role: (node) => node.getAttribute('role') || ROLES[node.tagName] || '',
        name: (node) => (labelled(node) || node.getAttribute('aria-label')
            || (node.tagName === 'INPUT' ? labels(node) : words(node))).replace(/\\s+/g, ' ').trim(),
        controls: () => [...document.querySelectorAll(
            'button, a[href], input, [role=button], [role=switch]')].filter((node) =>
                !isHidden(node)),
    };
})()"""

PRESS = """((role, names, within, times) => {
    const heard = HEARD;
    const found = heard.controls().filter((node) => node.closest(within) !== null
        && heard.role(node) === role && names.includes(heard.name(node)));
    if (found.length !== 1) {
        return `${found.length} of role ${role} named ${names.join(' or ')}; there are: `
            + heard.controls().map(heard.name).join(' | ');
    }
    found[0].focus();
    for (let time = 0; time < times; time += 1) {
        found[0].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    return '';
})""".replace("HEARD", HEARD)

LIST = f"""(() => {{
    const heard = {HEARD};
    return heard.controls().map((node) => [heard.role(node), heard.name(node)]);
}})()"""


def controls(engine):
    """The controls of a page in its order: [[role, name], …]"""
    return engine.evaluate(LIST)


def name_of(engine, selector):
    """What a control is called."""
    return engine.evaluate(f"{HEARD}.name(document.querySelector({json.dumps(selector)}))")


def press(engine, role, names, within="body", times=1):
    """Presses the only control of a role that has one of these names, without a pointer or a key."""
    given = ", ".join(json.dumps(value) for value in (role, names, within, times))
    problem = engine.evaluate(f"{PRESS}({given})")
    assert not problem, problem
