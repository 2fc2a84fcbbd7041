// Which measures share partners, which partners share measures.
import { Overlap, Vertex, data, nameOf } from '../data';
import { h } from '../dom';
import { link } from '../link';
import { isFound, isShown } from '../state';
import { Column, table } from '../table';
import { count, decimal, probability, t } from '../text';
import type { View } from './view';

const firstShown = 25; // of each side: the second table must not lie far below, on paper neither

function columns(mode: Vertex['mode']): Column<Overlap>[] {
  const one = (index: number): Vertex => ({ mode, index });
  return [
    { heading: t('firstOfPair'), names: true, cell: (o) => link(one(o.a)), key: (o) => nameOf(one(o.a)) },
    { heading: t('secondOfPair'), cell: (o) => link(one(o.b)), key: (o) => nameOf(one(o.b)) },
    { heading: t('shared'), number: true, cell: (o) => count(o.shared), key: (o) => o.shared },
    { heading: t('jaccard'), number: true, cell: (o) => decimal(o.jaccard, 2), key: (o) => o.jaccard },
    { heading: t('pValue'), number: true, cell: (o) => probability(o.p), key: (o) => -o.p },
  ];
}

function part(root: HTMLElement, mode: Vertex['mode'], pairs: Overlap[], all: number, caption: string, empty: string): void {
  const passes = (pair: Overlap): boolean =>
    [pair.a, pair.b].every((index) => isShown({ mode, index })) &&
    [pair.a, pair.b].some((index) => isFound({ mode, index }));
  const rows = pairs.filter(passes);
  if (rows.length > 0) root.append(table(caption, columns(mode), rows, firstShown));
  else root.append(h('h3', {}, caption), h('p', { class: 'empty' }, pairs.length > 0 ? t('nobodyFound') : empty));
  if (all > pairs.length) root.append(h('p', { class: 'note' }, t('rowsShown', pairs.length, all)));
}

export const overlaps: View = {
  id: 'overlaps',
  name: () => t('overlaps'),
  render(root) {
    const { sentences } = data;
    part(root, 'measure', data.overlaps.measures, data.all.overlaps[0], t('measureOverlaps'), sentences.noMeasureOverlaps);
    part(root, 'partner', data.overlaps.partners, data.all.overlaps[1], t('partnerOverlaps'), sentences.noPartnerOverlaps);
    root.append(h('details', { class: 'how' }, h('summary', {}, t('howToRead')), h('p', {}, sentences.explainOverlaps)));
  },
};
