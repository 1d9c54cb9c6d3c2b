"""What the tests of paper and pictures share."""

import subprocess

NAMES = ["best-friend", "close-friend", "school-friend", "mum", "dad", "teacher"]
RINGS = ["close", "part-of-my-life", "further-away"]


def to_share(circle_map, people):
    for who, ring in people:
        circle_map.add(who, ring)
    circle_map.key("just-the-map")
    return circle_map


def many(count):
    return [(NAMES[place % 6], RINGS[place * 7 % 3]) for place in range(count)]


def key_in(circle_map, codes):
    """Keys on a keyboard; the number of them."""
    keys = codes.replace(" ", "")
    for key in keys:
        circle_map.page.keyboard.press(key.lower())
    return len(keys)


def printed(page, path):
    """A print as Chromium makes it where a browser adds a date, a title and a path to each page."""
    page.pdf(path=path, prefer_css_page_size=True, display_header_footer=True)
    text = subprocess.run(
        ["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, check=True).stdout
    return path.read_bytes().count(b"/Type /Page\n"), text.decode()


def printed_codes(page):
    """The short codes on the sheet, each with the words beside it."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    codes = page.locator("#paper-sheet .short")
    found = [codes.nth(place).text_content() for place in range(codes.count())]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return found
