// A card a coalition: who leads it, who and what is in it, who ties it to others.
import { CoalitionCard, coalitionName, coalitions as cards, data, hueOf, measuresOf, partnersOf, themeOf } from '../data';
import { h, own, s } from '../dom';
import { measureLink, partnerLink } from '../link';
import { isFound, isShown } from '../state';
import { counted, listed, percent, t } from '../text';
import type { View } from './view';

const firstShown = 60;

function insideDegree(card: CoalitionCard, partner: number): number {
  return measuresOf[partner].filter((m) => data.measures[m].coalition === card.number).length;
}

/** Partners of the card by measures inside it, organisations before groups among equals. */
function byWeight(card: CoalitionCard): number[] {
  return [...card.partners].sort(
    (a, b) =>
      insideDegree(card, b) - insideDegree(card, a) ||
      Number(data.partners[a].group) - Number(data.partners[b].group) ||
      measuresOf[b].length - measuresOf[a].length ||
      a - b,
  );
}

/** What ties it to others: own partners in foreign measures, most first. */
function bridges(card: CoalitionCard): { partner: number; outside: number }[] {
  return card.partners
    .map((partner) => ({ partner, outside: measuresOf[partner].length - insideDegree(card, partner) }))
    .filter(({ outside }) => outside > 0)
    .sort((a, b) => b.outside - a.outside || a.partner - b.partner)
    .slice(0, 3);
}

function list(title: string, items: HTMLElement[]): HTMLElement | false {
  if (items.length === 0) return false;
  const rest = items.slice(12);
  return h(
    'div',
    {},
    h('h4', {}, title),
    h('ul', { class: 'plain' }, ...items.slice(0, 12).map((item) => h('li', {}, item))),
    rest.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, t('andMore', rest.length)),
        h('ul', { class: 'plain' }, ...rest.map((item) => h('li', {}, item))),
      ),
  );
}

/** "771 measures (209 of them here)", where the page has a part of them. */
function size(card: CoalitionCard): string {
  const whole = data.coalitionSizes[card.number - 1];
  const words = (here: number, all: number, key: string): string =>
    here < all ? t('partHere', counted(all, key), here) : counted(here, key);
  const [measures, partners] = [card.measures.length, card.partners.length];
  return `${words(measures, whole?.[0] ?? measures, 'measure')}, ${words(partners, whole?.[1] ?? partners, 'partner')}`;
}

function draw(card: CoalitionCard): HTMLElement {
  const hue = hueOf(card.number);
  const ordered = byWeight(card);
  const ends = card.measures.reduce((sum, m) => sum + partnersOf[m].length, 0);
  const inside = card.partners.reduce((sum, p) => sum + insideDegree(card, p), 0);
  const themes = [...new Set(card.measures.map(themeOf))].filter(Boolean);
  const tied = bridges(card);
  const band = s('svg', { class: 'band', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  band.append(s('rect', { width: 100, height: 6, fill: hue.strong }));
  const quoted = [
    ends > 0 && !data.cut && t('coalitionInside', percent(inside / ends)),
    themes.length > 0 && t('coalitionThemes', listed(themes.slice(0, 4)), themes.length),
  ].filter(Boolean);
  return h(
    'article',
    { class: 'card', id: `coalition-${card.number}`, tabindex: '-1' },
    band,
    h('h3', {}, t('coalitionNumber', card.number), coalitionName(card) && ': ', own(coalitionName(card))),
    h('p', { class: 'soft' }, size(card)),
    ...quoted.map((words) => h('p', {}, String(words))),
    tied.length > 0 &&
      h(
        'p',
        {},
        `${t('coalitionBridges')} `,
        ...tied.flatMap(({ partner, outside }, k) => [
          k ? ', ' : '',
          partnerLink(partner),
          ` (${t('measuresOutside', outside)})`,
        ]),
      ),
    list(t('organisations'), ordered.filter((p) => !data.partners[p].group).map((p) => partnerLink(p))),
    list(t('groups'), ordered.filter((p) => data.partners[p].group).map((p) => partnerLink(p))),
    list(t('measures'), card.measures.map((m) => measureLink(m))),
  );
}

export const coalitions: View = {
  id: 'coalitions',
  name: () => t('coalitions'),
  count: () => data.all.coalitions,
  render(root) {
    const shown = cards.filter(
      (card) =>
        card.measures.some((index) => isShown({ mode: 'measure', index }) && isFound({ mode: 'measure', index })) ||
        card.partners.some((index) => isShown({ mode: 'partner', index }) && isFound({ mode: 'partner', index })),
    );
    root.append(h('p', { class: 'lead' }, data.sentences.coalitions));
    if (shown.length === 0 && cards.length > 0) root.append(h('p', { class: 'empty' }, t('nobodyFound')));
    root.append(h('div', { class: 'cards' }, ...shown.slice(0, firstShown).map(draw)));
    if (shown.length > firstShown) {
      root.append(h('p', { class: 'note' }, t('rowsShown', firstShown, shown.length)));
    }
    root.append(h('details', { class: 'how' }, h('summary', {}, t('howToRead')), h('p', {}, data.sentences.explainCoalitions)));
  },
};
