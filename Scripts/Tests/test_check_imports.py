import unittest

import examples  # noqa: F401 (finds the checks)
from check_imports import Target, problems
from swift_source import imports


def target(name, path, declared=(), imported=()):
    lines = [(f"{path}/A.swift", number, module) for number, module in enumerate(imported, 1)]
    return Target(name, path, declared, lines)


HTML = target("HTML", "Sources/Shared/HTML")
MARKDOWN = target("Markdown", "Sources/Publish/Markdown")
COUNTING = target("ThemeCounting", "Sources/Summarise/ThemeCounting")
FOLDERS = target("Folders", "Sources/Shared/Folders")


class ReadingImports(unittest.TestCase):
    def test_every_form_of_an_import_is_read(self):
        source = "\n".join([
            "import Foundation", "public import Diagnostics", "@testable import Markdown",
            "import struct Worksheets.Code", "@_spi(Tests) internal import HTML"])
        self.assertEqual(
            imports(source),
            [(1, "Foundation"), (2, "Diagnostics"), (3, "Markdown"), (4, "Worksheets"),
             (5, "HTML")])

    def test_comments_and_strings_are_no_imports(self):
        source = '// import Yams\n/*\nimport Yams\n*/\nlet text = """\nimport Yams\n"""\n'
        self.assertEqual(imports(source), [])


class ImportRules(unittest.TestCase):
    def check(self, *targets):
        return problems(list(targets))

    def test_a_declared_import_is_fine(self):
        rendering = target("SiteRendering", "Sources/Publish/SiteRendering",
                           ["HTML", "Markdown"], ["Foundation", "HTML", "Markdown"])
        self.assertEqual(self.check(HTML, MARKDOWN, rendering), [])

    def test_an_undeclared_import_is_named_with_its_line(self):
        rendering = target("SiteRendering", "Sources/Publish/SiteRendering", [], ["HTML"])
        self.assertEqual(self.check(HTML, rendering), [
            "Sources/Publish/SiteRendering/A.swift:1: SiteRendering imports HTML without "
            "declaring it in Package.swift"])

    def test_a_declared_target_that_is_never_imported_is_named(self):
        rendering = target("SiteRendering", "Sources/Publish/SiteRendering", ["HTML"])
        self.assertEqual(self.check(HTML, rendering), [
            "Package.swift: SiteRendering declares HTML and never imports it"])

    def test_the_lanes_never_import_each_other(self):
        reading = target("MapReading", "Sources/Summarise/MapReading", ["Markdown"], ["Markdown"])
        self.assertEqual(self.check(MARKDOWN, reading), [
            "Sources/Summarise/MapReading/A.swift:1: MapReading is outside the lane Publish and "
            "must not import Markdown"])

    def test_an_attack_never_sees_how_a_summary_is_made(self):
        reading = target("ReleaseReading", "Sources/Attack/ReleaseReading", ["ThemeCounting"],
                         ["ThemeCounting"])
        self.assertEqual(self.check(COUNTING, reading), [
            "Sources/Attack/ReleaseReading/A.swift:1: ReleaseReading is outside the lane Summarise "
            "and must not import ThemeCounting"])

    def test_a_shared_module_imports_neither_lane(self):
        html = target("HTML", "Sources/Shared/HTML", ["ThemeCounting"], ["ThemeCounting"])
        self.assertEqual(self.check(COUNTING, html), [
            "Sources/Shared/HTML/A.swift:1: HTML is outside the lane Summarise and must not "
            "import ThemeCounting"])

    def test_only_the_drivers_import_folders(self):
        publishing = target("SitePublishing", "Sources/Publish/SitePublishing",
                            ["Folders"], ["Folders"])
        parsing = target("ContentParsing", "Sources/Publish/ContentParsing",
                         ["Folders"], ["Folders"])
        self.assertEqual(self.check(FOLDERS, publishing, parsing), [
            "Sources/Publish/ContentParsing/A.swift:1: only MapConverting and MapImporting and "
            "ReleaseAttacking and SitePublishing may import Folders, not ContentParsing"])

    def test_only_its_own_module_imports_a_c_library(self):
        libdeflate = target("CLibdeflate", "Sources/Shared/CLibdeflate")
        deflate = target("Deflate", "Sources/Shared/Deflate", ["CLibdeflate"], ["CLibdeflate"])
        rendering = target("SiteRendering", "Sources/Publish/SiteRendering", ["CLibdeflate"], ["CLibdeflate"])
        self.assertEqual(self.check(libdeflate, deflate, rendering), [
            "Sources/Publish/SiteRendering/A.swift:1: only Deflate may import CLibdeflate, not "
            "SiteRendering"])

    def test_what_runs_in_a_browser_has_no_foundation(self):
        counting = target("ThemeCounting", "Sources/Summarise/ThemeCounting", [], ["Foundation"])
        self.assertEqual(self.check(counting), [
            "Sources/Summarise/ThemeCounting/A.swift:1: ThemeCounting also runs in a browser and "
            "must not import Foundation"])

    def test_tests_may_import_any_module_that_they_declare(self):
        tests = target("FoldersTests", "Tests/FoldersTests", ["Folders", "Markdown"],
                       ["Testing", "Folders"])
        self.assertEqual(self.check(FOLDERS, tests), [])


if __name__ == "__main__":
    unittest.main()
