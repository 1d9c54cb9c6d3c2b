import Foundation

// What easyNWK saves (fhstp/easynwk-web, 2.7): a record of one person's maps on several days,
//
//   {"versions": [{"id": 1, "title": "…", "date": "2026-02-26",
//     "nwk": {"ego": {"name": "…", …}, "alteri": [{"name": "…", "role": "Mutter", …}, …],
//             "connections": [{"id1": 11, "id2": 10}, …]}}, …],
//    "currentVersion": 1}
//
// or, from earlier editions, one `nwk` alone.

/// One person's maps.
struct EasyNWKFile {
    /// One at least.
    let networks: [Network]
    /// Which of them is the map that the person was looking at last.
    let current: Int
    /// What it says about the maps themselves, map by map, and about the file.
    let aboutMaps: [EasyNWKFields]
    let aboutFile: EasyNWKFields

    struct Network: Decodable {
        let ego: EasyNWKFields?
        let alteri: [EasyNWKFields]
        let connections: [EasyNWKFields]?
    }

    /// - Parameter bytes: UTF-8, with a byte-order mark or without.
    /// - Throws: where the file has no such form.
    init(_ bytes: [UInt8]) throws(ConversionError.Reason) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let data = Data(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
        let decoder = JSONDecoder()
        guard let about = try? decoder.decode(EasyNWKFields.self, from: data) else {
            throw .notEasyNWK
        }
        if let record = try? decoder.decode(Record.self, from: data), !record.versions.isEmpty {
            networks = record.versions.map(\.nwk)
            aboutMaps = record.versions.map(\.about)
            // The last one where the file names none that is there.
            current =
                record.versions.lastIndex { $0.about["id"] == about["currentVersion"] }
                ?? record.versions.count - 1
        } else if let network = try? decoder.decode(Network.self, from: data) {
            networks = [network]
            aboutMaps = []
            current = 0
        } else {
            throw .notEasyNWK
        }
        aboutFile = about
    }

    private struct Record: Decodable {
        let versions: [Version]
    }

    private struct Version: Decodable {
        let about: EasyNWKFields
        let nwk: Network

        enum Key: String, CodingKey { case nwk }

        init(from decoder: any Decoder) throws {
            about = try EasyNWKFields(from: decoder)
            nwk = try decoder.container(keyedBy: Key.self).decode(Network.self, forKey: .nwk)
        }
    }
}

/// Every field of an object, whatever it is called.
struct EasyNWKFields: Decodable {
    enum Value: Decodable, Equatable {
        case text(String)
        case number(Double)
        case truth(Bool)
        case nothing
        /// A list or an object.
        case several

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let truth = try? value.decode(Bool.self) {
                self = .truth(truth)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else {
                self = value.decodeNil() ? .nothing : .several
            }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let values: [String: Value]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        var values: [String: Value] = [:]
        for name in container.allKeys {
            values[name.stringValue] = try container.decode(Value.self, forKey: name)
        }
        self.values = values
    }

    subscript(name: String) -> Value? { values[name] }

    func number(_ name: String) -> Double? {
        if case .number(let number) = values[name] { return number }
        return nil
    }

    func text(_ name: String) -> String? {
        if case .text(let text) = values[name], !text.isEmpty { return text }
        return nil
    }
}
