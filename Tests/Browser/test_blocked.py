"""Every page where scripts may not run, and where nothing may be stored: readable and printable, with
nothing on it that does nothing, and no error."""

import json
import shutil

import pytest

from paper import printed
from site_pages import KINDS, SITE
from starting_chromium import browser_options
from test_served import NOT_FOR_SERVED, served  # noqa: F401 (a fixture)
from visits import Visit, open_unpacked

# `make test` looks at one page of each kind, `make prove` at every page.
LOOKS_AT_EVERY_PAGE_AT_LENGTH = True
WORKSHEETS = {f"worksheets/{path.name}" for path in (SITE / "worksheets").glob("*.html")
              if 'id="kith-script"' in path.read_text(encoding="utf-8")}

# What could be pressed or chosen and would do nothing. Links and what folds work without scripts.
DEAD = """[...document.querySelectorAll('button, input, select, textarea, [role=button]')]
    .filter((control) => control.getClientRects().length > 0).map(({ outerHTML }) => outerHTML)"""
# What a page asks to be done with its scripts, or a place that is empty without them.
EMPTY = """[...document.querySelectorAll('main :is(p, li, h1, h2, h3, dd, td)')]
    .filter((part) => part.getClientRects().length > 0 && part.textContent.trim() === ''
        && part.querySelector('img, svg') === null && !part.matches('td, [aria-hidden=true], [role=status]'))
    .map(({ outerHTML }) => outerHTML)"""
TEXT = "document.body.innerText.trim().length"
REFUSE = "throw new DOMException('The operation is insecure.', 'SecurityError');"
# As a browser does it whose settings let pages store nothing.
NOTHING_IS_STORED = "".join(
    f"Object.defineProperty({owner}, '{name}', {{ get() {{ {REFUSE} }}, set() {{ {REFUSE} }} }});\n"
    for owner, name in (
        ("window", "localStorage"), ("window", "sessionStorage"), ("window", "indexedDB"),
        ("window", "caches"), ("Document.prototype", "cookie"),
        ("Navigator.prototype", "serviceWorker"), ("Navigator.prototype", "storage")))


# Without scripts

@pytest.fixture(scope="module")
def without_scripts(browser, tripwire):
    context = browser.new_context(java_script_enabled=False)
    yield Visit(context, SITE / "index.html", tripwire)
    context.close()


def test_without_scripts_a_page_is_read_and_nothing_on_it_is_dead(page_name, without_scripts):
    page = without_scripts.page
    page.goto((SITE / page_name).as_uri())
    assert page.locator("h1:visible").count() >= 1
    # A worksheet says what to do instead, and that is not long.
    assert page.evaluate(TEXT) > (150 if page_name in WORKSHEETS else 300)
    assert page.evaluate(DEAD) == []
    assert page.evaluate(EMPTY) == []
    assert without_scripts.errors == []


@pytest.mark.parametrize("name", KINDS)
def test_without_scripts_a_page_prints(name, without_scripts, tmp_path):
    page = without_scripts.page
    page.goto((SITE / name).as_uri())
    count, words = printed(page, tmp_path / "page.pdf")
    assert count >= 1
    heading = page.locator("h1:visible").first.inner_text().split()[0]
    assert name.startswith("cards/") or heading in words


@pytest.fixture
def scripts_refused(tmp_path):
    """The site as a policy of the machine leaves it that lets no page run a script."""
    refused = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
    folder = tmp_path / "Site"
    shutil.copytree(SITE / "assets", folder / "assets")
    for name in KINDS:
        (folder / name).parent.mkdir(exist_ok=True)
        text = (SITE / name).read_text(encoding="utf-8")
        changed = text.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{refused}', 1)
        assert changed != text
        (folder / name).write_text(changed, encoding="utf-8")
    return folder


def test_where_scripts_are_refused_each_engine_shows_the_page(engine, scripts_refused):
    for name in KINDS:
        open_as_it_is(engine, scripts_refused / name)
        assert engine.evaluate(TEXT) > (150 if name in WORKSHEETS else 300), name
        assert engine.evaluate(DEAD) == [], name
        assert engine.evaluate(EMPTY) == [], name


def open_as_it_is(engine, path):
    """A worksheet never unpacks here: nobody waits for it."""
    wait, engine.wait_until_unpacked = engine.wait_until_unpacked, lambda: None
    engine.open(path)
    engine.wait_until_unpacked = wait


# Where nothing may be stored

@pytest.fixture(scope="module")
def without_storage(browser, tripwire):
    context = browser.new_context()
    context.add_init_script(NOTHING_IS_STORED)
    yield Visit(context, SITE / "index.html", tripwire)
    context.close()


def test_where_storing_is_refused_nothing_breaks(page_name, without_storage):
    page = without_storage.page
    open_unpacked(page, SITE / page_name)
    with pytest.raises(Exception, match="insecure"):
        page.evaluate("localStorage.length")
    assert page.locator("h1:visible").count() == 1
    assert without_storage.errors == []
    assert page.locator("[data-keep]:visible").count() == 0


def works(page, root, shown):
    """Does once what a script does on each kind of page."""
    page.goto(f"{root}/guidance/why-map.html")
    page.fill("#page-search", "consent")
    page.wait_for_selector("#page-search-results a")
    page.goto(f"{root}/question-library.html")
    page.locator(".library-question input").first.check()
    page.click("[data-sheet-see]")
    assert page.locator(".sheet-question:visible").count() == 1
    page.goto(f"{root}/sessions/circle-map.html")
    page.click("[data-timer-start]")
    assert "min left" in page.inner_text("[data-timer-left]")
    page.goto(f"{root}/worksheets/circle-map.html")
    page.wait_for_selector("[data-step=card]")
    assert shown == []


def test_where_storing_is_refused_what_scripts_do_works(browser):
    context = browser.new_context()
    context.add_init_script(NOTHING_IS_STORED)
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    works(page, SITE.as_uri(), errors)
    context.close()


@pytest.fixture(params=["file", "http"])
def block_all(request, playwright, tripwire, tmp_path):
    """Chromium with its own setting "block all cookies", which takes all storage from pages."""
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "profile/Default").mkdir(parents=True)
    (tmp_path / "profile/Default/Preferences").write_text(json.dumps(settings))
    options = browser_options(tripwire)
    if request.param == "http":
        options["args"] = [
            option for option in options["args"] if not option.startswith(NOT_FOR_SERVED)]
    context = playwright.chromium.launch_persistent_context(tmp_path / "profile", **options)
    root = (SITE.as_uri() if request.param == "file"
            else f"{request.getfixturevalue('served')}/site")
    yield context, root
    context.close()


def test_where_the_browser_blocks_all_storage_what_scripts_do_works(block_all):
    context, root = block_all
    page, errors = context.pages[0], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{root}/index.html")
    with pytest.raises(Exception, match="Access is denied"):
        page.evaluate("localStorage.length")
    works(page, root, errors)
    for name in KINDS:
        page.goto(f"{root}/{name}")
        assert page.locator("h1:visible").count() == 1, name
        assert page.locator("[data-keep-end]:visible, [data-keep-update]:visible").count() == 0
    assert errors == []


@pytest.mark.skipif(shutil.which("firefox-esr") is None, reason="there is no Firefox")
def test_firefox_with_all_storage_blocked(monkeypatch, tmp_path, tripwire):
    from engines import firefox
    monkeypatch.setitem(firefox.PREFERENCES, "network.cookie.cookieBehavior", 2)
    (tmp_path / "browser").mkdir()
    engine = firefox.Firefox(tmp_path / "browser", tripwire)
    try:
        for name in KINDS:
            engine.open(SITE / name)
            refused = engine.evaluate(
                "(() => { try { return localStorage.length; } catch (error) { return error.name; } })()")
            assert refused == "SecurityError"
            assert engine.evaluate("document.querySelector('h1') !== null")
        assert engine.errors == []
    finally:
        engine.close()
