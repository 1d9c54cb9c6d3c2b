"""What the Swift sources never say, and where the one exception is.

Most of the design's rules are absences: no clock but in the command line, no file system but in
`Folders`, no trap on input. An absence is kept by looking for the words that would end it. Strings
and comments are not looked at.
"""

import re
import sys

from steps import ROOT
from swift_source import code_only, line_of


class Rule:
    def __init__(self, words, message, except_in=()):
        self.words = re.compile(words)
        self.message = message
        self.except_in = except_in


RULES = [
    Rule(r"\b(?:FileManager|fopen|opendir|unlink|mkdir)\b|\bFileHandle\b(?!\.standard)"
         r"|\b(?:Data|String)\(contentsOf(?:File)?:|\.write\(to(?:File)?:",
         "only Folders touches the file system", ["Sources/Shared/Folders/"]),
    Rule(r"\bDate\(\)|\bDate\.now\b|\b(?:ContinuousClock|SuspendingClock|clock_gettime"
         r"|gettimeofday|localtime(?:_r)?|gmtime(?:_r)?)\b",
         "only the command line reads the clock", ["Sources/kith/"]),
    Rule(r"\b(?:Locale|TimeZone|Calendar|NumberFormatter|DateFormatter)\b|\.formatted\(",
         "the same input gives the same bytes on every machine: no locale, no calendar",
         ["Sources/kith/"]),
    Rule(r"\b(?:ProcessInfo|getenv|CommandLine)\b",
         "only the command line looks at the process and its environment", ["Sources/kith/"]),
    Rule(r"\.random(?:Element)?\(|\.shuffled?\(|\bSystemRandomNumberGenerator\b"
         r"|\barc4random\w*|\bUUID\(|\.hashValue\b",
         "nothing is random but what the command line draws: the same input gives the same bytes",
         ["Sources/kith/"]),
    Rule(r"\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(",
         "bad input gets a diagnostic, never a trap"),
    Rule(r"@_spi\(ExactCounts\)", "exact counts end in disclosure control",
         ["Sources/Summarise/ThemeCounting/", "Sources/Summarise/DisclosureControl/"]),
    Rule(r"\b(?:struct|class|enum|protocol|actor)\s+\w*(?:Util|Utils|Utility|Utilities|Helper"
         r"|Helpers|Manager|Core|Common)\b",
         "a name that says nothing: name what it does, in the field's own words"),
]


def problems(path, text):
    """Every place in a Swift source that breaks a rule."""
    code = code_only(text)
    found = []
    for rule in RULES:
        if any(path.startswith(place) for place in rule.except_in):
            continue
        for match in rule.words.finditer(code):
            line = line_of(code, match.start())
            found.append((line, f"{path}:{line}: `{match.group().strip()}`: {rule.message}"))
    return [message for _, message in sorted(found)]


def main():
    found = []
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        found += problems(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
