"""Publishes the site into another folder than Site/: fresh_site.py FOLDER"""

import subprocess
import sys
from pathlib import Path

from steps import ROOT


def newest_tool():
    """The built tool, release or debug, whichever was built last; None when there is none."""
    built = [ROOT / ".build" / mode / "kith" for mode in ("release", "debug")]
    built = [tool for tool in built if tool.exists()]
    return max(built, key=lambda tool: tool.stat().st_mtime, default=None)


def build(folder):
    """Publishes Content/ with Themes/ into `folder`; returns the exit code."""
    tool = newest_tool()
    if tool is None:
        print("The tool is not built yet: run `make site` first.")
        return 1
    return subprocess.run([tool, "build", "--output", folder], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1])))
