"""What the checks' tests have in common: finding the checks, and writing example files."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def write_files(folder, texts):
    """Writes a tree of files; `texts` gives each one's text by its path below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
