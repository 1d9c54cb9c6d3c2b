"""In each browser engine, nothing leaves; and what goes wrong there is told, so that a list of errors
or of requests that is empty shows something.
"""

from circle_map import PATH
from map_in_engine import MapInEngine, requests_elsewhere
from tripwire import address

LEAKING = """<!doctype html><html lang="en"><title>Leaking</title>
<img src="http://telltale.test/a.png" alt="">
<script>fetch('http://telltale.test/b').catch(() => {});</script>"""

BROKEN = """<!doctype html><html lang="en"><title>Broken</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
<button>Break</button>
<script>document.querySelector('button').addEventListener('click', () => {
    document.body.append(Object.assign(new Image(), { src: 'http://telltale.test/refused.png' }));
    missing();
});</script>"""

REMEMBERING = "<!doctype html><html lang=en><title>Remembering</title>"

PRYING = """<!doctype html><html lang="en"><title>Prying</title>
<script>fetch('remembering.html').then(() => 'read', () => 'refused')
    .then((outcome) => { document.title = outcome; });</script>"""


def test_nothing_leaves_and_a_page_that_leaks_is_caught(engine, site, tmp_path):
    engine.open(site / "index.html")
    engine.open(site / PATH)
    circle_map = MapInEngine(engine)
    circle_map.make()
    circle_map.save()
    assert requests_elsewhere(engine) == []
    page = tmp_path / "leaking.html"
    page.write_text(LEAKING)
    engine.open(page)
    engine.wait_until(lambda: len(engine.seen_by_tripwire) > 1, "the tripwire did not see the leak")
    # Whatever the site had sent would have been there before.
    assert all("telltale.test" in address(line) for line in engine.seen_by_tripwire)
    assert any("telltale.test/a.png" in url for url in requests_elsewhere(engine))


def test_what_goes_wrong_in_a_page_is_told(engine, tmp_path):
    """Otherwise a list of errors that is empty shows nothing."""
    page = tmp_path / "broken.html"
    page.write_text(BROKEN)
    engine.open(page)
    engine.press("button")
    engine.wait_until(lambda: len(engine.errors) > 1, "the errors were not told")
    told = "\n".join(engine.errors)
    assert "img-src" in told
    # WebKit does not say which error a script of a file made.
    assert "missing" in told or "Script error" in told
    assert engine.seen_by_tripwire == []


def test_a_page_from_a_file_may_not_read_another(engine, tmp_path):
    """As in everybody's browser. Automation can lift this rule, and then too much works."""
    (tmp_path / "remembering.html").write_text(REMEMBERING)
    page = tmp_path / "prying.html"
    page.write_text(PRYING)
    engine.open(page)
    engine.wait("document.title !== 'Prying'")
    assert engine.title == "refused"
