import ContentParsing
import Worksheets

/// What the page's script is given.
struct WorksheetData: Encodable {
    let worksheet: WorksheetModel
    let vocabularies: [String: [CodeModel]]
    let help: [HelpModel]
    let strings: [String: String]
    /// Its code.
    let language: String
    let languages: [LanguageLink]
    let draft: DraftModel?
}

struct CodeModel: Encodable, TemplateModel {
    let code: String
    let label: String
    let meaning: String?
    let group: String?
    let side: String?
    let adult: Bool?
    let help: Bool?
    let gap: Bool?
    let picture: String?
    /// Still understood in a copy that is opened, and no longer offered.
    let retired: Bool?

    init(_ code: VocabularyCode) {
        self.code = code.code.value
        label = code.label
        meaning = code.meaning
        group = code.group
        side = code.side?.value
        adult = code.isAdult ? true : nil
        help = code.offersHelp ? true : nil
        gap = code.isGap ? true : nil
        picture = code.picture
        retired = code.isRetired ? true : nil
    }
}

struct WorksheetModel: Encodable, TemplateModel {
    struct Card: Encodable, TemplateModel {
        let title: String
        let lead: String
        let facts: [Fact]
        let start: String

        init(_ card: WorksheetCard) {
            title = card.title
            lead = card.lead
            facts = card.facts.map { Fact(title: $0.title, text: $0.text) }
            start = card.start
        }
    }

    struct Fact: Encodable, TemplateModel {
        let title: String
        let text: String
    }

    struct People: Encodable, TemplateModel {
        let title: String
        let lead: String
        let most: Int
        let fields: [Field]
        let links: String?
    }

    struct Field: Encodable, TemplateModel {
        let id: String
        let label: String
        let vocabulary: String
        let share: Bool
        let needed: Bool?
        let most: Int?
    }

    struct Wish: Encodable, TemplateModel {
        let title: String
        let lead: String
        let field: String
        let after: String
    }

    struct Looks: Encodable, TemplateModel {
        struct Look: Encodable, TemplateModel {
            let id: String
            let label: String
            let side: String?
            let question: String?
        }

        let title: String
        let lead: String
        let looks: [Look]
        let views: [String]
    }

    struct Question: Encodable, TemplateModel {
        let id: String
        let text: String
        let hint: String?
        let kind: String
        let vocabulary: String
        let share: Bool
        let help: Bool
    }

    struct Share: Encodable, TemplateModel {
        let title: String
        let lead: String
        let why: String
        let whoReads: String
        let until: String
        let factsTitle: String
        let notShared: String
        let noIsFine: String
        let changeMind: String
        let save: String
        let saved: String

        init(_ share: ShareStep) {
            title = share.title
            lead = share.lead
            why = share.why
            whoReads = share.whoReads
            until = share.until
            factsTitle = share.factsTitle
            notShared = share.notShared
            noIsFine = share.noIsFine
            changeMind = share.changeMind
            save = share.save
            saved = share.saved
        }
    }

    struct Keep: Encodable, TemplateModel {
        struct Group: Encodable, TemplateModel {
            let title: String
            /// Each a code and its label, with no keys, because there are many.
            var words: [[String]]
        }

        let groups: [Group]
    }

    let id: String
    let version: Int
    let title: String
    let card: Card
    let people: People
    let questions: [Question]
    let wish: Wish?
    let looks: Looks?
    let share: Share
    let keep: Keep?

    init(_ worksheet: Worksheet, keep: Keep?) {
        id = worksheet.id
        version = worksheet.version.value
        title = worksheet.head.title.value
        card = Card(worksheet.card)
        people = People(
            title: worksheet.people.title, lead: worksheet.people.lead,
            most: worksheet.people.most.value,
            fields: worksheet.people.fields.map {
                Field(
                    id: $0.id.value, label: $0.label.value, vocabulary: $0.vocabulary.value,
                    share: $0.isShared, needed: $0.isNeeded ? true : nil, most: $0.most?.value)
            }, links: worksheet.people.links?.value)
        questions = worksheet.questions.map {
            Question(
                id: $0.id.value, text: $0.text.value, hint: $0.hint, kind: $0.kind.rawValue,
                vocabulary: $0.vocabulary.value, share: $0.isShared, help: $0.offersHelp)
        }
        wish = worksheet.wish.map {
            Wish(title: $0.title, lead: $0.lead, field: $0.field.value, after: $0.after.value)
        }
        looks = worksheet.looks.map { step in
            Looks(
                title: step.title, lead: step.lead,
                looks: step.looks.map {
                    Looks.Look(
                        id: $0.id.value, label: $0.label, side: $0.side?.value,
                        question: $0.question?.value)
                }, views: step.views)
        }
        self.keep = keep
        share = Share(worksheet.share)
    }
}
