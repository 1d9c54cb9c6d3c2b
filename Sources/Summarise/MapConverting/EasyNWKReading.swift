import Worksheets

/// Says what an easyNWK file holds in codes, and counts all else.
struct EasyNWKReading {
    let table: BridgeTable
    private(set) var leftOut = LeftOut()

    init(table: BridgeTable) {
        self.table = table
    }

    /// The people of the map that was looked at last. The person's other maps are not converted:
    /// they would count the same person again.
    mutating func people(of file: EasyNWKFile) -> [[UInt64]] {
        count(file.aboutFile, besides: ["versions", "ego", "alteri", "connections"])
        for about in file.aboutMaps { count(about, besides: ["nwk"]) }
        var people: [[UInt64]] = []
        for (index, network) in file.networks.enumerated() {
            let found = self.people(of: network)
            if index == file.current { people = found } else { leftOut.add(.otherMap) }
        }
        return people
    }

    private mutating func people(of network: EasyNWKFile.Network) -> [[UInt64]] {
        if let ego = network.ego { count(ego, besides: []) }
        for connection in network.connections ?? [] {
            leftOut.add(.link)
            count(connection, besides: [])
        }
        return network.alteri.compactMap { alter in
            count(alter, besides: table.fields.map(\.name))
            if alter["deceased"] == .truth(true) {
                leftOut.add(.notAlive)
                return nil
            }
            if alter["human"] == .truth(false) {
                leftOut.add(.notAPerson)
                return nil
            }
            return person(alter)
        }
    }

    private mutating func person(_ alter: EasyNWKFields) -> [UInt64]? {
        var person = table.nobody
        for field in table.fields {
            guard let word = alter.text(field.name) else { continue }
            let code = field.places[word]
            if code.map({ table.say([$0], at: field.place, of: &person) }) != true {
                leftOut.add(.role)
            }
        }
        if let circles = table.circles, let distance = alter.number("distance") {
            // The outermost circle lies at 100.
            let circle =
                distance < 0
                ? nil : circles.spacing.circle(at: distance / 100, of: circles.codes.count)
            if let circle {
                _ = table.say([circles.codes[circle]], at: circles.place, of: &person)
            } else {
                leftOut.add(.circle)
            }
        }
        if person == table.nobody {
            leftOut.add(.emptyPerson)
            return nil
        }
        return person
    }

    /// Counts the fields of an object that say something, but those that are read.
    private mutating func count(_ object: EasyNWKFields, besides read: [String]) {
        for (name, value) in object.values where !read.contains(name) {
            switch value {
            case .text(""), .truth(false), .nothing: continue
            default: break
            }
            if settings.contains(name) { continue }
            let kind = kinds[name] ?? .unknownField
            // Of these 0 is the form's word for no.
            if kind == .support, value == .number(0) { continue }
            leftOut.add(kind)
        }
    }
}

/// Fields of easyNWK's form that say nothing more than others do.
private let settings: Set = [
    "roleDefault", "genderDefault", "edgeTypeByUser", "human", "deceased", "size",
]

/// All others.
private let kinds: [String: LeftOut.Kind] = [
    "name": .name, "age": .age, "currentGender": .gender, "note": .note, "emoji": .picture,
    "id": .identifier, "id1": .identifier, "id2": .identifier, "currentVersion": .identifier,
    "title": .title, "date": .date, "angle": .position, "distance": .position,
    "edgeType": .relationship, "conflict": .relationship, "contactOfPartner": .relationship,
    "supportEmotional": .support, "supportInstrumental": .support,
    "supportInformational": .support, "supportSocial": .support, "supportLinking": .support,
    "role": .role,
]
