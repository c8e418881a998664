// The rapporteur's page: an empty note, a full one with every kind of block, others writing in it, and no connection.
import { EN, floor, KA, M, PLENARY, quick, room, rooms, scene, topicPoll, UK } from './people.mjs';

const text = (words, ...marks) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const p = (...content) => ({
  type: 'paragraph',
  content: content.map((each) => (typeof each === 'string' ? text(each) : each)),
});
const h = (level, words) => ({ type: 'heading', attrs: { level }, content: [text(words)] });
const list = (type, ...items) => ({
  type,
  content: items.map((item) => ({ type: 'list_item', content: [p(item)] })),
});
const row = (type, ...cells) => ({
  type: 'table_row',
  content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [p(cell)] })),
});

const note = {
  type: 'doc',
  content: [
    h(1, 'Document fraud at the border'),
    p(
      'The group considered how forged documents are found at the first line of control. ',
      text('Two delegations', 'strong'),
      ' described a joint reference collection; ',
      text('one asked', 'em'),
      ' that it be opened to all six countries.',
    ),
    h(2, 'What was said'),
    list(
      'bullet_list',
      'Specimens reach small posts months after they are known in the capital.',
      'A shared glossary would spare three translations of each alert.',
      UK,
    ),
    {
      type: 'recommendation',
      content: [
        p(
          'The participating states exchange specimens of new travel documents within thirty days of their first issue.',
        ),
        list('bullet_list', 'through the existing contact points', 'with a short description in English'),
      ],
    },
    { type: 'decision', content: [p('The group meets again before the end of the year.')] },
    {
      type: 'action_item',
      attrs: { who: 'Georgia', due: '2018-03-31' },
      content: [p('Draft the list of contact points and circulate it.')],
    },
    h(2, KA),
    { type: 'blockquote', content: [p('“What we find today, our neighbour needs tomorrow.”')] },
    list('ordered_list', 'First line of control', 'Second line of control'),
    {
      type: 'table',
      content: [
        row('table_header', 'Delegation', 'Specimens a year'),
        row('table_cell', 'Georgia', '14'),
        row('table_cell', 'Україна', '31'),
      ],
    },
    p(
      'The text ',
      { type: 'text', text: 'in all official languages', marks: [{ type: 'bracketed', attrs: { id: 'b1' } }] },
      ' was not agreed.',
    ),
  ],
};

const GROUP = `${M}/wg-1`;
const busy = { floor: floor(3, { used: 40_000, speaker: 6 }), 'poll/2': quick() };
const rapporteur = (plenary = {}, inMeeting = {}, extra = {}) => scene('rapporteur', plenary, inMeeting, extra);
const cursors = [
  { by: 'p1-0', anchor: 60, head: 60 },
  { by: 'p2-0', anchor: 130, head: 175 },
];

async function writeOffline(page, stage) {
  await page.locator('.ProseMirror').waitFor();
  stage.scene.offline = true;
  stage.cut();
  await page.locator('header .warn').waitFor();
  await page.locator('.ProseMirror').click();
  await page.keyboard.type('What is written now stays on this device. ');
}

/** The cursor in the first part that fits, the last keys pressed, and what is pressed or typed then. */
const writing = (where, what) => async (page) => {
  await page.locator(`.ProseMirror ${where}`).first().click();
  await what(page);
};
const tool = (name) => (page) => page.locator(`[data-tool=${name}]`).click();

export const rapporteurScenes = [
  ['rap-empty', '/r', rapporteur()],
  ['rap-note', '/r', rapporteur(busy, { 'poll/1': topicPoll() }, { note, cursors })],
  ['rap-note-uk', '/r', rapporteur(busy, {}, { note }), { lang: 'uk' }],
  ['rap-note-ka', '/r', rapporteur(busy, {}, { note }), { lang: 'ka' }],
  [
    'rap-link',
    '/r',
    rapporteur({}, {}, { note }),
    {
      act: async (page) => {
        await page.locator('.ProseMirror p').first().dblclick();
        await page.keyboard.press('Control+k');
      },
    },
  ],
  ['rap-more', '/r', rapporteur({}, {}, { note }), { lang: 'ka', act: writing('li', tool('more')) }],
  ['rap-table', '/r', rapporteur({}, {}, { note }), { lang: 'uk', act: writing('td', tool('table')) }],
  [
    'rap-blocks',
    '/r',
    rapporteur({}, {}, { unanswered: true }),
    { lang: 'uk', act: writing('p', (page) => page.keyboard.type('/')) },
  ],
  [
    'rap-asked',
    '/r',
    rapporteur({}, {}, { unanswered: true }),
    {
      lang: 'ka',
      act: writing('p', async (page) => {
        await page.keyboard.type('/rec');
        await page.keyboard.press('Enter');
        await page.locator('[data-tool=quote], [data-tool=bullets], [data-tool=more]').first().click();
      }),
    },
  ],
  [
    'rap-keys',
    '/r',
    rapporteur({}, {}, { note }),
    { lang: 'hy', act: writing('p', (page) => page.keyboard.press('Control+/')) },
  ],
  ['rap-offline', '/r', rapporteur({}, {}, { note }), { act: writeOffline }],
  ['rap-group', '/r', { ...scene('organiser', {}, { rooms: rooms(KA, UK, EN) }, { note }) }],
  ['rap-none', '/r', scene('rapporteur', {}, { rooms: { rooms: [] } })],
];

export { cursors, GROUP, note, PLENARY, room };
