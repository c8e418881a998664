import type { DotsBallot, PollDoc } from '../../wire/types';
import { methodOf } from './way';

const dotsOf = (poll: PollDoc) => methodOf(poll, 'dots');

export const dotsOn = (ballot: DotsBallot | undefined, option: string): number => ballot?.dots[option] ?? 0;

/** How many dots are not on any option yet. */
export function dotsLeft(poll: PollDoc, ballot: DotsBallot | undefined): number {
  return dotsOf(poll).points - Object.values(ballot?.dots ?? {}).reduce((sum, each) => sum + each, 0);
}

export function mayPut(poll: PollDoc, ballot: DotsBallot | undefined, option: string): boolean {
  return dotsLeft(poll, ballot) > 0 && dotsOn(ballot, option) < dotsOf(poll).mostPerOption;
}

/** The ballot with one dot more or less on an option, where there may be; an option without dots is not on it. */
export function dotted(poll: PollDoc, ballot: DotsBallot | undefined, option: string, by: 1 | -1): DotsBallot {
  const may = by > 0 ? mayPut(poll, ballot, option) : dotsOn(ballot, option) > 0;
  const dots = dotsOn(ballot, option) + (may ? by : 0);
  const { [option]: _, ...others } = ballot?.dots ?? {};
  return { type: 'dots', dots: dots ? { ...others, [option]: dots } : others };
}

/** Whether dots have to be put before the ballot can be sent: all of them, or one at least. */
export function lacksDots(poll: PollDoc, ballot: DotsBallot | undefined): boolean {
  const left = dotsLeft(poll, ballot);
  return dotsOf(poll).allSpent ? left > 0 : left === dotsOf(poll).points;
}
