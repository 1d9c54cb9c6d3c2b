"""Reads Swift sources just far enough for the checks: what is code, and what is imported."""

import re

# What may stand in Swift that is not code: comments, raw and plain string literals. Block comments
# that nest and code inside \\(…) are not followed; the sources have no such comments.
NOT_CODE = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|(?P<hashes>\#+)"""(?:.*?)"""(?P=hashes)'
    r'|(?P<hash>\#+)"(?:[^\n]*?)"(?P=hash)'
    r'|"""(?:\\.|.)*?"""'
    r'|"(?:\\.|[^"\\\n])*"',
    re.DOTALL)

IMPORT = re.compile(
    r'^[ \t]*(?:@\w+(?:\([^)\n]*\))?[ \t]+)*'
    r'(?:(?:public|package|internal|fileprivate|private)[ \t]+)?'
    r'import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)[ \t]+)?(\w+)',
    re.MULTILINE)


def code_only(text):
    """The text with comments and strings blanked; lines and columns stay where they are."""
    return NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def line_of(text, offset):
    """The number of the line, from 1, in which `offset` is."""
    return text.count("\n", 0, offset) + 1


def imports(text):
    """Every import of a Swift source: pairs of line and module."""
    code = code_only(text)
    return [(line_of(code, match.start(1)), match.group(1)) for match in IMPORT.finditer(code)]
