"""The growth of a cost as a picture: both axes in powers of ten, so that a cost in
proportion is a straight line at 45 degrees, which is drawn for comparison."""

import math

WIDTH, HEIGHT, LEFT, BOTTOM, DECADE = 560, 420, 70, 50, 120


def picture(points, things="maps"):
    first = math.floor(math.log10(points[0][things]))
    lowest = math.floor(math.log10(points[0]["processor"]))

    def x(maps):
        return LEFT + (math.log10(maps) - first) * DECADE

    def y(seconds):
        return HEIGHT - BOTTOM - (math.log10(seconds) - lowest) * DECADE * 0.8

    marks = []
    for power in range(first, math.ceil(math.log10(points[-1][things])) + 1):
        at = x(10 ** power)
        marks.append(f'<path d="M{at:.0f} 20V{HEIGHT - BOTTOM}" stroke="#ccc"/>'
                     f'<text x="{at:.0f}" y="{HEIGHT - 28}" text-anchor="middle">'
                     f"{10 ** power:,}</text>")
    for power in range(lowest, 3):
        at = y(10.0 ** power)
        if at < 20:
            continue
        marks.append(f'<path d="M{LEFT} {at:.0f}H{WIDTH - 20}" stroke="#ccc"/>'
                     f'<text x="{LEFT - 8}" y="{at + 4:.0f}" text-anchor="end">'
                     f"{10.0 ** power:g} s</text>")
    last = points[-1]
    rate = last["processor"] / last[things]
    start = max(points[0][things], 10.0 ** lowest / rate)
    line = (f'<path d="M{x(start):.1f} {y(start * rate):.1f}L{x(last[things]):.1f} '
            f'{y(last["processor"]):.1f}" stroke="#888" stroke-dasharray="6 4" fill="none"/>')
    way = "L".join(f"{x(p[things]):.1f} {y(p['processor']):.1f}" for p in points)
    dots = "".join(f'<circle cx="{x(p[things]):.1f}" cy="{y(p["processor"]):.1f}" r="4"/>'
                   for p in points)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            'font-family="sans-serif" font-size="12">'
            f"<title>Seconds of processor by number of {things}; dashed, a cost in proportion</title>"
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
            + "".join(marks) + line + f'<path d="M{way}" stroke="#036" stroke-width="2" '
            f'fill="none"/><g fill="#036">{dots}</g>'
            f'<text x="{WIDTH - 20}" y="{HEIGHT - 8}" text-anchor="end">{things}</text>'
            '<text x="8" y="14">seconds of processor; dashed: in proportion</text></svg>\n')
