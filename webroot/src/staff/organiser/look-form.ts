import type { Logo, LookDoc, LookDocShades, MeetingDoc, MeetingGiveLookCommand } from '../../wire/types';

/** What stands in the form of a meeting's look; what is empty is as the program has it. */
export interface LookForm {
  name: string;
  shortName: string;
  accent: string | null;
  logo: Logo | null;
}

/** The form as the meeting looks now. */
export function formOf({ title, look }: Pick<MeetingDoc, 'title' | 'look'>): LookForm {
  return {
    name: look?.prepared ? title : '',
    shortName: look?.shortName ?? '',
    accent: look?.accent?.chosen ?? null,
    logo: look?.logo ?? null,
  };
}

export const PLAIN: LookForm = { name: '', shortName: '', accent: null, logo: null };

export const isPlain = (form: LookForm) => same(form, PLAIN);

export function same(one: LookForm, other: LookForm): boolean {
  return (
    one.name.trim() === other.name.trim() &&
    one.shortName.trim() === other.shortName.trim() &&
    one.accent === other.accent &&
    one.logo?.hash === other.logo?.hash
  );
}

/** The title under which the meeting was prepared. */
export const preparedTitle = ({ title, look }: { title: string; look?: LookDoc | null }) => look?.prepared ?? title;

export function commandOf({ name, shortName, accent, logo }: LookForm): MeetingGiveLookCommand {
  const { hash = '', width = 0, height = 0 } = logo ?? {};
  return {
    type: 'meeting.give-look',
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(shortName.trim() ? { shortName: shortName.trim() } : {}),
    ...(accent ? { accent } : {}),
    ...(logo ? { logo: { hash, width, height } } : {}),
  };
}

/** Where a colour is shown in another shade, since it would be too faint there as it was chosen. */
export function faintOn(shades: LookDocShades): ('light' | 'dark' | 'board')[] {
  return (['light', 'dark', 'board'] as const).filter((ground) => shades[ground] !== shades.chosen);
}

/** A file in base64, as the server takes it. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('a file that cannot be read'));
    reader.readAsDataURL(file);
  });
}
