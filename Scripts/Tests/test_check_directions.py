import unittest

import examples  # noqa: F401 (finds the checks)
from check_directions import problems


def sheet(declarations):
    return f".a {{\n  {declarations}\n}}\n"


class Directions(unittest.TestCase):
    def test_what_is_the_same_from_either_side_is_fine(self):
        for declarations in (
            "margin-inline-start: 4px;", "padding: 1px 2px 3px;", "inset: 0 auto 0 auto;",
            "border-radius: 4px 4px 0 0;", "text-align: start;", "border-width: 0 2px;",
            "border-width: 0 2px 2px 0; /* either way */", "margin: 1px calc(2px + 1px) 3px calc(2px + 1px);",
            "/* left: 0; */ color: red;", "margin-block: 1px;",
        ):
            self.assertEqual(problems("a.css", sheet(declarations)), [], declarations)

    def test_a_left_or_a_right_is_found_with_its_line(self):
        for declarations in (
            "margin-left: 4px;", "left: 0;", "color: red; right: 0;", "text-align: right;",
            "float: left;", "padding: 1px 2px 3px 4px;", "border-radius: 4px 0 0 4px;",
            "border-radius: 4px 0;", "border-top-left-radius: 4px;", "border-left: 1px solid;",
            "border-left-width: 1px;", "inset: 0 0 0 auto;", "justify-content: left;",
            "margin: 1px calc(2px + 1px) 3px 4px;",
        ):
            found = problems("a.css", sheet(declarations))
            self.assertEqual(len(found), 1, declarations)
            self.assertTrue(found[0].startswith("a.css:2: "), found[0])


if __name__ == "__main__":
    unittest.main()
