import DisclosureControl
import Worksheets

/// `21 November 2026`, in a `<time>` element.
func dayMarkup(_ date: CalendarDate) -> Markup {
    let months: [Markup] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    return """
        <time datetime="\(date.iso)">\(date.day) \(months[date.month - 1]) \(date.year)</time>
        """
}

/// A figure in words: `about 45`.
func words(for figure: Figure) -> Markup {
    switch figure {
    case .withheld: "withheld"
    case .mostOrAll: "most or all"
    case .about(let value): "about \(grouped(value))"
    }
}

/// A number as people read it: `1,430`.
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
func sentenceList(_ items: [Markup]) -> Markup {
    var list: Markup = ""
    for (index, item) in items.enumerated() {
        if index > 0 { list += index == items.count - 1 ? " and " : ", " }
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
