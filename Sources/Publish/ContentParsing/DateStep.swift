/// A step of a sheet's days: what happens, and by when.
public struct DateStep: Sendable {
    public let id: Located<String>
    public let label: Located<String>
    public let hint: String?
    /// What a calendar calls it, where others may look.
    public let calendar: String?
    /// The step from whose day it is counted; without it, and without `before`, the first day.
    public let after: Located<String>?
    public let within: Located<TimeSpan>?
    /// The step from whose day it is counted back.
    public let before: Located<String>?
    public let by: Located<TimeSpan>?
    /// The time of `local.yml` that takes the place of the amount.
    public let local: Located<String>?
    /// A step without a time of its own that calls for this one sooner.
    public let soonerAfter: Located<String>?
    public let soonerWithin: Located<TimeSpan>?
    public let soonerLocal: Located<String>?

    /// How much time there is, where the area has no time of its own; none for what may happen or
    /// may not.
    public var span: Located<TimeSpan>? { within ?? by }
}

func readDateStep(_ reader: FieldReader) -> DateStep? {
    let id = reader.code("id")
    let label = reader.text("label")
    let hint = reader.optionalText("hint")
    let calendar = reader.optionalText("calendar")
    let after = reader.optionalCode("after")
    let within = reader.span("within")
    let before = reader.optionalCode("before")
    let by = reader.span("by")
    let local = reader.optionalCode("local")
    let soonerAfter = reader.optionalCode("sooner-after")
    let soonerWithin = reader.span("sooner-within")
    let soonerLocal = reader.optionalCode("sooner-local")
    guard let id, let label else { return nil }
    return DateStep(
        id: id, label: label, hint: hint?.value, calendar: calendar?.value, after: after,
        within: within, before: before, by: by, local: local, soonerAfter: soonerAfter,
        soonerWithin: soonerWithin, soonerLocal: soonerLocal)
}
