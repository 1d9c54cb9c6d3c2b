/// A sheet told again for certain readers, on a page to print: only what is for them, in the order
/// and words that are for them.
public struct SheetVersion: Sendable {
    public let id: Located<String>
    /// Whom it is for, as the button that prints it says.
    public let label: String
    public let title: String
    public let lead: String
    public let parts: [Part]
    public let end: String?

    /// A part of the sheet, under a heading of its own. One without anything said is left out.
    public struct Part: Sendable {
        public let part: Located<String>
        public let title: String
        /// Of a table: the columns that are told, in this order. All where none is named.
        public let columns: [Located<String>]
        /// Where not everything is told: the codes that are.
        public let codes: [Located<String>]
    }
}

func readVersion(_ reader: FieldReader) -> SheetVersion? {
    let id = reader.code("id")
    let label = reader.text("label")
    let title = reader.text("title")
    let lead = reader.text("lead")
    let parts = reader.list("parts", of: "a part", readVersionPart)
    let end = reader.optionalText("end")
    guard let id, let label, let title, let lead else { return nil }
    return SheetVersion(
        id: id, label: label.value, title: title.value, lead: lead.value, parts: parts,
        end: end?.value)
}

private func readVersionPart(_ reader: FieldReader) -> SheetVersion.Part? {
    let part = reader.code("part")
    let title = reader.text("title")
    let columns = reader.codes("columns")
    let codes = reader.codes("is")
    guard let part, let title else { return nil }
    return SheetVersion.Part(part: part, title: title.value, columns: columns, codes: codes)
}
