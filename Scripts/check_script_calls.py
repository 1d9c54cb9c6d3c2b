"""What the pages' scripts never call: nothing leaves, nothing stays, nothing is run from text.

The content security policy stops most of these in the browser. This finds them before, and also
finds what no policy can stop, such as storage, the clipboard and a prompt to type a name into.
"""

import re
import sys

from steps import ROOT

FORBIDDEN = [
    (r"\b(?:innerHTML|outerHTML)\b|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bsrcdoc\b",
     "text becomes elements by createElement and textContent, never by markup"),
    (r"\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b"
     r"|\bRTCPeerConnection\b|\bimportScripts\b|\bimport\s*\(",
     "nothing leaves the page, and nothing is loaded"),
    (r"\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['\"`]",
     "no text is run as code"),
    (r"\b(?:localStorage|sessionStorage|indexedDB|caches|cookieStore|StorageManager)\b"
     r"|\bdocument\.cookie\b|\bserviceWorker\b|\bnavigator\.storage\b",
     "nothing stays in the browser"),
    (r"\bclipboard\b|\bClipboardItem\b|\bexecCommand\b|\b(?:push|replace)State\b"
     r"|\bdocument\.title\b|\blocation\.(?:hash|search)\b|\bwindow\.name\b",
     "nothing of a map is in the clipboard, the address, the history or the title"),
    (r"['\"`](?:beforeunload|unload)['\"`]|\bonbeforeunload\b",
     "a page never asks whether to leave it"),
    (r"\bprompt\s*\(|\bcontentEditable\b|\bdesignMode\b|['\"`]textarea['\"`]",
     "there is nowhere to type"),
    (r"\bconsole\.|\bdebugger\b|\balert\s*\(", "left over from working on it"),
]

# The scripts that may do one of these, and what each may. The first is for the locked copy that a
# young person chooses to keep on their device.
KEEPING = "Themes/paper/components/keep-guidance/"
ALLOWED = {
    ("Themes/paper/components/worksheet-parts/device-copy.mjs", "localStorage"),
    # What a practitioner asks to be kept: the guidance, and nothing of anybody's.
    (KEEPING + "keeping.mjs", "serviceWorker"), (KEEPING + "keeping.mjs", "caches"),
    (KEEPING + "worker.mjs", "caches"), (KEEPING + "worker.mjs", "fetch("),
}

# A worksheet's script is packed, and the loader adds it to the page. The search box loads the parts
# of its index, each a script beside the page that the builder named. What keeps the guidance names
# its worker in the same way. The page where a team reviews maps starts a worker from a script that
# stands in the page, and shows what the import drew. Nothing else adds a script.
LOADERS = ("layouts/worksheet-loader.mjs", "components/search-box/shards.mjs",
           "components/keep-guidance/keeping.mjs", "components/team-review/trusted.mjs")
FORBIDDEN_BUT_IN_LOADERS = [
    (r"\bcreatePolicy\b|\bcreate(?:HTML|Script(?:URL)?)\b|\bDOMParser\b|\bcreateElement\(\s*['\"`]script\b",
     "only a worksheet's loader, the search box, what keeps the guidance and the review may"),
]

# A comment that has its lines to itself: `// …`, or `/* … */` with its own first line.
WHOLE_LINE_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/)", re.DOTALL | re.MULTILINE)


def problems(path, text):
    """Every forbidden call in a script, with its line."""
    code = WHOLE_LINE_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    rules = FORBIDDEN if path.endswith(LOADERS) else FORBIDDEN + FORBIDDEN_BUT_IN_LOADERS
    found = []
    for number, line in enumerate(code.splitlines(), 1):
        for pattern, message in rules:
            for match in re.finditer(pattern, line):
                if (path, match.group()) in ALLOWED:
                    continue
                found.append(f"{path}:{number}: `{match.group()}`: {message}")
    return found


def main():
    found = []
    for path in sorted((ROOT / "Themes").rglob("*.mjs")):
        # Tests run in node alone, and never become part of a page.
        if not path.name.endswith(".test.mjs"):
            name = path.relative_to(ROOT).as_posix()
            found += problems(name, path.read_text(encoding="utf-8"))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
