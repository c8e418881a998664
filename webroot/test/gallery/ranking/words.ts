/** What the drawn ballot says; the words of the control itself come with it. */
export interface Words {
  question: string;
  how: string;
  options: readonly string[];
  ranked: (count: number, all: number) => string;
  own: string;
  none: string;
  rest: string;
  restHow: string;
  add: string;
  up: (name: string) => string;
  down: (name: string) => string;
  handle: (rank: number, name: string) => string;
  equal: string;
  level: string;
  apart: string;
  out: string;
  here: string;
  vote: string;
  counted: string;
  change: string;
  states: Readonly<Record<'none' | 'partly' | 'open' | 'between' | 'onto' | 'counted', string>>;
}

export const WORDS: Readonly<Record<'en' | 'uk', Words>> = {
  en: {
    question: 'In which order should the working groups take up the topics?',
    how: 'The best first. Rank as many as you like; several may stand equal.',
    options: [
      'Document fraud at the border',
      'Exchange of data between border agencies on the ways and the means of facilitation, and joint investigations',
      'Return and readmission',
      'Protection of witnesses and victims across borders, and who pays for it',
      'Financial investigations',
      'Legal safeguards for smuggled migrants',
    ],
    ranked: (count, all) => `${count} of ${all} ranked`,
    own: 'Your order',
    none: 'Nothing is ranked yet. Press a topic below, the best first.',
    rest: 'Not ranked',
    restHow: 'These count behind all that are ranked.',
    add: 'Rank',
    up: (name) => `${name} one up`,
    down: (name) => `${name} one down`,
    handle: (rank, name) => `Rank ${rank}, ${name}: drag, or arrow up and down`,
    equal: 'equal',
    level: 'Equal with the one above',
    apart: 'Behind the one above',
    out: 'Do not rank',
    here: 'Equal with this one',
    vote: 'Vote',
    counted: 'Counted at 14:07',
    change: 'Move a topic to change it.',
    states: {
      none: 'nothing ranked',
      partly: 'three ranked, two of them equal',
      open: 'what can be done with a row',
      between: 'dragged between two rows',
      onto: 'dragged onto a row',
      counted: 'counted',
    },
  },
  uk: {
    question: 'У якому порядку робочі групи мають розглядати теми?',
    how: 'Найважливіша перша. Розставте скільки бажаєте тем; кілька можуть бути на одному місці.',
    options: [
      'Підроблення документів на кордоні',
      'Обмін даними між прикордонними відомствами про шляхи й засоби сприяння незаконній міграції та спільні розслідування держав-учасниць',
      'Повернення та реадмісія',
      'Захист свідків і потерпілих від торгівлі людьми за межами держави та джерела його фінансування',
      'Фінансові розслідування',
      'Правові гарантії для незаконно переправлених мігрантів',
    ],
    ranked: (count, all) => `Розставлено ${count} з ${all}`,
    own: 'Ваш порядок',
    none: 'Ще нічого не розставлено. Натискайте теми нижче, починаючи з найважливішої.',
    rest: 'Не розставлено',
    restHow: 'Вони рахуються після всіх розставлених.',
    add: 'Розставити',
    up: (name) => `${name}: на одне місце вище`,
    down: (name) => `${name}: на одне місце нижче`,
    handle: (rank, name) => `Місце ${rank}, ${name}: перетягніть або стрілка вгору чи вниз`,
    equal: 'нарівно',
    level: 'Нарівно з попередньою',
    apart: 'Після попередньої',
    out: 'Не розставляти',
    here: 'Нарівно з цією',
    vote: 'Проголосувати',
    counted: 'Зараховано о 14:07',
    change: 'Пересуньте тему, щоб змінити голос.',
    states: {
      none: 'нічого не розставлено',
      partly: 'розставлено три, дві нарівно',
      open: 'що можна зробити з рядком',
      between: 'перетягують між рядками',
      onto: 'перетягують на рядок',
      counted: 'зараховано',
    },
  },
};
