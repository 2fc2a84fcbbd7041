// Names that lead to their details.
import { Vertex, coalitionOf, data, hueOf, isCoalition, nameOf } from './data';
import { h, own, s } from './dom';
import { addressOf, go, state } from './state';
import { t } from './text';

/** The mark that pictures use: a square for a measure, a circle for a partner, dashed for a group. */
export function mark(vertex: Vertex): SVGElement {
  const hue = hueOf(coalitionOf(vertex));
  const icon = s('svg', { class: 'mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  const common = { fill: hue.strong, stroke: '#3b434b', 'stroke-width': 1.4 };
  if (vertex.mode === 'measure') {
    icon.append(s('rect', { x: 2, y: 2, width: 12, height: 12, rx: 2, ...common }));
  } else if (data.partners[vertex.index].group) {
    icon.append(s('circle', { cx: 8, cy: 8, r: 6.3, ...common, fill: hue.tint, 'stroke-dasharray': '3 2' }));
  } else {
    icon.append(s('circle', { cx: 8, cy: 8, r: 6.3, ...common }));
  }
  return icon;
}

export function link(vertex: Vertex, text = nameOf(vertex), view = state.view): HTMLElement {
  return h('a', { href: addressOf(view, vertex), class: 'vertex' }, mark(vertex), own(text));
}
export const measureLink = (index: number, text?: string): HTMLElement =>
  link({ mode: 'measure', index }, text);
export const partnerLink = (index: number, text?: string): HTMLElement =>
  link({ mode: 'partner', index }, text);

/** "Coalition 3" with its colour, or a dash for who stands alone. */
export function coalitionTag(number: number): Node | string {
  if (!isCoalition(number)) return '–';
  const icon = s('svg', { class: 'mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(s('rect', { x: 1, y: 4, width: 14, height: 8, rx: 4, fill: hueOf(number).strong, stroke: '#3b434b' }));
  return coalitionLink(number, icon, t('coalitionNumber', number));
}

/** Leads to the card of a coalition. */
export function coalitionLink(number: number, ...words: (Node | string)[]): HTMLElement {
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go('coalitions');
    const card = document.getElementById(`coalition-${number}`);
    card?.scrollIntoView();
    card?.focus({ preventScroll: true });
  };
  return h('a', { href: addressOf('coalitions'), class: 'vertex coalition', click: open }, ...words);
}

/** A bar as long as `share` of its room, beside its number. */
export function bar(text: string, share: number): HTMLElement {
  const width = Math.max(0, Math.min(1, share)) * 60;
  const picture = s('svg', { class: 'bar', viewBox: '0 0 60 10', 'aria-hidden': 'true' });
  picture.append(s('rect', { x: 60 - width, y: 1, width, height: 8, rx: 1.5 }));
  return h('span', { class: 'barred' }, picture, text);
}
