// Who takes part in what, placed by the program: the page draws, it does not lay out.
import { Layout, Placed, Vertex, coalitionName, coalitionOf, coalitions, data, hueOf, markOf, measureName, partnersOf, same } from '../data';
import { h, s } from '../dom';
import { measureLink, partnerLink } from '../link';
import { Drawing, Sight, Target, draggable, fitted, framed, ink, outline, reachable, widthOf } from '../picture';
import { isFound, isShown, state } from '../state';
import { count, counted, t } from '../text';
import type { View } from './view';

const font = 11;
const lineHeight = 13;
const gap = 3;
const between = '#8A929A';

// More than this is no picture any more, and slow.
const mostDrawn = 1500;

interface Node {
  vertex: Vertex;
  placed: Placed;
  x: number;
  y: number;
  element: SVGGElement;
  ties: Node[];
}

function nodesOf(layout: Layout): Node[] {
  const node = (vertex: Vertex, placed: Placed): Node => ({
    vertex,
    placed,
    x: placed.x,
    y: placed.y,
    element: s('g', {}),
    ties: [],
  });
  const nodes = [
    ...layout.measures.map((placed) => node({ mode: 'measure', index: placed.id }, placed)),
    ...layout.partners.map((placed) => node({ mode: 'partner', index: placed.id }, placed)),
  ].filter((n) => isShown(n.vertex));
  const at = new Map(nodes.filter((n) => n.vertex.mode === 'partner').map((n) => [n.vertex.index, n]));
  for (const measure of nodes) {
    if (measure.vertex.mode !== 'measure') continue;
    for (const p of partnersOf[measure.vertex.index]) {
      const partner = at.get(p);
      if (!partner) continue;
      measure.ties.push(partner);
      partner.ties.push(measure);
    }
  }
  return nodes.filter((n) => n.ties.length > 0);
}

function drawNode(node: Node): void {
  const { vertex, placed, element } = node;
  const hue = hueOf(coalitionOf(vertex));
  const r = placed.radius;
  const look = { stroke: outline, 'stroke-width': 1.2 };
  element.setAttribute('class', 'node');
  if (vertex.mode === 'measure') {
    element.append(s('rect', { x: -r, y: -r, width: 2 * r, height: 2 * r, rx: 3, fill: hue.strong, ...look }));
  } else if (data.partners[vertex.index].group) {
    element.append(s('circle', { r, fill: hue.tint, 'stroke-dasharray': '4 3', ...look }));
  } else {
    element.append(s('circle', { r, fill: hue.strong, ...look }));
  }
  const weight = vertex.mode === 'partner' && node.ties.length >= 5 ? 'bold' : 'normal';
  // One text, so that who can't see it reads one: lines are set by tspan, words parted by blanks.
  const label = s('text', { 'font-size': font, 'font-weight': weight, 'text-anchor': 'middle', fill: ink });
  const top = placed.above ? -r - gap - lineHeight * placed.label.length : r + gap;
  placed.label.forEach((line, index) =>
    label.append(index ? ' ' : '', s('tspan', { x: 0, y: top + lineHeight * index + 10 }, line)),
  );
  element.append(label);
  place(node);
}

function place(node: Node): void {
  node.element.setAttribute('transform', `translate(${Math.round(node.x)} ${Math.round(node.y)})`);
}

function pathOf(ties: [Node, Node][]): string {
  return ties
    .map(([a, b]) => `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`)
    .join('');
}

/** Ties in few paths, one a colour: thousands of lines are drawn as fast as one. */
class Ties {
  readonly element = s('g', { fill: 'none' });
  private paths = new Map<string, SVGPathElement>();

  constructor(private readonly nodes: Node[]) {
    for (const colour of [between, ...data.hues.map((hue) => hue.strong), data.neutral.strong]) {
      if (this.paths.has(colour)) continue;
      const inside = colour !== between;
      const path = s('path', {
        stroke: colour,
        'stroke-width': inside ? 1.3 : 0.8,
        'stroke-opacity': inside ? 0.75 : 0.38,
      });
      this.paths.set(colour, path);
      this.element.append(path);
    }
  }

  draw(without?: Node): void {
    const ties = new Map<string, [Node, Node][]>();
    for (const measure of this.nodes) {
      if (measure.vertex.mode !== 'measure' || measure === without) continue;
      const coalition = coalitionOf(measure.vertex);
      for (const partner of measure.ties) {
        if (partner === without) continue;
        const own = coalition === coalitionOf(partner.vertex);
        const colour = own ? hueOf(coalition).strong : between;
        const list = ties.get(colour);
        if (list) list.push([measure, partner]);
        else ties.set(colour, [[measure, partner]]);
      }
    }
    this.paths.forEach((path, colour) => path.setAttribute('d', pathOf(ties.get(colour) ?? [])));
  }
}

interface FrameTitle {
  element: SVGTextElement;
  frame: Layout['coalitions'][number];
  name: string;
}

const titleSize = 12;
const titleLine = 15;
const titleIndent = 10;
const leastRead = 9; // pixels of a letter on the screen
const leastPrinted = 4; // and on paper, which has finer ones
const mostNames = 80; // from afar
const farName = 14; // sizes of the font that a name may be wide from afar
const chosenName = 20; // and the one that is looked at

/** As the program broke it into lines; from afar on one line, as much of it as the frame has room for. */
function writeTitle({ element, frame, name }: FrameTitle, size: number): void {
  element.setAttribute('font-size', String(size));
  if (size > titleSize) {
    const words = fitted(`${frame.coalition}${name && ` · ${name}`}`, (frame.width - 16) / size);
    element.textContent = words.length < 8 ? String(frame.coalition) : words;
    element.setAttribute('y', String(frame.y + size + 3));
    return;
  }
  const lines = frame.title.length > 0 ? frame.title : [t('coalitionNumber', frame.coalition)];
  element.replaceChildren(
    ...lines.flatMap((line, index) => [
      index ? ' ' : '',
      s('tspan', { x: frame.x + titleIndent, y: frame.y + titleSize + 3 + titleLine * index }, line),
    ]),
  );
}

interface Area {
  x: number; // left
  y: number; // middle
  width: number;
  height: number;
}
const meet = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** In one or two words: of a measure, unless it is looked at, its number, if that is a short one. */
function shortName({ index, mode }: Vertex, near: boolean): string {
  if (mode === 'partner') return data.partners[index].name;
  const short = markOf(index);
  const whole = measureName(index);
  if (near) return whole;
  return short.length <= 5 && whole.startsWith(short) ? short : '';
}

/** Names of `nodes`, the first ones first, where none lies over another or over a title. `near` are always told. */
function writeNames(group: SVGGElement, nodes: Node[], near: Set<Node>, marks: Node[], titles: FrameTitle[], size: number): void {
  const taken: Area[] = titles.map(({ element, frame }) => ({
    x: frame.x,
    y: frame.y + size * 0.6,
    width: widthOf(element.textContent ?? '') * size + titleIndent,
    height: 1.3 * size,
  }));
  const covered = (area: Area): number =>
    marks.reduce((sum, { x, y, placed: { radius: r } }) => {
      const mark = { x: x - r, y, width: 2 * r, height: 2 * r };
      return sum + (meet(area, mark) ? r : 0);
    }, 0);
  const frameOf = new Map(titles.map(({ frame }) => [frame.coalition, frame]));
  const written = new Set<string>(); // two names that are cut alike tell nothing
  group.replaceChildren();
  for (const node of nodes) {
    if (group.childElementCount === mostNames) break;
    const told = near.has(node);
    const frame = frameOf.get(coalitionOf(node.vertex));
    const room = Math.min(told ? chosenName : farName, frame && !told ? frame.width / size - 1 : Infinity);
    const words = fitted(shortName(node.vertex, told), room);
    if (words === '' || (words.endsWith('…') && (words.length < 10 || (!told && written.has(words))))) continue;
    const width = widthOf(words) * size;
    const aside = node.placed.radius + size * 0.3;
    const away = node.placed.radius + size * 0.6;
    const within = (x: number): number =>
      frame ? Math.max(frame.x + 4, Math.min(frame.x + frame.width - width - 4, x)) : x;
    const middle = within(node.x - width / 2);
    const spots: [number, number][] = [[middle, node.y + away], [middle, node.y - away], [node.x + aside, node.y], [node.x - aside - width, node.y]];
    let best: Area | undefined;
    let least = Infinity;
    for (const [x, y] of spots) {
      const area = { x, y, width, height: 1.15 * size };
      if (taken.some((other) => meet(area, other))) continue;
      const outside = frame && (x < frame.x || x + width > frame.x + frame.width);
      if (outside && !told) continue;
      const cost = covered(area) + (outside ? 15 : 0);
      if (cost < least) [least, best] = [cost, area];
    }
    if (!best && node === nodes[0] && told) best = { x: middle, y: node.y + away, width, height: size };
    if (!best) continue;
    taken.push(best);
    written.add(words);
    const bold = told || (node.vertex.mode === 'partner' && node.ties.length > 1) ? 'bold' : 'normal';
    group.append(s('text', { x: best.x, y: best.y + size * 0.36, 'font-size': size, 'font-weight': bold, fill: ink }, words));
  }
}

/** Whose names count most: who is looked at; organisations by what they hold together, groups of several
 *  measures, measures, other groups. */
const rankOf = new Map(data.keyOrder.map((p, index) => [p, index]));
function byRank(nodes: Node[], first?: Node): Node[] {
  const rank = ({ vertex: { mode, index }, ties }: Node): number => {
    if (mode === 'measure') return 2e9 + index;
    const group = data.partners[index].group;
    return (group ? (ties.length > 1 ? 1e9 : 3e9) : 0) + (rankOf.get(index) ?? 1e8);
  };
  return [...nodes].sort((a, b) => Number(b === first) - Number(a === first) || rank(a) - rank(b));
}

function frames(layout: Layout, drawn: Set<number>, titles: FrameTitle[]): SVGGElement {
  const cards = new Map(coalitions.map((card) => [card.number, card]));
  const group = s('g', {});
  for (const frame of layout.coalitions) {
    if (!drawn.has(frame.coalition)) continue;
    const hue = hueOf(frame.coalition);
    const card = cards.get(frame.coalition);
    const element = s('text', { x: frame.x + titleIndent, 'font-weight': 'bold', fill: ink });
    titles.push({ element, frame, name: card ? coalitionName(card) : '' });
    group.append(
      s('rect', {
        x: frame.x,
        y: frame.y,
        width: frame.width,
        height: frame.height,
        rx: 10,
        fill: hue.tint,
        'fill-opacity': 0.35,
        stroke: hue.strong,
        'stroke-opacity': 0.6,
      }),
    );
  }
  titles.forEach((title) => writeTitle(title, titleSize));
  return group;
}

function asText(nodes: Node[]): HTMLElement {
  const drawn = nodes.filter((node) => node.vertex.mode === 'measure');
  return h(
    'details',
    { class: 'as-text' },
    h('summary', {}, t('pictureAsText')),
    h(
      'ul',
      {},
      ...drawn.map((node) =>
        h(
          'li',
          {},
          measureLink(node.vertex.index),
          ': ',
          ...node.ties.flatMap((tie, index) => [index ? ', ' : '', partnerLink(tie.vertex.index)]),
        ),
      ),
    ),
  );
}

/** The first layout holds the vertices with most ties; the second, if any, all that the page has. */
let everything = false;

function layoutShown(): Layout {
  return data.layouts[everything ? data.layouts.length - 1 : 0];
}

function note(layout: Layout, drawn: number, left: number): string {
  const words: string[] = [];
  if (layout.cut || data.cut) {
    words.push(
      t('networkCut', layout.measures.length, data.all.measures, layout.partners.length, data.all.partners),
    );
  }
  if (left > 0) words.push(t('networkTooMany', drawn, drawn + left));
  return words.join(' ');
}

/** What the drawn marks need of the whole; all of it, as long as nothing is filtered. */
function extent(layout: Layout, nodes: Node[], titles: FrameTitle[]): { left: number; top: number; width: number; height: number } {
  const whole = { left: 0, top: 0, width: layout.width, height: layout.height };
  if (nodes.length === layout.measures.length + layout.partners.length) return whole;
  const margin = 24;
  const around = nodes.map(({ x, y }) => ({ x: x - 70, y: y - 50, width: 140, height: 100 }));
  const areas = [...titles.map(({ frame }) => frame), ...around];
  const left = Math.max(0, Math.min(...areas.map((area) => area.x)) - margin);
  const top = Math.max(0, Math.min(...areas.map((area) => area.y)) - margin);
  const right = Math.min(layout.width, Math.max(...areas.map((area) => area.x + area.width)) + margin);
  const bottom = Math.min(layout.height, Math.max(...areas.map((area) => area.y + area.height)) + margin);
  return { left, top, width: right - left, height: bottom - top };
}

function draw(root: HTMLElement, again: () => void): () => void {
  const layout = layoutShown();
  let nodes = nodesOf(layout);
  const all = nodes.length;
  if (nodes.length > mostDrawn) {
    nodes = [...nodes].sort((a, b) => b.ties.length - a.ties.length).slice(0, mostDrawn);
    const kept = new Set(nodes);
    nodes.forEach((node) => (node.ties = node.ties.filter((tie) => kept.has(tie))));
  }
  if (nodes.length === 0) {
    root.append(h('p', { class: 'empty' }, t('nothingToDraw')));
    return () => undefined;
  }
  nodes.forEach(drawNode);
  const ties = new Ties(nodes);
  ties.draw();
  const marked = s('path', { fill: 'none', stroke: ink, 'stroke-width': 1.8 });
  const titles: FrameTitle[] = [];
  const drawn = new Set(nodes.map((node) => coalitionOf(node.vertex)));
  const content = s('g', {}, frames(layout, drawn, titles), ties.element, marked);
  nodes.forEach((node) => content.append(node.element));
  // From afar only the names that count most are written, in letters that can be read.
  const names = s('g', {});
  content.append(s('g', { class: 'over' }, ...titles.map((title) => title.element), names));
  let near = new Set<Node>();
  let ranked = byRank(nodes);
  let written = 0;
  const looked = ({ zoom, paper }: Sight): void => {
    if (zoom === written) return;
    written = zoom;
    const far = font * zoom < (paper ? leastPrinted : leastRead);
    content.classList.toggle('far', far);
    titles.forEach((title) => writeTitle(title, far ? Math.round(titleSize / zoom) : titleSize));
    if (far) writeNames(names, ranked, near, nodes, titles, Math.round(font / zoom));
    else names.replaceChildren();
  };

  const measures = nodes.filter((node) => node.vertex.mode === 'measure').length;
  const drawing: Drawing = {
    name: 'network',
    title: t('network'),
    description: t(
      'networkDescription',
      counted(measures, 'measure'),
      counted(nodes.length - measures, 'partner'),
      counted(nodes.reduce((sum, node) => sum + node.ties.length, 0) / 2, 'tie'),
      counted(coalitions.filter((card) => drawn.has(card.number)).length, 'coalition'),
    ),
    hint: t('networkHint'),
    ...extent(layout, nodes, titles),
    content,
    coalitions: drawn,
    looked,
  };
  const picture = framed(drawing, note(layout, nodes.length, all - nodes.length));

  const nothing = h('p', { class: 'empty', hidden: true }, t('notInPicture'));
  const look = (): void => {
    const chosen = nodes.find((node) => same(node.vertex, state.selected));
    near = new Set(chosen ? [chosen, ...chosen.ties] : []);
    const searched = state.filters.search !== '';
    const found = searched ? nodes.filter((node) => isFound(node.vertex)) : nodes;
    nothing.hidden = found.length > 0;
    const lit = new Set(chosen ? near : found);
    for (const node of nodes) {
      const faint = !lit.has(node);
      node.element.setAttribute('opacity', faint ? '0.22' : '1');
      node.element.setAttribute('class', faint ? 'node faint' : 'node');
      node.element.setAttribute('aria-pressed', String(node === chosen));
    }
    ranked = byRank([...lit], chosen);
    written = 0;
    if (drawing.at) looked(drawing.at);
    ties.element.setAttribute('opacity', chosen || searched ? '0.35' : '1');
    marked.setAttribute('d', chosen ? pathOf(chosen.ties.map((tie) => [chosen, tie])) : '');
  };

  const targets: Target[] = [];
  for (const node of nodes) {
    targets.push({ vertex: node.vertex, element: node.element, x: node.x, y: node.y });
    const own = (): [Node, Node][] => node.ties.map((tie) => [node, tie]);
    draggable(
      node.element,
      () => ties.draw(node),
      (dx, dy) => {
        node.x += dx;
        node.y += dy;
        place(node);
        marked.setAttribute('d', pathOf(own()));
      },
      () => {
        ties.draw();
        look();
      },
    );
  }
  reachable(targets);

  if (data.layouts.length > 1) {
    const size = data.layouts[1].measures.length + data.layouts[1].partners.length;
    picture.element.querySelector('.tools')?.prepend(
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(everything),
          click: () => {
            everything = !everything;
            again();
          },
        },
        everything ? t('showStrongest') : t('showAllVertices', count(size)),
      ),
    );
  }
  root.append(nothing, picture.element, asText(nodes));
  picture.begin();
  look();
  return look;
}

export const network: View = {
  id: 'network',
  name: () => t('network'),
  render(root) {
    const again = (): void => {
      root.replaceChildren();
      look = draw(root, again);
    };
    let look = draw(root, again);
    return (changed) => {
      if (changed.filters && !changed.onlySearch) {
        again();
      } else {
        look();
      }
    };
  },
};

