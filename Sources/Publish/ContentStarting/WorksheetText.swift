func worksheetText(named name: String, in words: StartingWords) -> String {
    """
    # A sheet, made of parts: it needs no script. CONTRIBUTING.md lists all kinds of parts.
    kind: sheet
    title: "\(title(for: name))"
    # What the sheet is for, in one or two sentences.
    summary: What this sheet is for.
    # practitioners, young-people or carers. Notes are on practitioners' sheets alone.
    audience: practitioners
    # When it is used: start, prepare, talk, map, assess, act or review.
    stage: assess
    # Codes of themes, from framework.yml.
    themes: [\(words.theme)]
    # Ids of sources, from references.yml.
    sources: [\(words.source)]
    # The day on which somebody looks at the sheet again.
    review-by: \(words.reviewBy)
    # One more whenever a vocabulary of it gets a new code.
    version: 1

    # What is read before the sheet begins.
    card:
      title: "\(title(for: name))"
      lead: What you do here, and how long it takes.
      facts:
        - title: No names
          text: Say what is so, and not who it is about.
        - title: It stays on this screen
          text: Nothing leaves this page unless you save or print it.
      start: Start

    # Ids are published and never change. Without a part `share`, a sheet shares nothing.
    sections:
      - id: first
        title: What you see
        parts:
    \(parts(in: words))
    """
}

private func parts(in words: StartingWords) -> String {
    let picked = words.vocabulary.map { vocabulary in
        """
                # One word of a vocabulary, which is a file in the folder vocabulary.
              - id: picked
                kind: choice
                text: Which fits best?
                vocabulary: \(vocabulary)

        """
    }
    return (picked ?? "") + """
                # Free text: it stays on the page, and is in no shared copy.
              - id: notes
                kind: note
                text: What shows it?

        """
}
