// What the program was not sure of: names that a person settles, and doubts of the reading.
import { ToldQuestion, data } from '../data';
import { answerOf, downloadDecisions, isParted, onDecision, part, settle, settledCount } from '../decisions';
import { freshId, h, own } from '../dom';
import { isFound } from '../state';
import { link } from '../link';
import { table } from '../table';
import { count, decimal, t } from '../text';
import type { View } from './view';

function question(open: ToldQuestion, index: number): HTMLElement {
  const [first, second] = open.names;
  const settled = answerOf(index);
  const group = freshId('question');
  const shown = h('input', { type: 'text', id: `${group}-name`, value: settled?.name || first, list: `${group}-names` });
  const note = h('input', { type: 'text', id: `${group}-note`, value: settled?.note });
  const naming = h(
    'p',
    { class: 'naming' },
    h('label', { for: `${group}-name` }, t('shownName')),
    shown,
    h('datalist', { id: `${group}-names` }, h('option', { value: first }), h('option', { value: second })),
  );
  const state = (): '' | 'same' | 'different' =>
    (article.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '') as '' | 'same' | 'different';
  const update = (): void => {
    const answer = state();
    naming.hidden = answer !== 'same';
    settle(index, answer || undefined, answer === 'same' ? shown.value.trim() : '', note.value.trim());
  };
  const radio = (value: string, words: string): HTMLElement => {
    const input = h('input', { type: 'radio', name: group, value, change: update });
    input.checked = (settled?.answer ?? '') === value;
    return h('label', { class: 'radio' }, input, words);
  };
  shown.addEventListener('input', update);
  note.addEventListener('input', update);
  naming.hidden = settled?.answer !== 'same';
  const article = h(
    'fieldset',
    { class: 'question' },
    h('legend', {}, '«', own(first), `» ${t('andWord')} «`, own(second), '»'),
    h('p', {}, t('isSamePartner'), ' ', h('span', { class: 'soft' }, `${t('likeness')} ${decimal(open.score, 2)}: ${open.reasonWords}`)),
    h('div', { class: 'radios' }, radio('same', t('answerSame')), radio('different', t('answerDifferent')), radio('', t('answerOpen'))),
    naming,
    h('p', { class: 'naming' }, h('label', { for: `${group}-note` }, t('noteToSelf')), note),
  );
  return article;
}

interface Merge {
  partner: number;
  name: string;
  alias: string;
  reason: string;
}

function merges(): Merge[] {
  return data.keyOrder.flatMap((partner) => {
    const { name, aliases } = data.partners[partner];
    return aliases.map(({ text, reason }) => ({ partner, name, alias: text, reason }));
  });
}

function mergeTable(rows: Merge[]): HTMLElement {
  return table<Merge>(
    t('mergedNames'),
    [
      { heading: t('partnerColumn'), names: true, cell: (m) => link({ mode: 'partner', index: m.partner }), key: (m) => m.name },
      { heading: t('writtenAs'), cell: (m) => own(m.alias), key: (m) => m.alias },
      { heading: t('reason'), cell: (m) => m.reason, key: (m) => m.reason },
      {
        heading: t('wrong'),
        cell: (m) => {
          const box = h('input', {
            type: 'checkbox',
            'aria-label': t('areDifferent', m.name, m.alias),
            change: () => part(m.name, m.alias, box.checked),
          });
          box.checked = isParted(m.name, m.alias);
          return h('label', { class: 'radio' }, box, t('answerDifferent'));
        },
      },
    ],
    rows,
  );
}

const warnings = (): number => data.doubts.filter((doubt) => doubt.severity === 'warning').length;

export const doubts: View = {
  id: 'doubts',
  name: () => t('doubts'),
  count: () => data.open.length + warnings(),
  countExplained: () => t('doubtsCounted', data.open.length, warnings()),
  filtered: () => t('doubtsUnfiltered'),
  render(root) {
    const status = h('p', { role: 'status' });
    const save = h('button', { type: 'button', class: 'primary', click: downloadDecisions }, t('downloadDecisions'));
    const bar = h('div', { class: 'save' }, status, save);
    const tell = (): void => {
      bar.classList.toggle('settled', settledCount() > 0);
      status.textContent = t('settledSoFar', settledCount());
      save.disabled = settledCount() + data.decisions.length === 0;
    };
    tell();
    onDecision(tell);
    root.append(h('p', { class: 'lead' }, data.sentences.doubts), h('h3', {}, t('openQuestions')));
    if (data.open.length === 0) root.append(h('p', { class: 'empty' }, t('noQuestions')));
    root.append(...data.open.slice(0, 300).map(question));
    if (data.open.length > 300) root.append(h('p', { class: 'note' }, t('rowsShown', 300, data.open.length)));
    const merged = merges().filter((m) => isFound({ mode: 'partner', index: m.partner }));
    if (merged.length > 0) root.append(h('p', {}, t('mergedIntro')), mergeTable(merged));
    root.append(
      bar,
      h('p', {}, `${t('howToApply')} `, h('code', {}, `partnergraph report ${quoted(data.file)} --decisions decisions.json`)),
    );
    if (data.decisions.length > 0) root.append(h('p', {}, t('decisionsInForce', count(data.decisions.length))));
    if (data.doubts.length > 0) {
      root.append(
        table(
          t('doubtsOfReading'),
          [
            { heading: t('kind'), cell: (d) => d.severityWords, key: (d) => d.severityWords },
            { heading: t('place'), cell: (d) => d.place, key: (d) => d.place },
            { heading: t('what'), names: true, cell: (d) => d.message, key: (d) => d.message },
          ],
          data.doubts,
        ),
      );
    }
  },
};

function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replace(/'/g, "'\\''")}'`;
}
