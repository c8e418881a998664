import { beforeAll, expect, test } from 'vitest';
import { countryName, loadCountries } from './countries';
import { LANGUAGES } from './i18n';

beforeAll(async () => {
  for (const language of Object.keys(LANGUAGES)) await loadCountries(language);
});

test.each([
  ['en', 'Georgia', 'Moldova'],
  ['uk', 'Грузія', 'Молдова'],
  ['ka', 'საქართველო', 'მოლდოვა'],
  ['hy', 'Վրաստան', 'Մոլդովա'],
])('%s names countries in its own words', (language, georgia, moldova) => {
  expect([countryName('GE', language), countryName('MD', language)]).toEqual([georgia, moldova]);
});

test('what is no country has no name', () => {
  for (const language of Object.keys(LANGUAGES)) {
    expect([countryName('QQ', language), countryName('no code', language), countryName(null, language)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});
