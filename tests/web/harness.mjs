// A browser, reports made by the program under test, and a list of what was checked.
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = resolve(process.env.PARTNERGRAPH ?? join(root, 'build/release/partnergraph'));
export const pictures = join(root, 'build/browser');
export const scratch = mkdtempSync(join(tmpdir(), 'partnergraph-page-'));
mkdirSync(pictures, { recursive: true });

export const sample = join(root, 'datasets/osloregionen-2025.txt');

export function run(...words) {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
}

/** Runs `report` and returns the path of its page. */
export function report(input, name, ...options) {
  const folder = join(scratch, name);
  run('report', input, '-o', folder, '--quiet', ...options);
  return join(folder, 'report.html');
}

export function scratchFile(name, text) {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

/** A page that counts as faults what a report must never do: talk to the console, or request anything. */
export async function open(file, address = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 850 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => page.faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') page.faults.push(`dialog: ${dialog.message()}`);
    dialog.accept();
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.split(/[#?]/)[0] === pathToFileURL(file).href;
    if (!own && !url.startsWith('blob:')) page.faults.push(`request: ${url}`);
  });
  await page.goto(pathToFileURL(file).href + address);
  return page;
}

export async function close(page) {
  const { faults } = page;
  await page.context().close();
  assert(faults.length === 0, faults.join('; '));
}

export function assert(truth, words) {
  if (!truth) throw new Error(words);
}
export function equal(found, wanted, words) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  assert(a === b, `${words}: found ${a}, wanted ${b}`);
}

const failures = [];
let checks = 0;
export async function check(name, body) {
  const only = process.env.ONLY;
  if (only && !name.includes(only)) return;
  const begin = Date.now();
  ++checks;
  try {
    const words = await body();
    console.log(`ok    ${name}${words ? `: ${words}` : ''} (${Date.now() - begin} ms)`);
  } catch (error) {
    failures.push(name);
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

export async function finish() {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
  console.log(`\nbrowser: ${checks - failures.length} of ${checks} checks passed; pictures in build/browser`);
  process.exit(failures.length > 0 || checks === 0 ? 1 : 0);
}
