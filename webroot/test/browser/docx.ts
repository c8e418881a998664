import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The words of a Word file, as its reader sees them: all of them, and those of one paragraph style. */
export interface Docx {
  paragraphs: { style: string; text: string }[];
  styled(style: string): string[];
  styles: string[];
}

/** Opens a DOCX far enough to read its paragraphs and the names of their styles. */
export function readDocx(path: string): Docx {
  const files = unzipSync(readFileSync(path));
  const part = (name: string) => {
    const found = files[name];
    if (!found) throw new Error(`${path} has no ${name}.`);
    return strFromU8(found);
  };
  const paragraphs = [...part('word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => plain(words ?? '')).join(''),
  }));
  const defined = [...part('word/styles.xml').matchAll(/<w:style [^>]*w:styleId="([^"]+)"/g)].map(([, id]) => id ?? '');
  return {
    paragraphs,
    styled: (style) => paragraphs.filter((each) => each.style === style).map(({ text }) => text),
    styles: defined,
  };
}

function plain(xml: string): string {
  return xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
  );
}
