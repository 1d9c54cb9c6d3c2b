// Putting bytes together, as functions that are called. The array's own operators are written out
// in each of the some hundred places where a summary uses them, and the module that draws it in a
// page would be twice as large.

@inline(never)
func + (text: [UInt8], more: [UInt8]) -> [UInt8] {
    var all = text
    all.append(contentsOf: more)
    return all
}

@inline(never)
func += (text: inout [UInt8], more: [UInt8]) {
    text.append(contentsOf: more)
}
