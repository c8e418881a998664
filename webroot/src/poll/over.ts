import { derived, type Readable, Signal } from '../signal/signal';
import { ticker } from '../ui/time';
import type { PollDoc } from '../wire/types';

const NEVER: Readable<boolean> = new Signal(false);

/** Whether the closing time of a poll has come, also before the server has said that it is closed. */
export const isOver = ({ closesAt }: PollDoc): Readable<boolean> =>
  closesAt ? derived(ticker, (now) => now >= closesAt) : NEVER;
