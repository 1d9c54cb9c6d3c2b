// The sheet as a file that is whole by itself: no script, nothing to load, words alone.

/**
 * @typedef {object} SheetContent
 * @property {string} language
 * @property {string} direction
 * @property {string} title
 * @property {{ text: string, ask: string, notes: string[] }[]} questions in their order
 * @property {number} lines for notes, under each question
 * @property {string[]} foot
 */

const STYLE = `
@page { size: A4; margin: 17mm 20mm 18mm; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em;
  font: 1.05rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.6em; line-height: 1.2; }
ol { padding-inline-start: 2em; }
li { margin-block-end: 1.4em; break-inside: avoid; font-size: 1.2em; font-weight: 600; }
li p { margin: 0.2em 0; font-size: 0.75em; font-weight: 400; }
li p.question { font-size: 1em; font-weight: 500; }
li div { block-size: 2.6em; border-block-end: 1px solid #777; }
footer { border-block-start: 1px solid; font-size: 0.8em; break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 12pt; } }
`;

/**
 * @param {SheetContent} sheet
 * @returns {string} the file's HTML
 */
export function sheetFile(sheet) {
  const items = sheet.questions.map(({ text, ask, notes }) => [
    `<li><p class="question">${escaped(text)}</p>`,
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
    `<p>${escaped(ask)}</p>${'<div></div>'.repeat(sheet.lines)}</li>`,
  ].join('\n'));
  return `<!doctype html>
<html lang="${escaped(sheet.language)}" dir="${escaped(sheet.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(sheet.title)}</h1>
<ol>
${items.join('\n')}
</ol>
<footer>
${sheet.foot.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
