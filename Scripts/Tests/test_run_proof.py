import unittest

from run_proof import ALONE, ENGINES, FOOT, PARTS, ROOT
from run_proof import has_passed, page, read, section, sections, tabled, words

REPORT = """<testsuites><testsuite>
<properties><property name="chromium" value="156.0"/><property name="webkit" value="2.50"/>
<property name="copies in webkit" value="0a1b"/></properties>
<testcase classname="test_it" name="test_it_fits[chromium-rtl]" time="1.26"/>
<testcase classname="test_it" name="test_it_fits[webkit-rtl]" time="3.0"><failure>/home/somebody</failure></testcase>
<testcase classname="test_it" name="test_it_leaves[chromium]" time="1.0"/>
<testcase classname="test_it" name="test_it_leaves[webkit]" time="0.1"><skipped/></testcase>
<testcase classname="test_it" name="test_it_prints[40]" time="2.0"/>
</testsuite></testsuites>"""


LATER = """<testsuites><testsuite>
<properties><property name="copies in webkit" value="2c3d"/></properties>
<testcase classname="test_it" name="test_it_fits[webkit-rtl]" time="4.0"/>
</testsuite></testsuites>"""


def versions_and_table(*reports):
    versions, _, cases = read(reports)
    return versions, tabled(cases)


class Proof(unittest.TestCase):
    def test_a_name_is_read_as_words(self):
        self.assertEqual(words("test_it_fits[webkit-rtl]", "webkit"), "it fits: rtl")
        self.assertEqual(words("test_it_fits[rtl-webkit]", "webkit"), "it fits: rtl")
        self.assertEqual(words("test_it_leaves[webkit]", "webkit"), "it leaves")

    def test_a_report_becomes_a_table(self):
        versions, table = versions_and_table(REPORT)
        self.assertEqual(versions, {"chromium": "156.0", "webkit": "2.50"})
        self.assertEqual(table, {
            "it fits: rtl": {"chromium": "passed, 1.3", "webkit": "FAILED"},
            "it leaves": {"chromium": "passed, 1.0", "webkit": "not run"},
            "it prints: 40": {ALONE: "passed, 2.0"}})

    def test_what_is_run_again_stands_and_no_copy_is_forgotten(self):
        _, copies, cases = read([REPORT, LATER])
        self.assertEqual(tabled(cases)["it fits: rtl"]["webkit"], "passed, 4.0")
        self.assertEqual(copies, {"0a1b", "2c3d"})
        self.assertIn("test_it.py::test_it_fits[webkit-rtl]", cases)

    def test_the_page_says_what_failed_and_what_was_not_run_and_no_path(self):
        text = section(PARTS[0], *versions_and_table(REPORT), "0123456789abcdef", "2026-11-21")
        self.assertIn("| test | Chromium 156.0 | Firefox ESR | WebKitGTK 2.50 |", text)
        self.assertIn("| it fits: rtl | passed, 1.3 | not run | FAILED |", text)
        self.assertIn("| it prints: 40 | passed, 2.0 |", text)
        self.assertIn("`0123456789abcdef`", text)
        self.assertNotIn("/home", text)

    def test_a_part_that_is_proved_again_leaves_the_others_as_they_were(self):
        first, second = (section(part, *versions_and_table(REPORT), "0123456789abcdef", "2026-11-21")
                         for part in PARTS[:2])
        both = page({PARTS[0].title: first, PARTS[1].title: second})
        self.assertEqual(sections(both), {PARTS[0].title: first, PARTS[1].title: second})
        self.assertEqual(page(sections(both)), both)
        self.assertEqual(sections(page({})), {})
        self.assertEqual(both.count(FOOT), 1)

    def test_every_part_has_tests_that_exist(self):
        for part in PARTS:
            for file in part.files:
                self.assertTrue((ROOT / "Tests/Browser" / file).is_file(), file)

    def test_only_a_pass_in_every_engine_is_a_pass(self):
        all_passed = {engine: "passed, 1.0" for engine in ENGINES}
        self.assertTrue(has_passed({"it fits": all_passed}))
        self.assertTrue(has_passed({"it fits": all_passed, "it prints": {ALONE: "passed, 2.0"}}))
        self.assertFalse(has_passed({"it prints": {ALONE: "FAILED"}}))
        self.assertFalse(has_passed({}))
        self.assertFalse(has_passed({"it fits": {**all_passed, "webkit": "not run"}}))
        self.assertFalse(has_passed({"it fits": all_passed, "it leaves": {"chromium": "passed"}}))


if __name__ == "__main__":
    unittest.main()
