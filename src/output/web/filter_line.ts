// What the filters leave, in words, above every view: who looks at a part should know it.
import { Gap, data } from './data';
import { h, own } from './dom';
import { clearFilters, isFiltered, listedMeasures, listedPartners, state } from './state';
import { t } from './text';

export const gapWords: Record<Gap, string> = {
  'no-partners': 'gapNoPartners',
  'no-organisation': 'gapNoOrganisation',
  'no-goal': 'gapNoGoal',
  'open-ended': 'gapOpenEnded',
};

export function passedInWords(): string {
  return t('passed', listedMeasures().length, data.all.measures, listedPartners().length, data.all.partners);
}

function inWords(): string {
  const { search, theme, groups, degree, gap } = state.filters;
  return [
    search && t('filterSearch', search),
    theme && t('filterTheme', theme),
    degree > 1 && t('filterDegree', degree),
    !groups && t('filterGroups'),
    gap && t('filterGap', t(gapWords[gap])),
  ]
    .filter(Boolean)
    .join(', ');
}

/** `unfiltered` says what the filters leave alone in this view. */
export function filterLine(unfiltered?: string): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (state.unknown !== undefined) {
    lines.push(h('p', { class: 'empty' }, own(t(data.cut ? 'notOnPage' : 'notFound', state.unknown))));
  }
  if (isFiltered()) {
    lines.push(
      h(
        'p',
        { class: 'in-force' },
        h('b', {}, t('filterWord')),
        ' ',
        own(inWords()),
        ` · ${passedInWords()} · `,
        h('button', { type: 'button', class: 'plain', click: clearFilters }, t('clearFilters')),
        unfiltered && h('span', { class: 'note' }, unfiltered),
      ),
    );
  }
  return lines;
}
