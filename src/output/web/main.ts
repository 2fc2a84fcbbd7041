// The page comes with its overview; this adds menu, filters, views and details.
import { data, themes } from './data';
import { details } from './details';
import { filterLine, passedInWords } from './filter_line';
import { linkOverview } from './overview';
import { h } from './dom';
import {
  addressOf,
  clearFilters,
  filter,
  go,
  highestDegree,
  isFiltered,
  listedPartners,
  onChange,
  start,
  state,
} from './state';
import { count, t } from './text';
import { views } from './views/index';
import type { Changed, View } from './views/view';

const ids = views.map((view) => view.id);
let current: View = views[0];
const main = document.getElementById('main')!;
const overview = document.getElementById('main-findings')!;
const side = document.getElementById('side')!;
const stage = h('section', { id: 'view', 'aria-labelledby': 'view-title' });
const panel = h('aside', { id: 'details', 'aria-labelledby': 'details-title', hidden: true });

// Menu

const links = new Map<string, HTMLAnchorElement>();
const menu = h(
  'nav',
  { 'aria-label': t('contents') },
  h(
    'ul',
    {},
    ...views.map((view) => {
      const anchor = h('a', { href: addressOf(view.id) }, view.name());
      const n = view.count?.();
      if (n !== undefined) anchor.append(' ', h('span', { class: 'count' }, count(n)));
      if (view.countExplained) anchor.title = view.countExplained();
      links.set(view.id, anchor);
      return h('li', {}, anchor);
    }),
  ),
);

// Filters

const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
const theme = h(
  'select',
  { id: 'theme' },
  h('option', { value: '' }, t('allThemes')),
  ...themes.map((name) => h('option', { value: name }, name)),
);
const groups = h('input', { type: 'checkbox', id: 'groups' });
const degree = h('input', { type: 'number', id: 'degree', min: 1, max: highestDegree, step: 1, inputmode: 'numeric' });
const passed = h('p', { class: 'soft', id: 'passed' });
const clear = h('button', { type: 'button', click: clearFilters }, t('clearFilters'));
const filters = h(
  'details',
  { class: 'filters', open: matchMedia('(min-width: 900px)').matches },
  h('summary', {}, t('filters')),
  h('div', { class: 'field' }, h('label', { for: 'search' }, t('search')), search),
  themes.length > 1 && h('div', { class: 'field' }, h('label', { for: 'theme' }, t('theme')), theme),
  h('div', { class: 'field' }, h('label', { for: 'degree' }, t('leastDegree')), degree),
  h('label', { class: 'radio' }, groups, t('showGroups')),
  passed,
  clear,
);
let typing = 0;
const searchNow = (): void => {
  clearTimeout(typing);
  filter({ search: search.value.trim() });
};
search.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(searchNow, 120);
});
search.addEventListener('change', searchNow); // who goes on to a view takes the search along
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  searchNow();
  // From a view that lists nothing, the search leads to who was found.
  if (state.view === 'overview') go(listedPartners().length > 0 ? 'partners' : 'measures');
});
theme.addEventListener('change', () => filter({ theme: theme.value }));
groups.addEventListener('change', () => filter({ groups: groups.checked }));
degree.addEventListener('change', () => filter({ degree: Math.max(1, Math.floor(Number(degree.value) || 1)) }));

function showFilters(): void {
  if (document.activeElement !== search) search.value = state.filters.search;
  theme.value = state.filters.theme;
  groups.checked = state.filters.groups;
  degree.value = String(state.filters.degree);
  clear.disabled = !isFiltered();
  passed.textContent = passedInWords();
  ids.forEach((id) => links.get(id)!.setAttribute('href', addressOf(id)));
  overview.querySelectorAll<HTMLAnchorElement>('a[data-view]').forEach((anchor) => {
    anchor.href = `#${anchor.dataset.view}`;
  });
}

// What is in force, above every view; empty if nothing is
const line = h('div', { id: 'in-force', role: 'status' });
function showLine(): void {
  line.replaceChildren(...filterLine(current.filtered?.()));
}

// Views and details

// A large network has more than a page can hold; pictures and planner say so themselves.
const listing = ['partners', 'measures', 'coalitions'];
const leftOut = (): HTMLElement | false =>
  data.cut &&
  listing.includes(state.view) &&
  h('p', { class: 'note' }, t('networkCut', data.measures.length, data.all.measures, data.partners.length, data.all.partners));

let refresh: ((changed: Changed) => void) | void;

function showView(): void {
  links.forEach((anchor, id) => {
    if (id !== current.id) return anchor.removeAttribute('aria-current');
    anchor.setAttribute('aria-current', 'page');
    menu.scrollLeft = anchor.offsetLeft - menu.clientWidth / 3; // on a telephone the menu is a row
  });
  const isOverview = current.id === 'overview';
  overview.hidden = !isOverview;
  stage.hidden = isOverview;
  document.body.dataset.view = current.id;
  document.title = isOverview ? data.title : `${current.name()} – ${data.title}`;
  const body = h('div', { class: `view-${current.id}` });
  stage.replaceChildren(h('h2', { id: 'view-title', tabindex: '-1' }, current.name()), leftOut() || '', body);
  refresh = isOverview ? undefined : current.render(body);
}

function showDetails(focus: boolean): void {
  const { selected } = state;
  const was = !panel.hidden;
  panel.hidden = !selected;
  document.body.classList.toggle('with-details', selected !== undefined);
  if (!selected) {
    if (was) before?.focus();
    panel.replaceChildren();
    return;
  }
  if (!was) before = document.activeElement as HTMLElement | null;
  panel.replaceChildren(details(selected));
  panel.scrollTop = 0;
  if (focus) document.getElementById('details-title')?.focus({ preventScroll: false });
}
let before: HTMLElement | null = null;

let lastFilters = { ...state.filters };
onChange((changed) => {
  current = views.find((view) => view.id === state.view) ?? views[0];
  if (changed.view || changed.filters) showFilters();
  showLine();
  const onlySearch =
    changed.filters && JSON.stringify({ ...lastFilters, search: '' }) === JSON.stringify({ ...state.filters, search: '' });
  lastFilters = { ...state.filters };
  if (changed.view) {
    showView();
    scrollTo(0, 0);
    if (!state.selected) document.getElementById(state.view === 'overview' ? 'main' : 'view-title')?.focus({ preventScroll: true });
  } else if (refresh) {
    refresh({ filters: changed.filters, onlySearch, selected: changed.selected });
  } else if (changed.filters) {
    showView();
  }
  if (changed.selected || changed.filters) showDetails(changed.selected);
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.selected) go(state.view);
  if (event.key === '/' && !(event.target as Element).matches('input, select, textarea')) {
    event.preventDefault();
    filters.open = true;
    search.focus();
  }
});

// The address is the view's: the skip link must not change it.
document.getElementById('skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

side.append(menu, h('div', { role: 'search', 'aria-label': t('filters') }, filters));
overview.before(line);
main.append(stage);
linkOverview(overview);
main.after(panel);
document.documentElement.classList.add('js');
start(ids);
lastFilters = { ...state.filters };
current = views.find((view) => view.id === state.view) ?? views[0];
showFilters();
showLine();
showView();
showDetails(false);
document.documentElement.setAttribute('data-ready', String(Math.round(performance.now())));
