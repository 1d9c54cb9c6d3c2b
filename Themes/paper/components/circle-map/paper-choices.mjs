// What a young person lets a print or a picture say besides the map itself: when it was made, as
// a season and nothing finer, and what else was said: of people, between them, and by the young
// person's own picture. Neither, unless chosen.

/** @typedef {import('./session.mjs').Session} Session */

/** The choices for paper; they are forgotten with the map. */
export class PaperChoices {
  /** @param {Session} session @param {() => Date} today */
  constructor(session, today) {
    this.session = session;
    this.today = today;
    this.showsSeason = false;
    this.showsMore = false;
    this.isSaved = false;
  }

  /** "Autumn 2026" */
  get season() {
    const { season, year } = seasonOf(this.today());
    return this.session.words.say(`season-${season}`, { year, next: year + 1 });
  }

  /** Whether there is anything else to show: of people, between them, or of the person's own. */
  get hasMore() {
    const { definition, map } = this.session;
    return map.links.length > 0 || map.me !== null || map.people.some(({ values, lists }) =>
      definition.openFields.some(({ id }) => values[id] !== undefined || lists[id] !== undefined));
  }

  /** @returns {'plain' | 'all'} what the map itself shows */
  get paper() {
    return this.isShowingMore ? 'all' : 'plain';
  }

  get isShowingMore() {
    return this.showsMore && this.hasMore;
  }

  /** @param {boolean} shows */
  showSeason(shows) {
    this.showsSeason = shows;
    this.isSaved = false;
    this.session.tell('');
  }

  /** @param {boolean} shows */
  showMore(shows) {
    this.showsMore = shows;
    this.isSaved = false;
    this.session.tell('');
  }

  /** @param {boolean} isSaved */
  saved(isSaved) {
    this.isSaved = isSaved;
    this.session.tell(this.session.words.say(isSaved ? 'picture-saved' : 'picture-failed'));
  }

  forget() {
    this.showsSeason = false;
    this.showsMore = false;
    this.isSaved = false;
  }
}

/**
 * The season, by whole months. A winter has the year that it begins in.
 * @param {Date} date
 * @returns {{season: 'spring' | 'summer' | 'autumn' | 'winter', year: number}}
 */
export function seasonOf(date) {
  const month = date.getMonth();
  const year = date.getFullYear();
  if (month < 2) return { season: 'winter', year: year - 1 };
  if (month < 5) return { season: 'spring', year };
  if (month < 8) return { season: 'summer', year };
  return month < 11 ? { season: 'autumn', year } : { season: 'winter', year };
}
