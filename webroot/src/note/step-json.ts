import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';

/** A step as the wire has it. */
export interface StepJson {
  stepType: string;
  from?: number;
  to?: number;
  slice?: { content?: NodeJson[] };
  steps?: StepJson[];
}

interface NodeJson {
  type: string;
  text?: string;
  content?: NodeJson[];
}

/**
 * A step to send. The undoing of marks nests one set of mark steps in another, which the library itself then cannot
 * read back: the inner ones are taken out.
 */
export function stepToJson(step: Step): StepJson {
  return flattened(step.toJSON() as StepJson);
}

export function stepFromJson(schema: Schema, json: unknown): Step {
  return Step.fromJSON(schema, flattened(json as StepJson));
}

function flattened(json: StepJson): StepJson {
  if (json?.stepType !== 'markSet' || !Array.isArray(json.steps)) return json;
  return { stepType: 'markSet', steps: json.steps.flatMap((inner) => flattened(inner).steps ?? [inner]) };
}

/** Bytes of a value as it is sent. */
export function bytesOf(json: unknown): number {
  return new TextEncoder().encode(JSON.stringify(json)).length;
}

/** Words that steps brought, as a person would want them back: letters typed one by one are one piece again. */
export function textOfSteps(steps: readonly StepJson[]): string {
  const pieces: { start: number; text: string; open: boolean }[] = [];
  for (const { from, to, slice } of steps) {
    if (from === undefined || to === undefined) continue;
    const text = (slice?.content ?? []).map(textOf).join('\n');
    const typed = (slice?.content ?? []).every((node) => node.text !== undefined);
    const last = pieces.at(-1);
    if (last?.open && typed && from >= last.start && to <= last.start + last.text.length) {
      last.text = last.text.slice(0, from - last.start) + text + last.text.slice(to - last.start);
    } else if (text) {
      pieces.push({ start: from, text, open: typed });
    }
  }
  return pieces
    .map((piece) => piece.text)
    .filter((text) => text.trim())
    .join('\n');
}

const INLINE = new Set(['text', 'hard_break', 'footnote']);

function textOf(node: NodeJson): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hard_break') return '\n';
  const content = node.content ?? [];
  return content.map(textOf).join(content.some((each) => !INLINE.has(each.type)) ? '\n' : '');
}
