import unittest

import examples  # noqa: F401 (finds the checks)
from check_own_words import fingerprints, problems

SOURCE = "The quick brown fox jumps over the lazy dog and then it sleeps until noon."
KNOWN = fingerprints(SOURCE)


class OwnWords(unittest.TestCase):
    def test_own_words_and_seven_shared_words_are_fine(self):
        self.assertEqual(problems("a.md", "A fox that is quick and brown jumps.", KNOWN), [])
        self.assertEqual(problems("a.md", "quick brown fox jumps over the lazy cat", KNOWN), [])

    def test_eight_shared_words_are_found_once_whatever_their_marks_and_lines(self):
        text = "First.\n\nThe *quick* [brown](x.md)\nfox jumps: over the lazy dog, and then!"
        self.assertEqual(problems("a.md", text, KNOWN), [
            'a.md:3: "the quick brown fox jumps over the lazy" stands in a source: say it in your '
            'own words'])

    def test_a_short_quotation_is_fine_and_a_long_one_is_not(self):
        self.assertEqual(problems("a.md", f"They say: “{SOURCE}” Well.", KNOWN), [])
        self.assertEqual(len(problems("a.md", f"“{SOURCE} {'word ' * 20}”", KNOWN)), 1)
