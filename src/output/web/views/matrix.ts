// Measures as rows, partners as columns, in the program's order: equal rows are seen at once.
import { Vertex, coalitionOf, data, hueOf, isCoalition, measureName, partnersOf, same } from '../data';
import { h, s } from '../dom';
import { measureLink, partnerLink } from '../link';
import { Drawing, Sight, Target, fitted, framed, ink, reachable, widthOf } from '../picture';
import { isFound, isShown, state } from '../state';
import { counted, t } from '../text';
import type { View } from './view';

const cell = 18;
const font = 12;
const letters = 0.96 * font; // their guessed width is that of bold ones
const mostOfRow = 340; // pixels of a row's name
const mostOfRowOnPhone = 150;
const mostOfColumn = 170; // pixels of a column's name, along it
const slope = 60; // degrees
const across = Math.cos((slope * Math.PI) / 180);
const upwards = Math.sin((slope * Math.PI) / 180);
const leastRead = 9; // pixels of a letter on the screen
const between = '#8A929A';
const grid = '#E3E6E8';
const border = '#8C959F';

// The second of two measures that are one stands right below the first.
function joined(rows: number[]): number[] {
  const result = [...rows];
  for (const pair of data.duplicates) {
    if (pair.kind !== 'identical' && pair.kind !== 'near_duplicate') continue;
    const first = result.indexOf(pair.a);
    const second = result.indexOf(pair.b);
    if (first < 0 || second < 0) continue;
    if (data.measures[pair.a].coalition !== data.measures[pair.b].coalition) continue;
    result.splice(second, 1);
    result.splice(result.indexOf(pair.a) + 1, 0, pair.b);
  }
  return result;
}

function draw(root: HTMLElement): (() => void) | undefined {
  const shown = (mode: Vertex['mode']) => (index: number) => isShown({ mode, index });
  const columns = data.matrix.partners.filter(shown('partner'));
  const shownPartners = new Set(columns);
  const rows = joined(data.matrix.measures.filter(shown('measure'))).filter((m) =>
    partnersOf[m].some((p) => shownPartners.has(p)),
  );
  if (rows.length === 0 || columns.length === 0) {
    root.append(h('p', { class: 'empty' }, t('nothingToDraw')));
    return undefined;
  }
  const rowRoom = innerWidth < 600 ? mostOfRowOnPhone : mostOfRow;
  const rowNames = rows.map((m) => fitted(measureName(m), rowRoom / letters));
  const columnNames = columns.map((p) => fitted(data.partners[p].name, mostOfColumn / letters));
  const longest = (names: string[]): number => Math.max(...names.map((name) => widthOf(name))) * letters;
  const left = Math.ceil(longest(rowNames)) + 16;
  const top = Math.ceil(longest(columnNames) * upwards) + 20;
  const beyond = Math.max(...columnNames.map((name, i) => widthOf(name) * letters * across - (columns.length - 1 - i) * cell));
  const width = left + columns.length * cell + Math.max(10, Math.ceil(beyond));
  const height = top + rows.length * cell + 16;
  const content = s('g', {});
  // Names stay in sight, above what is dragged below them.
  const rowHeads = s('g', {}, s('rect', { width: left, y: top, height: height - top, fill: '#FFFFFF' }));
  const columnHeads = s('g', {}, s('rect', { width, height: top, fill: '#FFFFFF' }));
  const corner = s('rect', { width: left, height: top, fill: '#FFFFFF' });
  const lines: string[] = [];
  rows.forEach((_, i) => lines.push(`M${left} ${top + i * cell}H${left + columns.length * cell}`));
  columns.forEach((_, i) => lines.push(`M${left + i * cell} ${top}V${top + rows.length * cell}`));
  content.append(s('path', { d: lines.join(''), stroke: grid, fill: 'none' }));
  // A darker line where the coalition changes.
  const borders: string[] = [];
  rows.forEach((m, i) => {
    if (i === 0 || data.measures[m].coalition === data.measures[rows[i - 1]].coalition) return;
    borders.push(`M${left} ${top + i * cell}H${left + columns.length * cell}`);
  });
  columns.forEach((p, i) => {
    if (i === 0 || data.partners[p].coalition === data.partners[columns[i - 1]].coalition) return;
    borders.push(`M${left + i * cell} ${top}V${top + rows.length * cell}`);
  });
  content.append(s('path', { d: borders.join(''), stroke: border, fill: 'none' }));
  const band = { fill: '#CFE6F3', 'fill-opacity': 0.55 };
  const rowBand = s('rect', { x: left, width: columns.length * cell, height: cell, visibility: 'hidden', ...band });
  const nameBand = s('rect', { x: 0, width: left, height: cell, visibility: 'hidden', ...band });
  const columnBand = s('rect', { y: top, width: cell, height: rows.length * cell, visibility: 'hidden', ...band });
  content.append(rowBand, columnBand);
  rowHeads.append(nameBand);

  const targets: Target[] = [];
  const add = (heads: SVGGElement, vertex: Vertex, element: SVGGElement, x: number, y: number): void => {
    targets.push({ vertex, element, x, y });
    heads.append(element);
  };
  rows.forEach((m, i) => {
    const y = top + i * cell;
    const label = s(
      'text',
      { x: left - 8, y: y + 13, 'font-size': font, 'text-anchor': 'end', fill: ink },
      rowNames[i],
    );
    const element = s('g', { class: 'node' }, label);
    add(rowHeads, { mode: 'measure', index: m }, element, left, y);
  });
  columns.forEach((p, i) => {
    const x = left + i * cell;
    const partner = data.partners[p];
    const label = s(
      'text',
      {
        transform: `translate(${x + 12} ${top - 6}) rotate(${-slope})`,
        'font-size': font,
        'font-style': partner.group ? 'italic' : 'normal',
        fill: ink,
      },
      columnNames[i],
    );
    const element = s('g', { class: 'node' }, label);
    add(columnHeads, { mode: 'partner', index: p }, element, x, top);
  });
  const columnOf = new Map(columns.map((p, i) => [p, i]));
  rows.forEach((m, i) => {
    for (const p of partnersOf[m]) {
      const column = columnOf.get(p);
      if (column === undefined) continue;
      const own = data.measures[m].coalition === data.partners[p].coalition;
      const group = data.partners[p].group;
      const colour = own ? hueOf(coalitionOf({ mode: 'measure', index: m })).strong : between;
      const square = s('rect', {
        x: left + column * cell + 2.5,
        y: top + i * cell + 2.5,
        width: cell - 5,
        height: cell - 5,
        rx: 2,
        fill: group ? '#FFFFFF' : colour,
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': group ? '3 2' : 'none',
      });
      square.append(s('title', {}, `${measureName(m)} – ${data.partners[p].name}`));
      content.append(square);
      const number = data.measures[m].coalition;
      if (!own || !isCoalition(number) || number > 99) continue;
      content.append(
        s(
          'text',
          {
            x: left + column * cell + cell / 2,
            y: top + i * cell + cell / 2 + 3,
            'font-size': number > 9 ? 7 : 9,
            'font-weight': 'bold',
            'text-anchor': 'middle',
            'pointer-events': 'none',
            'aria-hidden': 'true',
            fill: group ? ink : '#FFFFFF',
          },
          String(number),
        ),
      );
    }
  });

  content.append(rowHeads, columnHeads, corner);
  const looked = ({ x, y, zoom }: Sight): void => {
    const aside = Math.max(0, -x / zoom);
    const below = Math.max(0, -y / zoom);
    rowHeads.setAttribute('transform', `translate(${aside} 0)`);
    columnHeads.setAttribute('transform', `translate(0 ${below})`);
    corner.setAttribute('transform', `translate(${aside} ${below})`);
  };

  const drawn = new Set(
    [...rows.map((index) => coalitionOf({ mode: 'measure', index })), ...columns.map((index) => coalitionOf({ mode: 'partner', index }))],
  );
  const drawing: Drawing = {
    name: 'matrix',
    title: t('matrix'),
    description: t('matrixDescription', counted(rows.length, 'measure'), counted(columns.length, 'partner')),
    width,
    height,
    content,
    coalitions: drawn,
    smallest: leastRead / font,
    bounded: true,
    looked,
  };
  const cutShort =
    data.matrix.measures.length < data.all.measures || data.matrix.partners.length < data.all.partners;
  const note = cutShort
    ? t('networkCut', data.matrix.measures.length, data.all.measures, data.matrix.partners.length, data.all.partners)
    : '';
  const picture = framed(drawing, note);
  reachable(targets);

  const nothing = h('p', { class: 'empty', hidden: true }, t('notInPicture'));
  const look = (): void => {
    nothing.hidden = targets.some(({ vertex }) => isFound(vertex));
    for (const { vertex, element } of targets) {
      const faint = state.filters.search !== '' && !isFound(vertex);
      element.setAttribute('opacity', faint ? '0.3' : '1');
      element.setAttribute('aria-pressed', String(same(vertex, state.selected)));
    }
    const { selected } = state;
    const row = selected?.mode === 'measure' ? rows.indexOf(selected.index) : -1;
    const column = selected?.mode === 'partner' ? columns.indexOf(selected.index) : -1;
    for (const one of [rowBand, nameBand]) {
      one.setAttribute('visibility', row >= 0 ? 'visible' : 'hidden');
      one.setAttribute('y', String(top + row * cell));
    }
    columnBand.setAttribute('visibility', column >= 0 ? 'visible' : 'hidden');
    columnBand.setAttribute('x', String(left + column * cell));
    const target = targets.find(({ vertex }) => same(vertex, selected));
    if (target) picture.reveal(target.element);
  };
  root.append(
    nothing,
    picture.element,
    h(
      'details',
      { class: 'as-text' },
      h('summary', {}, t('pictureAsText')),
      h(
        'ul',
        {},
        ...rows.map((m) =>
          h(
            'li',
            {},
            measureLink(m),
            ': ',
            ...partnersOf[m]
              .filter((p) => shownPartners.has(p))
              .flatMap((p, index) => [index ? ', ' : '', partnerLink(p)]),
          ),
        ),
      ),
    ),
  );
  picture.begin();
  look();
  return look;
}

export const matrix: View = {
  id: 'matrix',
  name: () => t('matrix'),
  render(root) {
    let look = draw(root);
    return (changed) => {
      if (changed.filters && !changed.onlySearch) {
        root.replaceChildren();
        look = draw(root);
      } else {
        look?.();
      }
    };
  },
};
