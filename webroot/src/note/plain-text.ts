/** A node of the note's document as the wire brings it; only what reading needs. */
interface Node {
  type?: string;
  text?: string;
  content?: Node[];
}

function inlineText(node: Node): string {
  return node.text ?? (node.content ?? []).map(inlineText).join('');
}

/** The lines of a note: each innermost block that holds text, in order, with what kind of block it is. */
export function linesOf(document: unknown): { kind: string; text: string }[] {
  const lines: { kind: string; text: string }[] = [];
  const walk = (node: Node) => {
    const content = node.content ?? [];
    if (content.some((each) => each.text !== undefined)) lines.push({ kind: node.type ?? '', text: inlineText(node) });
    else for (const each of content) walk(each);
  };
  if (typeof document === 'object' && document !== null) walk(document as Node);
  return lines;
}
