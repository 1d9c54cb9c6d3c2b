"""The whole job on a machine that has no network at all: each test runs others inside a network
namespace of its own, where there is nothing but the loopback that drives the browsers."""

import os
import subprocess
import sys

import pytest

from site_pages import ROOT, SITE

CUT_OFF = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
LOOPBACK_UP = 'ip link set lo up && exec "$@"'
REACH_OUT = """import socket
print(socket.if_nameindex())
try:
    socket.create_connection(('192.0.2.1', 80), 2)
except OSError as problem:
    print(type(problem).__name__, problem.errno)
"""
JOBS = "a_map_is_made and pointer or fits_a_small_phone and ltr or a_page_opens"


def cut_off(*command):
    return subprocess.run([*CUT_OFF, "sh", "-c", LOOPBACK_UP, "sh", *command],
                          cwd=ROOT, env={**os.environ, "KITH_SITE": str(SITE)},
                          capture_output=True, text=True)


@pytest.fixture(scope="module", autouse=True)
def can_cut_off():
    try:
        run = cut_off("true")
    except FileNotFoundError:
        pytest.skip("this machine has no `unshare`")
    if run.returncode != 0:
        pytest.skip(f"this machine does not let its network be taken away: {run.stderr.strip()}")


def test_there_is_no_network_in_there():
    """Otherwise the test after this one shows nothing."""
    said = cut_off(sys.executable, "-c", REACH_OUT).stdout
    assert said == "[(1, 'lo')]\nOSError 101\n"


def test_the_whole_job_is_done_with_no_network(engine_name):
    run = cut_off(sys.executable, "-m", "pytest", "-q", "Tests/Browser/test_engines.py",
                  "-k", JOBS, f"--engines={engine_name}")
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr
    assert "5 passed" in run.stdout
