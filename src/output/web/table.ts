// Tables that can be sorted by mouse and keyboard, and say how they are sorted.
import { h } from './dom';
import { compareTexts, t } from './text';

type Order = 'ascending' | 'descending';

export interface Column<Row> {
  heading: string;
  explanation?: string;
  cell: (row: Row) => Node | string;
  key?: (row: Row) => number | string; // to sort by; without it the column is not sorted
  number?: boolean;
  names?: boolean; // names the row
}

export function table<Row>(caption: string, columns: Column<Row>[], rows: Row[], firstRows = 150): HTMLElement {
  let sorted: { column: number; order: Order } | undefined;
  let shown = firstRows;
  const body = h('tbody');
  const more = h('div', { class: 'more' });
  const headings = columns.map((column, index) => {
    const cell = h('th', { scope: 'col', class: column.number ? 'number' : null });
    if (!column.key) {
      cell.append(column.heading);
      return cell;
    }
    cell.append(
      h(
        'button',
        { type: 'button', class: 'sort', title: column.explanation, click: () => sortBy(index) },
        column.heading,
        h('span', { class: 'arrow', 'aria-hidden': 'true' }),
      ),
    );
    return cell;
  });

  function sortBy(column: number): void {
    const first: Order = columns[column].number ? 'descending' : 'ascending';
    const other: Order = first === 'ascending' ? 'descending' : 'ascending';
    sorted = { column, order: sorted?.column === column && sorted.order === first ? other : first };
    draw();
  }

  function inOrder(): Row[] {
    if (!sorted) return rows;
    const key = columns[sorted.column].key!;
    const sign = sorted.order === 'ascending' ? 1 : -1;
    return rows
      .map((row, place) => ({ row, place, key: key(row) }))
      .sort((a, b) => {
        const way =
          typeof a.key === 'number' && typeof b.key === 'number'
            ? a.key - b.key
            : compareTexts(String(a.key), String(b.key));
        return way ? sign * way : a.place - b.place;
      })
      .map((entry) => entry.row);
  }

  function draw(): void {
    headings.forEach((cell, index) => {
      if (!columns[index].key) return;
      cell.setAttribute('aria-sort', sorted?.column === index ? sorted.order : 'none');
    });
    const ordered = inOrder();
    body.replaceChildren(
      ...ordered.slice(0, shown).map((row) =>
        h(
          'tr',
          {},
          ...columns.map((column) =>
            column.names
              ? h('th', { scope: 'row' }, column.cell(row))
              : h('td', { class: column.number ? 'number' : null }, column.cell(row)),
          ),
        ),
      ),
    );
    more.replaceChildren();
    if (ordered.length > shown) {
      more.append(
        h('span', {}, t('rowsShown', shown, ordered.length)),
        h('button', { type: 'button', click: () => ((shown += shown < 100 ? 275 : 1000), draw()) }, t('showMore')),
      );
    }
  }

  draw();
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, ...headings)), body),
    more,
  );
}
