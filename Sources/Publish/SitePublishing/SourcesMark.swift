import Folders

/// What tells whether anything that the site is built from was saved: the names, sizes and times of
/// the files of the content and of the themes.
public func sourcesMark(of edition: Edition) -> UInt64 {
    changeMark(of: [edition.content, edition.themes])
}
