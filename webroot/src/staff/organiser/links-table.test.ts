import { expect, test } from 'vitest';
import { linksTable } from './links-table';

const ROW = { meeting: 'Kyiv', delegation: 'საქართველო', seat: 'Georgia 1', link: 'https://meeting.example/s#abc' };

test('the table names its fields first, is marked as UTF-8, and ends each line as the format wants it', () => {
  expect(linksTable([ROW])).toBe(
    '\uFEFFmeeting,delegation,seat,link\r\n"Kyiv","საქართველო","Georgia 1","https://meeting.example/s#abc"\r\n',
  );
});

test('quotes, commas and line ends in a field stay in it', () => {
  const [, line] = linksTable([{ ...ROW, meeting: 'The "big" one,\nin Kyiv' }]).split('\r\n');
  expect(line).toBe('"The ""big"" one,\nin Kyiv","საქართველო","Georgia 1","https://meeting.example/s#abc"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%s is no formula to whoever opens the table', (seat) => {
  expect(linksTable([{ ...ROW, seat }])).toContain(`"'${seat}"`);
});
