"""A copy that a young person keeps for themself: locked with words, and opened again."""

import json
import re
import subprocess

import pytest

from accessibility import violations_in_both_schemes
from circle_map import EVERYONE, PATH, CircleMap, Clicks, Keys
from private_copy import choose, keep, shown_words, tap_words, unlocked
from site_pages import ROOT as PROJECT
from site_pages import read_page


def made(new_map, way=Clicks, **options):
    """A map with three people, one moved and one painted anew, and an answer, at its last step."""
    circle_map = new_map(way, **options)
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.key("row:2")
    circle_map.key("colour:rust")
    circle_map.key("done")
    circle_map.next()
    circle_map.pick(2)
    circle_map.to_share()
    return circle_map


def opened(open_page, file, words, way=Clicks):
    circle_map = CircleMap(open_page(PATH, reduced_motion="reduce"), way)
    choose(circle_map, file)
    circle_map.page.wait_for_selector('[data-key="group:0"]')
    tap_words(circle_map, words)
    return circle_map


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_a_kept_map_opens_as_it_was_and_shares_the_same(way, new_map, open_page, tmp_path):
    circle_map = made(new_map, way)
    names = circle_map.names()
    places = circle_map.page.locator("[data-person]").evaluate_all(
        "all => all.map((one) => one.getAttribute('transform') || one.style.transform)")
    first = circle_map.save(tmp_path / "first").read_text()
    file, words = keep(circle_map, tmp_path)
    again = opened(open_page, file, words, way)
    again.page.wait_for_selector('[data-step="map"]')
    assert again.names() == names
    assert again.page.locator("[data-person]").evaluate_all(
        "all => all.map((one) => one.getAttribute('transform') || one.style.transform)") == places
    assert again.page.get_attribute("#undo", "aria-disabled") == "true"
    assert again.page.get_attribute("#redo", "aria-disabled") == "true"
    again.to_share()
    second = again.save(tmp_path / "second").read_text()
    once = json.loads(first)["once"], json.loads(second)["once"]
    assert once[0] != once[1] and first.replace(once[0], "") == second.replace(once[1], "")
    for visit in (circle_map.visit, again.visit):
        assert visit.errors == [] and visit.requests_elsewhere == []


def test_the_file_says_nothing_and_is_as_long_as_any_other(new_map, tmp_path):
    file, words = keep(made(new_map), tmp_path)
    assert file.name == "my-copy.json"
    text = file.read_text(encoding="ascii")
    assert text.startswith('{"kith-private":1,')
    for marker in [*words, "best-friend", "mum", "teacher", "rust", "teal", "close", "circle-map",
                   "someone-to-go-to", "people"]:
        assert f'"{marker}' not in text and f"{marker}\"" not in text, marker
    empty = new_map()
    empty.to_share()
    other, _ = keep(empty, tmp_path / "empty")
    assert len(other.read_bytes()) == len(text)


def test_another_implementation_opens_it(new_map, tmp_path):
    file, words = keep(made(new_map), tmp_path)
    text = unlocked(file, words)
    held = json.loads(text)
    assert len(text) == 65536
    assert [person["values"]["who"] for person in held["map"]["people"]] == [
        who for who, _ in EVERYONE]
    assert held["map"]["people"][1]["values"]["colour"] == "rust"


def test_wrong_words_and_changed_files_open_nothing(new_map, open_page, tmp_path):
    file, words = keep(made(new_map), tmp_path)
    text = file.read_text()
    end = len(text) - 40
    tampered = tmp_path / "tampered.json"
    tampered.write_text(text[:end] + ("A" if text[end] != "A" else "B") + text[end + 1:])
    said = []
    for given, tapped in ((file, words[::-1]), (tampered, words)):
        circle_map = opened(open_page, given, tapped)
        circle_map.page.wait_for_selector(".panel .saved")
        assert circle_map.page.locator('[data-step="aside"]').count() == 1
        assert circle_map.names() == []
        said.append(circle_map.page.inner_text(".panel .saved"))
    assert said[0] == said[1]
    weak = tmp_path / "weak.json"
    weak.write_text(text.replace("600000", "1"))
    shared = tmp_path / "map-copy.kith.json"
    shared.write_text('{"kith":1}')
    for given, words_said in ((weak, "can’t read that file"), (shared, "a copy to share")):
        circle_map = CircleMap(open_page(PATH))
        choose(circle_map, given)
        problem = circle_map.page.wait_for_selector(".panel .saved").inner_text()
        assert words_said in problem.replace("'", "’")


def test_the_words_are_asked_for_before_anything_is_saved(new_map):
    circle_map = made(new_map)
    circle_map.key("keep-begin")
    circle_map.key("words")
    words = shown_words(circle_map.page)
    assert len(set(words)) == 6
    circle_map.key("others")
    assert shown_words(circle_map.page) != words
    circle_map.key("check")
    tap_words(circle_map, words[:2])
    assert circle_map.said() == "2 of 6 words."
    # A screen reader speaks only what is drawn.
    assert circle_map.page.evaluate("document.getElementById('said').checkVisibility()")
    tap_words(circle_map, words[2:])
    assert "not the words" in circle_map.page.inner_text("#panel")
    assert "not the words" in circle_map.said()
    assert circle_map.page.locator('[data-key="save-private"]').count() == 0
    circle_map.page.click("#back")
    assert circle_map.page.locator('[data-step="share"]').count() == 1


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_an_older_map_beside_this_one_tells_what_has_changed(way, new_map, open_page, tmp_path):
    file, words = keep(made(new_map), tmp_path)
    circle_map = opened(open_page, file, words, way)
    circle_map.key("row:1")
    circle_map.key("ring:further-away")
    circle_map.key("done")
    while not circle_map.count('[data-step="look"]'):
        circle_map.next()
    now = circle_map.page.inner_text("#panel")
    circle_map.key("compare")
    # What is on the page is not at stake, so nothing warns of it.
    assert "will be gone" not in circle_map.page.inner_text("#panel")
    circle_map.page.set_input_files("#copy-file", file)
    tap_words(circle_map, words)
    circle_map.page.wait_for_selector('[data-step="look"]')
    assert circle_map.page.evaluate("document.activeElement.dataset.key") == "compared"
    told = circle_map.page.locator("[aria-labelledby=compare] li")
    assert told.count() == 1
    assert "How close they are" in told.inner_text()
    assert "only before: Close to me" not in told.inner_text()
    assert "now: Further away" in told.inner_text()
    assert violations_in_both_schemes(circle_map.page) == []
    # The map stays as it is, and undo takes back the move alone.
    assert circle_map.page.inner_text("#panel").startswith(now[:200])
    circle_map.press("#undo")
    assert "Both maps say the same" in circle_map.page.inner_text("#panel")


def test_the_importer_says_which_file_to_send_instead(new_map, tmp_path, kith):
    folder = tmp_path / "maps"
    keep(made(new_map), folder)
    run = subprocess.run(
        [kith, "import", folder, "--output", tmp_path / "Summary"],
        cwd=PROJECT, capture_output=True, text=True)
    assert "private-copy" in run.stdout + run.stderr
    assert "a copy to share" in " ".join((run.stdout + run.stderr).split())


def test_leaving_wipes_the_words_and_the_chosen_file(new_map, open_page, tmp_path):
    file, words = keep(made(new_map), tmp_path)
    circle_map = CircleMap(open_page(PATH))
    choose(circle_map, file)
    circle_map.page.wait_for_selector('[data-key="group:0"]')
    assert circle_map.page.locator("#copy-file").count() == 0
    tap_words(circle_map, words)
    circle_map.page.click("#leave")
    circle_map.page.wait_for_url("about:blank")
    circle_map.page.wait_for_timeout(1500)
    assert circle_map.page.inner_text("body").strip() == ""


def test_neither_the_words_nor_the_map_are_in_the_profile(context, site, tmp_path):
    page = context.pages[0]
    page.goto((site / PATH).as_uri())
    page.click('[data-key="start"]')
    page.click('[data-key="who:best-friend"]')
    page.click('[data-key="ring:close"]')
    while page.locator('[data-step="share"]').count() == 0:
        page.click("#next")
    for key in ("keep-begin", "words"):
        page.click(f'[data-key="{key}"]')
    words = page.locator(".pass-words b").all_text_contents()
    page.click("#leave")
    page.wait_for_url("about:blank")
    context.close()
    sought = ["best-friend", "kith-private", " ".join(words).lower(), "".join(words)]
    for path in (tmp_path / "profile/Default").rglob("*"):
        if path.is_file():
            kept = path.read_bytes()
            for word in sought:
                for coded in (word.encode(), word.encode("utf-16-le")):
                    assert coded not in kept, path.name


def test_the_policy_allows_nothing_new():
    policy = re.sub(r"'sha256-[^']+'", "HASH", read_page(PATH).policy)
    assert policy == (
        "default-src 'none'; script-src HASH HASH; style-src HASH; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
        "trusted-types kith")


@pytest.mark.parametrize("step", ["about", "words", "check", "ready", "kept", "choose", "unlock"])
def test_each_step_is_accessible_and_fits_a_small_phone(step, new_map, open_page, tmp_path):
    size = {"width": 320, "height": 1400}
    circle_map = made(new_map, viewport=size)
    page = circle_map.page
    if step in ("choose", "unlock"):
        file, _ = keep(circle_map, tmp_path)
        circle_map = CircleMap(open_page(PATH, viewport=size))
        page = circle_map.page
        circle_map.key("open-begin")
        if step == "unlock":
            page.set_input_files("#copy-file", file)
            page.wait_for_selector('[data-key="group:0"]')
    else:
        circle_map.key("keep-begin")
        if step != "about":
            circle_map.key("words")
            words = shown_words(page)
        if step not in ("about", "words"):
            circle_map.key("check")
        if step in ("ready", "kept"):
            tap_words(circle_map, words)
            page.wait_for_selector('[data-key="save-private"]')
        if step == "kept":
            circle_map.key("save-private")
    assert violations_in_both_schemes(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator("#panel button:visible").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height < 44)"
        ".map((one) => one.dataset.key)")
    assert small == []
    assert page.locator("input:not([type=file]), textarea").count() == 0
