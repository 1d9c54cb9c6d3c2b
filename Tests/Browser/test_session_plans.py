"""Session plans: on one side of A4 each, and with a silent timer beside the running order."""

import re

import pytest

from accessibility import violations_in_both_schemes
from layout import OVERFLOW
from paper import printed
from site_pages import SITE, page_names, read_page

PLAN = "sessions/circle-map.html"
PANEL = "[data-timer-panel]"
STEP, LEFT, THEN, REST = (f"[data-timer-{name}]" for name in ("step", "left", "coming", "rest"))
PLANS = [name.removeprefix("sessions/") for name in page_names()
         if name.startswith("sessions/") and name != "sessions/index.html"]


def steps_of(page):
    return page.evaluate("""[...document.querySelectorAll('.running-order > li')].map((step) => [
        step.querySelector('h3').textContent, Number(step.dataset.minutes)])""")


# On paper

def test_there_are_plans_and_each_has_its_one_page():
    assert len(PLANS) > 10
    assert {name.removeprefix("one-page/") for name in page_names()
            if name.startswith("one-page/")} == set(PLANS)
    for name in PLANS:
        assert f"../one-page/{name}" in read_page(f"sessions/{name}").links


@pytest.mark.parametrize("name", PLANS)
def test_each_plan_prints_on_one_side_of_a4(name, open_page, tmp_path):
    whole = open_page(f"sessions/{name}").page
    steps = steps_of(whole)
    minutes = sum(minutes for _, minutes in steps)
    page = whole
    page.goto((SITE / "one-page" / name).as_uri())
    count, text = printed(page, tmp_path / "plan.pdf")
    assert count == 1
    size = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / "plan.pdf").read_bytes())
    assert [round(float(side)) for side in size.groups()] == [595, 842]
    words = page.inner_text(".plan-on-one-page")
    for title, length in steps:
        assert title in words and f"{length} min" in words
    assert f"{minutes} minutes" in words
    for part in ("What you need", "Running order", "Keep everyone safe", "To be reviewed by"):
        assert part in words and part.split()[0] in text
    assert "snapshot" in text
    smallest = page.evaluate("""(() => { const sizes = [...document.querySelectorAll(
        '.one-page-columns :is(p, li, h3)')].map((part) => parseFloat(getComputedStyle(part).fontSize));
        return Math.min(...sizes); })()""")
    page.emulate_media(media="print")
    smallest = min(smallest, page.evaluate("parseFloat(getComputedStyle(document.querySelector("
                                           "'.one-page-order p:last-child')).fontSize)"))
    assert smallest >= 11.3, "smaller than 8.5 pt"


def test_direct_work_has_the_words_to_say_and_a_meeting_what_to_do(open_page):
    page = open_page("one-page/circle-map.html").page
    words = page.inner_text(".plan-on-one-page")
    assert "There is one thing I can't keep to myself" in words.replace("’", "'")
    assert "Ask for consent" in words
    page.goto((SITE / "one-page/team-review.html").as_uri())
    meeting = page.inner_text(".plan-on-one-page")
    assert "Say what this is for" in meeting and "Say this first" not in meeting


# The timer

@pytest.fixture
def plan(open_page):
    """A plan whose clock the test turns."""
    visit = open_page("guidance/why-map.html")
    page = visit.page
    page.clock.install(time=1_900_000_000)
    page.goto((SITE / PLAN).as_uri())
    return page


def test_it_is_off_until_it_is_started(plan):
    assert plan.locator(PANEL).is_hidden()
    assert plan.locator("[aria-current=step]").count() == 0
    plan.clock.run_for(600_000)
    assert plan.locator(PANEL).is_hidden()


def test_it_tells_the_step_what_is_left_and_what_comes_then(plan):
    (first, minutes), (second, _), (third, _) = steps_of(plan)[:3]
    whole = sum(length for _, length in steps_of(plan))
    plan.click("[data-timer-start]")
    count = len(steps_of(plan))
    assert plan.inner_text(STEP) == f"1/{count} {first}"
    assert plan.inner_text(LEFT) == f"{minutes} min left"
    assert plan.inner_text(THEN) == f"Then: {second}"
    assert plan.inner_text(REST) == f"{whole} min left by the plan"
    plan.clock.run_for(2 * 60_000)
    assert plan.inner_text(LEFT) == f"{minutes - 2} min left"
    plan.clock.run_for((minutes - 2) * 60_000 + 1000)
    # The worker goes on, not the timer.
    assert plan.inner_text(LEFT) == "Time for this step is up"
    assert plan.inner_text(STEP) == f"1/{count} {first}"
    plan.clock.run_for(3 * 60_000)
    assert plan.inner_text(LEFT) == "3 min over"
    plan.click("[data-timer-next]")
    assert plan.inner_text(STEP) == f"2/{count} {second}"
    assert plan.inner_text(THEN) == f"Then: {third}"
    assert plan.inner_text("[aria-current=step] h3") == second
    plan.click("[data-timer-back]")
    assert plan.inner_text(LEFT) == "3 min over"


def test_a_pause_holds_it_and_stopping_ends_it(plan):
    plan.click("[data-timer-start]")
    before = plan.inner_text(LEFT)
    plan.click("[data-timer-pause]")
    plan.clock.run_for(30 * 60_000)
    assert plan.inner_text(LEFT) == f"Paused: {before}"
    assert plan.inner_text("[data-timer-pause]") == "Go on"
    plan.click("[data-timer-pause]")
    plan.clock.run_for(61_000)
    assert plan.inner_text(LEFT) != before
    plan.click("[data-timer-stop]")
    assert plan.locator(PANEL).is_hidden()
    assert plan.locator("[aria-current=step]").count() == 0
    assert plan.evaluate("document.activeElement.matches('[data-timer-start]')")


def test_a_page_that_slept_is_right_as_soon_as_it_is_seen(plan):
    """No ticks come to a page in the background, or to a laptop that is shut."""
    minutes = steps_of(plan)[0][1]
    plan.click("[data-timer-start]")
    plan.evaluate(f"""(() => {{
        const now = Date.now() + {(minutes + 4) * 60_000} + 1000;
        Date.now = () => now;
    }})()""")
    plan.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert plan.inner_text(LEFT) == "4 min over"


def test_it_is_silent_and_still_and_keeps_nothing(plan):
    plan.click("[data-timer-start]")
    plan.clock.run_for(20 * 60_000)
    assert plan.evaluate("document.getAnimations().length") == 0
    assert plan.locator("audio, video").count() == 0
    for script in plan.locator("script").all_text_contents():
        assert not re.search(r"\bAudio|\bvibrate\b|\bspeechSynthesis\b|\bNotification\b", script)
    # Who listens to the page hears something when a button is pressed, and never as time goes by.
    said = plan.inner_text("[data-timer-said]")
    plan.clock.run_for(5 * 60_000)
    assert plan.inner_text("[data-timer-said]") == said
    assert plan.locator(f"{PANEL} [aria-live], {PANEL} [role=timer]").count() == 0
    assert plan.evaluate("localStorage.length + sessionStorage.length") == 0


def test_going_elsewhere_ends_it(engine, site):
    engine.open(site / PLAN)
    engine.evaluate("document.querySelector('[data-timer-start]').click()")
    engine.wait(f"document.querySelector('{PANEL}').offsetHeight > 0")
    url = engine.url
    engine.open(site / "index.html")
    engine.back()
    engine.wait_for_url(url)
    assert engine.evaluate(f"document.querySelector('{PANEL}').offsetHeight") == 0
    assert engine.errors == []


def test_it_is_used_by_keys_alone(engine, site):
    engine.open(site / PLAN)
    engine.evaluate("document.querySelector('[data-timer-start]').focus()")
    engine.key("Enter")
    engine.wait("document.activeElement.matches('[data-timer-pause]')")
    engine.key("Enter")
    engine.wait(f"document.querySelector('{LEFT}').textContent.startsWith('Paused')")
    engine.key("Tab")
    engine.key("Enter")
    engine.wait(f"document.querySelector('{STEP}').textContent.startsWith('2/')")
    engine.key("Tab")
    engine.key("Enter")
    engine.wait("document.activeElement.matches('[data-timer-start]')")
    assert engine.errors == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_it_fits_a_small_phone(open_page, direction):
    page = open_page(PLAN, viewport={"width": 320, "height": 640}).page
    page.evaluate(f"document.documentElement.dir = '{direction}'")
    page.click("[data-timer-start]")
    assert page.evaluate(OVERFLOW) == []
    # Some of the plan is still to be seen.
    assert page.evaluate(f"document.querySelector('{PANEL}').offsetHeight") < 320


def test_it_is_accessible(open_page):
    page = open_page(PLAN, reduced_motion="reduce").page
    page.click("[data-timer-start]")
    assert violations_in_both_schemes(page) == []
    page.click("[data-timer-pause]")
    assert violations_in_both_schemes(page) == []


def test_it_is_not_printed(open_page, tmp_path):
    page = open_page(PLAN).page
    page.click("[data-timer-start]")
    _, text = printed(page, tmp_path / "plan.pdf")
    assert "min left" not in text and "Silent timer" not in text


def test_without_scripts_there_is_none(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / PLAN).as_uri())
    assert page.locator(".running-order > li:visible").count() > 4
    assert page.locator("[data-timer]").is_hidden()
    context.close()
