// The programme as read, and where it has gaps.
import { Gap, data, gaps, hasGap, measureName, partnersOf, themeOf } from '../data';
import { gapWords } from '../filter_line';
import { h, own } from '../dom';
import { bar, coalitionTag, measureLink } from '../link';
import { filter, listedMeasures, partnerCountOf, state } from '../state';
import { table } from '../table';
import { count, t } from '../text';
import type { View } from './view';

function gapChoice(): HTMLElement {
  const choice = h(
    'select',
    { id: 'gap', change: () => filter({ gap: choice.value as Gap | '' }) },
    h('option', { value: '' }, t('gapAll')),
    ...gaps.map((gap) => {
      const n = data.measures.filter((_, m) => hasGap(m, gap)).length;
      return h('option', { value: gap, selected: state.filters.gap === gap }, `${t(gapWords[gap])} (${count(n)})`);
    }),
  );
  return h('p', { class: 'choice' }, h('label', { for: 'gap' }, t('gapLabel')), ' ', choice);
}

export const measures: View = {
  id: 'measures',
  name: () => t('measures'),
  count: () => data.all.measures,
  render(root) {
    const rows = listedMeasures();
    const most = Math.max(1, ...data.measures.map((_, m) => partnerCountOf(m)));
    const organisations = (m: number): number =>
      partnersOf[m].filter((p) => !data.partners[p].group).length;
    root.append(gapChoice());
    if (rows.length === 0) root.append(h('p', { class: 'empty' }, t('nobodyFound')));
    else {
      root.append(
        table(
          t('measures'),
          [
            { heading: t('measureColumn'), names: true, cell: (m) => measureLink(m), key: measureName },
            { heading: t('theme'), cell: (m) => own(themeOf(m)), key: themeOf },
            {
              heading: t('partners'),
              number: true,
              cell: (m) => bar(count(partnerCountOf(m)), partnerCountOf(m) / most),
              key: partnerCountOf,
            },
            {
              heading: t('organisations'),
              number: true,
              cell: (m) => count(organisations(m)),
              key: organisations,
            },
            {
              heading: t('coalition'),
              cell: (m) => coalitionTag(data.measures[m].coalition),
              key: (m) => data.measures[m].coalition,
            },
            { heading: t('place'), cell: (m) => data.measures[m].place, key: (m) => m },
          ],
          rows,
        ),
      );
    }
    queueMicrotask(() => pending && document.getElementById('gap')?.focus());
    pending = false;
    root.querySelector('select')?.addEventListener('change', () => (pending = true));
  },
};
let pending = false;
