"""Keys, mouse and fingers as Chromium's DevTools protocol takes them: lists of (command, parameters).

https://chromedevtools.github.io/devtools-protocol/tot/Input/
"""

# The keys that have no letter, with the number that Windows gives them.
NUMBERS = {
    "Backspace": 8, "Tab": 9, "Enter": 13, "Shift": 16, "Control": 17, "Escape": 27,
    "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Delete": 46}
HELD = {"Control": 2, "Shift": 8}


def is_known(name):
    """Whether a key, or each of those pressed at once, can be said: "Tab", "a", "Control+z"."""
    return all(key in NUMBERS or key.isascii() and key.isalnum() and len(key) == 1
               for key in parts_of(name))


def parts_of(name):
    return name.split("+") if len(name) > 1 else [name]


def key_events(name):
    """A key down and up, those that are held with others around it."""
    events, held = [], 0
    for key in parts_of(name):
        held |= HELD.get(key, 0)
        text = {} if held & HELD["Control"] else text_of(key)
        kind = "keyDown" if text else "rawKeyDown"
        events.append(key_event(kind, key, held, **text))
    for key in reversed(parts_of(name)):
        held &= ~HELD.get(key, 0)
        events.append(key_event("keyUp", key, held))
    return events


def key_event(kind, key, held, **text):
    if key in NUMBERS:
        of_key = {"key": key, "code": key, "windowsVirtualKeyCode": NUMBERS[key]}
    else:
        code = f"Digit{key}" if key.isdigit() else f"Key{key.upper()}"
        of_key = {"key": key, "code": code, "windowsVirtualKeyCode": ord(key.upper())}
    return "Input.dispatchKeyEvent", {"type": kind, "modifiers": held, **of_key, **text}


def text_of(key):
    """What the key writes."""
    return {"text": "\r"} if key == "Enter" else {} if key in NUMBERS else {"text": key}


def mouse_stroke(points):
    """Presses at the first point, goes through the others and lets go at the last."""
    def event(kind, point, **others):
        x, y = point
        return "Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **others}
    button = {"button": "left", "clickCount": 1}
    return [
        event("mouseMoved", points[0]), event("mousePressed", points[0], buttons=1, **button),
        *(event("mouseMoved", point, button="left", buttons=1) for point in points[1:]),
        event("mouseReleased", points[-1], **button)]


def finger_stroke(points):
    def event(kind, *at):
        touching = [{"x": x, "y": y} for x, y in at]
        return "Input.dispatchTouchEvent", {"type": kind, "touchPoints": touching}
    return [event("touchStart", points[0]),
            *(event("touchMove", point) for point in points[1:]), event("touchEnd")]
