"""The page Team review: what is dropped on it, the cover, and what the browser keeps."""

import shutil

import pytest

from left_behind import files_with
from made_up_maps import write
from test_nothing_stays import MARKER, go_elsewhere, leave, profiled  # noqa: F401 (a fixture)
from test_team_review import PAGE, make, maps, review  # noqa: F401 (fixtures)

# What a person does who drops files, as the browser tells the page of it.
DROP = """(texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of texts) transfer.items.add(new File([text], name));
    for (const kind of ['dragover', 'drop']) {
        document.querySelector('#drop').dispatchEvent(
            new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
}"""


def test_files_are_dropped(review, maps):
    page = review.page
    page.evaluate(DROP, [[path.name, path.read_text()] for path in sorted(maps(30).iterdir())])
    page.wait_for_selector("#chosen:not(:empty)")
    assert page.locator("#chosen").inner_text() == "30 files are chosen."
    page.click("#make")
    page.wait_for_selector("#done:visible")
    assert page.locator("#summary h1").is_visible()
    assert review.errors == []


def drop(page, path, until="() => document.querySelector('#chosen').textContent"):
    """As the system hands over what is dragged, by the browser's own way of dragging."""
    page.locator("#drop").scroll_into_view_if_needed()
    box = page.locator("#drop").bounding_box()
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {
            "type": kind, "x": box["x"] + 20, "y": box["y"] + 10,
            "data": {"items": [], "files": [str(path)], "dragOperationsMask": 1}})
    for _ in range(100):
        if page.evaluate(until):
            return
        page.wait_for_timeout(100)
    raise AssertionError("What was dropped did not arrive.")


def test_a_folder_is_dropped_with_what_is_in_its_folders_and_leaves_nothing(
        context, maps, site, tmp_path):
    shared = tmp_path / f"shared-{MARKER}"
    shutil.copytree(maps(30), shared / "autumn")
    (shared / "notes.txt").write_text("not a map by its name")
    page = context.pages[0]
    page.goto((site / PAGE).as_uri())
    page.locator("#review").wait_for()
    drop(page, shared)
    assert page.locator("#chosen").inner_text() == "31 files are chosen."
    page.click("#make")
    page.wait_for_selector("#done:visible")
    told = page.locator("#report").inner_text()
    assert "passed over" in told and "left out" not in told
    context.close()
    assert files_with(tmp_path / "profile", [MARKER, '"once":"']) == []


def test_a_folder_that_is_slow_to_read_does_not_take_the_place_of_a_later_choice(review, maps):
    page = review.page
    page.evaluate("""() => {
        const own = DataTransferItem.prototype.getAsFileSystemHandle;
        DataTransferItem.prototype.getAsFileSystemHandle = async function handle() {
            const found = own.call(this);
            await new Promise((go) => { window.go = go; });
            return found;
        };
    }""")
    drop(page, maps(60), until="() => window.go !== undefined")
    page.set_input_files("#map-files", sorted(maps(30).iterdir()))
    page.evaluate("() => window.go()")
    page.wait_for_timeout(500)
    assert page.locator("#chosen").inner_text() == "30 files are chosen."


def test_a_file_of_the_disk_is_dropped(review, maps):
    dropped = sorted(maps(30).iterdir())[0]
    drop(review.page, dropped)
    assert review.page.locator("#chosen").inner_text() == "1 file is chosen."
    review.page.click("#make")
    review.page.wait_for_selector("#done:visible")
    assert "left out" not in review.page.locator("#report").inner_text()


def test_after_five_minutes_a_cover_hides_the_summary(open_page, maps):
    visit = open_page(PAGE, reduced_motion="reduce")
    page = visit.page
    page.clock.install(time="2026-12-01T10:00:00")
    page.reload()
    page.locator("#review").wait_for()
    make(page, *sorted(maps(30).iterdir()))
    assert "at least" in page.locator("body").aria_snapshot()
    page.clock.fast_forward(300_000)
    assert page.locator("#cover").is_visible()
    assert "at least" not in page.locator("body").aria_snapshot()
    page.keyboard.press("x")
    assert not page.locator("#cover").is_visible()
    assert "at least" in page.locator("body").aria_snapshot()


@pytest.mark.parametrize("ending", [leave, go_elsewhere, None])
def test_no_file_of_the_browser_holds_anything_of_the_maps_after(
        profiled, ending, site, tmp_path):  # noqa: F811
    engine = profiled
    folder = tmp_path / "maps"
    write(30, folder, ["2026-Q4"])
    (folder / "0.kith.json").write_text(f'{{"{MARKER}":1}}')
    engine.open(site / PAGE)
    engine.wait("!document.querySelector('#review').hidden")
    engine.choose("#map-files", sorted(folder.iterdir()))
    engine.press("#make")
    engine.wait("!document.querySelector('#done').hidden")
    assert "1 of 31" in engine.evaluate("document.body.innerText")
    if ending:
        ending(engine, site)
    engine.close_now()
    assert files_with(engine.folder, [MARKER, '"once":"']) == []
