"""Runs commands one after another, each under a heading, with their output as it comes."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Step:
    """A named command. `key` is what `ONLY=` calls it."""

    def __init__(self, key, title, command, environment=None):
        self.key = key
        self.title = title
        self.command = [str(part) for part in command]
        self.environment = environment or {}


class Outcome:
    def __init__(self, exit_code, output, seconds):
        self.passed = exit_code == 0
        self.output = output
        self.seconds = seconds


def run(step):
    """Runs a step from the project's folder and returns its outcome."""
    print(f"\n== {step.title}", flush=True)
    start = time.monotonic()
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", **step.environment}
    process = subprocess.Popen(
        step.command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = bytearray()
    while chunk := os.read(process.stdout.fileno(), 65536):
        output += chunk
        sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    return Outcome(process.wait(), output.decode(errors="replace"), time.monotonic() - start)


def chosen(steps, keys):
    """The steps that `keys` names, or all of them; ends the program at a name that is none."""
    unknown = [key for key in keys if key not in [step.key for step in steps]]
    if unknown:
        names = ", ".join(step.key for step in steps)
        print(f"There is no {unknown[0]} here. There are: {names}.", file=sys.stderr)
        sys.exit(2)
    return [step for step in steps if not keys or step.key in keys]


def swift():
    """The path of the Swift toolchain."""
    finder = ["bash", str(ROOT / "Scripts/find_swift.sh")]
    return subprocess.run(finder, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def script(name):
    """The command that runs one of the Python files beside this one."""
    return [sys.executable, ROOT / "Scripts" / name]
