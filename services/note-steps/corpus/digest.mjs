/**
 * A number for a whole document, computed alike in Java (`Digest` in the tests), so that a document need not be
 * written out after each step. Neighbouring texts with the same marks count as one, as they do there.
 */
export function digest(node) {
  const text = print(node);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function print(node) {
  const marks = node.marks.map((mark) => mark.type.name + attributes(mark.attrs)).join(',');
  if (node.isText) return `"${node.text}"[${marks}]`;
  let children = '';
  let text = null;
  node.forEach((child) => {
    if (child.isText && text?.sameMarkup(child)) text = text.withText(text.text + child.text);
    else {
      if (text) children += print(text);
      text = child.isText ? child : null;
      if (!text) children += print(child);
    }
  });
  if (text) children += print(text);
  return `${node.type.name}${attributes(node.attrs)}[${marks}](${children})`;
}

function attributes(attrs) {
  return `{${Object.keys(attrs)
    .map((name) => `${name}=${value(attrs[name])}`)
    .join(',')}}`;
}

/** The two languages write numbers beyond 32 bits differently. */
function value(attribute) {
  return typeof attribute === 'number' && attribute !== (attribute | 0) ? 'other' : attribute;
}
