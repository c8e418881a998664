import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AST, parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** What people wrote may run from right to left, so it stands in an element of its own that goes by its first letter. */
const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

/** Fields and names under which people's words go in the components. */
const WORDS = new Set(
  'title name label shortName ground question why place subject text who words called code questionText'.split(' '),
);
/** Functions that answer with people's words. */
const SAYERS = new Set('nameOf labelOf whoOf roomTitle optionTitle who nameFor whereOf calledIn'.split(' '));
/** Same names for what the program itself says. */
const OF_THE_PROGRAM = new Set(['says', 'kind.says', 'code']);
/** Where nobody writes words: secrets, numbers, choices, links and codes. */
const NO_WORDS = new Set(['password', 'number', 'checkbox', 'radio', 'date', 'file', 'range']);

type Node = { type: string; [key: string]: unknown };

function attribute(element: AST.RegularElement, name: string): AST.Attribute | undefined {
  return element.attributes.find((each): each is AST.Attribute => each.type === 'Attribute' && each.name === name);
}

function textOf(found: AST.Attribute | undefined): string | undefined {
  const { value } = found ?? {};
  return Array.isArray(value) && value[0]?.type === 'Text' ? value[0].data : undefined;
}

const goesByItself = (element: AST.RegularElement | undefined) =>
  element?.name === 'bdi' || (!!element && textOf(attribute(element, 'dir')) === 'auto');

/** What a list is turned into, as by `map`. */
const made = (given: Node[]) =>
  given.some(({ type, body }) => type === 'ArrowFunctionExpression' && isWords(body as Node));

function isWords(expression: Node): boolean {
  switch (expression.type) {
    case 'Identifier':
      return WORDS.has(String(expression.name)) && !OF_THE_PROGRAM.has(String(expression.name));
    case 'MemberExpression': {
      const { name } = expression.property as { name?: string };
      return !!name && WORDS.has(name) && !OF_THE_PROGRAM.has(name);
    }
    case 'CallExpression': {
      const { name, object } = expression.callee as { name?: string; object?: Node };
      return (name ? SAYERS.has(name) : !!object && isWords(object)) || made(expression.arguments as Node[]);
    }
    case 'TemplateLiteral':
      return (expression.expressions as Node[]).some(isWords);
    case 'BinaryExpression':
      return expression.operator === '+' && (isWords(expression.left as Node) || isWords(expression.right as Node));
    case 'LogicalExpression':
      return isWords(expression.left as Node) || isWords(expression.right as Node);
    case 'ConditionalExpression':
      return isWords(expression.consequent as Node) || isWords(expression.alternate as Node);
    case 'ChainExpression':
      return isWords(expression.expression as Node);
    default:
      return false;
  }
}

function takesWords(element: AST.RegularElement): boolean {
  if (element.name === 'textarea') return true;
  const type = textOf(attribute(element, 'type'));
  const typed = attribute(element, 'type') === undefined || type === 'text' || type === 'search';
  const aCode = textOf(attribute(element, 'dir')) === 'ltr';
  return element.name === 'input' && typed && !aCode && !NO_WORDS.has(type ?? '') && !attribute(element, 'readonly');
}

function faultsOf(file: string): string[] {
  const source = readFileSync(here + file, 'utf8');
  const found: string[] = [];
  const fault = (node: Node, what: string) => {
    const line = source.slice(0, Number(node.start)).split('\n').length;
    found.push(`${file}:${line} ${what}`);
  };
  const visit = (node: unknown, inside: AST.RegularElement | undefined): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, inside);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const each = node as Node;
    let next = inside;
    if (each.type === 'RegularElement') {
      const element = each as unknown as AST.RegularElement;
      next = element;
      const lang = attribute(element, 'lang');
      if (lang && textOf(lang) === undefined && !goesByItself(element)) fault(each, 'marks a language without dir');
      if (takesWords(element) && !goesByItself(element) && !attribute(element, 'inputmode')) fault(each, 'takes words');
    }
    if (each.type === 'Attribute') return;
    if (each.type === 'ExpressionTag' && isWords(each.expression as Node) && !goesByItself(next)) {
      fault(each, source.slice(Number(each.start), Number(each.end)));
    }
    for (const [key, child] of Object.entries(each)) if (key !== 'expression') visit(child, next);
  };
  visit(parse(source, { modern: true }).fragment, undefined);
  return found;
}

test('the components are found', () => {
  expect(files.length).toBeGreaterThan(50);
});

test('the words of people stand in elements that go by their own direction', () => {
  const found = files.flatMap(faultsOf);
  expect(found, found.join('\n')).toEqual([]);
});
