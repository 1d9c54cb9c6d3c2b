"""A proxy that records every request and forwards none: whatever tries to leave is seen."""

import re
import socket
import threading

# A browser makes calls of its own when it starts, whatever page it shows. They say nothing about
# a page; a page's own requests are also listed by the page, see visits.py.
BROWSERS_OWN = re.compile(
    r"(?:^|[./])(?:(?:google|googleapis|gvt1|gstatic)\.com|services\.mozilla\.com|aus5\.mozilla\.org)(?:$|[:/])")

REFUSAL = b"HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Tripwire:
    def __init__(self):
        # One place for each connection, in the order in which they were opened: None until it has
        # asked for something. A browser that is ended in the middle of a call of its own so never
        # counts against whoever looks at the next one.
        self.recorded = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def opened(self):
        """How many connections were opened up to now."""
        return len(self.recorded)

    def requests(self, since=0):
        """The first line of each request that was not the browser's own, of the connections that
        were opened after the first `since`."""
        return [line for line in self.recorded[since:]
                if line is not None and not BROWSERS_OWN.search(address(line))]

    def close(self):
        self.listener.close()

    def _listen(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return  # closed
            self.recorded.append(None)
            threading.Thread(
                target=self._refuse, args=[connection, len(self.recorded) - 1], daemon=True).start()

    def _refuse(self, connection, place):
        with connection:
            # On a busy machine a browser takes its time between the two.
            connection.settimeout(6)
            try:
                start = connection.recv(4096).decode(errors="replace")
                self.recorded[place] = start.split("\r\n")[0] or "a connection without a request"
                connection.sendall(REFUSAL)
            except OSError:
                self.recorded[place] = self.recorded[place] or "a connection without a request"


def address(line):
    """The address in a request's first line: `GET http://a.test/b HTTP/1.1` or `CONNECT a:443`."""
    parts = line.split(" ")
    # The path is cut off, so that no address can pass for the browser's own by its path.
    return re.sub(r"^(\w+://[^/]*).*", r"\1", parts[1]) if len(parts) > 1 else line
