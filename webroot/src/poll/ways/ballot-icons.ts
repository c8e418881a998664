/** Signs that only a ballot has, as paths on a grid of 24. */
export const UP = 'M6 14.5l6-6 6 6';
export const LESS = 'M5 12h14';
export const MORE = 'M5 12h14M12 5v14';
export const AWAY = 'M6 6l12 12M18 6L6 18';
export const GRIP = 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1';
