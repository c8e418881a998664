// Written by `make golden` from services/reports; do not edit.

/** The formats of a report, the one that most people want first. */
export const REPORT_FORMATS = ['docx', 'pdf', 'odt', 'html', 'md', 'xlsx', 'csv.zip', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The languages of a report. */
export const REPORT_LANGUAGES = ['en', 'uk', 'ka', 'hy'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];
