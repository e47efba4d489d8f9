/**
 * Prints how fast quotations are checked on this machine, in reports of 15, 2,000 and 20,000 paragraphs: a sentence copied
 * with one word changed, and messages of 6,000 characters, both made of the report's own sentences and unrelated to it.
 *
 *     npm run bench:quotes
 */
import { createLibrary, loadLibrary } from '../src/index.ts';
import { createInventor } from './invent.ts';
import { quantile } from './outcomes.ts';
import { createRandom } from './train.ts';

/** Discord's longest option. */
const LONGEST = 6_000;

const library = await loadLibrary('corpus', { meaning: false });
const report = library.reports[0]?.paragraphs.map(({ text }) => text) ?? [];
const random = createRandom(11);
const { pick, inventParagraphs } = createInventor(report, random);

await measure('15 paragraphs', report);
await measure('2,000 paragraphs', inventParagraphs(2_000));
await measure('20,000 paragraphs', inventParagraphs(20_000));

async function measure(name: string, paragraphs: readonly string[]): Promise<void> {
  const checked = await createLibrary([{ id: 'bench', paragraphs }], { meaning: false });
  const start = performance.now();
  checked.checkQuote(`${cut(paragraphs.join(' ')).slice(0, -10)} not so`);
  console.log(`${name}: first check ${(performance.now() - start).toFixed(0)} ms`);
  const one = () => paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
  const many = () => cut(Array.from({ length: 60 }, one).join(' '));
  const row = () => {
    const from = Math.floor(random() * Math.max(1, paragraphs.length - 40));
    return cut(paragraphs.slice(from, from + 40).join(' '));
  };
  const swapped = () => row().replace(/ (\S+) (\S+) (\S{9,}) /g, ' $2 $1 $3 ');
  time('  a paragraph with a word changed', 200, () => checked.checkQuote(one().replace(/ \S+ /, ' other ')));
  time('  6,000 characters, exact', 50, () => checked.checkQuote(row()));
  time('  6,000 characters, altered', 50, () => checked.checkQuote(swapped()));
  time('  6,000 characters from everywhere', 50, () => checked.checkQuote(many()));
  time('  6,000 characters, unrelated', 50, () => checked.checkQuote(cut(pick(1_200).join(' '))));
}

/** As many whole words as Discord takes. */
function cut(text: string): string {
  return text.slice(0, LONGEST + 1).replace(/\s\S*$/, '');
}

function time(name: string, count: number, check: () => unknown): void {
  const taken = Array.from({ length: count }, () => {
    const start = performance.now();
    check();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [p50, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)];
  console.log(`${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}
