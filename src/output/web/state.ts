// What is looked at: the view, the selected vertex and the filters, all of it in the address.
import { Gap, Vertex, data, gaps, hasGap, idOf, measureName, measuresOf, metric, partnersOf, themeOf, themes, vertexOf } from './data';
import { folded } from './text';

export interface Filters {
  search: string;
  theme: string; // '' is all
  groups: boolean;
  degree: number; // partners in at least so many measures
  gap: Gap | ''; // of the list of measures
}

export interface State {
  view: string;
  selected: Vertex | undefined;
  unknown?: string; // what the address leads to, and is not here
  filters: Filters;
}

const open: Filters = { search: '', theme: '', groups: true, degree: 1, gap: '' };
export const state: State = { view: 'overview', selected: undefined, filters: { ...open } };

type Listener = (changed: { view: boolean; filters: boolean; selected: boolean; unknown: boolean }) => void;
const listeners: Listener[] = [];
export function onChange(listener: Listener): void {
  listeners.push(listener);
}

export function addressOf(view: string, selected?: Vertex, filters: Filters = state.filters): string {
  const query = new URLSearchParams();
  if (filters.search) query.set('q', filters.search);
  if (filters.theme) query.set('theme', filters.theme);
  if (!filters.groups) query.set('groups', '0');
  if (filters.degree > 1) query.set('min', String(filters.degree));
  if (filters.gap) query.set('gap', filters.gap);
  const path = selected ? `${view}/${encodeURIComponent(idOf(selected))}` : view;
  const tail = query.toString();
  return `#${path}${tail ? `?${tail}` : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readAddress(views: string[]): State {
  const [path, tail] = location.hash.slice(1).split(/\?(.*)/s);
  const [view, id] = path.split(/\/(.*)/s);
  const query = new URLSearchParams(tail ?? '');
  const theme = query.get('theme') ?? '';
  const gap = (query.get('gap') ?? '') as Gap;
  const selected = id ? vertexOf(decoded(id)) : undefined;
  return {
    view: views.includes(view) ? view : views[0],
    selected,
    unknown: id && !selected ? decoded(id) : undefined,
    filters: {
      search: query.get('q') ?? '',
      theme: themes.includes(theme) ? theme : '',
      groups: query.get('groups') !== '0',
      degree: Math.max(1, Math.floor(Number(query.get('min')) || 1)),
      gap: gaps.includes(gap) ? gap : '',
    },
  };
}

function apply(next: State): void {
  const changed = {
    view: next.view !== state.view,
    filters: JSON.stringify(next.filters) !== JSON.stringify(state.filters),
    selected: JSON.stringify(next.selected) !== JSON.stringify(state.selected),
    unknown: next.unknown !== state.unknown,
  };
  Object.assign(state, next);
  if (Object.values(changed).includes(true)) listeners.forEach((l) => l(changed));
}

/** Goes to a view, or to a vertex in a view: a step that the browser's back button undoes. */
export function go(view: string, selected?: Vertex): void {
  const address = addressOf(view, selected);
  if (address !== location.hash) history.pushState(null, '', address);
  apply({ ...state, view, selected, unknown: undefined });
}

/** Filters change the address in place: typing a word is no ten steps. */
export function filter(change: Partial<Filters>): void {
  const filters = { ...state.filters, ...change };
  history.replaceState(null, '', addressOf(state.view, state.selected, filters));
  apply({ ...state, filters });
}
export function clearFilters(): void {
  filter(open);
}
export function isFiltered(): boolean {
  return JSON.stringify(state.filters) !== JSON.stringify(open);
}

export function start(views: string[]): void {
  const read = (): void => apply(readAddress(views));
  addEventListener('hashchange', read);
  addEventListener('popstate', read);
  Object.assign(state, readAddress(views));
}

// Who passes the filters

const partnerTexts = data.partners.map((partner) =>
  folded([partner.name, ...partner.aliases.map((alias) => alias.text)].join('\n')),
);
const measureTexts = data.measures.map((measure, index) =>
  [
    folded([measureName(index), ...measure.details, ...measure.section, measure.goal].join('\n')),
    ...partnersOf[index].map((p) => partnerTexts[p]),
  ].join('\n'),
);
// Of the whole programme, though the page may have only some of the measures.
const degrees = data.partners.map((_, p) => metric('degree')?.partners[p] ?? measuresOf[p].length);

export function degreeOf(partner: number): number {
  return degrees[partner];
}
export const highestDegree = Math.max(1, ...degrees);
export function partnerCountOf(measure: number): number {
  return metric('degree')?.measures[measure] ?? partnersOf[measure].length;
}

export function inTheme(measure: number): boolean {
  return !state.filters.theme || themeOf(measure) === state.filters.theme;
}

/** Does the text of the vertex hold every word that is searched for? A measure is found by its partners too. */
export function isFound(vertex: Vertex): boolean {
  const text = vertex.mode === 'measure' ? measureTexts[vertex.index] : partnerTexts[vertex.index];
  return folded(state.filters.search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Passes all filters but the search: pictures dim what is not found and leave out what is not shown. */
export function isShown(vertex: Vertex): boolean {
  const { filters } = state;
  if (vertex.mode === 'measure') return inTheme(vertex.index);
  const partner = data.partners[vertex.index];
  if (!filters.groups && partner.group) return false;
  if (degrees[vertex.index] < filters.degree) return false;
  return !filters.theme || partnerThemes[vertex.index].has(filters.theme);
}
const partnerThemes = data.partners.map(() => new Set<string>());
partnersOf.forEach((partners, m) => partners.forEach((p) => partnerThemes[p].add(themeOf(m))));
export function themesOf(partner: number): Set<string> {
  return partnerThemes[partner];
}

export function listedMeasures(): number[] {
  const { gap } = state.filters;
  return data.measures
    .map((_, index) => index)
    .filter((m) => isShown({ mode: 'measure', index: m }) && isFound({ mode: 'measure', index: m }))
    .filter((m) => !gap || hasGap(m, gap));
}
export function listedPartners(): number[] {
  return data.keyOrder.filter((p) => {
    const vertex: Vertex = { mode: 'partner', index: p };
    return isShown(vertex) && isFound(vertex);
  });
}
