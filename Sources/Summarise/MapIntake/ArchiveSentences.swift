import ZipReading

// What each reason to leave an archive, or an entry of it, out is called, and what it says.

extension ZipCode {
    /// The stable name, as lists of rejected maps write it.
    var name: StaticString {
        switch self {
        case .noEnd: "zip-no-end"
        case .inParts: "zip-in-parts"
        case .listWrong: "zip-list-wrong"
        case .tooManyEntries: "zip-too-many-entries"
        case .entriesOverlap: "zip-entries-overlap"
        case .nameTwice: "zip-name-twice"
        case .encrypted: "zip-encrypted"
        case .unknownMethod: "zip-unknown-method"
        case .notAFile: "zip-not-a-file"
        case .archiveInside: "zip-archive-inside"
        case .unsafeName: "zip-unsafe-name"
        case .headersDiffer: "zip-headers-differ"
        case .tooLarge: "zip-entry-too-large"
        case .ratio: "zip-ratio"
        case .sizeWrong: "zip-size-wrong"
        case .checksumWrong: "zip-checksum-wrong"
        case .readFailed: "zip-read-failed"
        }
    }

    /// What it means and what to do.
    var sentence: StaticString {
        switch self {
        case .noEnd:
            """
            The archive does not end as a zip archive does: it is cut short, has a comment, or \
            is another kind of file. Make it again.
            """
        case .inParts: "The archive is one part of several. Unpack it, and name the folder."
        case .listWrong:
            "The archive's list of contents contradicts itself. It is broken; make it again."
        case .tooManyEntries: "The archive holds more than 1,000,000 files. Make smaller ones."
        case .entriesOverlap:
            """
            Files in the archive share bytes, or there are bytes between them, as in an archive \
            that is made to do harm. Do not unpack it. Ask for the files themselves.
            """
        case .nameTwice:
            "Two files in the archive have the same name. Ask for the files themselves."
        case .encrypted: "This file is locked with a password. Unpack the archive yourself first."
        case .unknownMethod:
            "This file is packed in a way that Kith does not read. Unpack the archive first."
        case .notAFile:
            "This is a link or a device in an archive. Put the map itself into the archive."
        case .archiveInside:
            "This is an archive, or a list of maps, inside an archive. Take it out first."
        case .unsafeName:
            """
            A file in the archive has a name that would lead out of its folder, as in an \
            archive that is made to do harm. Ask for the file itself.
            """
        case .headersDiffer:
            "The archive says two different things about this file. Make the archive again."
        case .tooLarge:
            "A file in the archive is larger than any shared map (32 KiB). Leave it out."
        case .ratio:
            """
            A file in the archive would unpack to far more than it seems, as in an archive that \
            is made to do harm. Leave it out.
            """
        case .sizeWrong:
            "This file does not unpack to what the archive says. It is broken; make it again."
        case .checksumWrong:
            "This file was damaged or changed after it was packed. Make the archive again."
        case .readFailed: "The archive could not be read to its end. Copy it again."
        }
    }
}
