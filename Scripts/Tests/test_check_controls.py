import unittest

import examples  # noqa: F401 (finds the checks)
from check_controls import problems


class Controls(unittest.TestCase):
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
