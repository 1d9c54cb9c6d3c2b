/// What no file of the repository can show: folders, and what the system has in them.
enum HostileScenario: String, CaseIterable {
    case namesOfFiles = "names-of-files-are-told-nowhere"
    case copies = "copies-do-not-add-up"
    case again = "the-same-import-again"
    case tooFew = "nineteen-maps-give-no-figures"
    case linkToFile = "link-to-a-file"
    case linkToFolder = "link-to-a-folder"
    case pipe
    case device
    case socket
    case fileWithoutSize = "file-without-a-size"
    case listThatShrinks = "list-that-shrinks"
    case twoNames = "two-names-for-one-file"
    case notReadable = "file-that-cannot-be-read"
    case strangeNames = "strange-names"
    case hiddenFiles = "hidden-files"
    case deepFolders = "deep-folders"
    case tooManyNames = "too-many-names"
    case capitals = "names-that-differ-in-capitals"
    case hugeFile = "huge-file"
    case anotherDrive = "another-drive"
    case outputAmongMaps = "output-among-the-maps"
    case rejectsOverOther = "rejects-over-something-else"
    case longLines = "lines-longer-than-the-room"
    case allKinds = "all-kinds-in-one-folder"
    case stopped
    case marksInARow = "marks-in-a-row"
    case anyThreads = "any-number-of-threads"
}
