"""The page where a team turns shared maps into a summary, in Chromium, by real file inputs."""

import shutil
import subprocess
import zipfile

import pytest

from accessibility import violations_in_both_schemes
from layout import OVERFLOW
from made_up_maps import write
from paper import printed
from site_pages import ROOT
from visits import save_download

PAGE = "review.html"
QUARTER = ["2026-Q4"]
NAME = "ZZCANARYZZ"
STORED = """(async () => [localStorage.length, sessionStorage.length, document.cookie,
    (await indexedDB.databases()).length])()"""


@pytest.fixture(scope="module")
def maps(tmp_path_factory):
    """maps(30): a folder with so many shared maps."""
    made = {}

    def folder_of(count):
        if count not in made:
            made[count] = tmp_path_factory.mktemp("shared") / "maps"
            write(count, made[count], QUARTER)
        return made[count]

    return folder_of


@pytest.fixture
def review(open_page):
    return open_page(PAGE, reduced_motion="reduce")


def natively(kith, folder, out, day, *options):
    """The files that the command line makes of a folder."""
    subprocess.run([kith, "import", folder, "--output", out, "--date", day, *options], cwd=ROOT,
                   check=True, stdout=subprocess.DEVNULL)
    return {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}


def make(page, *files, folder=None):
    if folder:
        page.set_input_files("#map-folder", folder)
    else:
        page.set_input_files("#map-files", files)
    page.click("#make")
    page.wait_for_selector("#done:visible, #problem > p")


def today(page):
    return page.evaluate("""(() => {
        const day = new Date();
        day.setMinutes(day.getMinutes() - day.getTimezoneOffset());
        return day.toISOString().slice(0, 10);
    })()""")


def test_two_hundred_files_give_the_files_of_the_command_line(review, maps, kith, tmp_path):
    page = review.page
    page.check("input[name=expected][value='150']")
    make(page, *sorted(maps(200).iterdir()))
    ours = natively(kith, maps(200), tmp_path / "native", today(page), "--expect", "150")
    names = {"page": "index.html", "tables": "tables.csv", "json": "summary.json",
             "text": "summary.md"}
    for kind, name in names.items():
        saved = save_download(page, lambda: page.click(f"[data-save={kind}]"), tmp_path)
        assert saved.read_text(encoding="utf-8") == ours[name], name
    # What is shown is that page.
    heading = page.locator("#summary h1").inner_text()
    assert f"<h1>{heading}</h1>" in ours["index.html"]
    assert page.locator("#summary svg").count() == ours["index.html"].count("<svg") > 9
    assert review.errors == []
    assert review.requests_elsewhere == [] and review.seen_by_tripwire == []
    assert page.evaluate(STORED) == [0, 0, "", 0]


@pytest.mark.parametrize("form", ["folder", "zip", "list"])
def test_a_folder_a_zip_and_a_list_give_the_same(form, review, maps, kith, tmp_path):
    page = review.page
    given = tmp_path / f"maps.{form}"
    texts = {path.name: path.read_bytes() for path in sorted(maps(60).iterdir())}
    if form == "zip":
        with zipfile.ZipFile(given, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in texts.items():
                archive.writestr(f"in/{name}", text)
    elif form == "list":
        given = given.with_suffix(".jsonl")
        given.write_bytes(b"\n".join(texts.values()))
    make(page, given, folder=maps(60) if form == "folder" else None)
    ours = natively(kith, maps(60), tmp_path / "native", today(page), "--expect", "20")
    saved = save_download(page, lambda: page.click("[data-save=page]"), tmp_path)
    assert saved.read_text(encoding="utf-8") == ours["index.html"]
    assert review.errors == []


def test_what_is_left_out_is_told_by_place_and_reason_and_never_by_name(review, maps, tmp_path):
    page = review.page
    bad = tmp_path / f"zz-{NAME}.json"
    bad.write_text(f'{{"kith":1,"{NAME}":"{NAME}"}}')
    notes = tmp_path / f"{NAME}.txt"
    notes.write_text(NAME)
    make(page, *sorted(maps(60).iterdir()), bad, notes)
    assert page.locator("#report tbody th").all_inner_texts() == ["61"]
    told = page.locator("#report").inner_text()
    assert "1 of 61 was left out." in told and "passed over" in told
    assert "unknown-key-or-order" in told
    assert NAME not in page.content()


def test_without_a_map_it_says_why_and_what_to_do(review, tmp_path):
    page = review.page
    page.click("#make")
    assert page.locator("#problem").inner_text() == "Choose the files first."
    bad = tmp_path / "a.json"
    bad.write_text(NAME)
    make(page, bad)
    assert "no summary" in page.locator("#problem").inner_text()
    assert "not-json" in page.locator("#problem").inner_text()
    assert NAME not in page.content()
    broken = tmp_path / "a.zip"
    broken.write_bytes(b"PK")
    make(page, broken)
    assert "zip-no-end" in page.locator("#problem").inner_text()
    assert review.errors == []


def test_from_the_front_page_to_paper_in_four_actions(open_page, maps, tmp_path):
    visit = open_page("index.html")
    page = visit.page
    page.locator(f"a[href='{PAGE}']").click()  # 1; on a phone a press unfolds the list before
    page.locator("#review").wait_for()
    page.set_input_files("#map-folder", maps(30))  # 2
    page.click("#make")  # 3
    page.wait_for_selector("#done:visible")
    page.evaluate("() => { window.print = () => { window.asked = (window.asked || 0) + 1; }; }")
    page.click("#print")  # 4
    assert page.evaluate("window.asked") == 1
    pages, text = printed(page, tmp_path / "summary.pdf")
    assert pages >= 2 and "at least" in text and "Leave now" not in text and "file:" not in text
    assert "Save as a page" not in text and "Delete the shared copies" not in text


def test_it_breaks_no_rule_of_accessibility_and_fits_a_phone(open_page, maps, tmp_path):
    page = open_page(PAGE, reduced_motion="reduce", viewport={"width": 320, "height": 640}).page
    assert violations_in_both_schemes(page) == [] and page.evaluate(OVERFLOW) == []
    bad = tmp_path / "z.json"
    bad.write_text("{}")
    make(page, *sorted(maps(60).iterdir()), bad)
    assert violations_in_both_schemes(page) == [] and page.evaluate(OVERFLOW) == []
    assert page.locator("h1:visible").count() == 1


def tab_to(page, name):
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == name:
            return
    raise AssertionError(f"The key Tab does not lead to #{name}.")


def test_it_is_done_by_keys_alone(review, maps):
    page = review.page
    # Long before one opens: Chromium is told of it without being waited for.
    page.on("filechooser", lambda chooser: chooser.set_files(sorted(maps(30).iterdir())))
    tab_to(page, "map-files")
    page.keyboard.press("Space")
    page.wait_for_selector("#chosen:not(:empty)")
    assert page.locator("#chosen").inner_text() == "30 files are chosen."
    tab_to(page, "make")
    page.keyboard.press("Enter")
    page.wait_for_selector("#done:visible")
    assert page.evaluate("document.activeElement.id") == "done-title"


def test_without_workers_it_still_works(browser, tripwire, maps, site):
    context = browser.new_context()
    context.add_init_script("delete window.Worker")
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    page.locator("#review").wait_for()
    make(page, *sorted(maps(30).iterdir()))
    assert page.locator("#summary h1").is_visible()
    context.close()


def test_leaving_and_going_elsewhere_forget_it(context, site, maps):
    page = context.pages[0]
    page.goto((site / "index.html").as_uri())
    page.goto((site / PAGE).as_uri())
    page.locator("#review").wait_for()
    make(page, *sorted(maps(30).iterdir()))
    page.click("#leave")
    page.wait_for_url("about:blank")
    page.go_back()
    assert page.url.endswith("index.html")
    page.goto((site / PAGE).as_uri())
    page.locator("#review").wait_for()
    assert page.locator("#summary").inner_html() == ""
    assert page.locator("#chosen").inner_text() == ""


@pytest.fixture
def decided(browser, kith, tmp_path):
    """decided("maps-a-year", "60"): the page as it is built where local.yml says so."""
    pages = []

    def open_it(key, value):
        shutil.copytree(ROOT / "Content", tmp_path / "content")
        local = tmp_path / "content/local.yml"
        text = local.read_text(encoding="utf-8")
        assert text.count(f"\n{key}:\n") == 1
        local.write_text(text.replace(f"\n{key}:\n", f"\n{key}: {value}\n"), encoding="utf-8")
        subprocess.run([kith, "build", "--content", tmp_path / "content", "--output",
                        tmp_path / "Site"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        pages.append(browser.new_page())
        pages[-1].goto((tmp_path / "Site" / PAGE).as_uri())
        pages[-1].locator("#review").wait_for()
        return pages[-1]

    yield open_it
    for page in pages:
        page.close()


def offered(page, name):
    """The values of a choice, and the one that is chosen."""
    values = page.locator(f"input[name={name}]").evaluate_all("all => all.map((one) => one.value)")
    return values, page.locator(f"input[name={name}]:checked").input_value()


@pytest.mark.parametrize("rule, rules", [
    ("", ["0", "1", "2"]), ("uk-strict-13", ["1", "2"]), ("uk-strict-18", ["2"])])
def test_only_the_partnerships_rule_and_stricter_ones_are_offered(
        rule, rules, decided, maps, tmp_path):
    page = decided("disclosure-rule", rule)
    assert offered(page, "profile") == (rules, rules[0])
    # In words, and only where the partnership has decided something.
    assert ("This area has decided" in page.locator("#choices").inner_text()) == bool(rule)
    make(page, *sorted(maps(60).iterdir()))
    saved = save_download(page, lambda: page.click("[data-save=json]"), tmp_path)
    assert f'"{rule or "uk-strict"}"' in saved.read_text(encoding="utf-8")


@pytest.mark.parametrize("expected, numbers", [
    ("", ["0", "20", "50", "100", "150", "300"]), ("60", ["0", "20", "50"]), ("19", ["0"])])
def test_nothing_finer_is_offered_than_the_partnership_has_decided(expected, numbers, decided):
    page = decided("maps-a-year", expected)
    assert offered(page, "expected") == (numbers, numbers[-1] if expected else "20")
    assert ("This area has decided" in page.locator("#choices").inner_text()) == bool(expected)


def test_the_page_alone_may_run_webassembly(site):
    with_it = {path.relative_to(site).as_posix() for path in site.rglob("*.html")
               if "wasm-unsafe-eval" in path.read_text(encoding="utf-8")}
    assert with_it == {PAGE}
