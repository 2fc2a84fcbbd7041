// The panel with all that is known of one measure or partner, and the words of the document.
import { Mention, Vertex, data, measuresOf, nameOf, partnersOf } from './data';
import { duplicatesOf } from './views/duplicates';
import { h, own } from './dom';
import { coalitionTag, link, mark, measureLink, partnerLink } from './link';
import { degreeOf, go, partnerCountOf, state, themesOf } from './state';
import { counted, decimal, listed, t } from './text';

const firstShown = 30;

function facts(vertex: Vertex): HTMLElement {
  const scores = data.metrics.map((metric) => {
    const value = (vertex.mode === 'measure' ? metric.measures : metric.partners)[vertex.index];
    const words = value === null ? '–' : Number.isInteger(value) ? decimal(value, 0) : decimal(value, 3);
    return h('div', {}, h('dt', { title: metric.explanation }, metric.label), h('dd', {}, words));
  });
  return h('dl', { class: 'scores' }, ...scores);
}

function some(items: HTMLElement[]): HTMLElement {
  const list = h('ul', { class: 'plain' }, ...items.slice(0, firstShown).map((item) => h('li', {}, item)));
  if (items.length > firstShown) {
    const more = h(
      'button',
      {
        type: 'button',
        click: () => {
          list.append(...items.slice(firstShown).map((item) => h('li', {}, item)));
          more.remove();
        },
      },
      t('andMore', items.length - firstShown),
    );
    return h('div', {}, list, more);
  }
  return list;
}

/** The pieces of each place of the document in reading order, as they were written there. */
function quotes(mentions: Mention[], marked?: number): HTMLElement {
  const places = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = places.get(mention.place);
    if (list) list.push(mention);
    else places.set(mention.place, [mention]);
  }
  return h(
    'div',
    {},
    ...[...places].map(([place, pieces]) =>
      h(
        'figure',
        { class: 'quote' },
        h(
          'blockquote',
          {},
          ...pieces.flatMap((piece, k) => [
            k ? ', ' : '',
            piece.partner === marked ? h('mark', {}, own(piece.text)) : own(piece.text),
          ]),
        ),
        place && h('figcaption', {}, place),
      ),
    ),
  );
}

/** "350 measures (195 of them here)", where the page has a part of them. */
function part(all: number, here: number, key: string): string {
  return here < all ? t('partHere', counted(all, key), here) : counted(here, key);
}

function ofMeasure(index: number): (HTMLElement | false)[] {
  const measure = data.measures[index];
  const twins = duplicatesOf(index);
  return [
    h('p', { class: 'soft' }, [measure.place, ...measure.section].filter(Boolean).join(' · ')),
    measure.details.length > 0 && h('ul', {}, ...measure.details.map((detail) => h('li', {}, own(detail)))),
    measure.goal !== '' && h('p', {}, h('strong', {}, t('goalWord')), ': ', own(measure.goal)),
    h('h3', {}, part(partnerCountOf(index), partnersOf[index].length, 'partner')),
    partnersOf[index].length > 0 ? some(partnersOf[index].map((p) => partnerLink(p))) : h('p', {}, t('gapNoPartners')),
    measure.open && h('p', { class: 'note' }, t('gapOpenEnded')),
    measure.mentions.length > 0 && h('h3', {}, t('inTheDocument')),
    measure.mentions.length > 0 && quotes(measure.mentions),
    twins.length > 0 && h('h3', {}, t('duplicates')),
    twins.length > 0 &&
      h('ul', { class: 'plain' }, ...twins.map(({ other, words }) => h('li', {}, measureLink(other), ` – ${words}`))),
  ];
}

function ofPartner(index: number): (HTMLElement | false)[] {
  const partner = data.partners[index];
  const places = measuresOf[index].map((m) => {
    const { mentions } = data.measures[m];
    const line = new Set(mentions.filter((one) => one.partner === index).map((one) => one.place));
    return h(
      'div',
      {},
      measureLink(m),
      quotes(mentions.filter((one) => line.has(one.place)), index),
    );
  });
  return [
    h('p', { class: 'soft' }, partner.group ? t('group.one') : t('organisation.one')),
    h(
      'p',
      {},
      t('takesPart', counted(degreeOf(index), 'measure'), counted(themesOf(index).size, 'theme')),
    ),
    partner.aliases.length > 0 &&
      h('p', {}, `${t('writtenAs')}: `, own(listed(partner.aliases.map((alias) => alias.text)))),
    partner.members.length > 0 && h('p', {}, `${t('membersWord')}: `, own(listed(partner.members))),
    h('h3', {}, part(degreeOf(index), measuresOf[index].length, 'measure')),
    some(places),
  ];
}

export function details(vertex: Vertex): HTMLElement {
  const coalition =
    vertex.mode === 'measure' ? data.measures[vertex.index].coalition : data.partners[vertex.index].coalition;
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'details-head' },
      h('h2', { id: 'details-title', tabindex: '-1' }, mark(vertex), own(nameOf(vertex))),
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': t('close'), title: t('close'), click: () => go(state.view) },
        '×',
      ),
    ),
    h('p', {}, coalitionTag(coalition)),
    ...(vertex.mode === 'measure' ? ofMeasure(vertex.index) : ofPartner(vertex.index)).filter(
      (part): part is HTMLElement => part !== false,
    ),
    h('details', { class: 'how' }, h('summary', {}, t('numbers')), facts(vertex)),
    state.view === 'network' ? '' : h('p', {}, link(vertex, t('showInNetwork'), 'network')),
  );
}
