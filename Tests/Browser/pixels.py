"""What can be read from a picture of a page: whether its words stand out, whether something changed.

Pictures are read by the browser itself, on a blank page beside the one that was photographed.
"""

import base64

# Contrast as WCAG 2.2 defines it, between two colours of three numbers each.
CONTRAST = """
const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
const contrast = (a, b) => {
    const [more, less] = [light(a), light(b)].sort((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
};
const read = async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(
        `data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    return context;
};"""

# For each box the highest contrast of a pixel in it to what is there most: words against what is
# behind them.
STRONGEST = f"""async ({{ picture, boxes }}) => {{
    {CONTRAST}
    const context = await read(picture);
    return boxes.map(({{ x, y, width, height }}) => {{
        const {{ data }} = context.getImageData(x, y, Math.max(1, width), Math.max(1, height));
        const counts = new Map();
        for (let at = 0; at < data.length; at += 4) {{
            const key = data[at] << 16 | data[at + 1] << 8 | data[at + 2];
            counts.set(key, (counts.get(key) || 0) + 1);
        }}
        const colour = (key) => [key >> 16, key >> 8 & 255, key & 255];
        const [ground] = [...counts].sort((a, b) => b[1] - a[1])[0];
        return Math.max(...[...counts.keys()].map((key) => contrast(colour(key), colour(ground))));
    }});
}}"""

# How many pixels differ between two pictures by a contrast of 3 or more.
CHANGED = f"""async ({{ before, after }}) => {{
    {CONTRAST}
    const [a, b] = [await read(before), await read(after)];
    const {{ width, height }} = a.canvas;
    const was = a.getImageData(0, 0, width, height).data;
    const is = b.getImageData(0, 0, width, height).data;
    let changed = 0;
    for (let at = 0; at < was.length; at += 4) {{
        if (was[at] === is[at] && was[at + 1] === is[at + 1] && was[at + 2] === is[at + 2]) continue;
        if (contrast(was.subarray(at, at + 3), is.subarray(at, at + 3)) >= 3) changed += 1;
    }}
    return changed;
}}"""

# Every run of words that is seen, with its box in the picture of the window.
WORDS = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.data.trim();
        const around = node.parentElement;
        if (text === '' || around.closest('script, style') !== null) continue;
        const style = getComputedStyle(around);
        if (style.visibility !== 'visible' || Number(style.opacity) === 0) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = around.closest('svg') === null ? [...range.getClientRects()]
            : [around.getBoundingClientRect()];
        for (const { x, y, width, height } of boxes) {
            if (width < 2 || height < 2) continue;
            const at = document.elementFromPoint(x + width / 2, y + height / 2);
            if (at === null || !(at.contains(around) || around.contains(at))) continue;
            found.push({ text, size: parseFloat(style.fontSize), x: Math.floor(x), y: Math.floor(y),
                width: Math.ceil(width), height: Math.ceil(height) });
        }
    }
    return found;
}"""


class Darkroom:
    """A blank page that reads pictures."""

    def __init__(self, browser):
        self.page = browser.new_page()

    def close(self):
        self.page.close()

    def contrasts(self, picture, boxes):
        return self.page.evaluate(
            STRONGEST, {"picture": base64.b64encode(picture).decode(), "boxes": boxes})

    def changed(self, before, after):
        """How many pixels of two pictures of one size differ by a contrast of 3 or more."""
        return self.page.evaluate(CHANGED, {
            "before": base64.b64encode(before).decode(), "after": base64.b64encode(after).decode()})

    def faint_words(self, page, least=4.5):
        """Words in a page's window that stand out from what is behind them by less than `least`
        to 1."""
        words = page.evaluate(WORDS)
        assert words
        found = self.contrasts(page.screenshot(), words)
        return [f"{word['text']!r}: {ratio:.1f}" for word, ratio in zip(words, found)
                if ratio < least]
