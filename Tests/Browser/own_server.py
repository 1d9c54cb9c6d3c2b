"""A server on this machine for a folder, over HTTP or HTTPS, which can be taken away."""

import base64
import hashlib
import ssl
import subprocess
import threading
from collections import namedtuple
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

# A certificate for localhost that nobody has signed but itself, and what a browser is told of it.
Certificate = namedtuple("Certificate", "file key key_digest")


def make_certificate(folder):
    """A certificate of two days, in files in `folder`."""
    file, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", file, "-keyout", key],
        check=True, capture_output=True)
    public = subprocess.run(
        ["openssl", "pkey", "-in", key, "-pubout", "-outform", "DER"], check=True,
        capture_output=True).stdout
    return Certificate(file, key, base64.b64encode(hashlib.sha256(public).digest()).decode())


class Server:
    """A folder on http://localhost, or on https://localhost with a certificate."""

    def __init__(self, folder, certificate=None):
        self.folder, self.asked, self.certificate = folder, [], certificate
        self.port, self.running = 0, None
        self.start()

    def start(self):
        asked, state = self.asked, self

        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                # A browser opens connections before it needs them, and they outlive the server.
                if state.running is None:
                    self.connection.close()
                    return
                asked.append(self.path)
                super().do_GET()

        self.running = ThreadingHTTPServer(
            ("127.0.0.1", self.port), partial(Handler, directory=self.folder))
        if self.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.certificate.file, self.certificate.key)
            # Each connection is greeted in a thread of its own, so that one does not stop the rest.
            self.running.socket = context.wrap_socket(
                self.running.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.running.server_port
        threading.Thread(target=self.running.serve_forever, daemon=True).start()

    def stop(self):
        if self.running is not None:
            running, self.running = self.running, None
            running.shutdown()
            running.server_close()

    def url(self, path):
        return f"http{'s' if self.certificate else ''}://localhost:{self.port}/{path}"
