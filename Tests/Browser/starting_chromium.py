"""How Chromium is started for every test and picture."""

import subprocess

from site_pages import ROOT


def browser_options(tripwire):
    """How Chromium is started: with no way out but the tripwire, and with Back as people have it."""
    finder = subprocess.run(
        ["bash", ROOT / "Scripts/find_chromium.sh"], stdout=subprocess.PIPE, text=True)
    assert finder.returncode == 0, "Chromium is not installed: run `make test`, which installs it."
    return {
        "executable_path": finder.stdout.strip(),
        "args": [
            f"--proxy-server=127.0.0.1:{tripwire.port}",
            "--proxy-bypass-list=<-loopback>",  # this machine's own addresses go there too
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-quic", "--disable-gpu", "--no-first-run",
        ],
        # Otherwise Back never shows a page as it was left, which is what a test of Exit is about.
        "ignore_default_args": ["--disable-back-forward-cache"],
    }
