"""Three browser engines behind one small set of actions: see engine.py."""

NAMES = ("chromium", "firefox", "webkit")


def start(name, folder, tripwire, request, profile=False):
    """A browser of its own for one test; with `profile`, one that keeps what browsers keep in files
    in `folder`. Each engine's tools are imported only where it is used: `make test` installs
    Chromium's alone."""
    if name == "chromium":
        from engines.chromium import Chromium
        return Chromium(folder, tripwire, request.getfixturevalue("playwright"), profile)
    if name == "firefox":
        from engines.firefox import Firefox
        return Firefox(folder, tripwire)
    from engines.webkit import WebKit
    return WebKit(folder, tripwire, profile)
