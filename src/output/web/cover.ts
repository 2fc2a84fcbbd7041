// How few partners reach every measure? A greedy choice, the partner that satisfies most open demands
// first, as in the program (src/analysis/cover.cpp); then a bounded search looks for fewer, and proves
// the result where it can.

export interface CoverAsked {
  mustHave: number[];
  mustNot: Set<number>;
  atLeast: number; // partners that each measure needs
}
export interface CoverFound {
  chosen: number[]; // must-haves first, then in the order of choice
  outOfReach: number[];
  bound: number; // no set has fewer
  optimal: boolean;
}

const mostWork = 15_000_000; // lists looked into, before the search gives up: about half a second

/** Demands of measures, and what each partner would satisfy of them; both kept up to date. */
class Demands {
  readonly open: number[];
  readonly gain: number[];

  constructor(
    private readonly partnersOf: number[][],
    private readonly measuresOf: number[][],
    demands: number[],
  ) {
    this.open = [...demands];
    this.gain = measuresOf.map((measures) => measures.filter((m) => demands[m] > 0).length);
  }

  choose(p: number): number[] {
    const met = this.measuresOf[p].filter((m) => this.open[m] > 0);
    for (const m of met) if (--this.open[m] === 0) for (const q of this.partnersOf[m]) --this.gain[q];
    return met;
  }
  takeBack(met: number[]): void {
    for (const m of met) if (this.open[m]++ === 0) for (const q of this.partnersOf[m]) ++this.gain[q];
  }
}

/** At least so many more partners: measures that share no partner each need their own; and every
 *  demand pays 1 / (most demands that one of its partners could meet), of which none collects more than 1. */
function leastMore(measures: number[], candidates: number[][], demands: Demands): number {
  const used = new Set<number>();
  let packing = 0;
  let paid = 0;
  const order = measures.map((_, i) => i).sort((a, b) => candidates[a].length - candidates[b].length || a - b);
  for (const i of order) {
    const demand = demands.open[measures[i]];
    let largest = 1;
    let free = true;
    for (const p of candidates[i]) {
      if (demands.gain[p] > largest) largest = demands.gain[p];
      if (used.has(p)) free = false;
    }
    paid += demand / largest;
    if (!free) continue;
    candidates[i].forEach((p) => used.add(p));
    packing += demand;
  }
  return Math.max(packing, Math.ceil(paid * (1 - 1e-9)));
}

export function smallestCover(partnersOf: number[][], measuresOf: number[][], asked: CoverAsked): CoverFound {
  const { mustNot, atLeast } = asked;
  const required = [...new Set(asked.mustHave)];
  const outOfReach: number[] = [];
  const reachable = partnersOf.map((partners, m) => {
    if (partners.filter((p) => !mustNot.has(p)).length >= atLeast) return atLeast;
    outOfReach.push(m);
    return 0;
  });
  const gone = measuresOf.map((_, p) => mustNot.has(p)); // forbidden, chosen or tried
  const demands = new Demands(partnersOf, measuresOf, reachable);
  for (const p of required) {
    demands.choose(p);
    gone[p] = true;
  }
  const left = [...demands.open]; // what the must-haves leave open
  const free = [...gone];

  const chosen = [...required];
  for (;;) {
    let best = -1;
    for (let p = 0; p < gone.length; ++p) {
      if (!gone[p] && demands.gain[p] > (best < 0 ? 0 : demands.gain[best])) best = p;
    }
    if (best < 0) break;
    demands.choose(best);
    gone[best] = true;
    chosen.push(best);
  }

  // A choice that later ones made superfluous is dropped, oldest first.
  const times = partnersOf.map(() => 0);
  chosen.forEach((p) => measuresOf[p].forEach((m) => ++times[m]));
  let kept = chosen.filter((p) => {
    if (required.includes(p)) return true;
    if (measuresOf[p].some((m) => reachable[m] > 0 && times[m] <= atLeast)) return true;
    measuresOf[p].forEach((m) => --times[m]);
    return false;
  });

  const search = new Search(partnersOf, new Demands(partnersOf, measuresOf, left), free, kept.length - required.length);
  const bound = required.length + search.run();
  if (search.found) kept = [...required, ...search.found];
  return { chosen: kept, outOfReach, bound, optimal: kept.length === bound };
}

/** Branches on the open measure with fewest partners; a partner tried on a branch is not tried again. */
class Search {
  found: number[] | undefined;
  private readonly path: number[] = [];
  private work = 0;

  constructor(
    private readonly partnersOf: number[][],
    private readonly demands: Demands,
    private readonly gone: boolean[],
    private best: number, // fewer than this are looked for
  ) {}

  /** The least number that is proven. */
  run(): number {
    const first = this.look();
    if (!first) return this.best;
    const bound = leastMore(first.open, first.candidates, this.demands);
    if (bound >= this.best) return this.best;
    return this.branch() ? this.best : bound;
  }

  private look(): { open: number[]; candidates: number[][] } | undefined {
    const open: number[] = [];
    const candidates: number[][] = [];
    this.demands.open.forEach((demand, m) => {
      if (demand === 0) return;
      open.push(m);
      const list = this.partnersOf[m].filter((p) => !this.gone[p]);
      candidates.push(list);
      this.work += list.length + 1;
    });
    this.work += this.demands.open.length;
    return open.length > 0 ? { open, candidates } : undefined;
  }

  // True if everything below was looked at, or can be ruled out.
  private branch(): boolean {
    if (this.work > mostWork) return false;
    const here = this.look();
    if (!here) {
      this.best = this.path.length;
      this.found = [...this.path];
      return true;
    }
    const { open, candidates } = here;
    if (open.some((m, i) => candidates[i].length < this.demands.open[m])) return true;
    if (this.path.length + leastMore(open, candidates, this.demands) >= this.best) return true;
    const narrow = candidates.reduce((a, b) => (b.length < a.length ? b : a));
    const { gain } = this.demands;
    const tried: number[] = [];
    let complete = true;
    for (const p of [...narrow].sort((a, b) => gain[b] - gain[a] || a - b)) {
      const met = this.demands.choose(p);
      this.gone[p] = true;
      this.path.push(p);
      complete = this.branch() && complete;
      this.path.pop();
      this.demands.takeBack(met);
      tried.push(p);
      if (!complete) break;
    }
    tried.forEach((p) => (this.gone[p] = false));
    return complete;
  }
}
