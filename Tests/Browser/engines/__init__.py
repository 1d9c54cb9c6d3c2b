"""Three browser engines behind one small set of actions: see engine.py."""

NAMES = ("chromium", "firefox", "webkit")


def start(name, folder, tripwire, request, profile=False, certificate=None):
    """A browser of its own for one test; with `profile`, one that keeps what browsers keep in files
    in `folder`; with a `certificate` (`own_server.py`), one with a profile that trusts it and gets
    to https://localhost past the tripwire, and to nothing else. Each engine's tools are imported only where it is used: `make test` installs
    Chromium's alone."""
    if name == "chromium":
        from engines.chromium import Chromium
        return Chromium(folder, tripwire, request.getfixturevalue("playwright"), profile,
                        certificate)
    if name == "firefox":
        from engines.firefox import Firefox
        return Firefox(folder, tripwire, certificate)
    from engines.webkit import WebKit
    return WebKit(folder, tripwire, profile, certificate)
