// The report page in a real browser: opens, searches, filters, sorts, settles, downloads, prints.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assert, check, close, equal, finish, open, pictures, report, run, sample, scratch, scratchFile } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = ['overview', 'network', 'matrix', 'partners', 'measures', 'duplicates', 'coalitions', 'overlaps', 'cover', 'doubts'];
const page_nb = report(sample, 'nb');
const page_en = report(sample, 'en', '--language', 'en');
const results = JSON.parse(readFileSync(join(scratch, 'nb/results.json'), 'utf8'));

async function serious(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
}
const column = (page, table, index) =>
  page.locator(`table:has(caption:text-is("${table}")) tbody tr > :nth-child(${index})`).allInnerTexts();
const saved = async (page, act) => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const file = join(scratch, download.suggestedFilename());
  await download.saveAs(file);
  return file;
};

await check('the sample stays below 300 KB', () => {
  const { size } = statSync(page_nb);
  assert(size < 300_000, `${size} bytes`);
  return `${size} bytes`;
});

await check('opens with the main findings and no fault', async () => {
  const page = await open(page_nb);
  equal(await page.locator('h1').innerText(), results.title, 'title');
  assert(await page.locator('#main-findings').isVisible(), 'findings are not shown');
  equal(await page.locator('.finding h3').count(), 5, 'findings');
  equal(await page.locator('#side nav a').count(), views.length, 'menu');
  assert(!(await page.locator('body').innerText()).includes(dirname(sample)), 'tells a folder of this machine');
  await close(page);
});

await check('coalitions go by who leads them, by one name everywhere', async () => {
  const page = await open(page_nb);
  const told = await page.locator('.leading li').evaluateAll((items) =>
    items.map((item) => `${item.querySelector('b').textContent}: ${item.querySelector('bdi').textContent}`),
  );
  equal(told[0], 'Koalisjon 1: KS og GLP', 'first');
  equal(told[4], 'Koalisjon 5: Bedrifter og Finans', 'groups where no organisation is in it');
  await page.locator('#side a[href^="#coalitions"]').click();
  equal((await page.locator('.card h3').allInnerTexts()).slice(0, told.length), told, 'cards');
  await page.locator('#side a[href^="#network"]').click();
  const titles = await page.locator('.stage .over text').evaluateAll((found) => found.map((text) => text.textContent));
  assert(titles.includes('1 · KS og GLP'), titles.join('; '));
  await close(page);
});

await check('measures go by their numbers in the document, and by headings where titles are equal', async () => {
  const measure = (title, number, section, partners) => ({ title, number, section: [section], partners });
  const plan = scratchFile('numbers.json', JSON.stringify({
    measures: [
      measure('1.1 Plant *old* oaks', '1.1', 'Green', ['KS', 'NHO']),
      measure('Climate contract', '', 'Mobility', ['KS', 'NHO']),
      measure('Climate contract', '', 'Energy', ['KS']),
      measure('2.1 Plant elms', '2.1', 'Energy', []),
    ],
  }));
  const page = await open(report(plan, 'numbers', '--language', 'nb'));
  const gap = page.locator('.finding', { hasText: 'nevner ingen partner' });
  assert((await gap.innerText()).includes('ingen partner: 2.1.'), await gap.innerText());
  equal(await gap.locator('a', { hasText: /^2\.1$/ }).first().getAttribute('href'), '#overview/M4', 'leads to its id');
  await page.locator('#side a[href^="#measures"]').click();
  const names = ['1.1 Plant old oaks', '2.1 Plant elms', 'M2 Climate contract (Mobility)', 'M3 Climate contract (Energy)'];
  equal((await column(page, 'Tiltak', 1)).map((name) => name.trim()).sort(), names, 'names');
  await page.locator('#side a[href^="#network"]').click();
  const drawn = await page.locator('.stage text').evaluateAll((found) => found.map((text) => text.textContent));
  assert(drawn.includes('1.1 Plant old oaks'), drawn.join('; '));
  await close(page);
});

await check('a Norwegian page has Norwegian words, and one order of key partners', async () => {
  const page = await open(page_nb);
  for (const view of views) {
    await page.evaluate((name) => (location.hash = name), view);
    await page.waitForTimeout(60);
    const words = await page.locator('body').innerText();
    assert(!/betweenness|\*Energi/i.test(words), `${view}: ${words.match(/.{40}(betweenness|\*Energi).{20}/i)?.[0]}`);
  }
  await page.evaluate(() => (location.hash = 'partners'));
  const first = (await column(page, 'Organisasjoner', 1)).slice(0, 3).map((name) => name.trim());
  const head = readFileSync(join(scratch, 'nb/matrix.svg'), 'utf8').match(/Nøkkelpartnere \(antall tiltak\): ([^·<]*)/)[1];
  equal(head.trim().split(', ').map((name) => name.replace(/ \(\d+\)$/, '')), first, 'order');
  await close(page);
});

await check('tells the main findings without JavaScript', async () => {
  const page = await open(page_nb, '', { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  for (const word of ['NHO', 'M31 og M35 er identiske', 'koalisjoner', 'JavaScript']) {
    assert(text.includes(word), `"${word}" is missing`);
  }
  assert(!(await page.locator('#side').isVisible()), 'a menu that does nothing');
  await close(page);
});

await check('lets no other script and no markup in', async () => {
  const page = await open(page_nb);
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    let refused = 0;
    try {
      script.text = 'window.ran = true';
    } catch {
      ++refused;
    }
    document.body.append(script);
    try {
      document.body.insertAdjacentHTML('beforeend', '<b onclick="x">b</b>');
    } catch {
      ++refused;
    }
    return { refused, ran: window.ran === true };
  });
  equal(outcome, { refused: 2, ran: false }, 'policy');
  page.faults.length = 0; // the browser reports what it refused
  await close(page);
});

for (const view of views) {
  await check(`view ${view}: reached by the menu, no serious issue in light and dark`, async () => {
    const page = await open(page_nb);
    await page.locator(`#side a[href^="#${view}"]`).click();
    equal(await page.locator('#side a[aria-current=page]').getAttribute('href'), `#${view}`, 'current');
    await page.waitForTimeout(120);
    await page.screenshot({ path: join(pictures, `1366-${view}.png`) });
    equal(await serious(page), [], 'axe in light');
    await page.emulateMedia({ colorScheme: 'dark' });
    equal(await serious(page), [], 'axe in dark');
    await close(page);
  });
}

await check('looks right on a telephone, and nothing sticks out', async () => {
  const page = await open(page_nb, '', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const view of views) {
    await page.evaluate((v) => (location.hash = v), view);
    await page.waitForTimeout(150);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert(wide <= 390, `${view} is ${wide} pixels wide`);
    await page.screenshot({ path: join(pictures, `390-${view}.png`) });
    equal(await serious(page), [], `axe in ${view}`);
    if (view !== 'partners') continue;
    const number = await page.locator('tbody tr td').first().evaluate((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return cell.closest('.wide').getBoundingClientRect().right - words.getBoundingClientRect().right;
    });
    assert(number >= 0, 'the number of measures is out of sight');
  }
  await close(page);
});

await check('looks right on a 4K screen', async () => {
  const page = await open(page_nb, '', { viewport: { width: 3840, height: 2160 } });
  for (const view of ['overview', 'network', 'coalitions', 'partners']) {
    await page.evaluate((v) => (location.hash = v), view);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(pictures, `3840-${view}.png`) });
  }
  await close(page);
});

await check('search narrows lists, and says how far', async () => {
  const page = await open(page_nb, '#partners');
  await page.locator('#search').fill('jernbane');
  await page.waitForFunction(() => location.hash.includes('q=jernbane'));
  equal(await column(page, 'Organisasjoner', 1), ['Jernbanedirektoratet'], 'partners');
  assert(/1 av 73 partnere/.test(await page.locator('#passed').innerText()), 'count');
  await page.locator('#search').fill('finnes ikke');
  await page.waitForSelector('.empty');
  await close(page);
});

await check('theme, groups and least degree filter every view', async () => {
  const page = await open(page_nb, '#partners');
  const all = (await column(page, 'Grupper', 1)).length;
  equal(all, results.partners.filter((p) => p.kind === 'group').length, 'groups');
  await page.locator('#groups').uncheck();
  equal(await page.locator('table').count(), 1, 'tables');
  await page.locator('#degree').fill('4');
  await page.locator('#degree').press('Enter');
  const wanted = results.partners.filter((p) => p.kind === 'organisation' && p.metrics.degree >= 4);
  equal((await column(page, 'Organisasjoner', 1)).length, wanted.length, 'organisations in 4 measures');
  await page.locator('#side a[href^="#network"]').click();
  equal(await page.locator('.node circle').count(), wanted.length, 'circles');
  assert((await page.locator('#in-force').innerText()).includes('uten grupper'), 'what is in force is not said');
  await page.locator('#in-force').getByRole('button', { name: 'Nullstill' }).click();
  equal(await page.locator('#in-force').innerText(), '', 'nothing in force');
  equal(await page.locator('.node').count(), 109, 'marks');
  const theme = results.measures[20].section[0];
  await page.locator('#theme').selectOption(theme);
  equal(
    await page.locator('.node rect').count(),
    results.measures.filter((m) => m.section[0] === theme).length,
    'measures of the theme',
  );
  await close(page);
});

await check('tables sort by number and by the letters of the language', async () => {
  const page = await open(page_nb, '#partners');
  const head = (name) => page.locator('table').first().locator('thead th', { hasText: name });
  await head('Tiltak').getByRole('button').click();
  equal(await head('Tiltak').getAttribute('aria-sort'), 'descending', 'state');
  const numbers = (await column(page, 'Organisasjoner', 2)).map(Number);
  equal(numbers, [...numbers].sort((a, b) => b - a), 'numbers');
  await head('Partner').getByRole('button').press('Enter');
  equal(await head('Partner').getAttribute('aria-sort'), 'ascending', 'state');
  equal(await head('Tiltak').getAttribute('aria-sort'), 'none', 'one at a time');
  const names = await column(page, 'Organisasjoner', 1);
  equal(names.at(-1)[0], 'Ø', `the last of ${names.slice(-3)}`); // æ, ø, å follow z
  await close(page);
});

await check('numbers are written as the language writes them', async () => {
  const nb = await open(page_nb, '#partners');
  assert((await column(nb, 'Organisasjoner', 4))[0].includes('0,'), 'comma');
  await close(nb);
  const en = await open(page_en, '#partners');
  assert((await column(en, 'Organisations', 4))[0].includes('0.'), 'point');
  equal(await en.locator('html').getAttribute('lang'), 'en', 'lang');
  assert(!/[æøå]/.test(await en.locator('#side').evaluate((side) => side.querySelector('nav').innerText)), 'menu');
  await close(en);
});

await check('details quote the document; Escape and links lead back and forth', async () => {
  const page = await open(page_nb, '#partners');
  await page.getByRole('link', { name: 'Statens vegvesen' }).click();
  const details = page.locator('#details');
  equal(await page.evaluate(() => location.hash), '#partners/statens-vegvesen', 'address');
  equal(await page.evaluate(() => document.activeElement.id), 'details-title', 'focus');
  const text = await details.innerText();
  assert(text.includes('linje 273') && text.includes('SVV'), `quote: ${text.slice(0, 300)}`);
  await details.getByRole('link', { name: /^M24/ }).click();
  assert((await details.innerText()).includes('Energistasjoner'), 'measure');
  equal(await serious(page), [], 'axe with details');
  await page.goBack();
  assert((await details.innerText()).includes('SVV'), 'back');
  await page.keyboard.press('Escape');
  assert(!(await details.isVisible()), 'closed');
  await close(page);
  const linked = await open(page_nb, '#measures/M31?theme=nonsense');
  assert((await linked.locator('#details').innerText()).includes('Oppdrag Mjøsa'), 'deep link');
  await close(linked);
});

await check('the network stands where the program put it; marks move by mouse, focus by keys', async () => {
  const page = await open(page_nb, '#network');
  const where = () =>
    page.evaluate(() => {
      const data = JSON.parse(document.getElementById('data').textContent);
      const placed = data.layouts[0];
      const wanted = [...placed.measures, ...placed.partners].map((v) => `translate(${v.x} ${v.y})`);
      const found = [...document.querySelectorAll('.node')].map((node) => node.getAttribute('transform'));
      return { wanted, found };
    });
  const before = await where();
  equal(before.found, before.wanted, 'positions');
  const node = page.locator('.node').nth(3);
  const box = await node.locator('rect').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 30, { steps: 4 });
  await page.mouse.up();
  const after = await where();
  equal(after.found.filter((text, i) => text !== before.found[i]).length, 1, 'moved');
  assert(!(await page.locator('#details').isVisible()), 'a drag is no click');
  await page.locator('.node[tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.getAttribute('aria-description'));
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key);
    if (first !== (await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.getAttribute('aria-description')))) break;
  }
  const second = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.getAttribute('aria-description'));
  assert(first && second && first !== second, `${first} -> ${second}`);
  await page.keyboard.press('Enter');
  assert(second.startsWith(await page.locator('#details-title').innerText()), 'details of the focused mark');
  await page.screenshot({ path: join(pictures, '1366-network-selected.png') });
  equal(await serious(page), [], 'axe');
  await close(page);
});

await check('pictures are saved as SVG and PNG', async () => {
  for (const [view, ties] of [['network', 0], ['matrix', 141]]) {
    const page = await open(page_nb, `#${view}`);
    const svg = readFileSync(await saved(page, () => page.getByRole('button', { name: 'Last ned SVG' }).click()), 'utf8');
    const blank = await page.context().newPage(); // the report's own policy forbids to parse markup
    const fault = await blank.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '',
      svg,
    );
    equal(fault, '', 'XML');
    assert(svg.includes(results.title) && svg.includes('Kilde: '), 'title and source');
    assert(!/ style=| class=|rgba\(|transparent|<script/.test(svg), 'attributes that other programs misread');
    if (ties) equal((svg.match(/<rect[^>]* stroke-width="2"/g) ?? []).length, ties, 'cells');
    const png = readFileSync(await saved(page, () => page.getByRole('button', { name: 'Last ned PNG' }).click()));
    equal(png.subarray(1, 4).toString(), 'PNG', 'signature');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert(width > 1200 && height > 800, `${width} x ${height}`);
    await close(page);
  }
});

await check('duplicates stand side by side, with what they share marked', async () => {
  const page = await open(page_nb, '#duplicates');
  equal(await page.locator('.pair').count(), results.duplicates.length, 'pairs');
  equal(await page.locator('.side').count(), 2 * results.duplicates.length, 'sides');
  const marks = await page.locator('.side').first().locator('mark').allInnerTexts();
  assert(marks.includes('Oslofjorden') && marks.some((m) => m.includes('NTNU')), marks.join(' '));
  await close(page);
});

await check('the cover planner agrees with the program', async () => {
  const page = await open(page_nb, '#cover');
  const size = () => page.locator('.steps > li').count();
  const cover = (...options) => JSON.parse(run('cover', sample, '--format', 'json', '--quiet', ...options)).cover;
  equal(await size(), results.cover.size, 'default');
  await page.getByLabel('Må være med: Ruter').check();
  const forced = await size();
  await page.getByLabel('Må være med: Ruter').uncheck();
  equal(await size(), results.cover.size, 'back to the default');
  equal(forced, cover('--must-have', 'ruter').size, 'with Ruter');
  const first = await page.locator('.steps > li').first().locator('a').first().innerText();
  await page.getByLabel(`Kan ikke være med: ${first}`, { exact: true }).check();
  equal(await size(), cover('--must-not', first).size, `without ${first}`);
  const changed = await page.locator('.result').innerText();
  assert(/Ute av utvalget:/.test(changed) && changed.includes(first), changed);
  await page.getByRole('button', { name: 'Begynn på nytt' }).click();
  await page.locator('#at-least').selectOption('2');
  const twice = cover('--at-least', '2');
  equal(await size(), twice.size, 'reached twice');
  await page.screenshot({ path: join(pictures, '1366-cover-twice.png') });
  await close(page);
  return `${results.cover.size} by default, ${twice.size} twice`;
});

await check('a doubt is settled, downloaded, and read back by --decisions', async () => {
  const page = await open(page_nb, '#doubts');
  const { open: questions } = JSON.parse(readFileSync(join(scratch, 'nb/decisions.json'), 'utf8'));
  equal(await page.locator('.question').count(), questions.length, 'questions');
  assert(questions.length > 0, 'the sample has no open question');
  await page.locator('.question').first().getByLabel('Samme').check();
  await page.locator('.question').first().getByLabel('Vises som').fill(questions[0].names[1]);
  await page.getByLabel(/^Oslo Business Region og OBR/).check();
  await page.screenshot({ path: join(pictures, '1366-doubts-settled.png') });
  const file = await saved(page, () => page.getByRole('button', { name: /decisions.json/ }).click());
  const written = JSON.parse(readFileSync(file, 'utf8'));
  equal(written.schema, 'partnergraph/decisions/1', 'schema');
  equal(
    written.decisions,
    [
      { decide: 'same', names: questions[0].names, name: questions[0].names[1] },
      { decide: 'different', names: ['Oslo Business Region', 'OBR'] },
    ],
    'decisions',
  );
  await close(page);
  report(sample, 'settled', '--decisions', file);
  const again = JSON.parse(readFileSync(join(scratch, 'settled/decisions.json'), 'utf8'));
  equal(again.decisions.length, 2, 'in force');
  assert(!again.open.some((q) => q.names.join() === questions[0].names.join()), 'asked again');
  const names = JSON.parse(readFileSync(join(scratch, 'settled/results.json'), 'utf8')).partners.map((p) => p.name);
  assert(names.includes(questions[0].names[1]) && !names.includes(questions[0].names[0]), 'same');
  assert(names.includes('OBR') && names.includes('Oslo Business Region'), 'different');
});

await check('doubts and reasons are in the language of the page, in the file in English', async () => {
  const page = await open(page_nb, '#doubts');
  const words = await page.locator('main').innerText();
  for (const told of ['begge har forkortelsen i navnet', 'et tiltak uten tekst ble utelatt', 'ordlisten kjenner det som Statens vegvesen']) {
    assert(words.includes(told), told);
  }
  await page.getByLabel(/^Oslo Business Region og OBR/).check();
  const file = await saved(page, () => page.getByRole('button', { name: /decisions.json/ }).click());
  const { open: questions } = JSON.parse(readFileSync(join(scratch, 'nb/decisions.json'), 'utf8'));
  equal(JSON.parse(readFileSync(file, 'utf8')).open, questions, 'open');
  await close(page);
});

await check('prints the view, without menu and buttons', async () => {
  const page = await open(page_nb, '#partners');
  await page.emulateMedia({ media: 'print' });
  assert(!(await page.locator('#side').isVisible()), 'menu');
  assert(await page.locator('table').first().isVisible(), 'table');
  const pdf = await page.pdf({ path: join(pictures, 'partners.pdf'), format: 'A4' });
  assert(pdf.length > 20_000, `${pdf.length} bytes`);
  await page.evaluate(() => (location.hash = 'network'));
  const sheet = await page.pdf({ path: join(pictures, 'network.pdf'), format: 'A4', landscape: true });
  equal((sheet.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length, 1, 'sheets of the network');
  await close(page);
});

/** Lays the page out as for A4 with margins of 1 cm, and says what sticks out or has no place on paper. */
async function onPaper(page, [width, height]) {
  const { width: w, height: h } = page.viewportSize();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height });
  const faults = await page.evaluate(
    ([right, bottom]) => {
      const told = [];
      const out = (name, box) => {
        if (box.width > 0 && (box.left < -1 || box.right > right + 1)) told.push(`${name}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      };
      document.querySelectorAll('main :is(table, th, td, p, h2, h3, li, svg)').forEach((e) => out(e.outerHTML.slice(0, 60), e.getBoundingClientRect()));
      for (const e of document.querySelectorAll('button:not(.sort), input, select, .hint, #side')) {
        if (e.checkVisibility()) told.push(`on paper: ${e.outerHTML.slice(0, 60)}`);
      }
      const svg = document.querySelector('.stage');
      if (!svg) return told;
      const paper = svg.getBoundingClientRect();
      if (paper.bottom > bottom) told.push(`the picture ends at ${Math.round(paper.bottom)} of ${bottom}`);
      for (const mark of svg.querySelectorAll('.node > :is(rect, circle), .node > text')) {
        const box = mark.getBoundingClientRect();
        if (box.left < paper.left - 1 || box.right > paper.right + 1 || box.top < paper.top - 1 || box.bottom > paper.bottom + 1) {
          told.push(`cut off: ${mark.parentElement.textContent}`);
        }
      }
      if (paper.width * paper.height < 0.2 * right * bottom) told.push('a thumbnail');
      return told;
    },
    [width, height],
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: w, height: h });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return faults;
}

await check('paper has all of every view, and nothing to click on', async () => {
  const upright = [718, 1047];
  for (const viewport of [{ width: 1366, height: 768 }, { width: 375, height: 700 }]) {
    const page = await open(page_nb, '#network', { viewport });
    const before = await page.locator('.stage > g').getAttribute('transform');
    for (const view of views) {
      await page.evaluate((v) => (location.hash = v), view);
      for (const size of [upright, [...upright].reverse()]) {
        equal(await onPaper(page, size), [], `${view} from ${viewport.width} on ${size}`);
      }
    }
    await page.evaluate(() => (location.hash = 'network'));
    await onPaper(page, upright);
    await page.waitForTimeout(100);
    equal(await page.locator('.stage > g').getAttribute('transform'), before, 'the screen afterwards');
    await close(page);
  }
  const page = await open(page_nb, '#duplicates');
  await page.emulateMedia({ media: 'print' });
  const marked = await page.locator('.side mark').first().evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  equal(marked, 'underline', 'shared words, where no background is printed');
  for (const [view, most] of [['network', 1], ['matrix', 1], ['overlaps', 4], ['coalitions', 5]]) {
    await page.evaluate((v) => (location.hash = v), view);
    await page.waitForTimeout(80);
    for (const landscape of [false, true]) {
      const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
      const sheet = await page.pdf({ format: 'A4', landscape, margin });
      const sheets = (sheet.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
      assert(sheets <= most, `${view}: ${sheets} sheets`);
    }
  }
  await close(page);
});

await check('names in pictures can be read, and those that count most are told', async () => {
  const names = (page) => page.locator('.stage .over > g text').allTextContents();
  const sizes = (page, what) =>
    page.locator(what).evaluateAll((texts) => {
      const zoom = document.querySelector('.stage > g').getScreenCTM().a;
      return Math.min(...texts.map((text) => Number(text.getAttribute('font-size')) * zoom));
    });
  const page = await open(page_nb, '#network/M24', { viewport: { width: 1366, height: 768 } });
  const measure = results.measures.find(({ id }) => id === 'M24');
  const near = results.partners.filter(({ id }) => measure.partners.some(({ partner }) => partner === id)).map(({ name }) => name);
  const told = await names(page);
  assert(told[0].startsWith('M24 '), `first: ${told[0]}`);
  const isNear = (name) => near.some((other) => other.startsWith(name.replace('…', '')));
  equal(told.slice(1).filter((name) => !isNear(name)), [], 'names of marks that are dimmed');
  assert(told.length > near.length * 0.7, `${told.length} names of ${near.length}`);
  assert((await sizes(page, '.over text')) >= 9, 'too small');
  assert(await page.locator('.node.faint').first().evaluate((node) => getComputedStyle(node.querySelector('text')).opacity === '0'), 'dimmed');
  await page.evaluate(() => (location.hash = 'matrix'));
  await page.waitForSelector('.node');
  assert((await sizes(page, '.node > text')) >= 8.9, 'matrix: too small');
  const clipped = (where) =>
    page.evaluate((side) => {
      const frame = document.querySelector('.stage').getBoundingClientRect();
      return [...document.querySelectorAll('.node > text')].filter((text) => text.getBoundingClientRect()[side] < frame[side]).length;
    }, where);
  equal(await clipped('top'), 0, 'columns cut at the top');
  await page.mouse.move(900, 500);
  await page.mouse.down();
  await page.mouse.move(500, 300, { steps: 4 });
  await page.mouse.up();
  equal([await clipped('left'), (await clipped('top')) > results.measures.length], [0, false], 'rows keep their names');
  await page.screenshot({ path: join(pictures, '1366-matrix-dragged.png') });
  await close(page);
  const phone = await open(page_nb, '#network', { viewport: { width: 375, height: 700 } });
  assert((await names(phone)).includes('NHO'), 'the first key partner has no name');
  await close(phone);
});

await check('what is not found is said, and where filters do not act', async () => {
  const page = await open(page_nb, '#partners/does-not-exist');
  const line = page.locator('#in-force');
  assert((await line.innerText()).includes('«does-not-exist»'), 'a link that leads nowhere');
  await page.locator('#side a[href^="#measures"]').click();
  equal(await line.innerText(), '', 'gone with the address');
  await page.locator('#search').fill('nho');
  await page.waitForFunction(() => location.hash.includes('q=nho'));
  const titles = await column(page, 'Tiltak', 1);
  const nho = results.measures.filter(({ partners }) => partners.some(({ partner }) => partner === 'nho'));
  nho.forEach(({ id }) => assert(titles.some((title) => title.startsWith(`${id} `)), `${id} has NHO as partner`));
  await page.locator('#side a[href^="#overview"]').click();
  assert((await line.innerText()).includes('Hovedfunnene gjelder alltid alt'), 'overview');
  await page.locator('#search').fill('finnes ikke');
  for (const view of ['network', 'matrix']) {
    await page.locator(`#side a[href^="#${view}"]`).click();
    await page.waitForFunction(() => location.hash.includes('finnes'));
    assert(await page.locator('.empty').isVisible(), `${view} says nothing`);
  }
  await close(page);
});

await check('names of the main findings lead to who bears them', async () => {
  const page = await open(page_nb);
  await page.locator('.ranking').getByRole('link', { name: 'NHO' }).click();
  equal(await page.evaluate(() => location.hash), '#overview/nho', 'partner');
  await page.locator('.finding').getByRole('link', { name: 'M35', exact: true }).first().click();
  assert((await page.locator('#details-title').innerText()).startsWith('M35'), 'measure');
  await page.locator('.leading').getByRole('link', { name: 'NHO, med Medlemskommuner' }).click();
  assert(await page.locator('#coalition-3').isVisible(), 'coalition');
  equal(await page.evaluate(() => document.activeElement.id), 'coalition-3', 'focus');
  await close(page);
});

const hostile = [
  '</script><script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '"><svg onload=window.ran=1>',
  "' onfocus='window.ran=1' autofocus='",
  'javascript:window.ran=1',
  '<!-- ]]> --> {{1+1}} ${1+1} \\u003c',
  '\u202Edesrever \u2066isolate',
  'עברית وعربي',
  '__proto__',
  '=1+1',
  '🏢 中文 e\u0301',
  'x'.repeat(16384),
];

await check('hostile names are shown as text in every view', async () => {
  const quoted = (text) => `"${text.replace(/"/g, '""')}"`;
  const rows = hostile.flatMap((name, i) => hostile.slice(i % 3).map((other) => `${quoted(`m ${other}`)},${quoted(name)}`));
  const file = report(scratchFile('hostile.csv', `measure,partner\n${rows.join('\n')}\n`), 'hostile', '--language', 'en', '--limit', 'name-length=20000');
  const page = await open(file);
  for (const view of views) {
    await page.evaluate((v) => (location.hash = v), view);
    await page.waitForTimeout(80);
  }
  await page.evaluate(() => (location.hash = 'partners'));
  await page.waitForSelector('table');
  const shown = await page.locator('tbody th bdi').evaluateAll((cells) => cells.map((cell) => cell.textContent));
  for (const name of hostile) {
    const read = name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFC'); // by the program's door
    assert(shown.includes(read), `not shown: ${name.slice(0, 40)}`);
  }
  await page.locator('tbody th a').nth(2).click();
  assert(await page.locator('#details').isVisible(), 'details');
  const state = await page.evaluate(() => ({
    ran: window.ran,
    scripts: document.scripts.length,
    images: document.images.length,
    wide: document.documentElement.scrollWidth <= innerWidth,
  }));
  equal(state, { ran: undefined, scripts: 2, images: 0, wide: true }, 'page');
  await page.screenshot({ path: join(pictures, '1366-hostile.png') });
  await close(page);
});

// Measures with 3 to 8 partners in themes of 40, partners by a power law; nothing random.
function network(measures, partners) {
  const rows = ['measure,partner'];
  let seed = 12345;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let m = 0; m < measures; ++m) {
    const many = 3 + Math.floor(next() * 6);
    for (let k = 0; k < many; ++k) {
      const near = Math.floor(m / 40) * 40 * (partners / measures);
      const p = next() < 0.3 ? Math.floor(partners * next() ** 4) : Math.floor(near + 40 * next()) % partners;
      rows.push(`Tiltak ${m},Partner ${p}`);
    }
  }
  return `${rows.join('\n')}\n`;
}
// Other work of the machine must not count: the best of three.
async function ready(file, address) {
  let best = Infinity;
  for (let i = 0; i < 3; ++i) {
    const page = await open(file, address);
    await page.waitForSelector('.node');
    best = Math.min(best, Number(await page.locator('html').getAttribute('data-ready')));
    await close(page);
  }
  return best;
}

await check('numbers of a part of the network stand beside those of the whole', async () => {
  const file = report(scratchFile('7000.csv', network(3500, 3500)), '7000', '--language', 'en');
  const whole = JSON.parse(readFileSync(join(scratch, '7000/results.json'), 'utf8'));
  const page = await open(file, '#coalitions');
  const all = whole.coalitions.cards.map((card) => card.measures.length);
  const told = await page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => [Number(card.id.slice(10)), card.querySelector('.soft').textContent]),
  );
  assert(told.some(([, words]) => words.includes('of them here')), told[0]?.[1]);
  told.forEach(([number, words]) => equal(parseInt(words.replace(',', ''), 10), all[number - 1], `coalition ${number}`));
  await page.evaluate(() => (location.hash = 'cover'));
  await page.waitForSelector('.steps');
  assert(/ of the 2,500 measures on this page/.test(await page.locator('#cover-summary').innerText()), 'planner');
  await close(page);
});

await check('500 vertices are ready in a second, and dragging is smooth', async () => {
  const file = report(scratchFile('500.csv', network(250, 250)), '500');
  const time = await ready(file, '#network');
  assert(time < 1000, `${time} ms`);
  const page = await open(file, '#network');
  const all = page.getByRole('button', { name: /Show all|Vis alle/ });
  if (await all.count()) await all.click();
  const drawn = await page.locator('.node').count();
  const rate = await page.evaluate(
    () =>
      new Promise((done) => {
        const node = [...document.querySelectorAll('.node')].at(-1);
        const box = node.getBoundingClientRect();
        const at = (type, x, y, target) =>
          target.dispatchEvent(
            new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0 }),
          );
        at('mousedown', box.x + 3, box.y + 3, node);
        const begin = performance.now();
        let frames = 0;
        const step = () => {
          at('mousemove', box.x + 3 + 2 * frames, box.y + 3 + frames, window);
          if (++frames < 60) requestAnimationFrame(step);
          else {
            at('mouseup', box.x, box.y, window);
            done((1000 * frames) / (performance.now() - begin));
          }
        };
        requestAnimationFrame(step);
      }),
  );
  assert(rate > 20, `${rate.toFixed(1)} frames a second`);
  await page.screenshot({ path: join(pictures, '1366-500.png') });
  await close(page);
  return `${time} ms, ${drawn} drawn, ${rate.toFixed(0)} frames a second`;
});

await check('5,000 vertices begin with the strongest, in four seconds', async () => {
  const file = report(scratchFile('5000.csv', network(2500, 2500)), '5000', '--language', 'en');
  const time = await ready(file, '#network');
  assert(time < 4000, `${time} ms`);
  const page = await open(file, '#network');
  assert((await page.locator('.node').count()) <= 400, 'too many at the start');
  assert((await page.locator('.picture .note').innerText()).startsWith('Shows the '), 'not said');
  const label = page.locator('.node > text').first();
  const size = () => page.locator('.stage .over text').first().evaluate((text) => text.getBoundingClientRect().height);
  const seen = () => label.evaluate((text) => getComputedStyle(text).opacity !== '0');
  assert(!(await seen()), 'labels that nobody can read');
  assert((await size()) > 10, 'titles that nobody can read');
  for (let i = 0; i < 6; ++i) await page.getByRole('button', { name: 'Larger' }).click();
  assert(await seen(), 'no labels from near');
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.screenshot({ path: join(pictures, '1366-5000.png') });
  const begin = Date.now();
  await page.getByRole('button', { name: /Show all/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('.node').length > 1000);
  const all = Date.now() - begin;
  await page.screenshot({ path: join(pictures, '1366-5000-all.png') });
  await page.evaluate(() => (location.hash = 'cover'));
  await page.waitForSelector('.steps');
  await page.evaluate(() => (location.hash = 'overview'));
  equal((await page.locator('.facts dd').allInnerTexts())[0], '2,500', 'numbers as the language writes them');
  await close(page);
  return `${time} ms, ${statSync(file).size} bytes, all after ${all} ms`;
});

await finish();
