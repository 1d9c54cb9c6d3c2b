import unittest

import examples  # noqa: F401 (finds the checks)
from check_absences import problems

PARSING = "Sources/Publish/ContentParsing/A.swift"


class Absences(unittest.TestCase):
    def rules_broken(self, code, path=PARSING):
        return [problem.split(": ", 2)[2] for problem in problems(path, code)]

    def test_plain_code_is_fine(self):
        self.assertEqual(problems(PARSING, "let date = CalendarDate(iso: text)\n"), [])

    def test_a_problem_names_its_place_and_word(self):
        self.assertEqual(problems(PARSING, "let a = 1\nlet b = try! f()\n"), [
            f"{PARSING}:2: `try!`: bad input gets a diagnostic, never a trap"])

    def test_words_in_strings_and_comments_are_fine(self):
        code = '// never try! here\nlet text = "fatalError( and Date()"\n/* UUID() */\n'
        self.assertEqual(problems(PARSING, code), [])

    def test_the_file_system_belongs_to_folders(self):
        code = "let names = FileManager.default.contentsOfDirectory(atPath: folder)\n"
        self.assertEqual(self.rules_broken(code), ["only Folders touches the file system"])
        self.assertEqual(problems("Sources/Shared/Folders/A.swift", code), [])
        self.assertEqual(len(self.rules_broken("Data(contentsOf: page)")), 1)
        self.assertEqual(self.rules_broken("text.append(contentsOf: more)"), [])
        self.assertEqual(self.rules_broken("FileHandle.standardError.write(bytes)"), [])

    def test_the_clock_belongs_to_the_command_line(self):
        code = "let today = Date()\n"
        self.assertEqual(self.rules_broken(code), ["only the command line reads the clock"])
        self.assertEqual(problems("Sources/kith/Import.swift", code), [])

    def test_nothing_is_random(self):
        for code in ("Int.random(in: 0..<4)", "codes.shuffled()", "UUID().uuidString"):
            self.assertEqual(len(self.rules_broken(code)), 1, code)

    def test_exact_counts_end_in_disclosure_control(self):
        code = "@_spi(ExactCounts) import ThemeCounting\n"
        self.assertEqual(problems("Sources/Summarise/DisclosureControl/A.swift", code), [])
        self.assertEqual(
            len(problems("Sources/Summarise/SummaryRendering/A.swift", code)), 1)

    def test_a_name_that_says_nothing_is_refused(self):
        for code in ("struct PageManager {}", "enum StringUtils {}", "final class Helper {}"):
            self.assertEqual(len(self.rules_broken(code)), 1, code)
        self.assertEqual(problems(PARSING, "struct Commonality {}"), [])


if __name__ == "__main__":
    unittest.main()
