// The planner: tick who must be in and who can't be, and see the set change.
import { data, markOf, measuresOf, partnersOf } from '../data';
import { CoverFound, smallestCover } from '../cover';
import { h, own } from '../dom';
import { measureLink, partnerLink } from '../link';
import { degreeOf, listedPartners } from '../state';
import { counted, count, listed, t } from '../text';
import type { View } from './view';

const mustHave: number[] = [];
const mustNot = new Set<number>();
let atLeast = 1;
let organisationsOnly = false;

/** Ticked, or a group where only organisations are asked for. */
function excluded(): Set<number> {
  if (!organisationsOnly) return mustNot;
  const all = new Set(mustNot);
  data.partners.forEach((partner, p) => partner.group && !mustHave.includes(p) && all.add(p));
  return all;
}

function reachedBy(chosen: number[]): number[][] {
  const out = excluded();
  const open = partnersOf.map((list) => (list.filter((p) => !out.has(p)).length >= atLeast ? atLeast : 0));
  return chosen.map((p) => measuresOf[p].filter((m) => open[m] > 0 && --open[m] === 0));
}

function isDefault(): boolean {
  return mustHave.length === 0 && mustNot.size === 0 && atLeast === 1 && !organisationsOnly;
}

// What the program found holds until somebody ticks something.
function found(): CoverFound {
  if (!isDefault() || data.cut) return smallestCover(partnersOf, measuresOf, { mustHave, mustNot: excluded(), atLeast });
  const { steps, outOfReach, bound, optimal } = data.cover;
  return { chosen: steps.map((step) => step.partner), outOfReach, bound, optimal };
}

function summary(cover: CoverFound): string {
  const reached = data.measures.length - cover.outOfReach.length;
  const chosen = counted(cover.chosen.length, 'partner');
  const sum = data.cut
    ? t('coverSummaryOfPart', chosen, reached, data.measures.length)
    : t('coverSummary', chosen, counted(reached, 'measure'));
  const proof = cover.optimal ? t('coverOptimal') : t('coverBound', cover.bound);
  return `${sum} ${proof}`;
}

function difference(chosen: number[]): HTMLElement | false {
  if (isDefault() || data.cut) return false;
  const before = data.cover.steps.map((step) => step.partner);
  const joined = chosen.filter((p) => !before.includes(p));
  const left = before.filter((p) => !chosen.includes(p));
  if (joined.length === 0 && left.length === 0) return h('p', {}, t('coverSame'));
  const names = (list: number[]): (string | HTMLElement)[] =>
    list.flatMap((p, k) => [k ? ', ' : '', partnerLink(p)]);
  return h(
    'p',
    {},
    joined.length > 0 && h('span', {}, `${t('coverJoined')} `, ...names(joined), '. '),
    left.length > 0 && h('span', {}, `${t('coverLeft')} `, ...names(left), '.'),
  );
}

/** Paper has no boxes to look at: what was asked for, in words. */
function asked(): string {
  const names = (list: Iterable<number>): string => listed([...list].map((p) => data.partners[p].name));
  return [
    atLeast > 1 && `${t('coverAtLeast')} ${counted(atLeast, 'partner')}`,
    organisationsOnly && t('organisationsOnly'),
    mustHave.length > 0 && `${t('mustHave')}: ${names(mustHave)}`,
    mustNot.size > 0 && `${t('mustNot')}: ${names(mustNot)}`,
  ]
    .filter(Boolean)
    .join('. ');
}

function result(): HTMLElement {
  const cover = found();
  const reached = reachedBy(cover.chosen);
  return h(
    'div',
    {},
    h('p', { class: 'lead', id: 'cover-summary' }, summary(cover)),
    !isDefault() && h('p', { class: 'for-paper' }, asked()),
    difference(cover.chosen),
    h(
      'ol',
      { class: 'steps' },
      ...cover.chosen.map((p, k) =>
        h(
          'li',
          {},
          partnerLink(p),
          mustHave.includes(p) ? h('span', { class: 'chip' }, t('mustHave')) : false,
          h('span', { class: 'soft' }, ` ${counted(reached[k].length, 'newMeasure')}`),
          reached[k].length > 0 &&
            h(
              'div',
              { class: 'reached' },
              ...reached[k].slice(0, 30).flatMap((m, i) => [i ? ', ' : '', measureLink(m, markOf(m))]),
              reached[k].length > 30 ? ` ${t('andMore', reached[k].length - 30)}` : '',
            ),
        ),
      ),
    ),
    cover.outOfReach.length > 0 &&
      h(
        'p',
        { class: 'note' },
        `${t('coverOutOfReach', counted(cover.outOfReach.length, 'measure'))} `,
        ...cover.outOfReach.slice(0, 50).flatMap((m, i) => [i ? ', ' : '', measureLink(m, markOf(m))]),
      ),
  );
}

function measuresHere(p: number): string {
  const here = measuresOf[p].length;
  return here < degreeOf(p) ? t('partOf', here, degreeOf(p)) : count(here);
}

export const cover: View = {
  id: 'cover',
  name: () => t('cover'),
  filtered: () => t('coverUnfiltered'),
  render(root) {
    const output = h('div', { class: 'result', role: 'status' }, result());
    const update = (): void => output.replaceChildren(result());
    const boxes: HTMLInputElement[] = [];
    const row = (p: number): HTMLElement => {
      const { name } = data.partners[p];
      const box = (label: string, checked: boolean, act: (on: boolean) => void): HTMLInputElement => {
        const input = h('input', {
          type: 'checkbox',
          'aria-label': `${label}: ${name}`,
          change: () => (act(input.checked), update()),
        });
        input.checked = checked;
        boxes.push(input);
        return input;
      };
      const have = box(t('mustHave'), mustHave.includes(p), (on) => {
        const at = mustHave.indexOf(p);
        if (on && at < 0) mustHave.push(p);
        if (!on && at >= 0) mustHave.splice(at, 1);
        if (on) {
          mustNot.delete(p);
          not.checked = false;
        }
      });
      const not = box(t('mustNot'), mustNot.has(p), (on) => {
        if (!on) mustNot.delete(p);
        else {
          mustNot.add(p);
          const at = mustHave.indexOf(p);
          if (at >= 0) mustHave.splice(at, 1);
          have.checked = false;
        }
      });
      return h(
        'tr',
        {},
        h('th', { scope: 'row' }, partnerLink(p)),
        h('td', { class: 'number' }, measuresHere(p)),
        h('td', { class: 'tick' }, have),
        h('td', { class: 'tick' }, not),
      );
    };
    const level = h(
      'select',
      {
        id: 'at-least',
        change: () => {
          atLeast = Number(level.value);
          update();
        },
      },
      ...[1, 2, 3].map((n) => h('option', { value: n, selected: n === atLeast }, counted(n, 'partner'))),
    );
    const only = h('input', {
      type: 'checkbox',
      change: () => {
        organisationsOnly = only.checked;
        update();
      },
    });
    only.checked = organisationsOnly;
    const reset = h(
      'button',
      {
        type: 'button',
        click: () => {
          mustHave.length = 0;
          mustNot.clear();
          atLeast = 1;
          organisationsOnly = false;
          only.checked = false;
          level.value = '1';
          boxes.forEach((box) => (box.checked = false));
          update();
        },
      },
      t('reset'),
    );
    const rows = listedPartners();
    root.append(
      h('p', { class: 'lead' }, t('coverIntro')),
      data.cut ? h('p', { class: 'note' }, t('coverOfPart', data.measures.length, data.all.measures, data.partners.length, data.all.partners)) : '',
      h(
        'div',
        { class: 'planner' },
        h(
          'div',
          {},
          h('p', { class: 'choice' }, h('label', { for: 'at-least' }, t('coverAtLeast')), ' ', level, h('label', { class: 'radio' }, only, t('organisationsOnly')), reset),
          rows.length === 0
            ? h('p', { class: 'empty' }, t('nobodyFound'))
            : h(
                'div',
                { class: 'wide tall', tabindex: '0', role: 'region', 'aria-label': t('partners') },
                h(
                  'table',
                  {},
                  h('caption', {}, t('partners')),
                  h(
                    'thead',
                    {},
                    h(
                      'tr',
                      {},
                      h('th', { scope: 'col' }, t('partnerColumn')),
                      h('th', { scope: 'col', class: 'number' }, t(data.cut ? 'measuresHere' : 'measureCount')),
                      h('th', { scope: 'col' }, t('mustHave')),
                      h('th', { scope: 'col' }, t('mustNot')),
                    ),
                  ),
                  h('tbody', {}, ...rows.slice(0, 300).map(row)),
                ),
              ),
          rows.length > 300 && h('p', { class: 'note' }, t('rowsShown', 300, rows.length)),
        ),
        h('div', {}, h('h3', {}, own(t('coverResult'))), output),
      ),
    );
  },
};
