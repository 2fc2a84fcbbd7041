// Bundles the page into dist/: report.js, report.css and the licences of what report.js holds.
// Same sources and lockfile, same bytes. Usage: node build.mjs [FOLDER]
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, 'dist');

const common = { bundle: true, minify: true, write: false, absWorkingDir: here, legalComments: 'none' };
const script = await build({
  ...common,
  entryPoints: ['main.ts'],
  format: 'iife',
  target: 'es2020',
  metafile: true,
});
const style = await build({ ...common, entryPoints: ['style.css'], target: ['chrome100', 'firefox100', 'safari15'] });

const packages = [
  ...new Set(
    Object.keys(script.metafile.inputs)
      .map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
      .filter(Boolean),
  ),
].sort();
const licences = new Map(); // text -> packages
for (const name of packages) {
  const folder = join(here, 'node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${version}`]);
}
const notice = [...licences].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n\n');
if (notice.includes('*/')) throw new Error('a licence would end the comment that it stands in');

const code = script.outputFiles[0].text;
if (/<\/script|<!--/i.test(code)) throw new Error('the bundle would end its own script element');

mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'report.js'), `/*\n${notice}*/\n${code}`);
writeFileSync(join(target, 'report.css'), style.outputFiles[0].text);
writeFileSync(join(target, 'LICENCES.txt'), notice);
