import Diagnostics
import Testing

@testable import SiteRendering

@Suite struct ScriptJoiningTests {
    private func join(_ files: [String: String]) -> (script: String, problems: [String]) {
        let (script, problems) = joinScripts(entries: ["c/script.mjs"], files: files) { "T/" + $0 }
        return (script, problems.map { $0.text(sourceLine: nil) })
    }

    @Test func modulesKeepTheirScopeAndHandOnWhatTheyExport() {
        let (script, problems) = join([
            "c/script.mjs": "import { one, two } from './a.mjs';\nconst x = one + two();",
            "c/a.mjs": "const x = 1;\nexport const one = x;\nexport function two() { return 2; }",
        ])
        #expect(problems.isEmpty)
        #expect(
            script == """
                (function () {
                'use strict';
                // a.mjs
                const module1 = (function () {
                const x = 1;
                const one = x;
                function two() { return 2; }
                return { one, two };
                })();
                // script.mjs
                const module2 = (function () {
                const { one, two } = module1;
                const x = one + two();
                return {  };
                })();
                })();

                """)
    }

    @Test func aModuleOfAnotherComponentIsFoundAndJoinedOnce() {
        let (script, problems) = join([
            "c/script.mjs": "import { a } from './a.mjs';\nimport { b } from '../d/b.mjs';",
            "c/a.mjs": "import { b } from '../d/b.mjs';\nexport const a = b;",
            "d/b.mjs": "export class b {}",
        ])
        #expect(problems.isEmpty)
        #expect(script.ranges(of: "// b.mjs").count == 1)
    }

    @Test(arguments: [
        ("import x from './a.mjs';", "T/c/script.mjs:1:1: error: This form of import or export"),
        ("export default 1;", "T/c/script.mjs:1:1: error: This form of import or export"),
        ("export { a };", "T/c/script.mjs:1:1: error: This form of import or export"),
        ("\nimport { b } from './b.mjs';", "T/c/script.mjs:2:1: error: There is no module"),
        ("import { z } from './a.mjs';", "T/c/script.mjs:1:1: error: `c/a.mjs` does not export"),
        ("const s = '</scr' + '</script>';", "T/c/script.mjs:1:1: error: `</script` would end"),
        ("import { a } from '../../x.mjs';", "T/c/script.mjs:1:1: error: This form of import"),
    ])
    func anyOtherFormIsReported(line: String, start: String) {
        let (_, problems) = join(["c/script.mjs": line, "c/a.mjs": "export const a = 1;"])
        #expect(problems.first?.hasPrefix(start) == true, "\(problems)")
    }

    @Test func aCircleOfImportsIsReported() {
        let (_, problems) = join([
            "c/script.mjs": "import { a } from './a.mjs';",
            "c/a.mjs": "import { b } from './b.mjs';\nexport const a = 1;",
            "c/b.mjs": "import { a } from './a.mjs';\nexport const b = 1;",
        ])
        #expect(problems.contains { $0.contains("import each other in a circle") })
    }
}
