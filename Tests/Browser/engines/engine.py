"""What a test does with a browser, whichever it is. Each engine adds its own means of doing it."""

import json
import socket
import time
from pathlib import Path

PATIENCE = 20  # seconds; the machine may be busy
A_FRAME = 1 / 60  # seconds

# How WebDriver writes the keys that have no letter.
KEYS = {
    "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue006", "Shift": "\ue008",
    "Control": "\ue009", "Escape": "\ue00c", "ArrowLeft": "\ue012", "ArrowUp": "\ue013",
    "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017"}

# Where to press a control: its middle, if nothing covers it there. What is in view stays where it
# is, as for a person; what was not can be pressed the next time that somebody asks, once the browser
# has drawn it there.
MIDDLE_OF = """((selector) => {
    const control = document.querySelector(selector);
    if (control === null) return null;
    const box = control.getBoundingClientRect();
    const middle = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    if (control.contains(document.elementFromPoint(...middle))) return middle;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    return null;
})"""

# Writes down what goes wrong in a page, for engines that report less of it themselves.
WATCH_FOR_ERRORS = """(() => {
    window.wentWrong = [];
    addEventListener('error', (event) => window.wentWrong.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => window.wentWrong.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => window.wentWrong.push(
        `refused by the policy: ${event.effectiveDirective} ${event.blockedURI}`));
})()"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def address_of(place):
    """The address of a file, or an address as it is."""
    return place if "://" in str(place) else Path(place).as_uri()


class Engine:
    """A browser with one tab and a folder of its own, whose only way out is the tripwire.

    An engine has `version`, `requests` (the addresses that its pages asked for) and `errors` (what
    it says went wrong), and does open, evaluate, strokes, keys, back, forward, reload, resize,
    screenshot and close. Where it is given several strokes or keys, they come one after another
    without waiting for each, as from a quick hand.
    """

    # Whether a page that Tab leads round to again has the focus, so that Enter presses something.
    HAS_FOCUS_PAST_THE_END = True

    # What an engine raises when a page goes away in the middle of a question.
    INTERRUPTED = ()

    def __init__(self, folder, tripwire):
        self.folder = Path(folder)
        self.downloads = self.folder / "downloads"
        self.downloads.mkdir()
        self.tripwire = tripwire
        self._tripped_before = tripwire.opened

    @property
    def seen_by_tripwire(self):
        """What tried to leave the machine since the browser was started."""
        return self.tripwire.requests(self._tripped_before)

    @property
    def url(self):
        return self.evaluate("location.href")

    @property
    def title(self):
        return self.evaluate("document.title")

    def count(self, selector):
        return self.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length")

    def text(self, selector):
        """The words of an element, as they are seen."""
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText.trim()")

    def attribute(self, selector, name):
        return self.evaluate(
            f"document.querySelector({json.dumps(selector)}).getAttribute({json.dumps(name)})")

    def wait(self, expression):
        """Waits until a JavaScript expression is true of the page, and returns its value."""
        return self.wait_until(lambda: self.evaluate(expression), expression)

    def wait_until_unpacked(self):
        """A worksheet unpacks itself, without the browser's waiting for it."""
        self.wait("document.querySelector('body.unpacking') === null")

    def wait_for_url(self, url):
        self.wait(f"location.href === {json.dumps(url)} && document.readyState === 'complete'")

    def middle_of(self, selector):
        """Where to press a control, as soon as it can be pressed: (x, y)."""
        return self.wait(f"{MIDDLE_OF}({json.dumps(selector)})")

    def press(self, selector):
        """Presses a control with the pointer, where it is seen."""
        self.press_at(*self.middle_of(selector))

    def press_at(self, x, y):
        self.stroke([(x, y)])

    def tap_at(self, x, y):
        """A tap of one finger."""
        self.stroke([(x, y)], "touch")

    def stroke(self, points, kind="mouse"):
        """Presses at the first point, goes through the others and lets go at the last."""
        self.strokes([points], kind)

    def key(self, name):
        """Presses one key, or several at once: "Enter", "a", "Control+Shift+z"."""
        self.keys([name])

    def take_saved(self, name):
        """The bytes of a file that was saved, which is gone from the downloads then."""
        path = self.saved_file(name)
        saved = path.read_bytes()
        path.unlink()
        return saved

    def saved_file(self, name):
        """A file in the folder of downloads, as soon as it is whole."""
        path = self.downloads / name
        self.wait_until(lambda: path.exists() and path.stat().st_size > 0, f"no {name} was saved")
        return path

    def pause(self, seconds):
        time.sleep(seconds)

    @staticmethod
    def key_actions(names):
        """Keys as WebDriver takes them: down and up, those that are held with others around them."""
        actions = []
        for name in names:
            held = name.split("+") if len(name) > 1 else [name]
            values = [KEYS.get(key, key) for key in held]
            actions += [("keyDown", value) for value in values]
            actions += [("keyUp", value) for value in reversed(values)]
        return actions

    def wait_until(self, look, what):
        """Waits until `look` finds something, and returns it. `what` says what it was about."""
        patience, pause = time.monotonic() + PATIENCE, A_FRAME
        while time.monotonic() < patience:
            try:
                found = look()
            except self.INTERRUPTED:
                found = None
            if found:
                return found
            self.pause(pause)
            pause = min(2 * pause, 0.1)
        raise AssertionError(f"waited {PATIENCE} s in vain: {what}")
