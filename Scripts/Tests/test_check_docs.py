import tempfile
import unittest
from pathlib import Path

from examples import write_files
from check_docs import (broken_links, missing_paths, options, subcommands, targets_of,
                        undocumented, unknown_targets)

HELP = {
    (): """OVERVIEW: Publishes a site.

USAGE: kith <subcommand>

OPTIONS:
  -h, --help              Show help information.

SUBCOMMANDS:
  build                   Publish the site.
  check                   Look for problems.

  See 'kith help <subcommand>' for detailed help.
""",
    ("build",): """USAGE: kith build [--content <content>]

OPTIONS:
  --content <content>     The folder of the content. (default: Content)
  --output <output>       The folder to write.
  -h, --help              Show help information.
""",
    ("check",): """USAGE: kith check

OPTIONS:
  --version               Show the version.
  -h, --help              Show help information.
""",
}


class CommandLine(unittest.TestCase):
    def undocumented(self, readme):
        return undocumented(lambda arguments: HELP[tuple(arguments)], readme)

    def test_help_is_read(self):
        self.assertEqual(subcommands(HELP[()]), ["build", "check"])
        self.assertEqual(options(HELP[("build",)]), ["--content", "--output"])

    def test_a_readme_that_shows_everything_is_fine(self):
        readme = "```sh\nkith build [--content DIR] [--output DIR]\n```\nAnd `kith check`.\n"
        self.assertEqual(self.undocumented(readme), [])

    def test_what_is_not_shown_is_named(self):
        readme = "Run `kith build --content DIR`. Running kith check is prose, not code.\n"
        self.assertEqual(self.undocumented(readme), [
            "README.md: `kith build` is shown without its option --output",
            "README.md: `kith check` is not described"])

    def test_a_command_below_another_is_described_by_both_words(self):
        helps = {(): "SUBCOMMANDS:\n  merge   Add up.\n",
                 ("merge",): "SUBCOMMANDS:\n  add     Add.\n  begin   Begin.\n",
                 ("merge", "add"): "OPTIONS:\n  --key <key>   A key.\n",
                 ("merge", "begin"): "OPTIONS:\n"}
        self.assertEqual(
            undocumented(lambda words: helps[tuple(words)], "`kith merge add`"),
            ["README.md: `kith merge add` is shown without its option --key",
             "README.md: `kith merge begin` is not described"])


class LinksAndPaths(unittest.TestCase):
    def in_project(self, check, text):
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder), {
                "Sources/Shared/HTML/Escaping.swift": "", "Content/home.md": "",
                "ARCHITECTURE.md": "# The plan\n\n## Nothing leaves: `CSP`\n"})
            return check("README.md", text, Path(folder))

    def test_what_is_there_is_fine(self):
        text = ("[plan](ARCHITECTURE.md) [why](ARCHITECTURE.md#nothing-leaves-csp) "
                "[Swift](https://www.swift.org/install/) `Sources/Shared/HTML/` "
                "`Content/*.md` `Content/<kind>/` `and/or`\n```sh\n[a](b)\n```\n")
        self.assertEqual(self.in_project(broken_links, text), [])
        self.assertEqual(self.in_project(missing_paths, text), [])

    def test_what_is_not_there_is_named(self):
        text = "[a](b.md) [c](ARCHITECTURE.md#d) `Sources/Gone/A.swift` `Content/*.yml`\n"
        self.assertEqual(self.in_project(broken_links, text), [
            "README.md: the link b.md leads to nothing",
            "README.md: the link ARCHITECTURE.md#d leads to no heading"])
        self.assertEqual(self.in_project(missing_paths, text), [
            "README.md: there is no Sources/Gone/A.swift", "README.md: there is no Content/*.yml"])


class MakeTargets(unittest.TestCase):
    def test_targets_are_looked_for_in_code_alone(self):
        text = "Run `make site`; do make sure. `make nothing ONLY=docs`\n```sh\nmake test\n```\n"
        self.assertEqual(unknown_targets("README.md", text, {"site", "test"}), [
            "README.md: the Makefile has no target nothing"])

    def test_the_head_of_the_makefile_is_read(self):
        makefile = "##   make site   publish\n.PHONY: site test\nsite:\n\techo\n"
        self.assertEqual(targets_of(makefile), ({"site", "test"}, {"site"}))


if __name__ == "__main__":
    unittest.main()
