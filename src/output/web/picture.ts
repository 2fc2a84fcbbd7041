// What the pictures share: zoom and pan, keys, a legend, and files of them as SVG and PNG.
import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { Vertex, coalitionName, coalitions, data, hueOf, nameOf } from './data';
import { freshId, h, s } from './dom';
import { go, state } from './state';
import { folded, t } from './text';

export const ink = '#1F2328';
export const faintInk = '#57606A';
export const outline = '#3b434b';
export const fonts = "Helvetica, Arial, 'Liberation Sans', sans-serif";

export interface Drawing {
  name: string; // of files
  title: string;
  description: string; // for people who can't see it
  width: number;
  height: number;
  content: SVGGElement; // presentation attributes only: it must look the same in a file
  smallest?: number; // zoom below which nothing is read
  scaled?: (zoom: number) => void; // fits what is written to the zoom
  zoom?: number; // at present
}

export interface Pictured {
  element: HTMLElement;
  svg: SVGSVGElement;
  fit: () => void;
  show: (x: number, y: number) => void;
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const anchor = h('a', { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type }));
}

function text(x: number, y: number, size: number, words: string, more: object = {}): SVGTextElement {
  return s('text', { x, y, 'font-size': size, fill: ink, ...more }, words);
}

function legendEntries(): { words: string; draw: (x: number, y: number) => SVGElement }[] {
  const shape = { stroke: outline, 'stroke-width': 1.2 };
  const grey = data.neutral;
  const entries = [
    {
      words: t('legendMeasure'),
      draw: (x: number, y: number): SVGElement =>
        s('rect', { x, y: y - 10, width: 11, height: 11, rx: 2, fill: grey.tint, ...shape }),
    },
    {
      words: t('legendOrganisation'),
      draw: (x: number, y: number): SVGElement =>
        s('circle', { cx: x + 6, cy: y - 4.5, r: 5.5, fill: grey.tint, ...shape }),
    },
    {
      words: t('legendGroup'),
      draw: (x: number, y: number): SVGElement =>
        s('circle', { cx: x + 6, cy: y - 4.5, r: 5.5, fill: '#FFFFFF', 'stroke-dasharray': '3 2', ...shape }),
    },
  ];
  return entries;
}

/** Of a bold letter, in sizes of the font: a guess, for a file has no page to measure it on. */
export const wide = (letter: string): number => (letter === letter.toLowerCase() ? 0.63 : 0.77);
export const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + wide(letter), 0);

const longestName = 30;

function legend(width: number): { group: SVGGElement; height: number } {
  const group = s('g', {});
  let x = 24;
  let y = 14;
  const entries = legendEntries();
  coalitions.slice(0, data.hues.length).forEach((card) => {
    const name = [...coalitionName(card)];
    const words = `${card.number} · ${name.slice(0, longestName).join('').trimEnd()}${name.length > longestName ? '…' : ''}`;
    entries.push({
      words: name.length > 0 ? words : t('coalitionNumber', card.number),
      draw: (at, line) =>
        s('rect', { x: at, y: line - 9, width: 16, height: 9, rx: 4.5, fill: hueOf(card.number).strong, stroke: outline }),
    });
  });
  if (coalitions.length > data.hues.length) {
    entries.push({
      words: t('legendSmall'),
      draw: (at, line) =>
        s('rect', { x: at, y: line - 9, width: 16, height: 9, rx: 4.5, fill: data.neutral.strong, stroke: outline }),
    });
  }
  for (const entry of entries) {
    const room = 24 + 12 * widthOf(entry.words) + 14;
    if (x > 24 && x + room > width - 24) {
      x = 24;
      y += 20;
    }
    group.append(entry.draw(x, y), text(x + 22, y, 12, entry.words));
    x += room;
  }
  return { group, height: y + 16 };
}

/** The whole picture, whatever is zoomed to, with title, source and legend. */
export function asFile(drawing: Drawing): SVGSVGElement {
  const width = Math.max(640, drawing.width);
  const head = 66;
  const { group, height: legendHeight } = legend(width);
  const height = head + drawing.height + legendHeight;
  drawing.scaled?.(1);
  const content = drawing.content.cloneNode(true) as SVGGElement;
  drawing.scaled?.(drawing.zoom ?? 1);
  content.setAttribute('transform', `translate(${(width - drawing.width) / 2} ${head})`);
  // Labels stand out from the ties below them, by means that every reader of SVG knows.
  content.querySelectorAll('.node > text').forEach((label) => {
    const halo = label.cloneNode(true) as SVGTextElement;
    for (const [name, value] of [['fill', '#FFFFFF'], ['stroke', '#FFFFFF'], ['stroke-width', '3'], ['stroke-linejoin', 'round']]) {
      halo.setAttribute(name, value);
    }
    label.before(halo);
  });
  content.querySelectorAll('[tabindex]').forEach((node) => node.removeAttribute('tabindex'));
  content.querySelectorAll('[role],[class]').forEach((node) => {
    for (const name of ['aria-label', 'aria-description', 'aria-pressed', 'role', 'class']) node.removeAttribute(name);
  });
  group.setAttribute('transform', `translate(0 ${head + drawing.height})`);
  const root = s(
    'svg',
    { version: '1.1', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': fonts },
    s('title', {}, drawing.title),
    s('desc', {}, drawing.description),
    s('rect', { width, height, fill: '#FFFFFF' }),
    text(24, 32, 20, data.title || drawing.title, { 'font-weight': 'bold' }),
    text(24, 52, 12, `${drawing.title} · ${t('sourceFile', data.file)}`, { fill: faintInk }),
    content,
    group,
  );
  return root;
}

function serialised(drawing: Drawing): string {
  return `${new XMLSerializer().serializeToString(asFile(drawing))}\n`;
}

const mostPixels = 8000; // a side: canvases above it fail in some browsers

function downloadPng(drawing: Drawing): void {
  const file = asFile(drawing);
  const width = Number(file.getAttribute('width'));
  const height = Number(file.getAttribute('height'));
  const scale = Math.min(2, mostPixels / Math.max(width, height));
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(file)], { type: 'image/svg+xml' }),
  );
  const image = new Image();
  image.onload = () => {
    const canvas = h('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => blob && download(`${drawing.name}.png`, blob), 'image/png');
  };
  image.src = address;
}

function button(words: string, symbol: string, act: () => void): HTMLButtonElement {
  return h('button', { type: 'button', class: 'icon', title: words, 'aria-label': words, click: act }, symbol);
}

/** A picture in its frame: wheel, pinch and buttons zoom, dragging pans. */
export function framed(drawing: Drawing, note = ''): Pictured {
  const descriptionId = freshId('description');
  const viewport = s('g', {}, drawing.content);
  const svg = s(
    'svg',
    { class: 'stage', role: 'group', 'aria-label': drawing.title, 'aria-describedby': descriptionId, 'font-family': fonts },
    viewport,
  );
  const area = h('div', { class: 'paper' }, svg);
  let moved = false; // by a person: what they look at stays
  const size = (): [number, number] => [svg.clientWidth || 900, svg.clientHeight || 600];
  const chosen = select<SVGSVGElement, unknown>(svg);
  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.05, 8])
    .extent(() => [[0, 0], size()])
    .on('zoom', (event) => {
      if (event.sourceEvent) moved = true;
      viewport.setAttribute('transform', String(event.transform));
      if (drawing.zoom === event.transform.k) return;
      drawing.zoom = event.transform.k;
      drawing.scaled?.(event.transform.k);
    });
  chosen.call(behaviour).on('dblclick.zoom', null);

  const fit = (): void => {
    moved = false;
    const [width, height] = size();
    const scale = Math.max(
      drawing.smallest ?? 0,
      Math.min(3, width / drawing.width, height / drawing.height),
    );
    const x = Math.max(0, (width - drawing.width * scale) / 2);
    const y = Math.max(0, (height - drawing.height * scale) / 2);
    chosen.call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale));
  };
  const by = (factor: number): void => {
    moved = true;
    chosen.call(behaviour.scaleBy, factor);
  };
  const show = (x: number, y: number): void => {
    chosen.call(behaviour.translateTo, x, y);
  };
  // Keys reach what the mouse reaches; the focus ring must not leave the frame.
  svg.addEventListener('focusin', (event) => {
    const target = event.target as SVGGraphicsElement;
    if (target === svg || !target.matches(':focus-visible')) return;
    const [a, b] = [target.getBoundingClientRect(), svg.getBoundingClientRect()];
    const x = a.left < b.left ? b.left - a.left + 20 : a.right > b.right ? b.right - a.right - 20 : 0;
    const y = a.top < b.top ? b.top - a.top + 20 : a.bottom > b.bottom ? b.bottom - a.bottom - 20 : 0;
    if (x || y) chosen.call(behaviour.translateBy, ...scaled(x, y));
  });
  const scaled = (x: number, y: number): [number, number] => {
    const k = Number(/scale\(([^)]+)\)/.exec(viewport.getAttribute('transform') ?? '')?.[1] ?? 1);
    return [x / k, y / k];
  };

  const legendWidth = 900;
  const drawnLegend = legend(legendWidth);
  const element = h(
    'figure',
    { class: 'picture' },
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': t('pictureTools') },
      button(t('zoomIn'), '+', () => by(1.4)),
      button(t('zoomOut'), '−', () => by(1 / 1.4)),
      h('button', { type: 'button', click: fit }, t('zoomFit')),
      h('span', { class: 'spring' }),
      h(
        'button',
        { type: 'button', click: () => downloadText(`${drawing.name}.svg`, 'image/svg+xml', serialised(drawing)) },
        t('downloadSvg'),
      ),
      h('button', { type: 'button', click: () => downloadPng(drawing) }, t('downloadPng')),
    ),
    area,
    h(
      'figcaption',
      {},
      h('div', { class: 'paper legend', role: 'group', tabindex: '0', 'aria-label': t('legend') },
        s('svg', { viewBox: `0 0 ${legendWidth} ${drawnLegend.height}`, 'aria-hidden': 'true', 'font-family': fonts }, drawnLegend.group)),
      h('p', { id: descriptionId }, drawing.description),
      note && h('p', { class: 'note' }, note),
    ),
  );
  new ResizeObserver(() => moved || fit()).observe(svg);
  return { element, svg, fit, show };
}

export interface Target {
  vertex: Vertex;
  element: SVGGElement;
  x: number;
  y: number;
}

/** One stop of the Tab key for all targets; arrow keys go to the nearest one in their direction. */
export function reachable(targets: Target[]): void {
  const nearest = (from: Target, dx: number, dy: number): Target | undefined => {
    let best: Target | undefined;
    let least = Infinity;
    for (const target of targets) {
      const x = target.x - from.x;
      const y = target.y - from.y;
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along <= 0.5) continue;
      const cost = along + 2.5 * across;
      if (cost < least) [least, best] = [cost, target];
    }
    return best;
  };
  const focus = (target: Target): void => {
    targets.forEach((other) => other.element.setAttribute('tabindex', '-1'));
    target.element.setAttribute('tabindex', '0');
    target.element.focus();
  };
  targets.forEach((target, index) => {
    const { element, vertex } = target;
    element.setAttribute('tabindex', index === 0 ? '0' : '-1');
    element.setAttribute('role', 'button');
    name(element, vertex);
    element.addEventListener('click', () => go(state.view, vertex));
    element.addEventListener('keydown', (event) => {
      const ways: Record<string, [number, number]> = {
        ArrowRight: [1, 0],
        ArrowLeft: [-1, 0],
        ArrowDown: [0, 1],
        ArrowUp: [0, -1],
      };
      const way = ways[event.key];
      if (way) {
        const next = nearest(target, ...way);
        if (next) focus(next);
        event.preventDefault();
      } else if (event.key === 'Enter' || event.key === ' ') {
        go(state.view, vertex);
        event.preventDefault();
      }
    });
  });
}

/** Who speaks to the computer says what is seen: the name holds the words of the label. Where those are
 *  cut inside a word, the label is the name and the whole name describes it. */
function name(element: SVGGElement, vertex: Vertex): void {
  const words = (text: string): string => ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const seen = [...element.querySelectorAll('text')].map((line) => line.textContent).join(' ');
  const whole = spoken(vertex);
  element.setAttribute(words(whole).includes(words(seen)) ? 'aria-label' : 'aria-description', whole);
}

export function spoken(vertex: Vertex): string {
  const kind =
    vertex.mode === 'measure'
      ? t('measure.one')
      : data.partners[vertex.index].group
        ? t('group.one')
        : t('organisation.one');
  return `${nameOf(vertex)}, ${kind}`;
}

/** Lets `element` be dragged; `moved` gets the way in the picture's own units. */
export function draggable(
  element: SVGGElement,
  began: () => void,
  moved: (dx: number, dy: number) => void,
  ended: () => void,
): void {
  let far = false;
  select<SVGGElement, unknown>(element).call(
    drag<SVGGElement, unknown>()
      .clickDistance(4)
      .on('start', () => (far = false))
      .on('drag', (event) => {
        if (!far) began();
        far = true;
        moved(event.dx, event.dy);
      })
      .on('end', () => far && ended()),
  );
}
