import unittest

import examples  # noqa: F401 (finds the checks)
from check_script_calls import problems


class ScriptCalls(unittest.TestCase):
    def test_ordinary_script_is_fine(self):
        script = "const list = document.createElement('ul');\nlist.textContent = label;\n"
        self.assertEqual(problems("a.mjs", script), [])

    def test_a_problem_names_its_place_and_call(self):
        self.assertEqual(problems("a.mjs", "const a = 1;\nlist.innerHTML = label;\n"), [
            "a.mjs:2: `innerHTML`: text becomes elements by createElement and textContent, never "
            "by markup"])

    def test_each_forbidden_call_is_found(self):
        for call in (
            "e.outerHTML = x", "e.insertAdjacentHTML('x', y)", "fetch(url)", "new XMLHttpRequest()",
            "eval(text)", "new Function(text)", "setTimeout('f()', 1)", "localStorage.map = x",
            "sessionStorage.clear()", "indexedDB.open('x')", "document.cookie", "console.log(x)",
            "navigator.sendBeacon(u)", "await import('./x.mjs')", "prompt('Your name?')",
            "e.contentEditable = 'true'", "createElement('textarea')", "new WebSocket(u)",
            "document.createElement('script')", "trustedTypes.createPolicy(name, rules)",
            "navigator.clipboard.writeText(x)", "document.execCommand('copy')", "cookieStore.set(x)",
            "navigator.storage.persist()", "history.pushState(x, '')", "document.title = x",
            "location.hash = x", "window.name = x", "window.onbeforeunload = ask",
            "window.addEventListener('beforeunload', ask)",
        ):
            self.assertEqual(len(problems("a.mjs", call + "\n")), 1, call)

    def test_one_script_alone_may_use_one_storage_alone(self):
        place = "Themes/paper/components/worksheet-parts/device-copy.mjs"
        self.assertEqual(problems(place, "window.localStorage.setItem(a, b);\n"), [])
        for path, call in (
            (place, "sessionStorage.setItem(a, b)"), (place, "indexedDB.open('x')"),
            (place, "document.cookie = x"), (place, "fetch(url)"),
            ("Themes/paper/components/circle-map/keeping.mjs", "window.localStorage.clear()"),
            ("Themes/other/components/worksheet-parts/device-copy.mjs", "window.localStorage.clear()"),
        ):
            self.assertEqual(len(problems(path, call + "\n")), 1, (path, call))

    def test_only_the_loaders_add_a_script(self):
        script = "const script = document.createElement('script');\n"
        self.assertEqual(problems("Themes/a/layouts/worksheet-loader.mjs", script), [])
        self.assertEqual(problems("Themes/a/components/search-box/shards.mjs", script), [])
        self.assertEqual(problems("Themes/a/layouts/other.mjs", script), [
            "Themes/a/layouts/other.mjs:1: `createElement('script`: only a worksheet's "
            "loader, the search box, what keeps the guidance and the review may"])
        self.assertEqual(
            len(problems("Themes/a/components/search-box/engine.mjs", "p.createScriptURL(x)\n")), 1)
        self.assertEqual(
            len(problems("Themes/a/layouts/worksheet-loader.mjs", "eval(text)\n")), 1)

    def test_words_that_only_look_alike_are_fine(self):
        for script in ("import { a } from './a.mjs';", "prefetched(x)", "medieval(x)",
                       "const promptly = (x) => x;", "setTimeout(() => close(), 200)",
                       "window.addEventListener('pagehide', forget)", "location.replace(blank)"):
            self.assertEqual(problems("a.mjs", script + "\n"), [], script)

    def test_a_comment_may_name_what_is_not_done(self):
        script = "// no fetch( here\n/**\n * Never innerHTML.\n */\nconst a = 1; // eval( is not\n"
        self.assertEqual(
            [problem.split(":")[1] for problem in problems("a.mjs", script)], ["5"])


if __name__ == "__main__":
    unittest.main()
