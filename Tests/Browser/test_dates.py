"""Days on a sheet: counted, recounted, drawn to scale, put into a calendar, and never shared."""

import datetime
import json
import re
import shutil
import subprocess

import pytest
from icalendar import Calendar

from layout import CUT_OFF, OVERFLOW, SPILT
from private_copy import keep, unlocked
from sheets import NOT_RANDOM, SheetPage, sheet_data, sheet_paths, unpacked
from site_pages import ROOT, SITE
from visits import save_download

DATES = "worksheets/dates.html"
ZONES = ["Europe/London", "Pacific/Kiritimati", "America/Los_Angeles", "Australia/Lord_Howe"]
# Two hours before midnight in winter, on the eve of the day when the clocks go forward in Britain.
EVE = datetime.datetime(2026, 3, 28, 22, 0, tzinfo=datetime.timezone.utc)
# A sheet in YAML alone that shares one answer, and has days that it does not.
SHEET = """
kind: sheet
title: After the trip
summary: What you saw on the way there and back.
audience: practitioners
version: 1
sources: [plymouth-assessment]
review-by: 2027-11-01
card: {title: After the trip, lead: Five minutes., facts: [], start: Start}
sections:
  - id: trip
    title: The trip
    parts:
      - {id: how, kind: choice, text: Was it good?, vocabulary: yes-partly-no, share: yes}
      - id: when
        kind: dates
        text: When?
        start: The day of the trip
        steps:
          - {id: talk, label: Talk about it, within: 5 working days, local: talk}
          - {id: next, label: The next trip, after: talk, within: 1 month, calendar: Trip}
share:
  title: Share
  lead: You can stop here.
  why: To see what trips do.
  who-reads: The team.
  until: Until it is added up.
  facts-title: What it says
  not-shared: Days are not in it.
  no-is-fine: No is fine.
  change-mind: Ask for it back.
  save: Save a copy
  saved: Saved.
"""


def at_days(visit, now=EVE):
    """The sheet, with its clock set, on the section with the days."""
    visit.page.clock.set_fixed_time(now)
    visit.page.reload()
    visit.page.locator("body.unpacking").wait_for(state="detached")
    sheet = SheetPage(visit)
    sheet.key("start")
    while not visit.page.locator(".part-dates").count():
        sheet.press("#next")
    return sheet


def step(sheet, number):
    return sheet.page.locator(".day-steps > li").nth(number - 1)


def latest(sheet, number):
    return step(sheet, number).locator(".day-line b").first.inner_text()


@pytest.fixture
def open_days(open_page):
    return lambda **options: at_days(open_page(DATES, reduced_motion="reduce", **options))


def test_latest_days_are_counted_and_recounted_from_what_is_entered(open_days):
    sheet = open_days()
    assert sheet.page.locator(".day-line").count() == 0
    sheet.pick_day("days/start", 2026, 3, 20)
    # Good Friday, so the day before.
    assert latest(sheet, 1) == "Thursday 2 April 2026"
    assert "Good Friday" in step(sheet, 1).inner_text()
    assert latest(sheet, 4) == "Thursday 16 April 2026"
    assert latest(sheet, 3) == "Thursday 9 April 2026"
    assert latest(sheet, 7) == "Thursday 16 July 2026"
    sheet.pick_day("days/first-session", 2026, 4, 7)
    words = step(sheet, 1).inner_text()
    assert "Your day: Tuesday 7 April 2026" in words
    assert "5 days after the latest day" in words
    assert latest(sheet, 4) == "Tuesday 21 April 2026"
    assert latest(sheet, 3) == "Tuesday 14 April 2026"
    # What is said is spoken, too.
    assert "5 days after" in sheet.page.inner_text("#said")
    sheet.pick_day("days/incident", 2026, 5, 12)
    assert "Do not wait for the latest day" in step(sheet, 7).inner_text()
    assert sheet.visit.errors == []


def test_a_step_whose_day_has_passed_is_said_and_can_be_put_on_its_latest_day(open_days):
    sheet = open_days()
    sheet.pick_day("days/start", 2026, 3, 2)
    assert "This day has passed." in step(sheet, 1).inner_text()
    assert "This day has passed." not in step(sheet, 4).inner_text()
    sheet.key("row:days/first-session")
    assert sheet.page.evaluate("document.activeElement.dataset.key") == "slot:days/first-session"
    sheet.key("latest:days/first-session")
    assert "Your day: Monday 16 March 2026" in step(sheet, 1).inner_text()
    assert "in time" in step(sheet, 1).inner_text()
    sheet.key("clear:days/first-session")
    assert "Your day" not in step(sheet, 1).inner_text()
    sheet.key("row:days/first-session")
    assert sheet.page.evaluate("document.activeElement.dataset.key") == "row:days/first-session"


def test_a_day_that_is_none_and_one_beyond_the_bank_holidays_are_said(open_days):
    sheet = open_days()
    sheet.pick_day("days/start", 2027, 2, 30)
    assert "There is no 30 February 2027" in sheet.page.inner_text(".day-field .gap")
    assert sheet.page.locator(".day-line").count() == 0
    sheet.pick_day("days/start", 2028, 2, 29)
    assert sheet.page.locator(".day-field .gap").first.is_hidden()
    assert latest(sheet, 1) == "Tuesday 14 March 2028"
    sheet.pick_day("days/start", 2030, 11, 1)
    assert "from 2025 to 2030 only" in step(sheet, 7).inner_text()
    assert "from 2025 to 2030 only" not in step(sheet, 1).inner_text()


@pytest.mark.parametrize("zone", ZONES)
def test_no_time_zone_and_no_change_of_the_clocks_moves_a_day(zone, open_page):
    sheet = at_days(open_page(DATES, timezone_id=zone))
    sheet.key("today:days/start")
    local = sheet.page.evaluate(
        "[new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()]")
    shown = [int(sheet.page.input_value(f'[data-key="{part}:days/start"]'))
             for part in ("year", "month", "slot")]
    assert shown == local
    for start, first in (((2026, 3, 15), "Friday 27 March 2026"),
                         ((2026, 3, 16), "Monday 30 March 2026"),
                         ((2026, 10, 11), "Friday 23 October 2026"),
                         ((2026, 10, 19), "Monday 2 November 2026")):
        sheet.pick_day("days/start", *start)
        assert latest(sheet, 1) == first


def test_keys_alone_pick_a_day(open_days):
    page = open_days().page
    page.focus('[data-key="slot:days/start"]')
    for typed in ("20", "Marc", "2026"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    assert "Friday 20 March 2026" in page.inner_text(".part-dates")


def test_another_program_reads_the_calendar_file(open_days, tmp_path):
    sheet = open_days()
    sheet.pick_day("days/start", 2026, 3, 20)
    sheet.pick_day("days/partners", 2026, 4, 15)
    file = save_download(sheet.page, lambda: sheet.key("calendar:days"), tmp_path)
    assert file.name == "days.ics"
    raw = file.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"") and raw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = Calendar.from_ical(raw)
    assert calendar["version"] == "2.0" and calendar["prodid"]
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    found = []
    for event in events:
        assert event.errors == []
        begins, ends = event["dtstart"].dt, event["dtend"].dt
        assert type(begins) is datetime.date and ends - begins == datetime.timedelta(days=1)
        assert event["dtstamp"].dt.tzinfo is not None
        found.append((begins.isoformat(), str(event["summary"])))
    assert found == [
        ("2026-04-02", "Session (latest day)"), ("2026-04-16", "File notes (latest day)"),
        ("2026-04-08", "Send summary (latest day)"), ("2026-04-15", "Session"),
        ("2026-04-29", "File notes (latest day)"), ("2026-07-15", "Review (latest day)")]
    again = save_download(sheet.page, lambda: sheet.key("calendar:days"), tmp_path)
    marks = [str(event["uid"]) for event in
             events + Calendar.from_ical(again.read_bytes()).walk("VEVENT")]
    assert len(set(marks)) == 2 * len(events)
    for word in (b"partner", b"worry", b"map", b"LOCATION", b"DESCRIPTION", b"ORGANIZER"):
        assert word not in raw
    assert sheet.visit.requests_elsewhere == [] and sheet.visit.seen_by_tripwire == []


def test_a_calendar_without_a_day_to_come_is_not_saved(open_days):
    sheet = open_days()
    sheet.key("calendar:days")
    assert "no day to come" in sheet.page.inner_text("#said")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_timeline_is_drawn_to_scale_both_ways(width, direction, open_days):
    sheet = open_days(viewport={"width": width, "height": 800})
    sheet.page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction)
    sheet.pick_day("days/start", 2026, 3, 20)
    sheet.pick_day("days/first-session", 2026, 4, 7)
    found = sheet.page.evaluate("""() => {
        const middle = (one) => { const box = one.getBoundingClientRect();
            return (box.left + box.right) / 2; };
        return [[...document.querySelectorAll('.timeline .latest')].map(middle),
            middle(document.querySelector('.timeline .entered')),
            document.querySelector('.timeline .today') === null];
    }""")
    places, entered, is_before_today = found
    # Days from the first to the last that is drawn, 21 July 2026, by a calendar in the wall.
    days = [13, 32, 25, 32, 46, 123]
    shares = [abs(place - places[0]) / abs(places[-1] - places[0]) for place in places]
    for share, day in zip(shares, days, strict=True):
        assert abs(share - (day - 13) / (123 - 13)) < 0.005
    assert abs(abs(entered - places[0]) / abs(places[-1] - places[0]) - 5 / 110) < 0.005
    assert (places[-1] > places[0]) == (direction == "ltr")
    assert not is_before_today
    for problem in (OVERFLOW, CUT_OFF, SPILT):
        assert sheet.page.evaluate(problem) == []


def test_paper_has_the_days_and_the_timeline_and_blank_paper_has_neither(open_days):
    sheet = open_days()
    page = sheet.page
    page.evaluate("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
    sheet.pick_day("days/start", 2026, 3, 20)
    sheet.pick_day("days/first-session", 2026, 4, 7)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    form = page.locator("#paper-form")
    words = form.inner_text()
    for day in ("Friday 20 March 2026", "Thursday 2 April 2026", "Tuesday 7 April 2026"):
        assert day in words
    assert "Within 2 weeks of step 1, first session." in words
    assert form.locator("svg.timeline").is_visible()
    # Paper is looked at on another day.
    assert form.locator(".today").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert form.locator("svg").count() == 0 and " 2026" not in form.inner_text()
    assert "Within 2 weeks of step 1, first session." in form.inner_text()


def test_a_locked_copy_has_the_days_and_two_copies_are_compared_in_words(
        open_days, open_page, tmp_path):
    sheet = open_days()
    sheet.pick_day("days/start", 2026, 3, 20)
    while sheet.step == "section":
        sheet.press("#next")
    saved, words = keep(sheet, tmp_path)
    assert json.loads(unlocked(saved, words))["sheet"] == {"days/start": "2026-03-20"}
    assert b"2026-03-20" not in saved.read_bytes()
    other = at_days(open_page(DATES, reduced_motion="reduce"))
    other.pick_day("days/start", 2026, 3, 23)
    while other.step == "section":
        other.press("#next")
    other.open_copy(saved, words, button="compare")
    compared = other.page.inner_text("[aria-labelledby=compare]")
    assert "other: Friday 20 March 2026 – this: Monday 23 March 2026" in compared
    fresh = SheetPage(open_page(DATES, reduced_motion="reduce"))
    fresh.open_copy(saved, words)
    fresh.press("#next")
    assert "Friday 20 March 2026" in fresh.page.inner_text(".part-dates")


def test_only_a_sheet_with_days_carries_what_draws_them():
    with_days = []
    for path in sheet_paths():
        parts = [part for section in sheet_data(path)["worksheet"]["sections"]
                 for part in section["parts"]]
        has_days = any(part["kind"] == "dates" for part in parts)
        if has_days:
            with_days.append(path)
        assert ("VCALENDAR" in unpacked(path, "kith-script")) == has_days
        assert (".day-lists" in (SITE / path).read_text(encoding="utf-8")) == has_days
        assert ("dates-latest" in sheet_data(path)["strings"]) == has_days
    assert DATES in with_days and len(with_days) < len(sheet_paths())


@pytest.fixture(scope="module")
def own_edition(tmp_path_factory, kith):
    """A Scottish edition with times of its own, and a sheet that this test writes in YAML alone."""
    folder = tmp_path_factory.mktemp("edition")
    shutil.copytree(ROOT / "Content", folder / "Content")
    local = folder / "Content/local.yml"
    text = local.read_text(encoding="utf-8")
    for key, value in (("dates", " {talk: 3 working days, mapping-first-session: 3 weeks}"),
                       ("bank-holidays", " scotland")):
        text, count = re.subn(f"^{key}:$", f"{key}:{value}", text, flags=re.M)
        assert count == 1
    local.write_text(text, encoding="utf-8")
    (folder / "Content/worksheets/after-the-trip.yml").write_text(SHEET, encoding="utf-8")
    run = subprocess.run(
        [kith, "build", "--content", folder / "Content", "--output", folder / "Site"], cwd=ROOT,
        capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "Site"


def test_an_area_has_its_own_times_and_bank_holidays(own_edition, open_page):
    sheet = at_days(open_page(own_edition / DATES))
    sheet.pick_day("days/start", 2026, 11, 9)
    # Three weeks on is St Andrew's Day.
    assert latest(sheet, 1) == "Friday 27 November 2026"
    assert "your area’s own time" in step(sheet, 1).inner_text()
    assert "your area’s own time" not in step(sheet, 4).inner_text()
    assert "bank holiday in Scotland" in sheet.page.inner_text(".part-dates")


def test_no_day_is_in_a_shared_copy_or_changes_a_byte_of_it(own_edition, open_page, tmp_path):
    visit = open_page(own_edition / "worksheets/after-the-trip.html", reduced_motion="reduce")
    visit.page.add_init_script(NOT_RANDOM)
    sheet = at_days(visit)
    sheet.pick_firsts()
    sheet.press("#next")
    (tmp_path / "before").mkdir()
    before = sheet.save(tmp_path / "before").read_bytes()
    assert json.loads(before)["answers"] == {"how": "yes"}
    assert not re.search(rb"[0-9]{4}-[0-9]{2}|when|2027", before)
    sheet.press("#back")
    for key in ("start", "talk", "next"):
        sheet.pick_day(f"when/{key}", 2028, 2, 29)
    assert sheet.page.inner_text(".part-dates").count("Tuesday 29 February 2028") >= 3
    sheet.press("#next")
    assert sheet.save(tmp_path).read_bytes() == before
