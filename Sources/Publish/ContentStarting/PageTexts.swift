func guidanceText(named name: String, in words: StartingWords) -> String {
    """
    ---
    # The page's title, and its only first-level heading.
    title: "\(title(for: name))"
    # What the page is for, in one or two sentences: lists of pages show it.
    summary: What this page is for, in one or two sentences.
    # Whom it is for: practitioners, young-people or carers.
    audience: practitioners
    # When it is used: start, prepare, talk, map, assess, act or review.
    stage: prepare
    # Codes of themes, from framework.yml.
    themes: [\(words.theme)]
    # Ids of sources, from references.yml. Say it in your own words.
    sources: [\(words.source)]
    # The day on which somebody looks at the page again.
    review-by: \(words.reviewBy)
    # Pages that go with it, by their files, such as: related: [questions/group-functioning.yml]
    related: []
    ---

    ## What to do first

    Begin with what a practitioner can do today. Put one thought in a sentence. Say strengths before
    worries, and use the words of the people that the page is about.

    ## What to look out for

    - A list is easy to scan.
    - Write a link as `[words that name the page](../questions/name.yml)`.

    > **Important.** A callout begins with its word in bold: Important, Law, Practice example,
    > Reflection or Young person's voice.

    """
}

func questionsText(named name: String, in words: StartingWords) -> String {
    """
    # A question bank. Texts are Markdown; use >- for text over several lines.
    title: "\(title(for: name))"
    # What the bank is for, in one or two sentences.
    summary: What these questions are for.
    audience: practitioners
    # When it is used: start, prepare, talk, map, assess, act or review.
    stage: talk
    # The code of a domain, from framework.yml.
    domain: \(words.domain)
    # Ids of sources, from references.yml.
    sources: [\(words.source)]
    # The day on which somebody looks at the bank again.
    review-by: \(words.reviewBy)
    intro: >-
      How to use the questions: take a few, in the order that fits the talk.

    questions:
        # Used once in the whole content, and never changed: sheets and plans name it.
      - id: \(words.freeID(name + "-one"))
        # The code of a theme, from framework.yml.
        theme: \(words.theme)
        text: What is good about the people around you?
        # To whom it is put: young-people, group, practitioners or carers.
        ask: young-people
        # For whoever leads the talk. It may be left out, and so may `activity`, which is
        # something to do instead of asking.
        note: Begin with what is good, and leave room.
        source: \(words.source)

    """
}

func sessionText(named name: String, in words: StartingWords) -> String {
    """
    # A session plan. It is also published on one side of A4, so keep it short.
    title: "\(title(for: name))"
    # What the session is for, in one or two sentences.
    summary: What this session is for.
    audience: practitioners
    # When it is used: start, prepare, talk, map, assess, act or review.
    stage: talk
    # Codes of themes, from framework.yml.
    themes: [\(words.theme)]
    # Ids of sources, from references.yml.
    sources: [\(words.source)]
    # The day on which somebody looks at the plan again.
    review-by: \(words.reviewBy)
    # direct-work (with young people or carers) or meeting. Direct work needs `script` and
    # `consent`.
    kind: direct-work
    purpose: What you hope for.
    for: One young person.
    leads: A worker they already feel easy with.
    # The sum of the minutes of the steps under `during`.
    minutes: 30
    materials:
      - Paper and pens.
    # What the worker says about confidentiality and its limits, in words to say aloud.
    script: |-
      We use no names today. Mostly, what you say here is yours. If I think that somebody could be
      hurt, I need to tell someone who can help. I would tell you first if I can. You can skip
      anything, and you can stop.
    # How the worker asks, and what the young person can choose.
    consent: |-
      Ask what they would like to do, where it is kept, and who may see it. No is fine.
    before:
      - text: Choose a room where nobody walks in.
    during:
      - title: Arriving
        minutes: 5
        text: Say how today works.
        # Words that the worker may use. They may be left out.
        say: How are you today?
      - title: Talking
        minutes: 25
        text: Do what you came for, at their pace.
    after:
      - text: Note what you said that you would do.
    # Ids of questions from the banks, and of worksheets, such as: worksheets: [circle-map]
    questions: []
    worksheets: []
    safety:
      - Act on a worry now, as your procedures say.
    follow-up:
      what: Tell them what came of it.
      by: within two weeks

    """
}
