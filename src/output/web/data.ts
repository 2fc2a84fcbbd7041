// What the program put into the page (src/output/page_data.cpp writes it), and what is looked up in it.

export interface Mention {
  partner: number;
  text: string; // as written
  place: string; // "line 273", or ""
}
export interface Measure {
  id: string;
  /** The number that the document gives it, where people are shown that and not the id. */
  mark?: string;
  title: string;
  /** In pictures and links, where another measure has its title. */
  label?: string;
  details: string[];
  section: string[];
  goal: string;
  open: boolean; // the list of partners says that it is incomplete
  place: string;
  coalition: number; // from 1
  mentions: Mention[];
}
export interface Partner {
  id: string;
  name: string;
  group: boolean;
  coalition: number;
  aliases: { text: string; reason: string }[];
  members: string[];
}
export interface Metric {
  name: string;
  label: string;
  explanation: string;
  measures: (number | null)[]; // null where it is not defined
  partners: (number | null)[];
}
export interface Duplicate {
  a: number;
  b: number;
  kind: string; // identical, near_duplicate, same_series, subset
  kindWords: string;
  score: number;
  text: number;
  partners: number;
  goal: number;
  words: string[];
  shared: number[]; // partners
}
export interface Overlap {
  a: number;
  b: number;
  shared: number;
  jaccard: number;
  p: number;
}
export interface Placed {
  id: number;
  x: number;
  y: number;
  radius: number;
  label: string[];
  /** The label stands above the mark; below if left out. */
  above?: true;
}
export interface Layout {
  width: number;
  height: number;
  cut: boolean;
  measures: Placed[];
  partners: Placed[];
  coalitions: { coalition: number; x: number; y: number; width: number; height: number; title: string[] }[];
}
export interface Decision {
  decide: string;
  names: string[];
  name?: string;
  kind?: string;
  note?: string;
}
export interface Question {
  ask: string;
  names: string[];
  score: number;
  reason: string;
}
/** With the reason in the language of the page, which stays out of the file. */
export interface ToldQuestion extends Question {
  reasonWords: string;
}
export interface Doubt {
  severity: string;
  severityWords: string;
  place: string;
  message: string;
}
export interface Hue {
  strong: string;
  tint: string;
}
export interface PageData {
  language: string;
  title: string;
  file: string;
  texts: Record<string, string>;
  sentences: Record<string, string>;
  all: { measures: number; partners: number; duplicates: number; coalitions: number; overlaps: number[] };
  cut: boolean;
  coalitionNames: string[]; // of the first ones, by who is in most of their measures
  coalitionSizes: [number, number][]; // their measures and partners, also those that the page has not
  measures: Measure[];
  partners: Partner[];
  keyOrder: number[];
  metrics: Metric[];
  duplicates: Duplicate[];
  overlaps: { measures: Overlap[]; partners: Overlap[] };
  cover: {
    steps: { partner: number; reached: number[] }[];
    outOfReach: number[];
    bound: number;
    optimal: boolean;
  };
  doubts: Doubt[];
  decisions: Decision[];
  open: ToldQuestion[];
  layouts: Layout[];
  matrix: { measures: number[]; partners: number[] };
  hues: Hue[];
  neutral: Hue;
}

function read(): PageData {
  const block = document.getElementById('data');
  return JSON.parse(block?.textContent ?? '{}') as PageData;
}

export const data: PageData = read();

export type Mode = 'measure' | 'partner';
export interface Vertex {
  mode: Mode;
  index: number;
}

/** Partners of each measure, each once, in reading order. */
export const partnersOf: number[][] = data.measures.map((measure) => [
  ...new Set(measure.mentions.map((mention) => mention.partner)),
]);
/** Measures of each partner, ascending. */
export const measuresOf: number[][] = data.partners.map(() => []);
partnersOf.forEach((partners, m) => partners.forEach((p) => measuresOf[p].push(m)));

const measureById = new Map(data.measures.map((measure, index) => [measure.id, index]));
const partnerById = new Map(data.partners.map((partner, index) => [partner.id, index]));

/** The id in addresses: with its mode only where both modes have that id. */
export function idOf(vertex: Vertex): string {
  const id =
    vertex.mode === 'measure' ? data.measures[vertex.index].id : data.partners[vertex.index].id;
  const ambiguous = (measureById.has(id) && partnerById.has(id)) || /^[mp]:/.test(id);
  return ambiguous ? `${vertex.mode === 'measure' ? 'm' : 'p'}:${id}` : id;
}

export function vertexOf(id: string): Vertex | undefined {
  const plain = /^[mp]:/.test(id) ? id.slice(2) : id;
  const measure = id.startsWith('p:') ? undefined : measureById.get(id.startsWith('m:') ? plain : id);
  if (measure !== undefined) return { mode: 'measure', index: measure };
  const partner = id.startsWith('m:') ? undefined : partnerById.get(id.startsWith('p:') ? plain : id);
  return partner === undefined ? undefined : { mode: 'partner', index: partner };
}

export function same(a: Vertex | undefined, b: Vertex | undefined): boolean {
  return a?.mode === b?.mode && a?.index === b?.index;
}

/** What stands for a measure in a list: its number in the document, or its id. */
export function markOf(index: number): string {
  const { id, mark } = data.measures[index];
  return mark ?? id;
}
/** A measure's mark and title; one that is the title itself is not said twice. */
export function measureName(index: number): string {
  const { id, title, label } = data.measures[index];
  return label ?? (id === title ? title : `${markOf(index)} ${title}`);
}
export function nameOf(vertex: Vertex): string {
  return vertex.mode === 'measure' ? measureName(vertex.index) : data.partners[vertex.index].name;
}

export function coalitionOf(vertex: Vertex): number {
  return vertex.mode === 'measure'
    ? data.measures[vertex.index].coalition
    : data.partners[vertex.index].coalition;
}

export interface CoalitionCard {
  number: number;
  measures: number[];
  partners: number[];
}
/** By number; those of a single vertex are left out. */
export const coalitions: CoalitionCard[] = (() => {
  const cards = new Map<number, CoalitionCard>();
  const card = (number: number): CoalitionCard => {
    let found = cards.get(number);
    if (!found) cards.set(number, (found = { number, measures: [], partners: [] }));
    return found;
  };
  data.measures.forEach((measure, index) => card(measure.coalition).measures.push(index));
  data.partners.forEach((partner, index) => card(partner.coalition).partners.push(index));
  return [...cards.values()]
    .filter((c) => c.measures.length + c.partners.length > 1)
    .sort((a, b) => a.number - b.number);
})();
const numbered = new Set(coalitions.map((card) => card.number));

/** Colour of a coalition; grey for those beyond the hues and for who stands alone. */
export function hueOf(coalition: number): Hue {
  return (numbered.has(coalition) && data.hues[coalition - 1]) || data.neutral;
}
/** Who leads it, in words; empty where the page does not know. */
export function coalitionName(card: { number: number }): string {
  return data.coalitionNames[card.number - 1] ?? '';
}
export function isCoalition(number: number): boolean {
  return numbered.has(number);
}

/** The heading that tells measures apart: the first level that has more than one. */
export const themeLevel: number = (() => {
  for (let level = 0; level < 6; ++level) {
    if (new Set(data.measures.map((m) => m.section[level] ?? '')).size > 1) return level;
  }
  return 0;
})();
export function themeOf(measure: number): string {
  const { section } = data.measures[measure];
  return section[themeLevel] ?? section[section.length - 1] ?? '';
}
export const themes: string[] = [...new Set(data.measures.map((_, index) => themeOf(index)))].filter(
  (theme) => theme !== '',
);

export function metric(name: string): Metric | undefined {
  return data.metrics.find((m) => m.name === name);
}

export type Gap = 'no-partners' | 'no-organisation' | 'no-goal' | 'open-ended';
export const gaps: Gap[] = ['no-partners', 'no-organisation', 'no-goal', 'open-ended'];
export function hasGap(measure: number, gap: Gap): boolean {
  const partners = partnersOf[measure];
  switch (gap) {
    case 'no-partners':
      return partners.length === 0;
    case 'no-organisation':
      return partners.length > 0 && partners.every((p) => data.partners[p].group);
    case 'no-goal':
      return data.measures[measure].goal === '';
    case 'open-ended':
      return data.measures[measure].open;
  }
}
