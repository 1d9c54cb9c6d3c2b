import tempfile
import unittest
from pathlib import Path

import examples  # noqa: F401 (finds the checks)
from check_controls import practitioners_sheets, problems


SEARCH = ('<input type="search" id="page-search" autocomplete="off" autocapitalize="off" '
          'autocorrect="off" spellcheck="false" writingsuggestions="false" translate="no" '
          'enterkeyhint="search" maxlength="120" placeholder="Search">')
NOTE = ('<template id="note-field"><textarea class="note" rows="2" maxlength="1000" '
        'autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" '
        'writingsuggestions="false" translate="no"></textarea></template>')


class Controls(unittest.TestCase):
    def test_a_practitioners_page_may_have_the_search_box(self):
        for path in ("Site/index.html", "Site/guidance/a.html", "Site/worksheets/index.html"):
            self.assertEqual(problems(path, f"<body>{SEARCH}</body>"), [], path)

    def test_nobody_elses_page_may_have_it(self):
        message = "the search box is for practitioners' pages alone"
        for path, body in (
            ("Site/young-people/your-choices.html", "<body>"),
            ("Site/young-people/index.html", "<body>"),
            ("Site/worksheets/circle-map.html", "<body>"),
            ("Site/worksheets/circle-map-on-paper.html", "<body>"),
            ("Site/cy/young-people/your-choices.html", "<body>"),
            ("Site/cy/worksheets/circle-map.html", "<body>"),
            ("Site/guidance/a.html", '<body class="page for-young-people">'),
            ("Site/guidance/a.html", "<body data-forget>"),
        ):
            self.assertEqual(problems(path, f"{body}\n{SEARCH}"), [f"{path}:2: {message}"], path)

    def test_there_is_one_search_box_on_a_page(self):
        self.assertEqual(problems("Site/a.html", f"{SEARCH}\n{SEARCH}"),
                         ["Site/a.html:2: a second search box"])

    def test_a_search_box_that_is_not_exactly_ours_is_somewhere_to_type(self):
        for other in (
            SEARCH.replace(' autocomplete="off"', ""),
            SEARCH.replace('autocomplete="off"', 'autocomplete="on"'),
            SEARCH.replace('spellcheck="false"', "spellcheck"),
            SEARCH.replace(' writingsuggestions="false"', ""),
            SEARCH.replace("page-search", "name"), SEARCH.replace("search", "text", 1),
            SEARCH.replace(">", ' name="q">'), SEARCH.replace(">", ' form="f">'),
            SEARCH.replace(">", ' list="people">'), SEARCH.replace(">", ' value="a">'),
            f"<form>{SEARCH}</form>",
        ):
            found = problems("Site/a.html", other)
            self.assertEqual(len(found), 1, other)
            self.assertIn("is somewhere to type", found[0])

    def test_a_note_is_for_practitioners_sheets_alone(self):
        sheets = {"worksheets/plan.html"}
        self.assertEqual(problems("Site/worksheets/plan.html", NOTE, sheets), [])
        for path in ("Site/worksheets/places.html", "Site/guidance/plan.html", "Site/plan.html"):
            found = problems(path, NOTE, sheets)
            self.assertEqual(len(found), 1, path)
            self.assertIn("for practitioners' sheets alone", found[0])
        self.assertEqual(len(problems("Site/worksheets/plan.html", NOTE * 2, sheets)), 1)

    def test_a_note_has_one_form(self):
        for other in (
            NOTE.replace(' autocomplete="off"', ""), NOTE.replace('"off"', '"on"', 1),
            NOTE.replace(' spellcheck="false"', ""), NOTE.replace("maxlength", "size"),
            NOTE.replace(' rows="2"', ' rows="2" name="note"'),
            NOTE.replace('id="note-field"', 'id="other"'),
            NOTE.replace("<template", "<div").replace("</template", "</div"),
            f"<form>{NOTE}</form>",
        ):
            found = problems("Site/worksheets/plan.html", other, {"worksheets/plan.html"})
            self.assertEqual(len(found), 1, other)
            self.assertIn("is somewhere to type", found[0])

    def test_the_content_says_whose_a_sheet_is(self):
        with tempfile.TemporaryDirectory() as folder:
            sheets = Path(folder) / "worksheets"
            sheets.mkdir()
            (sheets / "plan.yml").write_text("kind: sheet\naudience: practitioners\n")
            (sheets / "places.yml").write_text(
                "kind: sheet\naudience: young-people\n# audience: practitioners\n")
            self.assertEqual(practitioners_sheets(Path(folder)), {"worksheets/plan.html"})

    def test_choices_are_fine(self):
        page = ('<label><input type="radio" name="ring" value="close"> Close</label>'
                '<input type=checkbox disabled><select><option>Cousin</option></select>'
                '<button>Add</button><p contenteditable="false">')
        self.assertEqual(problems("a.html", page), [])

    def test_a_problem_names_its_line(self):
        self.assertEqual(problems("Site/a.html", "<p>\n<textarea></textarea>"), [
            "Site/a.html:2: <textarea> is somewhere to type"])

    def test_everything_that_can_be_typed_into_is_found(self):
        for control in (
            "<input>", "<INPUT TYPE=TEXT>", '<input type="search">', '<input type="email">',
            '<input type="tel">', '<input type="number">', '<input type="date">',
            '<input type="password">', '<input type="no-such-type">', "<textarea>",
            "<div contenteditable>", '<div contenteditable="plaintext-only">',
            '<div role="textbox">', "<input/>",
        ):
            self.assertEqual(len(problems("a.html", control)), 1, control)

    def test_text_about_controls_is_fine(self):
        page = "<p>&lt;textarea&gt;</p><!-- <input> --><script>const a = '<input>';</script>"
        self.assertEqual(problems("a.html", page), [])


if __name__ == "__main__":
    unittest.main()
