import Foundation
import Worksheets

/// The shape of what people were placed on: its width and height, in any unit.
public struct CanvasShape: Sendable, Equatable {
    public let width: Double
    public let height: Double

    /// Reads `1920x1080`: two whole numbers from 1 to 100,000.
    public init?(_ text: String) {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Self.length(parts[0]),
            let height = Self.length(parts[1])
        else { return nil }
        self.width = width
        self.height = height
    }

    private static func length(_ digits: Substring) -> Double? {
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
            (1...100_000).contains(number)
        else { return nil }
        return Double(number)
    }

    /// How far from the middle a place is, in radii of the largest circle that the canvas holds. A
    /// place is told in parts of the width and of the height, which are not the same lengths.
    func distance(x: Double, y: Double) -> Double {
        let across = (x - 0.5) * width
        let along = (y - 0.5) * height
        return (across * across + along * along).squareRoot() / (min(width, height) / 2)
    }
}

extension ToolBridge.Circles.Spacing {
    /// The circle that a distance lies in.
    ///
    /// - Parameters:
    ///   - distance: from the middle, in radii of the outermost circle.
    ///   - count: 1 at least.
    /// - Returns: from 0 for the innermost; nil outside all, and where it depends on the edition of
    ///   the tool.
    func circle(at distance: Double, of count: Int) -> Int? {
        let drawings = radii(of: count)
        let circles = drawings.map { radii in radii.firstIndex { distance < $0 } }
        guard let first = circles.first, circles.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// The outer radius of each circle, the outermost being 1, in each way that it is drawn.
    ///
    /// Skewed circles have two. Up to Interviewer 6.5 (`Radar.js`) three parts of a circle that
    /// adds the same area are mixed with one part of one that adds the same width; since then
    /// (`ConcentricCircles.tsx` of `@codaco/interview`) the radius is 1 - (1 - i/n)^1.4.
    private func radii(of count: Int) -> [[Double]] {
        let parts = (1...count).map { Double($0) / Double(count) }
        switch self {
        case .even: return [parts]
        case .skewed:
            return [
                parts.map { (3 * $0.squareRoot() + $0) / 4 },
                parts.map { 1 - pow(1 - $0, 1.4) },
            ]
        }
    }
}
