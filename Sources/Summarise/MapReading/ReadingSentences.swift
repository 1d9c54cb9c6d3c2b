// What each reason is called and what it says: what it means, and what to do. No sentence has a
// place for a value from the file.

extension ReadingCode {
    /// The stable name, as lists of rejected files and the fixtures write it.
    public var name: StaticString {
        switch self {
        case .empty: "empty"
        case .tooLarge: "too-large"
        case .notASCII: "not-ascii"
        case .whiteSpace: "white-space"
        case .cutShort: "cut-short"
        case .trailingBytes: "trailing-bytes"
        case .notJSON: "not-json"
        case .notASharedMap: "not-a-shared-map"
        case .privateCopy: "private-copy"
        case .unknownFormat: "unknown-format"
        case .unknownWorksheet: "unknown-worksheet"
        case .unknownVocabularyVersion: "unknown-vocabulary-version"
        case .unknownPeriod: "unknown-period"
        case .wrongOnceMark: "wrong-once-mark"
        case .unknownKeyOrOrder: "unknown-key-or-order"
        case .unknownCode: "unknown-code"
        case .unexpectedByte: "unexpected-byte"
        case .tooManyPeople: "too-many-people"
        case .peopleNotInOrder: "people-not-in-order"
        case .emptyList: "empty-list"
        case .tooManyCodes: "too-many-codes"
        case .codesNotInOrder: "codes-not-in-order"
        case .unknownPerson: "unknown-person"
        case .indexOutOfOrder: "index-out-of-order"
        }
    }

    /// What it means and what to do, for the person who runs the import.
    public var sentence: StaticString {
        switch self {
        case .empty:
            "The file is empty. Ask for it to be saved again from the worksheet."
        case .tooLarge:
            """
            The file is larger than any shared map can be (32 KiB). It is not one; leave it \
            out.
            """
        case .notASCII:
            """
            The file holds a character that no shared map has. It was changed after it was \
            saved, or it is another kind of file. Use the file as it was downloaded.
            """
        case .whiteSpace:
            """
            The file holds a space or line break where a shared map has none. It was probably \
            opened and saved by another program. Use the file as it was downloaded.
            """
        case .cutShort:
            "The file ends too early, as after a broken copy or download. Copy it again."
        case .trailingBytes:
            "Something stands after the end of the map. Use the file as it was downloaded."
        case .notJSON:
            """
            This is another kind of file, such as a text, a page or a broken copy. Shared maps are \
            saved with the worksheet's last step.
            """
        case .notASharedMap:
            "This is not a shared map. Shared maps are saved with the worksheet's last step."
        case .privateCopy:
            """
            This is a private copy, which a young person keeps to carry on with their map. It \
            is theirs: give it back or delete it. To take part they save "a copy to share" \
            instead.
            """
        case .unknownFormat:
            """
            The map was saved in a form that this version of Kith does not know. Use a newer \
            Kith.
            """
        case .unknownWorksheet:
            """
            The map belongs to a worksheet that this content does not have. Import it with the \
            content that its worksheet came from.
            """
        case .unknownVocabularyVersion:
            """
            The map was made with a newer list of words than this content has. Use the newest \
            content.
            """
        case .unknownPeriod:
            """
            The map's quarter is not one from 2026-Q1 to 2099-Q4. The device's clock may have \
            been wrong; save the map again.
            """
        case .wrongOnceMark:
            """
            The map's random mark is not as the worksheet makes it. The file was made or \
            changed by hand; leave it out.
            """
        case .unknownKeyOrOrder:
            """
            The map says something that its worksheet does not ask, or says it in another \
            order. The file was made or changed by hand; leave it out.
            """
        case .unknownCode:
            """
            A word in the map is not one of the words that its worksheet offers. The file was \
            made or changed by hand, or with other content; leave it out.
            """
        case .unexpectedByte:
            """
            The file does not go on as a shared map does. It was made or changed by hand; \
            leave it out.
            """
        case .tooManyPeople:
            "The map holds more people than its worksheet allows. Leave it out."
        case .peopleNotInOrder:
            """
            The people on the map are not in the fixed order, which keeps the order in which \
            they were placed from being told. Use the file as it was downloaded.
            """
        case .emptyList:
            """
            A list is empty, where a shared map leaves the list out. Use the file as it was \
            downloaded.
            """
        case .tooManyCodes:
            """
            A list holds more words than its worksheet lets a young person pick. The file was \
            made or changed by hand; leave it out.
            """
        case .codesNotInOrder:
            """
            A list's words are not in their fixed order, or one is there twice. Use the file as \
            it was downloaded.
            """
        case .unknownPerson:
            """
            An answer points to a person who is not on the map. Use the file as it was \
            downloaded.
            """
        case .indexOutOfOrder:
            """
            An answer's people are not in order, or one is there twice. Use the file as it was \
            downloaded.
            """
        }
    }
}
