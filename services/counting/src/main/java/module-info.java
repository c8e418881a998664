/** Counting rules for ballots, exact and explained. Pure Java: no dependency. */
module org.sessioniv.counting {
    exports org.sessioniv.counting;
    exports org.sessioniv.counting.decision;
    exports org.sessioniv.counting.json;
    exports org.sessioniv.counting.model;
}
