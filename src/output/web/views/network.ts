// Who takes part in what, placed by the program: the page draws, it does not lay out.
import { Layout, Placed, Vertex, coalitionName, coalitionOf, coalitions, data, hueOf, partnersOf, same } from '../data';
import { h, s } from '../dom';
import { measureLink, partnerLink } from '../link';
import { Drawing, Target, draggable, framed, ink, outline, reachable, wide, widthOf } from '../picture';
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
const leastRead = 5; // pixels of a letter on the screen
const mostHubs = 16;

/** What has room in so many sizes of the font, cut if it must be. */
function fitted(words: string, room: number): string {
  let left = room;
  let cut = '';
  for (const letter of words) {
    left -= wide(letter);
    if (left < 1) return `${cut.trimEnd()}…`;
    cut += letter;
  }
  return cut;
}

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

/** Names of the partners in most measures, where none lies over another or over a title. */
function writeHubs(group: SVGGElement, nodes: Node[], titles: FrameTitle[], size: number): void {
  interface Area {
    x: number;
    y: number;
    width: number;
  }
  const taken: Area[] = titles.map(({ element, frame }) => ({
    x: frame.x,
    y: frame.y + size * 0.6,
    width: widthOf(element.textContent ?? '') * size + titleIndent,
  }));
  const free = (area: Area): boolean =>
    taken.every(
      (other) =>
        area.x + area.width < other.x || other.x + other.width < area.x || Math.abs(area.y - other.y) > 1.3 * size,
    );
  const frameOf = new Map(titles.map(({ frame }) => [frame.coalition, frame]));
  // Who is in one measure alone is no hub.
  const partners = nodes.filter((node) => node.vertex.mode === 'partner' && node.ties.length > 1);
  partners.sort((a, b) => b.ties.length - a.ties.length);
  group.replaceChildren();
  for (const node of partners.slice(0, 4 * mostHubs)) {
    if (group.childElementCount === mostHubs) break;
    const frame = frameOf.get(coalitionOf(node.vertex));
    if (!frame) continue;
    const words = fitted(data.partners[node.vertex.index].name, Math.min(20, frame.width / size - 1));
    if (words.length < 10 && words.endsWith('…')) continue;
    const width = widthOf(words) * size;
    const x = Math.max(frame.x + 4, Math.min(frame.x + frame.width - width - 4, node.x - width / 2));
    const area = { x, y: node.y + node.placed.radius + size * 0.6, width };
    if (!free(area)) continue;
    taken.push(area);
    const place = { x, y: area.y + size * 0.4, 'font-size': size };
    group.append(s('text', { ...place, 'font-weight': 'bold', fill: ink }, words));
  }
}

function frames(layout: Layout, nodes: Node[], titles: FrameTitle[]): SVGGElement {
  const drawn = new Set(nodes.map((node) => coalitionOf(node.vertex)));
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

function draw(root: HTMLElement): () => void {
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
  const content = s('g', {}, frames(layout, nodes, titles), ties.element, marked);
  nodes.forEach((node) => content.append(node.element));
  // From afar only who leads the coalitions, and who is in most, is written, in letters that can be read.
  const hubs = s('g', {});
  content.append(s('g', { class: 'over' }, ...titles.map((title) => title.element), hubs));
  const scaled = (zoom: number): void => {
    const far = titles.length > 0 && font * zoom < leastRead;
    content.classList.toggle('far', far);
    titles.forEach((title) => writeTitle(title, far ? Math.round(titleSize / zoom) : titleSize));
    if (far) writeHubs(hubs, nodes, titles, Math.round(font / zoom));
    else hubs.replaceChildren();
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
      counted(coalitions.length, 'coalition'),
    ),
    width: layout.width,
    height: layout.height,
    content,
    scaled,
  };
  const picture = framed(drawing, note(layout, nodes.length, all - nodes.length));

  const look = (): void => {
    const chosen = nodes.find((node) => same(node.vertex, state.selected));
    const near = chosen && new Set([chosen, ...chosen.ties]);
    for (const node of nodes) {
      const faint = near ? !near.has(node) : state.filters.search !== '' && !isFound(node.vertex);
      node.element.setAttribute('opacity', faint ? '0.22' : '1');
      node.element.setAttribute('aria-pressed', String(node === chosen));
    }
    ties.element.setAttribute('opacity', near || state.filters.search ? '0.35' : '1');
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
            root.replaceChildren();
            draw(root);
          },
        },
        everything ? t('showStrongest') : t('showAllVertices', count(size)),
      ),
    );
  }
  root.append(picture.element, asText(nodes));
  picture.fit();
  look();
  return look;
}

export const network: View = {
  id: 'network',
  name: () => t('network'),
  render(root) {
    let look = draw(root);
    return (changed) => {
      if (changed.filters && !changed.onlySearch) {
        root.replaceChildren();
        look = draw(root);
      } else {
        look();
      }
    };
  },
};

