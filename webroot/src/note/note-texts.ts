import { t } from '../i18n/i18n';
import { derived, type Readable } from '../signal/signal';
import { BLOCKS } from './blocks';
import type { EditorTexts } from './note-editor';

/** What the editor says, in the language that is shown now. */
export const noteTexts: Readable<EditorTexts> = derived(t, (say) => ({
  label: say('note.title'),
  task: { done: say('note.done') },
  action: { title: say('note.act.action'), who: say('note.who'), due: say('note.due') },
  blocks: {
    titles: { recommendation: say('note.act.recommendation'), decision: say('note.act.decision') },
    hints: {
      heading: say('note.hint.heading'),
      recommendation: say('note.hint.recommendation'),
      decision: say('note.hint.decision'),
      action_item: say('note.hint.action'),
    },
    line: say('note.hint.line'),
    table: say('note.act.table'),
  },
  entries: BLOCKS.map((block) => ({ block, words: say(`note.act.${block}`) })),
}));
