// How few partners reach every measure? The greedy choice is that of the program
// (src/analysis/cover.cpp); a bounded search then looks for fewer, and proves it where it can.

export interface CoverAsked {
  mustHave: number[];
  mustNot: Set<number>;
  atLeast: number; // partners that each measure needs
}
export interface CoverFound {
  chosen: number[]; // must-haves first, then in the order of choice
  outOfReach: number[];
  bound: number;
  optimal: boolean;
}

const mostSteps = 200_000;

export function smallestCover(partnersOf: number[][], measuresOf: number[][], asked: CoverAsked): CoverFound {
  const { mustHave, mustNot, atLeast } = asked;
  const required = new Set(mustHave);
  const allowed = (p: number): boolean => !mustNot.has(p) && !required.has(p);
  const outOfReach: number[] = [];
  const reachable = partnersOf.map((partners, m) => {
    if (partners.filter((p) => !mustNot.has(p)).length >= atLeast) return atLeast;
    outOfReach.push(m);
    return 0;
  });
  const demand = [...reachable];
  const chosen: number[] = [];
  const choose = (p: number): void => {
    chosen.push(p);
    for (const m of measuresOf[p]) if (demand[m] > 0) --demand[m];
  };
  required.forEach(choose);
  const left = [...demand]; // what the must-haves leave open
  const gain = (p: number): number => measuresOf[p].filter((m) => demand[m] > 0).length;

  const boundOf = (): number => {
    const open = demand.map((_, m) => m).filter((m) => demand[m] > 0);
    open.sort((a, b) => partnersOf[a].length - partnersOf[b].length || a - b);
    const used = new Set<number>();
    let packing = 0;
    for (const m of open) {
      if (partnersOf[m].some((p) => allowed(p) && used.has(p))) continue;
      partnersOf[m].forEach((p) => used.add(p));
      packing += demand[m];
    }
    const gains = measuresOf.map((_, p) => (allowed(p) ? gain(p) : 0));
    let paid = 0;
    for (const m of open) paid += demand[m] / Math.max(1, ...partnersOf[m].map((p) => gains[p]));
    return Math.max(packing, Math.ceil(paid * (1 - 1e-9)));
  };
  let bound = chosen.length + boundOf();

  for (;;) {
    let best = -1;
    let most = 0;
    measuresOf.forEach((_, p) => {
      if (!allowed(p) || chosen.includes(p)) return;
      const g = gain(p);
      if (g > most) [most, best] = [g, p];
    });
    if (best < 0) break;
    choose(best);
  }

  // A choice that later ones made superfluous is dropped, oldest first.
  const times = partnersOf.map(() => 0);
  chosen.forEach((p) => measuresOf[p].forEach((m) => ++times[m]));
  let kept = chosen.filter((p) => {
    if (required.has(p)) return true;
    if (measuresOf[p].some((m) => reachable[m] > 0 && times[m] <= atLeast)) return true;
    measuresOf[p].forEach((m) => --times[m]);
    return false;
  });

  if (kept.length > bound) {
    const search = fewer(partnersOf, measuresOf, left, allowed, kept.length - required.size);
    if (search.found) kept = [...mustHave.filter((p, i) => mustHave.indexOf(p) === i), ...search.found];
    if (search.complete) bound = kept.length;
  }
  return { chosen: kept, outOfReach, bound, optimal: kept.length === bound };
}

/** Branches on the open measure with fewest partners, each partner at most once; fewer than `size`. */
function fewer(
  partnersOf: number[][],
  measuresOf: number[][],
  left: number[],
  allowed: (p: number) => boolean,
  size: number,
): { found?: number[]; complete: boolean } {
  const demand = [...left];
  const gone = new Set<number>(); // chosen or already tried on this branch
  const path: number[] = [];
  let best = size;
  let found: number[] | undefined;
  let steps = 0;
  const candidates = (m: number): number[] => partnersOf[m].filter((p) => allowed(p) && !gone.has(p));
  const gain = (p: number): number => measuresOf[p].filter((m) => demand[m] > 0).length;

  const branch = (): boolean => {
    if (++steps > mostSteps) return false;
    const open = demand.map((_, m) => m).filter((m) => demand[m] > 0);
    if (open.length === 0) {
      best = path.length;
      found = [...path];
      return true;
    }
    const choices = new Map(open.map((m) => [m, candidates(m)]));
    let paid = 0;
    let narrow = open[0];
    for (const m of open) {
      const list = choices.get(m)!;
      if (list.length < demand[m]) return true;
      if (list.length < choices.get(narrow)!.length) narrow = m;
      paid += demand[m] / Math.max(1, ...list.map(gain));
    }
    if (path.length + Math.ceil(paid * (1 - 1e-9)) >= best) return true;
    const used = new Set<number>();
    let packing = 0;
    for (const m of [...open].sort((a, b) => choices.get(a)!.length - choices.get(b)!.length)) {
      const list = choices.get(m)!;
      if (list.some((p) => used.has(p))) continue;
      list.forEach((p) => used.add(p));
      packing += demand[m];
    }
    if (path.length + packing >= best) return true;
    const tried: number[] = [];
    let complete = true;
    for (const p of choices.get(narrow)!.sort((a, b) => gain(b) - gain(a) || a - b)) {
      const touched = measuresOf[p].filter((m) => demand[m] > 0);
      touched.forEach((m) => --demand[m]);
      gone.add(p);
      path.push(p);
      complete = branch() && complete;
      path.pop();
      touched.forEach((m) => ++demand[m]);
      tried.push(p);
      if (!complete) break;
    }
    tried.forEach((p) => gone.delete(p));
    return complete;
  };
  const complete = branch();
  return { found, complete };
}
