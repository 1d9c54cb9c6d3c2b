/// Forms of a word that no stemmer of endings brings together, group by group, the plain form
/// first: “Where is it kept?” is asked by somebody who types “keep”. A place that is unsafe is
/// found where a page says that it is less safe.
let englishIrregularForms =
    """
    become became, begin began begun, bring brought, build built, choose chose chosen, \
    come came, deal dealt, draw drew drawn, fall fell fallen, feel felt, find found, \
    forget forgot forgotten, give gave given, go went gone, grow grew grown, hear heard, \
    hide hid hidden, hold held, keep kept, know knew known, lead led, leave left, lose lost, \
    make made, mean meant, meet met, pay paid, say said, see saw seen, send sent, speak spoke \
    spoken, spend spent, take took taken, teach taught, tell told, think thought, \
    understand understood, write wrote written, child children, person people, \
    safe unsafe
    """
    .split(separator: ",").map { $0.split(separator: " ").map(String.init) }

/// The plain form of each other one.
let regularForm = englishIrregularForms.reduce(into: [[UInt8]: [UInt8]]()) { forms, group in
    for form in group.dropFirst() { forms[Array(form.utf8)] = Array(group[0].utf8) }
}
