// What a person settles here, in the file that `--decisions` reads (docs/reference/decisions.schema.json).
import { Decision, Question, data } from './data';
import { downloadText } from './picture';

export type Answer = 'same' | 'different';

const answers = new Map<number, { answer: Answer; name: string; note: string }>();
const parted = new Map<string, { names: [string, string] }>();
const listeners: (() => void)[] = [];
let saved = true;

function changed(): void {
  saved = false;
  listeners.forEach((listener) => listener());
}
export function onDecision(listener: () => void): void {
  listeners.push(listener);
}

export function answerOf(question: number): { answer: Answer; name: string; note: string } | undefined {
  return answers.get(question);
}
export function settle(question: number, answer: Answer | undefined, name = '', note = ''): void {
  if (answer) answers.set(question, { answer, name, note });
  else answers.delete(question);
  changed();
}

const pairKey = (a: string, b: string): string => JSON.stringify([a, b]);
export function isParted(name: string, alias: string): boolean {
  return parted.has(pairKey(name, alias));
}
export function part(name: string, alias: string, on: boolean): void {
  if (on) parted.set(pairKey(name, alias), { names: [name, alias] });
  else parted.delete(pairKey(name, alias));
  changed();
}

export function settledCount(): number {
  return answers.size + parted.size;
}

export interface DecisionsFile {
  schema: string;
  decisions: Decision[];
  open: Question[];
}

export function decisionsFile(): DecisionsFile {
  const added: Decision[] = [];
  data.open.forEach((question, index) => {
    const settled = answers.get(index);
    if (!settled) return;
    const decision: Decision = { decide: settled.answer, names: question.names };
    if (settled.answer === 'same' && settled.name) decision.name = settled.name;
    if (settled.note) decision.note = settled.note;
    added.push(decision);
  });
  parted.forEach(({ names }) => added.push({ decide: 'different', names }));
  return {
    schema: 'partnergraph/decisions/1',
    decisions: [...data.decisions, ...added],
    open: data.open
      .filter((_, index) => !answers.has(index))
      .map(({ ask, names, score, reason }) => ({ ask, names, score, reason })),
  };
}

export function downloadDecisions(): void {
  downloadText('decisions.json', 'application/json', `${JSON.stringify(decisionsFile(), null, 2)}\n`);
  saved = true;
}

addEventListener('beforeunload', (event) => {
  if (!saved && settledCount() > 0) event.preventDefault();
});
