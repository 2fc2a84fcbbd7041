// Who takes part in what, placed by the program: the page draws, it does not lay out.
import { Layout, Placed, Vertex, coalitionOf, coalitions, data, hueOf, partnersOf, same } from '../data';
import { h, s } from '../dom';
import { measureLink, partnerLink } from '../link';
import { Drawing, Target, draggable, faintInk, framed, ink, outline, reachable } from '../picture';
import { isFound, isShown, state } from '../state';
import { count, counted, t } from '../text';
import { coalitionName } from './coalitions';
import type { View } from './view';

const font = 11;
const lineHeight = 13;
const gap = 3;
const titleHeight = 22;
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
  placed.label.forEach((line, index) =>
    label.append(index ? ' ' : '', s('tspan', { x: 0, y: r + gap + lineHeight * index + 10 }, line)),
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
  words: string;
}

const titleSize = 12;
const leastRead = 5; // pixels of a letter on the screen

/** Of a bold letter, in sizes of the font: a guess, for a file has no page to measure it on. */
const wide = (letter: string): number => (letter === letter.toLowerCase() ? 0.63 : 0.77);

/** What a title of this size has room for above its frame. */
function writeTitle({ element, frame, name, words }: FrameTitle, size: number): void {
  const whole = size > titleSize ? `${frame.coalition}${name && ': '}${name}` : words;
  let room = (frame.width - 16) / size;
  let cut = '';
  for (const letter of whole) {
    room -= wide(letter);
    if (room < 1) break;
    cut += letter;
  }
  const fits = cut.length === whole.length;
  element.textContent = fits ? whole : cut.length < 8 ? String(frame.coalition) : `${cut.trimEnd()}…`;
  element.setAttribute('font-size', String(size));
  element.setAttribute('y', String(frame.y + Math.max(titleHeight - 5, size + 3)));
}

/** From afar only who leads the coalitions is written, in letters that can be read. */
function scaled(content: SVGGElement, titles: FrameTitle[], zoom: number): void {
  const far = titles.length > 0 && font * zoom < leastRead;
  content.classList.toggle('far', far);
  titles.forEach((title) => writeTitle(title, far ? Math.round(titleSize / zoom) : titleSize));
}

function frames(layout: Layout, nodes: Node[], titles: FrameTitle[]): SVGGElement {
  const drawn = new Set(nodes.map((node) => coalitionOf(node.vertex)));
  const cards = new Map(coalitions.map((card) => [card.number, card]));
  const group = s('g', {});
  for (const frame of layout.coalitions) {
    if (!drawn.has(frame.coalition)) continue;
    const hue = hueOf(frame.coalition);
    const card = cards.get(frame.coalition);
    const element = s('text', { x: frame.x + 10, 'font-weight': 'bold', fill: faintInk });
    const name = card ? coalitionName(card) : '';
    const words = t('coalitionNumber', frame.coalition) + (name && `: ${name}`);
    titles.push({ element, frame, name, words });
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
      element,
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
    scaled: (zoom) => scaled(content, titles, zoom),
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

