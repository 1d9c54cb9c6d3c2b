"""What a browser that translates the page would send away: never who is on the map."""

from circle_map import PATH, CircleMap
from every_step import every_step

PEOPLE = [("best-friend", "close"), ("gaming-friend", "further-away"),
          ("home-staff", "part-of-my-life")]
WORDS = ["Best friend", "Gaming friend", "Worker where I live"]

# Words and names that may be translated and hold one of the words.
SENT = """words => {
    const isKept = (node) => {
        const told = node.closest('[translate]');
        return told !== null && told.getAttribute('translate') === 'no';
    };
    const holds = (text) => words.some((word) => text.includes(word));
    const found = [];
    for (const node of document.body.querySelectorAll('*')) {
        if (node.closest('script, template') !== null || isKept(node)) continue;
        for (const name of ['aria-label', 'title', 'alt']) {
            if (holds(node.getAttribute(name) || '')) found.push(node.getAttribute(name));
        }
        for (const { nodeType, data } of node.childNodes) {
            if (nodeType === Node.TEXT_NODE && holds(data)) found.push(data);
        }
    }
    return found;
}"""


def test_who_is_on_the_map_is_not_translated(open_page):
    visit = open_page(PATH, reduced_motion="reduce")
    page = visit.page
    seen, sent = 0, {}
    for name in every_step(CircleMap(visit), PEOPLE):
        seen += page.evaluate("words => words.filter((word) => "
                              "document.body.innerText.includes(word)).length", WORDS)
        found = page.evaluate(SENT, WORDS)
        if found:
            sent[name] = found
    assert seen > 50
    assert sent == {}
