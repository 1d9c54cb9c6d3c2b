import Testing

@testable import SiteRendering

@Suite struct CompactingTests {
    @Test(arguments: [
        ("const a = 1;\nconst b = 2;", "const a=1;const b=2;"),
        ("return a\n+ b", "return a\n+b"),
        ("const s = 'a  b // c';", "const s='a  b // c';"),
        ("const s = \"it\\\"s  x\"; // why", "const s=\"it\\\"s  x\";"),
        ("const t = `a  ${b ? `{ c }` : '}'}  d`;", "const t=`a  ${b ? `{ c }` : '}'}  d`;"),
        ("x.replace(/[/ ]  'a/g, ' ')", "x.replace(/[/ ]  'a/g,' ')"),
        ("return / a /.test(b)", "return / a /.test(b)"),
        ("a / b / c", "a / b / c"),
        ("a + +b - -c", "a+ +b- -c"),
        ("typeof x === 'y' ? 1 .toFixed() : in_", "typeof x==='y'?1 .toFixed():in_"),
        ("f(\n  a,\n  b\n)", "f(a,b\n)"),
        ("/* one */ a /* two */ = 1", "a =1"),
    ])
    func aScriptKeepsItsMeaning(script: String, compacted: String) {
        #expect(compactedScript(script) == compacted + "\n")
    }

    @Test(arguments: [
        ("a b > c,\nd :is(e, f) {\n  x: y z;\n}\n", "a b > c,d :is(e,f){x:y z;}"),
        ("a::after { content: \" ,  {\"; }", "a::after{content:\" ,  {\";}"),
        (
            "@media (min-width: 76rem) { a { b: calc(1px + 2px) } }",
            "@media (min-width:76rem){a{b:calc(1px + 2px)}}"
        ),
        ("/* x */\na { b: c }", "a{b:c}"),
    ])
    func aStyleKeepsItsMeaning(style: String, compacted: String) {
        #expect(compactedStyle(style) == compacted + "\n")
    }
}
