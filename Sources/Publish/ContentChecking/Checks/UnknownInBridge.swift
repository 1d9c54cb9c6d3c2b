import ContentParsing
import Diagnostics

let unknownInBridge = Check(
    "unknown-in-bridge", "What another tool's words are turned into is there to be shared.",
    passes: [example("field: who", code: "friend")],
    fails: [
        example("field: who", code: "freind"),
        example("field: whom", code: "friend"),
        example("field: who", code: "friend", worksheet: "exmaple"),
    ]
) { $0.library.compiledBridges().1 }

private func example(
    _ field: String, code: String, worksheet: String = "example"
) -> ExampleContent {
    .worksheet().with(
        "bridges.yml",
        """
        tools:
          - tool: easynwk
            worksheet: \(worksheet)
            fields:
              - from: role
                \(field)
                words: [{code: \(code), words: [Freund]}]
        """)
}
