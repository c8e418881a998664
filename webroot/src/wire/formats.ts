// Written by `make golden` from services/reports; do not edit.

/** The formats of a report, the one that most people want first. */
export const REPORT_FORMATS = ['docx', 'pdf', 'odt', 'html', 'md', 'xlsx', 'csv.zip', 'ics', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The languages of a report. */
export const REPORT_LANGUAGES = ['en', 'uk', 'ka', 'hy'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** The parts of a report, in reading order. */
export const REPORT_PARTS = [
  'programme',
  'topics',
  'recommendations',
  'decisions',
  'actions',
  'notes',
  'polls',
  'speakers',
  'delegations',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Whose a speech, a vote or a proposal is told to be. */
export const REPORT_ATTRIBUTIONS = ['seat', 'delegation', 'none'] as const;
export type ReportAttribution = (typeof REPORT_ATTRIBUTIONS)[number];
