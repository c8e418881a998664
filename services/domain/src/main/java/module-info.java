import org.jspecify.annotations.NullMarked;

/** The rules of a meeting: pure functions from state and command to events. */
@NullMarked
module org.sessioniv.domain {
    requires transitive org.sessioniv.counting;
    requires transitive org.sessioniv.notesteps;
    requires transitive org.pcollections;
    requires static org.jspecify;

    exports org.sessioniv.domain.room;
}
