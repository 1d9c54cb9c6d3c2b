/**
 * What stands around young people's pages, in the language of the page that is shown. The parts in
 * other languages wait in templates.
 */
export class FrameLanguage {
  constructor() {
    this.root = document.documentElement;
    this.own = this.root.lang;
    this.parts = [...document.querySelectorAll('[data-for="young-people"]')];
    /** @type {Map<string, Node[][]>} the parts' elements by language */
    this.spoken = new Map([[this.own, this.parts.map((part) => [...part.childNodes])]]);
    for (const template of document.querySelectorAll('template[data-frame]')) {
      if (!(template instanceof HTMLTemplateElement)) continue;
      const parts = [...template.content.children].map((part) => [...part.childNodes]);
      this.spoken.set(template.lang, parts);
    }
    this.language = this.own;
  }

  /** @param {string | null} language of a page; none for that of the file */
  speak(language) {
    const wanted = language || this.own;
    const spoken = this.spoken.get(wanted);
    if (wanted === this.language || spoken === undefined) return;
    this.language = wanted;
    const template = document.querySelector(`template[data-frame][lang="${wanted}"]`);
    this.parts.forEach((part, at) => {
      part.replaceChildren(...(spoken[at] || []));
      part.setAttribute('lang', wanted);
      part.setAttribute('dir', (template && template.getAttribute('dir')) || 'ltr');
    });
    document.dispatchEvent(new CustomEvent('kith:drawn'));
  }
}
