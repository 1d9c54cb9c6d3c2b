"""Days on a sheet in each browser engine: picked from lists, counted, drawn to scale, put into a
calendar file. What is said in which case is in test_dates.py."""

from icalendar import Calendar

from map_in_engine import requests_elsewhere
from sheet_in_engine import SheetInEngine

# What a person's pick does, whichever way the engine lets them pick.
PICK = """((key, value) => {{
    const list = document.querySelector(`[data-key="${{key}}"]`);
    list.value = value;
    list.dispatchEvent(new Event('change', {{ bubbles: true }}));
    return list.value;
}})('{key}', '{value}')"""
# Where the diamonds stand, in parts of the way from the first to the last.
SHARES = """(() => {
    const places = [...document.querySelectorAll('.timeline .latest')].map((one) => {
        const box = one.getBoundingClientRect();
        return (box.left + box.right) / 2;
    });
    const [first, last] = [places[0], places[places.length - 1]];
    return [Math.sign(last - first), ...places.map((place) => (place - first) / (last - first))];
})()"""


def test_days_are_picked_counted_drawn_and_saved(engine, site):
    engine.open(site / "worksheets/dates.html")
    sheet = SheetInEngine(engine)
    sheet.key("start")
    while not engine.count(".part-dates"):
        sheet.press("#next")
    assert engine.evaluate("document.querySelectorAll('.part-dates select').length") == 3
    engine.resize(320, 640)
    # Well after any day on which this runs, so that the calendar file holds them all.
    for list_, value in (("year", "2030"), ("month", "4"), ("slot", "8")):
        assert engine.evaluate(PICK.format(key=f"{list_}:days/start", value=value)) == value
    latest = engine.evaluate(
        "[...document.querySelectorAll('.day-line b')].map((one) => one.textContent)")
    # Easter Monday, so back to the Thursday; and from there.
    assert latest == [
        "Thursday 18 April 2030", "Thursday 2 May 2030", "Thursday 25 April 2030",
        "Thursday 2 May 2030", "Thursday 16 May 2030", "Friday 2 August 2030"]
    days = [0, 14, 7, 14, 28, 106]
    for direction, sign in (("ltr", 1), ("rtl", -1)):
        engine.evaluate(f"document.documentElement.dir = '{direction}'")
        way, *shares = engine.evaluate(SHARES)
        assert way == sign
        for share, day in zip(shares, days, strict=True):
            assert abs(share - day / 106) < 0.006
    sheet.key("calendar:days")
    calendar = Calendar.from_ical(engine.saved_file("days.ics").read_bytes())
    assert [event["dtstart"].dt.isoformat() for event in calendar.walk("VEVENT")] == [
        "2030-04-18", "2030-05-02", "2030-04-25", "2030-05-02", "2030-05-16", "2030-08-02"]
    assert engine.errors == []
    assert requests_elsewhere(engine) == [] and engine.seen_by_tripwire == []
