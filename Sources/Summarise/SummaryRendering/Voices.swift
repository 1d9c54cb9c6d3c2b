import DisclosureControl
import Worksheets

// What young people say, what practitioners see and what both agreed are never mixed: under each
// heading young people's figures come first, and the others under a heading of their own.

/// The worksheets of one voice.
struct VoiceWorksheets {
    let voice: Voice
    let worksheets: [ReleasableWorksheet]
}

/// The worksheets by voice, young people first; voices that have none are left out.
func byVoice(_ worksheets: [ReleasableWorksheet]) -> [VoiceWorksheets] {
    [Voice.youngPeople, .practitioners, .together].map { voice in
        VoiceWorksheets(
            voice: voice, worksheets: worksheets.filter { $0.definition.voice == voice })
    }.filter { !$0.worksheets.isEmpty }
}

/// The heading of what a voice says, where it does not stand alone.
func heading(of voice: Voice) -> [UInt8] {
    switch voice {
    case .youngPeople: ascii("What young people say")
    case .practitioners: ascii("What practitioners see")
    case .together: ascii("What young people and practitioners agreed")
    }
}

/// What a team's summary is called.
func summaryTitle(for shown: [ReleasableWorksheet]) -> [UInt8] {
    let voices = byVoice(shown)
    if voices.contains(where: { $0.voice == .youngPeople }) || voices.isEmpty {
        return voices.count > 1
            ? ascii("What young people’s maps and practitioners’ sheets say")
            : ascii("What young people’s maps say together")
    }
    return ascii("What practitioners’ sheets say together")
}

/// What a copy of a worksheet is called: a sheet has nobody on it.
func copies(of definition: WorksheetDefinition) -> [UInt8] {
    definition.personFields.isEmpty ? ascii("sheets") : ascii("maps")
}

/// The charts under one heading, voice by voice.
func voiceSections(
    _ topics: [Topic], numbers: TableNumbers, profile: DisclosureProfile
) -> Markup {
    var sections: Markup = ""
    for voice in [Voice.youngPeople, .practitioners, .together] {
        let own = topics.filter { $0.worksheet.definition.voice == voice }
        if own.isEmpty { continue }
        if voice != .youngPeople {
            sections += "<p class=\"voice\">\(heading(of: voice))</p>\n"
        }
        sections += topicSections(own, numbers: numbers, profile: profile)
    }
    return sections
}
