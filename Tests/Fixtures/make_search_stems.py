"""Writes search-stems.tsv: words and their stems, as Snowball's own English stemmer has them.

    pip install snowballstemmer==3.1.1
    python Tests/Fixtures/make_search_stems.py

The words are those of Content/, and words put together so that every rule of the algorithm meets
every length of what stands before an ending. Both stemmers of the search, the builder's in Swift and
the page's in JavaScript, are held to this file.
"""

import itertools
import re
from pathlib import Path

import snowballstemmer

ROOT = Path(__file__).resolve().parent.parent.parent

STARTS = ("a", "ab", "be", "by", "cal", "cat", "dis", "ebb", "fol", "gal", "hop", "inter", "kiy",
          "later", "mapp", "norm", "organ", "past", "plas", "rel", "sens", "tr", "univers", "vicy",
          "yel", "gener", "commun", "arsen", "emerg", "hopp", "geol", "form", "oper", "hesit")
ENDINGS = ("", "s", "es", "ies", "ied", "sses", "us", "ss", "ed", "edly", "ing", "ingly", "eed",
           "eedly", "ying", "y", "ly", "ational", "fulness", "iveness", "ization", "ousness",
           "biliti", "bility", "lessly", "tional", "alism", "ality", "ation", "ently", "fully",
           "ivity", "ogist", "ogy", "ogies", "ously", "ably", "ally", "ancy", "ator", "ency", "izer",
           "bly", "alize", "ative", "icate", "icity", "ical", "ness", "ful", "ement", "able",
           "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "sion", "tion", "ism", "ity",
           "ive", "ize", "ous", "al", "er", "ic", "e", "ell", "ll", "ated", "izing", "bling")
EXCEPTIONS = ("skis skies sky idly gently ugly early only singly news howe atlas cosmos bias andes "
              "inning innings outing canning herring earring evening evenings proceed exceed succeed "
              "succeeds dying lying tying hying emergency internal added erring say cry by").split()


def main():
    words = set(EXCEPTIONS)
    for path in sorted((ROOT / "Content").rglob("*")):
        if path.suffix in (".md", ".yml"):
            words |= set(re.findall(r"[a-z]+", path.read_text(encoding="utf-8").lower()))
    words |= {start + ending for start, ending in itertools.product(STARTS, ENDINGS)}
    stemmer = snowballstemmer.stemmer("english")
    lines = [f"{word}\t{stemmer.stemWord(word)}" for word in sorted(words)]
    place = Path(__file__).with_name("search-stems.tsv")
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words in {place.name}")


if __name__ == "__main__":
    main()
