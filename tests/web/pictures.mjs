// Pictures of the report page for the documents; tools/pictures runs it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser, close, open, report, root, sample, scratch } from './harness.mjs';

const page = await open(report(sample, 'en', '--language', 'en'), '', { viewport: { width: 1366, height: 850 } });
for (const view of ['overview', 'network']) {
  await page.evaluate((name) => (location.hash = name), view);
  await page.waitForTimeout(300);
  const path = join(root, `docs/images/page-${view}.png`);
  await page.screenshot({ path });
  console.log(`pictures: docs/images/page-${view}.png`);
}
await close(page);
await browser.close();
rmSync(scratch, { recursive: true, force: true });
