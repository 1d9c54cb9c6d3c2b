/// How what another tool wrote down about people is said in a worksheet's codes. What it does not
/// name has no code, and is left out. Publish compiles it from `Content/bridges.yml`.
public struct ToolBridge: Sendable, Equatable {
    public enum Tool: Sendable, Equatable {
        case easyNWK
        case networkCanvas
    }

    public var tool: Tool
    /// The worksheet whose maps are made.
    public var worksheet: [UInt8]
    /// Nil where nobody's place on the map is said in a code.
    public var circles: Circles?
    public var fields: [Field]

    public init(tool: Tool, worksheet: [UInt8], circles: Circles?, fields: [Field]) {
        self.tool = tool
        self.worksheet = worksheet
        self.circles = circles
        self.fields = fields
    }

    /// The circles that people were placed in.
    public struct Circles: Sendable, Equatable {
        public enum Spacing: Sendable, Equatable {
            /// Each as wide as the others.
            case even
            /// Wider towards the middle.
            case skewed
        }

        /// The key of the person field that they stand for.
        public var field: [UInt8]
        public var spacing: Spacing
        /// What the columns of a place begin with; empty where the tool has one name for it.
        public var column: [UInt8]
        /// A code for each circle, from the middle outwards; one at least.
        public var codes: [[UInt8]]

        public init(field: [UInt8], spacing: Spacing, column: [UInt8], codes: [[UInt8]]) {
            self.field = field
            self.spacing = spacing
            self.column = column
            self.codes = codes
        }
    }

    /// What the tool says about a person in a field of its own.
    public struct Field: Sendable, Equatable {
        /// What the tool calls it.
        public var name: [UInt8]
        /// The key of the person field.
        public var field: [UInt8]
        /// Empty where the tool's words are the codes themselves.
        public var words: [Word]

        public init(name: [UInt8], field: [UInt8], words: [Word]) {
            self.name = name
            self.field = field
            self.words = words
        }
    }

    /// A word of the tool, and the code that means the same.
    public struct Word: Sendable, Equatable {
        public var word: [UInt8]
        public var code: [UInt8]

        public init(word: [UInt8], code: [UInt8]) {
            self.word = word
            self.code = code
        }
    }
}
