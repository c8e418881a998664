/** Counting rules for ballots, exact and explained. Pure Java: no dependency. */
module org.sessioniv.counting {}
