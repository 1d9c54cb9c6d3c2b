"""`kith serve`, attacked from the machine that it is on, and followed while somebody writes."""

import re
import signal
import socket
import subprocess
import threading
import time

import pytest

from mistakes import Edition

PAGE = "Content/guidance/first.md"


class Preview:
    """An edition that is served."""

    def __init__(self, edition):
        self.edition, self.said = edition, []
        self.process = subprocess.Popen(
            [edition.kith, "serve", "--port", "0", "--date", "2026-12-01"], cwd=edition.folder,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.reader = threading.Thread(target=self.listen)
        self.reader.start()
        address = self.wait_for(r"Open http://127\.0\.0\.1:(\d+)/ in a browser")
        self.port = int(address.group(1))

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)

    def wait_for(self, pattern, after=0, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = re.search(pattern, "".join(self.said[after:]))
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(f"{pattern} was not said: {''.join(self.said)}")

    def connect(self, host="127.0.0.1"):
        return socket.create_connection((host, self.port), timeout=20)

    def send(self, request):
        """All that comes back to these bytes."""
        with self.connect() as connection:
            try:
                connection.sendall(request)
            except (BrokenPipeError, ConnectionResetError):
                pass  # It was answered before all of it was there.
            return received(connection)

    def get(self, path, host=None):
        return self.send(f"GET {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{self.port}'}"
                         "\r\n\r\n".encode())

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=20)
        self.reader.join()
        return code


def received(connection):
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def status(answer):
    return int(answer.split(b" ", 2)[1])


@pytest.fixture
def preview(kith, tmp_path):
    served = Preview(Edition(kith, tmp_path))
    yield served
    if served.process.poll() is None:
        served.stop()


def test_the_site_is_shown_and_nothing_is_written(preview):
    before = preview.edition.published()
    answer = preview.get("/guidance/first.html")
    assert status(answer) == 200 and b"A heading" in answer
    assert status(preview.get("/assets/guidance.css")) == 200
    assert preview.edition.published() == before
    assert preview.stop() == 130
    assert preview.edition.published() == before


def test_a_page_is_another_soon_after_it_is_saved(preview):
    first = preview.get("/guidance/first.html")
    mark = re.search(rb"/\.kith-preview/after/([0-9-]+)'", first).group(1).decode()
    with preview.connect() as waiting:
        waiting.sendall(f"GET /.kith-preview/after/{mark} HTTP/1.1\r\n"
                        f"Host: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        page = preview.edition.folder / PAGE
        page.write_text(page.read_text().replace("A heading", "Another heading"))
        saved = time.monotonic()
        answer = received(waiting)
        assert time.monotonic() - saved < 10
    assert status(answer) == 200 and answer.rsplit(b"\r\n", 1)[1].decode() != mark
    assert b"Another heading" in preview.get("/guidance/first.html")


def test_a_mistake_is_told_in_the_page_and_on_the_terminal_until_it_is_put_right(preview):
    page = preview.edition.folder / PAGE
    right = page.read_text()
    page.write_text(right.replace("title:", "titel:"))
    preview.wait_for(r"first\.md:2:1: error: `titel` is not a key of a guidance page\.")
    preview.wait_for(r"\d problems? in 1 file\.")
    time.sleep(0.2)
    answer = preview.get("/index.html")
    assert b"The site cannot be built" in answer
    assert b"<pre>Content/guidance/first.md:2:1: error: `titel` is not a key" in answer
    said = len(preview.said)
    page.write_text(right)
    preview.wait_for(r"\d+ files in \d+ ms\.", after=said)
    time.sleep(0.2)
    assert b"A heading" in preview.get("/guidance/first.html")


def test_it_listens_on_this_machine_alone(preview):
    with open("/proc/net/tcp", encoding="ascii") as table:
        listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
    port = f"{preview.port:04X}"
    assert [place for place in listening if place.endswith(":" + port)] == ["0100007F:" + port]
    with open("/proc/net/tcp6", encoding="ascii") as table:
        assert not [line for line in table if line.split()[3] == "0A"
                    and line.split()[1].endswith(":" + port)]


@pytest.mark.parametrize("path", [
    "/../Content/local.yml", "/%2e%2e/Content/local.yml", "/..%2fContent%2flocal.yml",
    "/guidance/../../Content/local.yml", "//etc/passwd", "/etc/passwd", "/Content/local.yml",
    "/.git/config", "/guidance/..%5c..%5cContent%5clocal.yml"])
def test_nothing_outside_the_site_is_served(preview, path):
    answer = preview.get(path)
    assert status(answer) == 404 and b"999" not in answer and b"root:" not in answer


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1:1", "127.0.0.1.example.org", ""])
def test_another_host_is_refused(preview, host):
    asked = f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
    assert status(preview.send(asked)) == 421


@pytest.mark.parametrize("request_bytes, expected", [
    (b"POST / HTTP/1.1\r\nHost: %s\r\nContent-Length: 3\r\n\r\nabc", 405),
    (b"DELETE /index.html HTTP/1.1\r\nHost: %s\r\n\r\n", 405),
    (b"BREW / HTTP/1.1\r\nHost: %s\r\n\r\n", 405),
    (b"GET / HTTP/1.1\r\nHost: %s\r\nContent-Length: 99999999999\r\n\r\n", 413),
    (b"GET / HTTP/9.9\r\nHost: %s\r\n\r\n", 505),
    (b"GET / HTTP/1.1\r\n\r\n", 400),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: %s\r\n\r\n", 431),
    (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 5000 + b"Host: %s\r\n\r\n", 431),
    (b"A" * 500_000, 431),
], ids=range(10))
def test_odd_and_oversized_requests_get_a_clear_answer(preview, request_bytes, expected):
    host = f"127.0.0.1:{preview.port}".encode()
    answer = preview.send(request_bytes.replace(b"%s", host))
    assert status(answer) == expected
    assert answer.split(b"\r\n\r\n", 1)[1].endswith(b".\n"), "a sentence"


def test_slow_requests_get_a_clear_answer_and_hold_nobody_up(preview):
    slow = [preview.connect() for _ in range(20)]
    for connection in slow:
        connection.sendall(b"GET / HTTP/1.1\r\nHo")
    asked = time.monotonic()
    assert status(preview.get("/")) == 200 and time.monotonic() - asked < 3
    end = time.monotonic() + 8
    while time.monotonic() < end:  # A byte now and then does not win more time.
        try:
            slow[0].sendall(b"s")
        except OSError:
            break
        time.sleep(0.5)
    assert time.monotonic() < end
    assert status(received(slow[1])) == 408
    for connection in slow:
        connection.close()
    assert status(preview.get("/")) == 200


def test_more_connections_than_anybody_needs_are_told_so(preview):
    many = [preview.connect() for _ in range(64)]
    time.sleep(0.5)
    assert status(preview.get("/")) == 503
    for connection in many:
        connection.close()
    time.sleep(0.5)
    assert status(preview.get("/")) == 200


def test_a_port_that_is_taken_is_told(preview):
    done = preview.edition.run(f"serve --port {preview.port}")
    assert done.returncode == 1
    assert done.stderr == (f"127.0.0.1:{preview.port} cannot be listened on: something else does. "
                           "Choose another --port.\n")
