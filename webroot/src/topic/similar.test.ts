import { describe, expect, it, test } from 'vitest';
import { similarity, similarTo, wordsOf } from './similar';

/** What two delegations may well propose beside each other. */
const SAME: Record<string, [string, string][]> = {
  en: [
    ['Joint patrols at the green border', 'Joint border patrols at the green border'],
    ['Identifying victims of trafficking', 'Identification of trafficking victims'],
    ['Document fraud at airports', 'Fraudulent documents at airports'],
    ['Return of irregular migrants', 'Returning irregular migrants'],
  ],
  uk: [
    ['Спільне патрулювання зеленого кордону', 'Спільні патрулі на зеленому кордоні'],
    ['Виявлення жертв торгівлі людьми', 'Ідентифікація та виявлення жертв торгівлі людьми'],
    ['Повернення нелегальних мігрантів', 'Про повернення нелегального мігранта'],
    ['Підроблені документи в аеропортах', 'Підробка документів в аеропорту'],
  ],
  ka: [
    ['საზღვრის ერთობლივი პატრულირება', 'ერთობლივი პატრულირება საზღვარზე'],
    ['ტრეფიკინგის მსხვერპლთა გამოვლენა', 'ტრეფიკინგის მსხვერპლის გამოვლენა'],
    ['არალეგალური მიგრანტების დაბრუნება', 'არალეგალი მიგრანტების დაბრუნება'],
    ['ყალბი დოკუმენტები აეროპორტებში', 'ყალბი დოკუმენტები აეროპორტში'],
  ],
  hy: [
    ['Սահմանի համատեղ պարեկություն', 'Համատեղ պարեկություն սահմանին'],
    ['Թրաֆիքինգի զոհերի բացահայտում', 'Թրաֆիքինգի զոհերի նույնականացում և բացահայտում'],
    ['Անօրինական միգրանտների վերադարձ', 'Անօրինական միգրանտի վերադարձը'],
    ['Կեղծ փաստաթղթեր օդանավակայաններում', 'Կեղծ փաստաթղթերը օդանավակայանում'],
  ],
};

/** What has words in common and is another topic. */
const OTHER: Record<string, [string, string][]> = {
  en: [
    ['Joint patrols at sea', 'Joint training of interpreters'],
    ['Identifying victims of trafficking', 'Identifying the money flows of smugglers'],
    ['Return of irregular migrants', 'Health care for irregular migrants in detention'],
    ['Document fraud at airports', 'Airport staff and their security checks'],
    ['Exchange of data on forged documents', 'Exchange of liaison officers'],
  ],
  uk: [
    ['Спільне патрулювання кордону', 'Спільне навчання перекладачів'],
    ['Виявлення жертв торгівлі людьми', 'Виявлення грошових потоків контрабандистів'],
    ['Повернення нелегальних мігрантів', 'Медична допомога нелегальним мігрантам під вартою'],
    ['Обмін даними про підроблені документи', 'Обмін офіцерами зв’язку'],
  ],
  ka: [
    ['საზღვრის ერთობლივი პატრულირება', 'თარჯიმნების ერთობლივი მომზადება'],
    ['ტრეფიკინგის მსხვერპლთა გამოვლენა', 'კონტრაბანდისტების ფულადი ნაკადების გამოვლენა'],
    ['არალეგალური მიგრანტების დაბრუნება', 'არალეგალური მიგრანტების ჯანმრთელობის დაცვა დაკავებისას'],
    ['მონაცემთა გაცვლა ყალბ დოკუმენტებზე', 'მეკავშირე ოფიცრების გაცვლა'],
  ],
  hy: [
    ['Սահմանի համատեղ պարեկություն', 'Թարգմանիչների համատեղ ուսուցում'],
    ['Թրաֆիքինգի զոհերի բացահայտում', 'Մաքսանենգների դրամական հոսքերի բացահայտում'],
    ['Անօրինական միգրանտների վերադարձ', 'Կալանավորված անօրինական միգրանտների բժշկական օգնությունը'],
    ['Կեղծ փաստաթղթերի տվյալների փոխանակում', 'Կապի սպաների փոխանակում'],
  ],
};

const points = (one: string, other: string) => similarTo(one, [{ id: 'a', title: other }]).length > 0;

describe.each(Object.keys(SAME))('in %s', (language) => {
  test.each(SAME[language] ?? [])('“%s” is pointed out beside “%s”', (one, other) => {
    expect(points(one, other), String(similarity(one, other))).toBe(true);
    expect(points(other, one)).toBe(true);
  });

  test.each(OTHER[language] ?? [])('“%s” is another topic than “%s”', (one, other) => {
    expect(points(one, other), String(similarity(one, other))).toBe(false);
    expect(points(other, one)).toBe(false);
  });
});

it('compares what the eye reads, not how it is written', () => {
  expect(wordsOf('Café ЇЖАК')).toEqual(wordsOf('Cafe\u0301 їжак'));
  expect(wordsOf('Café')).toEqual(['cafe']);
  expect(similarity('JOINT PATROLS', 'joint patrols')).toBe(1);
});

it('compares words that say something, and each number', () => {
  expect(wordsOf('The return of 2 in EU')).toEqual(['the', 'return', '2']);
});

it('takes words for alike by how they begin rather than by how they end', () => {
  expect(similarity('printed', 'printer')).toBeGreaterThan(similarity('printed', 'sprinted'));
});

it('points nothing out before there is anything to compare', () => {
  for (const begun of ['', ' ', 'a', 'Jo', '—']) expect(points(begun, 'Joint patrols'), begun).toBe(false);
});

it('names the nearest first, and two at most', () => {
  const topics = ['Joint border patrols at night', 'Sea', 'Joint border patrols', 'Joint patrols of the border'].map(
    (title, i) => ({ id: String(i), title }),
  );
  expect(similarTo('Joint border patrols', topics).map(({ id }) => id)).toEqual(['2', '3']);
});
