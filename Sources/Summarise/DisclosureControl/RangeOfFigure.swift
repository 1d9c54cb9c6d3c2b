extension DisclosureProfile {
    /// The numbers of maps that a rounded figure can stand for: those whose nearest multiple of the
    /// base it is. About 45 stands for 43, 44, 45, 46 or 47.
    public func range(ofRounded value: Int) -> ClosedRange<Int> {
        let lowest = max(value - base / 2, threshold + 1)
        return lowest...max(lowest, value - base / 2 + base - 1)
    }
}
