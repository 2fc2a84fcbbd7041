// What the pictures share: zoom and pan, keys, a legend, files of them as SVG and PNG, and paper.
import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { ZoomBehavior, ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
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
  hint?: string; // what a hand can do: not for files, not for paper
  left?: number; // what is drawn begins there, 0 if left out
  top?: number;
  width: number;
  height: number;
  content: SVGGElement; // presentation attributes only: it must look the same in a file
  coalitions: Set<number>; // drawn, for the legend
  smallest?: number; // zoom below which nothing is read: it begins no smaller
  bounded?: boolean; // can't be dragged out of its frame
  looked?: (at: Sight) => void; // fits what is written to what is seen
  at?: Sight; // at present
}

/** How a picture is looked at: `x` and `y` of its corner on the screen, pixels an own unit. */
export interface Sight {
  x: number;
  y: number;
  zoom: number;
  paper?: boolean; // printers show smaller letters than screens
}
const asItIs: Sight = { x: 0, y: 0, zoom: 1 };

export interface Pictured {
  element: HTMLElement;
  svg: SVGSVGElement;
  begin: () => void; // at a size that can be read
  reveal: (element: SVGGElement) => void; // moves the picture, if need be, until it is seen
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

interface LegendEntry {
  words: string;
  draw: (x: number, y: number) => SVGElement;
}

function markEntries(): LegendEntry[] {
  const shape = { stroke: outline, 'stroke-width': 1.2 };
  const grey = data.neutral;
  return [
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
}

/** Of a bold letter, in sizes of the font: a guess, for a file has no page to measure it on. */
export const wide = (letter: string): number => (letter === letter.toLowerCase() ? 0.63 : 0.77);
export const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + wide(letter), 0);

/** What has room in so many sizes of the font, cut if it must be. */
export function fitted(words: string, room: number): string {
  let left = room;
  let cut = '';
  for (const letter of words) {
    left -= wide(letter);
    if (left < 1) return `${cut.trimEnd()}…`;
    cut += letter;
  }
  return cut;
}

const longestName = 30;

function coalitionEntries(drawn: Set<number>): LegendEntry[] {
  const bar = (fill: string) => (x: number, y: number): SVGElement =>
    s('rect', { x, y: y - 9, width: 16, height: 9, rx: 4.5, fill, stroke: outline });
  const cards = coalitions.filter((card) => drawn.has(card.number));
  const entries = cards
    .filter((card) => card.number <= data.hues.length)
    .map((card) => {
      const name = [...coalitionName(card)];
      const words = `${card.number} · ${name.slice(0, longestName).join('').trimEnd()}${name.length > longestName ? '…' : ''}`;
      return { words: name.length > 0 ? words : t('coalitionNumber', card.number), draw: bar(hueOf(card.number).strong) };
    });
  if (entries.length < cards.length) entries.push({ words: t('legendSmall'), draw: bar(data.neutral.strong) });
  return entries;
}

/** For a file, in as many lines as it needs. */
function legend(width: number, drawn: Set<number>): { group: SVGGElement; height: number } {
  const group = s('g', {});
  let x = 24;
  let y = 14;
  for (const entry of [...markEntries(), ...coalitionEntries(drawn)]) {
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

/** For the page, which breaks its lines itself. */
function legendList(drawn: Set<number>): HTMLElement {
  return h(
    'ul',
    { class: 'paper legend', 'aria-label': t('legend') },
    ...[...markEntries(), ...coalitionEntries(drawn)].map((entry) =>
      h('li', {}, s('svg', { viewBox: '0 0 18 14', 'aria-hidden': 'true' }, entry.draw(1, 12)), entry.words),
    ),
  );
}

/** The whole picture, whatever is zoomed to, with title, source and legend. */
export function asFile(drawing: Drawing): SVGSVGElement {
  const width = Math.max(640, drawing.width);
  const head = 66;
  const { group, height: legendHeight } = legend(width, drawing.coalitions);
  const height = head + drawing.height + legendHeight;
  drawing.looked?.(asItIs);
  const content = drawing.content.cloneNode(true) as SVGGElement;
  drawing.looked?.(drawing.at ?? asItIs);
  const left = (width - drawing.width) / 2 - (drawing.left ?? 0);
  content.setAttribute('transform', `translate(${left} ${head - (drawing.top ?? 0)})`);
  // Labels stand out from the ties below them, by means that every reader of SVG knows.
  content.querySelectorAll('.node > text, .over text').forEach((label) => {
    const halo = label.cloneNode(true) as SVGTextElement;
    for (const [name, value] of [['fill', '#FFFFFF'], ['stroke', '#FFFFFF'], ['stroke-width', '3'], ['stroke-linejoin', 'round']]) {
      halo.setAttribute(name, value);
    }
    label.before(halo);
  });
  content.querySelectorAll('[tabindex]').forEach((node) => node.removeAttribute('tabindex'));
  [content, ...content.querySelectorAll('[role],[class]')].forEach((node) => {
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

// Paper shows all of the picture that is in the view, and the screen afterwards what it showed before.
let printed: { begin: () => void; end: () => void } | undefined;
addEventListener('beforeprint', () => printed?.begin());
addEventListener('afterprint', () => printed?.end());
const paperWidth = 700; // pixels between the margins of A4

/** A picture in its frame: wheel, pinch and buttons zoom, dragging pans. */
export function framed(drawing: Drawing, note = ''): Pictured {
  const { left = 0, top = 0, width: drawnWidth, height: drawnHeight } = drawing;
  const descriptionId = freshId('description');
  if (left || top) drawing.content.setAttribute('transform', `translate(${-left} ${-top})`);
  const viewport = s('g', {}, drawing.content);
  const svg = s(
    'svg',
    { class: 'stage', role: 'group', 'aria-label': drawing.title, 'aria-describedby': descriptionId, 'font-family': fonts },
    viewport,
  );
  const area = h('div', { class: 'paper' }, svg);
  const beyond = h('span', { class: 'spring hint' });
  let kept: (() => void) | undefined; // when the frame changes; nothing, where a person moved the picture
  let onPaper = false;
  // Asked for once: to measure while drawing lays the page out anew.
  let measured: [number, number] | undefined;
  const size = (): [number, number] => (measured ??= [svg.clientWidth || 900, svg.clientHeight || 600]);
  const chosen = select<SVGSVGElement, unknown>(svg);
  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.05, 8])
    .extent(() => [[0, 0], size()])
    .on('zoom', (event) => {
      if (event.sourceEvent) kept = undefined;
      const { x, y, k } = event.transform as ZoomTransform;
      viewport.setAttribute('transform', String(event.transform));
      const [width, height] = size();
      const all = drawnWidth * k <= width + 2 && drawnHeight * k <= height + 2;
      beyond.textContent = all ? '' : t('pictureBeyond');
      drawing.at = { x, y, zoom: k };
      drawing.looked?.(drawing.at);
    });
  if (drawing.bounded) behaviour.translateExtent([[0, 0], [drawnWidth, drawnHeight]]);
  chosen.call(behaviour).on('dblclick.zoom', null);

  const fit = (least: number): void => {
    const [width, height] = size();
    const scale = Math.max(least, Math.min(3, width / drawnWidth, height / drawnHeight));
    const x = Math.max(0, (width - drawnWidth * scale) / 2);
    const y = Math.max(0, (height - drawnHeight * scale) / 2);
    chosen.call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale));
  };
  const begin = (): void => {
    kept = begin;
    fit(drawing.smallest ?? 0);
  };
  const showAll = (): void => {
    kept = showAll;
    fit(0);
  };
  const by = (factor: number): void => {
    kept = undefined;
    chosen.call(behaviour.scaleBy, factor);
  };
  const reveal = (element: SVGGElement): void => {
    const [a, b] = [element.getBoundingClientRect(), svg.getBoundingClientRect()];
    const x = a.left < b.left ? b.left - a.left + 20 : a.right > b.right ? b.right - a.right - 20 : 0;
    const y = a.top < b.top ? b.top - a.top + 20 : a.bottom > b.bottom ? b.bottom - a.bottom - 20 : 0;
    const k = drawing.at?.zoom ?? 1;
    if (x || y) chosen.call(behaviour.translateBy, x / k, y / k);
  };
  // Keys reach what the mouse reaches; the focus ring must not leave the frame.
  svg.addEventListener('focusin', (event) => {
    const target = event.target as SVGGElement;
    if ((target as Element) !== svg && target.matches(':focus-visible')) reveal(target);
  });

  printed = {
    begin: () => {
      onPaper = true;
      svg.setAttribute('viewBox', `0 0 ${Math.ceil(drawnWidth)} ${Math.ceil(drawnHeight)}`);
      viewport.removeAttribute('transform');
      drawing.looked?.({ x: 0, y: 0, zoom: Math.min(1, paperWidth / drawnWidth), paper: true });
    },
    end: () => {
      svg.removeAttribute('viewBox');
      const { x, y, zoom: k } = drawing.at ?? asItIs;
      viewport.setAttribute('transform', String(zoomIdentity.translate(x, y).scale(k)));
      drawing.looked?.(drawing.at ?? asItIs);
      onPaper = false;
    },
  };

  const element = h(
    'figure',
    { class: 'picture' },
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': t('pictureTools') },
      button(t('zoomIn'), '+', () => by(1.4)),
      button(t('zoomOut'), '−', () => by(1 / 1.4)),
      h('button', { type: 'button', click: showAll }, t('zoomFit')),
      beyond,
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
      legendList(drawing.coalitions),
      h('p', { id: descriptionId }, drawing.description, drawing.hint && h('span', { class: 'hint' }, ` ${drawing.hint}`)),
      note && h('p', { class: 'note' }, note),
    ),
  );
  new ResizeObserver(() => {
    if (onPaper) return;
    measured = undefined;
    kept?.();
  }).observe(svg);
  return { element, svg, begin, reveal };
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
