import type { Translate } from '../i18n/i18n';
import type { AttendanceDoc, PollDoc } from '../wire/types';

/** Which delegations attend; nothing where nothing was said of anybody. */
export type Attendance = AttendanceDoc | undefined;

/** Whether it was said that this delegation attends. */
export const attends = (attendance: Attendance, delegation: string): boolean =>
  !!attendance?.marks.some((mark) => mark.delegation === delegation && mark.present);

/** Whether what a poll comes to rests on who attends. */
export const restsOnAttendance = ({ attending, deciding }: PollDoc): boolean =>
  !!attending || (deciding.type === 'required-majority' && deciding.base === 'present');

/** What has to be reached for the result to count, where that rests on who attends. */
export function quorumWords({ attending, quorum }: PollDoc, translate: Translate): string {
  if (!attending || !quorum || attending.quorum === 'entitled') return '';
  return translate(`attending.quorum.${attending.quorum}`, { share: quorum.share });
}
