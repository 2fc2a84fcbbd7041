// What a view is. A new one is a file beside this one and a line in views/index.ts.
export interface Changed {
  filters: boolean;
  onlySearch: boolean; // nothing but the searched words changed
  selected: boolean;
}

export interface View {
  id: string; // in addresses: #id
  name: () => string;
  count?: () => number; // shown beside its name
  /** Draws into an empty `root`. What it returns is called when filters or the selection change;
   *  a view that returns nothing is drawn anew when the filters change. */
  render: (root: HTMLElement) => ((changed: Changed) => void) | void;
  /** What the number counts. */
  countExplained?: () => string;
  /** Where the filters do less than their words promise: what they do. */
  filtered?: () => string;
}
