import DisclosureControl
import Worksheets

private let monthNames: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]

/// `21 November 2026`, in a `<time>` element.
func dayMarkup(_ date: CalendarDate) -> Markup {
    "<time datetime=\"\(date.iso)\">\(day(date))</time>"
}

/// `21 November 2026`
func day(_ date: CalendarDate) -> [UInt8] {
    var text = decimal(date.day)
    text += ascii(" ") + ascii(monthNames[date.month - 1]) + ascii(" ")
    return text + decimal(date.year)
}

/// `October to December 2026`, or `2026` for a year.
func words(for time: TimeBlock) -> [UInt8] {
    let year = decimal(time.year)
    if time.length == .year { return year }
    var text = ascii(monthNames[time.months.lowerBound - 1]) + ascii(" to ")
    text += ascii(monthNames[time.months.upperBound - 1]) + ascii(" ")
    return text + year
}

/// `Q4 2026`, for where there is little room.
func shortWords(for time: TimeBlock) -> [UInt8] {
    switch time.length {
    case .quarter: ascii("Q") + decimal(time.number) + ascii(" ") + decimal(time.year)
    case .halfYear: ascii("H") + decimal(time.number) + ascii(" ") + decimal(time.year)
    case .year: decimal(time.year)
    }
}

/// `between 39 and 53`, or `at least 39` where nothing published tells an upper end.
func words(for range: MapsRange) -> [UInt8] {
    guard let high = range.high else { return ascii("at least ") + grouped(range.low) }
    if range.low == 0 { return ascii("at most ") + grouped(high) }
    return ascii("between ") + grouped(range.low) + ascii(" and ") + grouped(high)
}

/// `between 20 % and 35 %`; nil where nothing published tells either end.
func words(for share: ShareRange) -> [UInt8]? {
    let sign = ascii("\u{a0}%")
    switch (share.low, share.high) {
    case (let low?, let high?):
        return ascii("between ") + decimal(low) + sign + ascii(" and ") + decimal(high) + sign
    case (let low?, nil): return ascii("at least ") + decimal(low) + sign
    case (nil, let high?): return ascii("at most ") + decimal(high) + sign
    case (nil, nil): return nil
    }
}

/// A figure in words: `about 45`.
func words(for figure: Figure) -> [UInt8] {
    switch figure {
    case .withheld: ascii("withheld")
    case .mostOrAll: ascii("most or all")
    case .about(let value): ascii("about ") + grouped(value)
    }
}

/// A number as people read it: `1,430`.
@inline(never)
func grouped(_ number: Int) -> [UInt8] {
    let digits = decimal(number)
    var text: [UInt8] = []
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text.append(UInt8(ascii: ",")) }
        text.append(digit)
    }
    return text
}

/// `Mum, Dad and Sister`.
func sentenceList(_ items: [[UInt8]]) -> [UInt8] {
    var list: [UInt8] = []
    for (index, item) in items.enumerated() {
        if index > 0 { list += ascii(index == items.count - 1 ? " and " : ", ") }
        list += item
    }
    return list
}

/// A label for the middle of a sentence: `Best friend` becomes `best friend`, while `I'd like` and
/// `YMCA` stay as they are.
func inSentence(_ label: [UInt8]) -> [UInt8] {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard label.count > 1, capitals.contains(label[0]), small.contains(label[1]) else {
        return label
    }
    return [label[0] + 32] + label[1...]
}

/// A label cut at spaces into lines of at most so many characters where its words allow it.
func lines(of label: [UInt8], atMost limit: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for word in label.split(separator: UInt8(ascii: " ")) {
        if line.isEmpty {
            line = Array(word)
        } else if characters(in: line) + 1 + characters(in: Array(word)) <= limit {
            line += [UInt8(ascii: " ")] + word
        } else {
            lines.append(line)
            line = Array(word)
        }
    }
    lines.append(line)
    return lines
}

/// The number of characters (code points) in UTF-8 text.
func characters(in text: [UInt8]) -> Int {
    text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
}
