import {
  REPORT_PARTS,
  type ReportAttribution,
  type ReportFormat,
  type ReportLanguage,
  type ReportPart,
} from '../wire/formats';
import { type Code, meetingPath } from '../wire/http';

/** What of a meeting a report tells. */
export interface ReportChoice {
  /** The one room that it is about; none for the whole meeting. */
  room: string | null;
  parts: readonly ReportPart[];
  attribution: ReportAttribution;
}

export const WHOLE: ReportChoice = { room: null, parts: REPORT_PARTS, attribution: 'seat' };

/** The parts that may be chosen: what is the meeting's own is in no report on a room, names in none without them. */
export function partsOf({ room, attribution }: Pick<ReportChoice, 'room' | 'attribution'>): readonly ReportPart[] {
  const may = {
    programme: room === null,
    topics: room === null,
    recommendations: true,
    decisions: true,
    actions: true,
    notes: true,
    polls: true,
    speakers: true,
    delegations: attribution !== 'none',
  } satisfies Record<ReportPart, boolean>;
  return REPORT_PARTS.filter((part) => may[part]);
}

/** The parts that are chosen and may be: none of them is no report. */
export function toldIn(choice: ReportChoice): readonly ReportPart[] {
  return partsOf(choice).filter((part) => choice.parts.includes(part));
}

/** The choice with that part, or without it where it had it; parts stay in reading order. */
export function toggled(choice: ReportChoice, part: ReportPart): ReportChoice {
  const parts = REPORT_PARTS.filter((each) => choice.parts.includes(each) !== (each === part));
  return { ...choice, parts };
}

/** Whatever is as a rule is not asked for by name. */
function query(choice: ReportChoice, language: ReportLanguage): string {
  const asked = new URLSearchParams({ language });
  if (choice.room !== null) asked.set('room', choice.room.slice(choice.room.indexOf('/') + 1));
  if (choice.parts.length < REPORT_PARTS.length) asked.set('parts', choice.parts.join(','));
  if (choice.attribution !== 'seat') asked.set('attribution', choice.attribution);
  return asked.toString();
}

export function reportUrl(
  meeting: string,
  format: ReportFormat,
  language: ReportLanguage,
  choice: ReportChoice,
): string {
  return `${meetingPath(meeting)}/report?format=${format}&${query(choice, language)}`;
}

/** Where the report can be looked at beside the choices. */
export function previewUrl(meeting: string, language: ReportLanguage, choice: ReportChoice): string {
  return `${meetingPath(meeting)}/report/preview?${query(choice, language)}`;
}

/** Why no report came into a frame: what the server says instead, or that nothing came. */
export function refusalIn(page: Document | null): Code | '' {
  if (page === null) return 'unreachable';
  if (page.contentType === 'text/html' && page.title !== '') return '';
  try {
    return (JSON.parse(page.body.textContent ?? '') as { code?: Code }).code ?? 'server-failed';
  } catch {
    return 'server-failed';
  }
}
