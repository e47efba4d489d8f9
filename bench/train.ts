/** A question's choices: a row of numbers for each sentence, and which rows are right. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  /** Rows that hold the answer. */
  readonly sentences: readonly number[];
  /** Rows of the paragraphs that hold it. */
  readonly paragraphs: readonly number[];
  /** How much the question counts. */
  readonly weight: number;
}

const EPOCHS = 8;
const BATCH = 32;
const STEP = 0.03;
const DECAY = 1e-4;

/**
 * Fits weights so that the softmax over a question's sentences favours the right sentence and the right paragraph:
 * Adam (Kingma and Ba 2015) over shuffled batches, the same every time.
 */
export function fitChoice(choices: readonly Choice[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const adam = createAdam(size);
  const order = choices.map((_, place) => place);
  const random = createRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (let at = 0; at < order.length; at += BATCH) {
      const slope = new Float64Array(size);
      for (const place of order.slice(at, at + BATCH)) addChoiceSlope(choices[place], weights, slope);
      for (let i = 0; i < size; i += 1) slope[i] = (slope[i] ?? 0) / BATCH + DECAY * (weights[i] ?? 0);
      adam(weights, slope, STEP * (1 - epoch / EPOCHS));
    }
  }
  return weights;
}

function addChoiceSlope(choice: Choice | undefined, weights: Float64Array, slope: Float64Array): void {
  if (choice === undefined) return;
  const expected = softmax(choice.rows.map((row) => dot(row, weights)));
  for (const right of [choice.sentences, choice.paragraphs]) {
    const mass = right.reduce((sum, row) => sum + (expected[row] ?? 0), 0) + 1e-12;
    for (const row of right) addScaled(slope, choice.rows[row], (-choice.weight * (expected[row] ?? 0)) / mass);
    for (const [row, values] of choice.rows.entries()) addScaled(slope, values, choice.weight * (expected[row] ?? 0));
  }
}

/** An example of a yes-or-no question. */
export interface Example {
  readonly row: Float64Array;
  readonly yes: boolean;
  readonly weight: number;
}

/** Fits a logistic regression; rows bring their own constant. */
export function fitLogistic(examples: readonly Example[], size: number, decay: number): Float64Array {
  const weights = new Float64Array(size);
  const adam = createAdam(size);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < 600; step += 1) {
    const slope = new Float64Array(size);
    for (const { row, yes, weight } of examples)
      addScaled(slope, row, (weight * (logistic(dot(row, weights)) - (yes ? 1 : 0))) / total);
    for (let i = 0; i < size; i += 1) slope[i] = (slope[i] ?? 0) + decay * (weights[i] ?? 0);
    adam(weights, slope, 0.1 * (1 - step / 600));
  }
  return weights;
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function addScaled(target: Float64Array, row: Float64Array | undefined, factor: number): void {
  if (row === undefined) return;
  for (let i = 0; i < row.length; i += 1) target[i] = (target[i] ?? 0) + factor * (row[i] ?? 0);
}

type Step = (weights: Float64Array, slope: Float64Array, rate: number) => void;

function createAdam(size: number): Step {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  return (weights, slope, rate) => {
    steps += 1;
    for (let i = 0; i < size; i += 1) {
      const g = slope[i] ?? 0;
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] = (weights[i] ?? 0) - (rate * m) / (1 - 0.9 ** steps) / (Math.sqrt(v / (1 - 0.999 ** steps)) + 1e-8);
    }
  };
}

/** Mulberry32: a small generator, so that a fit can be repeated exactly. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(places: number[], random: () => number): void {
  for (let i = places.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [places[i], places[j]];
    if (a === undefined || b === undefined) continue;
    places[i] = b;
    places[j] = a;
  }
}
