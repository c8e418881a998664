// What a delegation would like, on the phone: before it was said, while it is filled in, as it stands, and where
// it has a place.
import { EN, KA, rooms, scene, UK } from './scenes.mjs';

const TWELVE = [
  `${KA}, ერთობლივი გამოძიებები და მტკიცებულებების ურთიერთაღიარება`,
  `${UK}, захист потерпілих від торгівлі`,
  EN,
  ...Array.from({ length: 9 }, (_, i) => `Returns and readmission, question ${i + 4}`),
];
const groups = () => {
  const all = rooms(TWELVE);
  for (const each of all.rooms) each.delegations = [];
  return all;
};
const wish = {
  groups: [2, 1, 5].map((n) => `kyiv-2017/wg-${n}`),
  languages: ['ka', 'en', 'ru', 'uk'],
  by: 'Georgia 2',
  at: 1508227200000,
};
const place = {
  places: [
    {
      delegation: 'd0',
      room: 'kyiv-2017/wg-5',
      reason: {
        kind: 'wish',
        wish: 3,
        passed: [
          { room: 'kyiv-2017/wg-2', against: 'full' },
          { room: 'kyiv-2017/wg-1', against: 'others' },
        ],
        only: ['ka'],
      },
    },
  ],
  at: 1508227200000,
};
const fill = async (page) => {
  await page.locator('section.card button.wide').click();
  const form = page.locator('section.card');
  for (const at of [3, 0, 1]) await form.getByRole('checkbox').nth(at).click({ force: true });
  await form.locator('fieldset').last().getByRole('checkbox').nth(10).check();
};

export const wishes = {
  phone: [
    ['wish-open', '/p', scene({}, { rooms: groups() }), { tab: 4 }],
    ['wish-filling', '/p', scene({}, { rooms: groups() }), { tab: 4, act: fill }],
    ['wish-filling-uk', '/p', scene({}, { rooms: groups() }), { tab: 4, act: fill, lang: 'uk' }],
    ['wish-said', '/p', scene({}, { rooms: groups(), wish }), { tab: 4 }],
    ['wish-said-ka', '/p', scene({}, { rooms: groups(), wish }), { tab: 4, lang: 'ka' }],
    ['wish-placed', '/p', scene({}, { rooms: groups(), wish, place }), { tab: 4 }],
    ['wish-placed-uk', '/p', scene({}, { rooms: groups(), wish, place }), { tab: 4, lang: 'uk' }],
    ['wish-placed-hy', '/p', scene({}, { rooms: groups(), wish, place }), { tab: 4, lang: 'hy' }],
  ],
};
