"""What must be true of a page as it is laid out. Each function lists what is not."""

import json

CONTROLS = "a[href], button, input, [role=button]"

# Wider than the window, as a person who must scroll to the side sees it.
OVERFLOW = """(({ clientWidth, scrollWidth }) => scrollWidth <= clientWidth ? []
    : [...document.body.querySelectorAll('*')].filter((node) => {
        const { right, left, width } = node.getBoundingClientRect();
        return width > 0 && (right > clientWidth + 1 || left < -1);
    }).map((node) => `${node.tagName}.${node.getAttribute('class')}`).slice(0, 5)
        .concat(`${scrollWidth} of ${clientWidth}`))(document.documentElement)"""

# Words that do not fit in what holds them, where what does not fit is cut off.
CUT_OFF = """[...document.body.querySelectorAll('*')].filter((node) => {
    const { overflowX, overflowY, position } = getComputedStyle(node);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const isUnseen = node.clientWidth <= 1 || node.closest('.unseen, svg') !== null;
    return !isUnseen && node.textContent.trim() !== '' && (
        cuts(overflowX) && node.scrollWidth > node.clientWidth + 1
        || cuts(overflowY) && node.scrollHeight > node.clientHeight + 1);
}).map((node) => `${node.tagName}.${node.getAttribute('class')} ${node.textContent.trim()}`)"""

# Words of a control that stand out of it.
SPILT = """[...document.querySelectorAll('button')].filter((button) =>
    button.getClientRects().length > 0 && (button.scrollWidth > button.clientWidth + 1
        || button.scrollHeight > button.clientHeight + 1)
    && button.closest('.unseen, .skip-link') === null).map((button) => button.textContent.trim())"""

SMALL = """((least, controls) => [...document.querySelectorAll(controls)].flatMap((node) => {
    if (node.getClientRects().length === 0 || node.closest('.skip-link, [hidden]')) return [];
    const target = node.querySelector('.hit') || node;
    const { width, height } = target.getBoundingClientRect();
    const name = node.getAttribute('aria-label') || node.textContent.trim();
    return width < least - 0.5 || height < least - 0.5
        ? [`${name}: ${Math.round(width)} by ${Math.round(height)}`] : [];
}))"""

# Tokens, their labels and the rings' words, each as what is drawn of it: a token as its shape, not
# the larger area that can be pressed; words less the room above and below most letters. A ring's
# word is bent, so its letters are taken one by one.
MEETING = """(() => {
    const boxes = [];
    const box = (name, owner, { x, y, width, height }) =>
        boxes.push({ name, owner, x, y, right: x + width, foot: y + height });
    const ink = ({ x, y, width, height }) =>
        ({ x, y: y + height * 0.15, width, height: height * 0.7 });
    const svg = document.querySelector('svg.map').getBoundingClientRect();
    for (const token of document.querySelectorAll('[data-person]')) {
        const owner = token.dataset.person;
        box(`token ${owner}`, owner, token.querySelector('.around + *').getBoundingClientRect());
        for (const line of token.querySelectorAll('.name')) {
            box(`label ${line.textContent}`, owner, ink(line.getBoundingClientRect()));
        }
    }
    const people = boxes.length;
    for (const word of document.querySelectorAll('.ring-word')) {
        const scale = svg.width / word.ownerSVGElement.viewBox.baseVal.width;
        for (let place = 0; place < word.getNumberOfChars(); place += 1) {
            const { x, y, width, height } = word.getExtentOfChar(place);
            box(`ring word ${word.textContent}`, word.textContent, ink({
                x: svg.x + x * scale, y: svg.y + y * scale,
                width: width * scale, height: height * scale }));
        }
    }
    const isRound = (one) => one.name.startsWith('token');
    const meet = (a, b) => {
        const overlap = (p, q) => Math.min(p.right, q.right) - Math.max(p.x, q.x) > 1
            && Math.min(p.foot, q.foot) - Math.max(p.y, q.y) > 1;
        if (!overlap(a, b)) return false;
        if (!isRound(a) && !isRound(b)) return true;
        const [disc, other] = isRound(a) ? [a, b] : [b, a];
        const [cx, cy, r] = [(disc.x + disc.right) / 2, (disc.y + disc.foot) / 2,
            (disc.right - disc.x) / 2];
        if (isRound(other)) {
            const s = (other.right - other.x) / 2;
            return Math.hypot(cx - (other.x + other.right) / 2,
                cy - (other.y + other.foot) / 2) < r + s - 1;
        }
        const near = (low, value, high) => Math.min(high, Math.max(low, value));
        return Math.hypot(cx - near(other.x, cx, other.right),
            cy - near(other.y, cy, other.foot)) < r - 1;
    };
    return boxes.slice(0, people).flatMap((a, place) => boxes.slice(place + 1)
        .filter((b) => a.owner !== b.owner && meet(a, b)).map((b) => `${a.name} / ${b.name}`));
})()"""

# Tokens that something else covers at their middle.
COVERED = """[...document.querySelectorAll('[data-person]')].filter((token) => {
    token.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = token.querySelector('.hit').getBoundingClientRect();
    return !token.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}).map((token) => token.getAttribute('aria-label'))"""

# The focus: what has it, whether any of it is in view and not covered.
FOCUSED = f"""(() => {{
    const node = document.activeElement;
    if (node === null || node === document.body) return null;
    const {{ x, y, width, height }} = (node.querySelector('.hit') || node).getBoundingClientRect();
    const points = [[0.5, 0.5], [0.15, 0.2], [0.85, 0.2], [0.15, 0.8], [0.85, 0.8]];
    return {{
        name: node.getAttribute('aria-label') || node.textContent.trim() || node.id,
        place: [...document.querySelectorAll({json.dumps(CONTROLS + ", [tabindex]")})].indexOf(node),
        box: {{ x, y, width, height }},
        inView: points.some(([across, down]) => {{
            const found = document.elementFromPoint(x + across * width, y + down * height);
            return found !== null && (node.contains(found) || found === node);
        }}),
    }};
}})()"""


def small_targets(page, least):
    """Controls that are smaller than `least` CSS pixels either way."""
    return page.evaluate(f"{SMALL}({least}, {json.dumps(CONTROLS)})")


def set_spacing(page):
    """Text as WCAG 1.4.12 lets a person set it. Not as markup, which the page's policy refuses."""
    page.evaluate("""() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
        document.adoptedStyleSheets = [sheet];
    }""")
