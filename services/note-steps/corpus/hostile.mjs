import { schema } from './schema.mjs';

const JUNK = [
  null,
  true,
  false,
  0,
  -1,
  1,
  0.5,
  3,
  1e9,
  2 ** 31,
  1e300,
  '',
  'x',
  'doc',
  'text',
  [],
  {},
  [null],
  { type: 'text' },
];
const NAMES = [...Object.keys(schema.nodes), ...Object.keys(schema.marks), 'script', '__proto__', 'constructor'];
const STEPS = [
  'replace',
  'replaceAround',
  'addMark',
  'removeMark',
  'addNodeMark',
  'removeNodeMark',
  'attr',
  'docAttr',
  'markSet',
  'none',
];
const NODE = { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'em' }, { type: 'em' }] }] };

/** The step's JSON with one to three things wrong, or at least odd. */
export function mutated(step, random) {
  const json = JSON.parse(JSON.stringify(step));
  const root = { step: json };
  for (let i = random.between(1, 3); i > 0; i--) mutate(root, random);
  return root.step;
}

function mutate(root, random) {
  const places = [];
  collect(root, places);
  const [owner, key] = random.pick(places);
  const value = owner[key];
  if (random.chance(8)) owner[key] = structuredClone(random.pick(JUNK));
  else if (typeof value === 'number') owner[key] = otherNumber(value, random);
  else if (typeof value === 'string') owner[key] = otherString(key, value, random);
  else if (Array.isArray(value)) reshape(value, random);
  else if (value && typeof value === 'object') reform(value, random);
  else owner[key] = structuredClone(random.pick(JUNK));
}

function collect(value, places) {
  for (const key of Object.keys(value)) {
    places.push([value, key]);
    if (value[key] && typeof value[key] === 'object') collect(value[key], places);
  }
}

function otherNumber(value, random) {
  return random.pick([
    value + 1,
    value - 1,
    value + 2,
    value - 2,
    value + random.below(30),
    value - random.below(30),
    -value,
    value + 0.5,
    0,
    1,
    1e7,
  ]);
}

function otherString(key, value, random) {
  if (key === 'type') return random.pick(NAMES);
  if (key === 'stepType') return random.pick(STEPS);
  return random.pick(['', `${value}x`, value.slice(1), 'level', 'due', '\ud83d', 'a'.repeat(300)]);
}

function reshape(list, random) {
  const index = random.below(list.length + 1);
  const choice = random.below(6);
  if (choice === 0 && list.length > 0) list.splice(Math.min(index, list.length - 1), 1);
  else if (choice === 1 && list.length > 0) list.splice(index, 0, structuredClone(random.pick(list)));
  else if (choice === 2) list.reverse();
  else if (choice === 3) list.splice(index, 0, structuredClone(NODE));
  else if (choice === 4) list.splice(index, 0, { type: random.pick(NAMES) });
  else list.splice(index, 0, { type: 'text', text: 'y' });
}

function reform(object, random) {
  const key = random.pick([
    ...Object.keys(object),
    'openStart',
    'openEnd',
    'structure',
    'marks',
    'attrs',
    'content',
    'extra',
  ]);
  const choice = random.below(4);
  if (choice === 0) delete object[key];
  else if (key === 'openStart' || key === 'openEnd') object[key] = random.between(0, 3);
  else if (key === 'structure') object[key] = !object[key];
  else if (key === 'marks')
    object[key] = [{ type: random.pick(Object.keys(schema.marks)) }, { type: 'bracketed', attrs: { id: 'q' } }];
  else if (key === 'attrs') object[key] = { level: random.pick([1, 7, '2', null]), href: 'javascript:x', extra: 1 };
  else if (key === 'content') object[key] = [structuredClone(NODE)];
  else object[key] = structuredClone(random.pick(JUNK));
}
