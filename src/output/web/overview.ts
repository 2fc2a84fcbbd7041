// The program writes the overview; here its names become links to who bears them.
import { Mode, data, markOf } from './data';
import { h } from './dom';
import { coalitionLink } from './link';
import { addressOf } from './state';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Every whole name in the texts of `element`, the longest first; a bare number may be any count. */
function linkNames(element: Element, mode: Mode, names: Map<string, number>): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('a')) texts.push(text);
  }
  const present = [...names.keys()]
    .filter((name) => name.length > 1 && !/^\d+$/.test(name) && texts.some((text) => text.data.includes(name)))
    .sort((a, b) => b.length - a.length);
  if (present.length === 0) return;
  const any = new RegExp(`(^|[^\\p{L}\\p{N}])(${present.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const link = (name: string): HTMLElement =>
    h('a', { href: addressOf('overview', { mode, index: names.get(name)! }) }, name);
  for (const text of texts) {
    const pieces = text.data.split(any); // text, what is before the name, name, text …
    if (pieces.length === 1) continue;
    text.replaceWith(...pieces.map((piece, k) => (k % 3 === 2 ? link(piece) : piece)));
  }
}

export function linkOverview(overview: HTMLElement): void {
  const measures = new Map(data.measures.map((_, index) => [markOf(index), index]));
  const partners = new Map(data.partners.map((partner, index) => [partner.name, index]));
  overview.querySelectorAll<HTMLElement>('[data-names]').forEach((element) => {
    if (element.dataset.names === 'measures') linkNames(element, 'measure', measures);
    else linkNames(element, 'partner', partners);
  });
  overview.querySelectorAll<HTMLElement>('[data-coalition]').forEach((element) => {
    const link = coalitionLink(Number(element.dataset.coalition), ...element.childNodes);
    link.className = '';
    element.append(link);
  });
}
