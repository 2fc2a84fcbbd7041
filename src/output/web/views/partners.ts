// Key partners: organisations first, groups apart.
import { data, metric } from '../data';
import { h } from '../dom';
import { bar, coalitionTag, partnerLink } from '../link';
import { degreeOf, highestDegree, listedPartners, themesOf } from '../state';
import { Column, table } from '../table';
import { count, decimal, t } from '../text';
import type { View } from './view';

function columns(): Column<number>[] {
  const rank = new Map(data.keyOrder.map((p, index) => [p, index]));
  const list: Column<number>[] = [
    {
      heading: t('partnerColumn'),
      names: true,
      cell: (p) => partnerLink(p),
      key: (p) => data.partners[p].name,
    },
    {
      heading: t('measureCount'),
      number: true,
      cell: (p) => bar(count(degreeOf(p)), degreeOf(p) / highestDegree),
      key: degreeOf,
    },
    {
      heading: t('themeCount'),
      explanation: t('themeCountExplained'),
      number: true,
      cell: (p) => count(themesOf(p).size),
      key: (p) => themesOf(p).size,
    },
  ];
  for (const name of ['betweenness_normalised', 'closeness_normalised']) {
    const scores = metric(name);
    if (!scores) continue;
    const score = (p: number): number => scores.partners[p] ?? 0;
    const highest = scores.partners.reduce<number>((most, value) => Math.max(most, value ?? 0), 1e-9);
    list.push({
      heading: scores.label,
      explanation: scores.explanation,
      number: true,
      cell: (p) => bar(decimal(score(p), 3), score(p) / highest),
      // Of equal scores the program's own order holds.
      key: (p) => score(p) - (rank.get(p) ?? 0) * 1e-13,
    });
  }
  list.push({
    heading: t('coalition'),
    cell: (p) => coalitionTag(data.partners[p].coalition),
    key: (p) => data.partners[p].coalition,
  });
  return list;
}

export const partners: View = {
  id: 'partners',
  name: () => t('partners'),
  count: () => data.all.partners,
  render(root) {
    const listed = listedPartners();
    const organisations = listed.filter((p) => !data.partners[p].group);
    const groups = listed.filter((p) => data.partners[p].group);
    root.append(h('p', { class: 'lead' }, data.sentences.partners));
    if (listed.length === 0) root.append(h('p', { class: 'empty' }, t('nobodyFound')));
    if (organisations.length > 0) root.append(table(t('organisations'), columns(), organisations));
    if (groups.length > 0) root.append(table(t('groups'), columns(), groups));
    root.append(h('details', { class: 'how' }, h('summary', {}, t('howToRead')), h('p', {}, data.sentences.explainPartners)));
  },
};
