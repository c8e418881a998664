/** The own set of signs, as paths on a grid of 24; only what is used stands here. */
export const MICROPHONE = 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21';
export const BALLOT_BOX = 'M8 14V4h8v10M3.5 14h17M5 14v6h14v-6M9.8 8.8l1.6 1.7 3-3.2';
export const PAPER = 'M6 3h9l4 4v14H6zM9.5 12h6M9.5 16h6';
export const TABLE = 'M7 12a5 3.5 0 1 0 10 0a5 3.5 0 1 0-10 0M12 4.5v.2M5 7v.2M19 7v.2M5 16.8v.2M19 16.8v.2M12 19.3v.2';
export const CHECK = 'M5 12.5l4.5 4.5L19 7.5';
export const DOWN = 'M6 9.5l6 6 6-6';
export const DIAMOND = 'M12 3l9 9-9 9-9-9zM12 8v5M12 16v.1';
export const PAUSE = 'M9 6v12M15 6v12';
export const WARNING = 'M12 4l9 16H3zM12 10v4M12 17v.1';
export const PHONE = 'M8 3h8v18H8zM11 18h2';
export const SENT = 'M12 20V5M6 11l6-6 6 6';
export const ONWARD = 'M5 12h14M13 6l6 6-6 6';
export const CALENDAR = 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4';
export const PEOPLE =
  'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.3 3.3 0 0 1 0 6.2M18 14.3a6.4 6.4 0 0 1 3.5 5.7';
export const LIST = 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1';
export const PLUS = 'M12 5v14M5 12h14';
