import { type Language, localeOf } from './i18n';

interface Names {
  months: readonly string[];
  /** From Sunday. */
  days: readonly string[];
  long: (day: number, month: string, year: number) => string;
  full: (weekday: string, long: string) => string;
}

/** Browsers leave these languages out of their tables of dates; the forms are those of Unicode's CLDR. */
const OWN: Partial<Record<Language, Names>> = {
  ka: {
    months: `იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი`.split(
      ' ',
    ),
    days: 'კვირა ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი'.split(' '),
    long: (day, month, year) => `${day} ${month}, ${year}`,
    full: (weekday, long) => `${weekday}, ${long}`,
  },
  hy: {
    months:
      `հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի`.split(
        ' ',
      ),
    days: 'կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ'.split(' '),
    long: (day, month, year) => `${day} ${month}, ${year} թ․`,
    full: (weekday, long) => `${long}, ${weekday}`,
  },
};

/** A day of the calendar (`2017-10-17`) in words; it is a date there, whatever the clock here says. */
export function dayOf(date: string, language: Language, style: 'full' | 'long' = 'long'): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const names = OWN[language];
  if (!names) return new Intl.DateTimeFormat(localeOf(language), { dateStyle: style, timeZone: 'UTC' }).format(at);
  const long = names.long(at.getUTCDate(), names.months[at.getUTCMonth()] ?? '', at.getUTCFullYear());
  return style === 'long' ? long : names.full(names.days[at.getUTCDay()] ?? '', long);
}

/** The days of a meeting in words: one, or from and to. */
export function daysOf(from: string, to: string, language: Language): string {
  if (from === to || Number.isNaN(Date.parse(to)) || Number.isNaN(Date.parse(from))) return dayOf(from, language);
  if (OWN[language]) return `${dayOf(from, language)} – ${dayOf(to, language)}`;
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
