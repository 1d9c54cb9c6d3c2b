import re
import unittest

import examples  # noqa: F401 (finds the checks)
from steps import ROOT


def providers(manager, manifest):
    """The packages that Package.swift says hold the system's libraries."""
    lists = re.findall(rf"\.{manager}\(\[([^\]]*)\]\)", manifest)
    return {package for names in lists for package in re.findall(r'"([^"]+)"', names)}


class SetUp(unittest.TestCase):
    def test_every_system_library_of_the_package_is_seen_to(self):
        manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
        script = (ROOT / "Scripts/set_up.sh").read_text(encoding="utf-8")
        for_site = script[script.index("look_round() {"):script.index('"$stage" = site ]')]
        seen_to = set(for_site.replace("\\\n", " ").split())
        for manager in ("apt", "brew"):
            wanted = providers(manager, manifest)
            self.assertGreater(len(wanted), 1)
            self.assertLessEqual(wanted, seen_to)


if __name__ == "__main__":
    unittest.main()
