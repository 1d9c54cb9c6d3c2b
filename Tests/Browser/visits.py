"""Opening a page, with a record of what it asked for and what went wrong."""

from pathlib import Path

from site_pages import SITE


class Visit:
    """A page that was opened from its file, in a browser context of its own."""

    def __init__(self, context, path, tripwire=None):
        self.context = context
        self._tripwire = tripwire
        self._tripped_before = tripwire.opened if tripwire else None
        self.page = context.new_page()
        # Every address that the page asked for, itself included.
        self.requests = []
        # Errors of its scripts, and what the browser reported as an error (a refusal by the
        # page's own policy is one).
        self.errors = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._note)
        open_unpacked(self.page, path)

    def _note(self, message):
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    @property
    def seen_by_tripwire(self):
        """What tried to leave the machine since the page was opened."""
        assert self._tripwire, "this visit was not given the tripwire"
        return self._tripwire.requests(self._tripped_before)

    @property
    def requests_elsewhere(self):
        """Requests for anything but files of the site, and what the page made itself."""
        own = (SITE.as_uri() + "/", "blob:", "data:")
        return [url for url in self.requests if not url.startswith(own)]


def open_unpacked(page, path):
    """Opens a page from its file. A worksheet unpacks itself first, without the browser's waiting
    for it: until then there is only its frame."""
    page.goto(Path(path).as_uri())
    page.locator("body.unpacking").wait_for(state="detached")


def save_download(page, action, folder):
    """Does `action`, which must start a download, and returns where it was saved in `folder`."""
    with page.expect_download() as started:
        action()
    download = started.value
    place = Path(folder) / download.suggested_filename
    download.save_as(place)
    return place
