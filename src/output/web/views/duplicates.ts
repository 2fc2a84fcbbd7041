// Measures that may be one, side by side, with what they share marked.
import { Duplicate, data, markOf, partnersOf } from '../data';
import { h, own } from '../dom';
import { measureLink, partnerLink } from '../link';
import { isFound, isShown } from '../state';
import { decimal, folded, t } from '../text';
import type { View } from './view';

const firstShown = 40;

/** The text with every one of these words marked. */
function marked(text: string, words: Set<string>): HTMLElement {
  const element = h('bdi');
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    element.append(words.has(folded(piece)) ? h('mark', {}, piece) : piece);
  }
  return element;
}

function side(index: number, pair: Duplicate): HTMLElement {
  const measure = data.measures[index];
  const words = new Set(pair.words.map(folded));
  const shared = new Set(pair.shared);
  return h(
    'div',
    { class: 'side' },
    h('h4', {}, measureLink(index, markOf(index))),
    measure.id === measure.title ? false : h('p', {}, marked(measure.title, words)),
    h('p', { class: 'soft' }, [measure.place, ...measure.section].filter(Boolean).join(' · ')),
    measure.details.length > 0 &&
      h('ul', {}, ...measure.details.map((detail) => h('li', {}, marked(detail, words)))),
    h(
      'p',
      {},
      h('strong', {}, t('partners')),
      partnersOf[index].length > 0 ? ': ' : ': –',
      ...partnersOf[index].flatMap((p, k) => [
        k ? ', ' : '',
        shared.has(p) ? h('mark', {}, partnerLink(p)) : partnerLink(p),
      ]),
    ),
    measure.goal && h('p', {}, h('strong', {}, t('goalWord')), ': ', marked(measure.goal, words)),
  );
}

function card(pair: Duplicate): HTMLElement {
  const scores = [
    `${t('textScore')} ${decimal(pair.text, 2)}`,
    `${t('partners')} ${decimal(pair.partners, 2)}`,
    `${t('goalWord')} ${decimal(pair.goal, 2)}`,
  ];
  return h(
    'article',
    { class: 'pair' },
    h(
      'h3',
      {},
      own(markOf(pair.a)),
      ` ${t('andWord')} `,
      own(markOf(pair.b)),
      `: ${pair.kindWords}`,
    ),
    h('p', { class: 'soft' }, `${t('score')} ${decimal(pair.score, 2)} (${scores.join(', ')})`),
    h('div', { class: 'sides' }, side(pair.a, pair), side(pair.b, pair)),
  );
}

export const duplicates: View = {
  id: 'duplicates',
  name: () => t('duplicates'),
  count: () => data.all.duplicates,
  render(root) {
    const rows = data.duplicates.filter(
      (pair) =>
        [pair.a, pair.b].some((index) => isFound({ mode: 'measure', index })) &&
        [pair.a, pair.b].some((index) => isShown({ mode: 'measure', index })),
    );
    root.append(h('p', { class: 'lead' }, data.sentences.duplicates));
    if (rows.length === 0 && data.duplicates.length > 0) {
      root.append(h('p', { class: 'empty' }, t('nobodyFound')));
    }
    const list = h('div', {}, ...rows.slice(0, firstShown).map(card));
    root.append(list);
    if (rows.length > firstShown) {
      const more = h(
        'button',
        {
          type: 'button',
          click: () => {
            list.append(...rows.slice(list.childElementCount, list.childElementCount + 200).map(card));
            more.hidden = list.childElementCount >= rows.length;
          },
        },
        t('showMore'),
      );
      root.append(more);
    }
    if (data.all.duplicates > data.duplicates.length) {
      root.append(h('p', { class: 'note' }, t('rowsShown', data.duplicates.length, data.all.duplicates)));
    }
    root.append(h('details', { class: 'how' }, h('summary', {}, t('howToRead')), h('p', {}, data.sentences.explainDuplicates)));
  },
};

/** For the details of a measure: with whom it may be one. */
export function duplicatesOf(measure: number): { other: number; words: string }[] {
  return data.duplicates
    .filter((pair) => pair.a === measure || pair.b === measure)
    .map((pair) => ({ other: pair.a === measure ? pair.b : pair.a, words: pair.kindWords }));
}
