import { addTexts } from '../i18n/i18n';
import { noteCatalogues } from '../i18n/note/catalogues';

/** The note as a part of a page, with its words: fetched when a note is first looked at. */
export async function notePart() {
  const [{ default: NoteView }] = await Promise.all([import('./NoteView.svelte'), addTexts(noteCatalogues)]);
  return NoteView;
}
