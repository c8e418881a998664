import org.jspecify.annotations.NullMarked;

/** The rules of a meeting: pure functions from state and command to events. */
@NullMarked
module org.sessioniv.domain {
    requires transitive org.sessioniv.counting;
    requires transitive org.sessioniv.notesteps;
    requires transitive org.pcollections;
    requires static org.jspecify;

    exports org.sessioniv.domain.room;
    exports org.sessioniv.domain.board;
    exports org.sessioniv.domain.roster;
    exports org.sessioniv.domain.programme;
    exports org.sessioniv.domain.topic;
    exports org.sessioniv.domain.group;
    exports org.sessioniv.domain.session;
    exports org.sessioniv.domain.floor;
    exports org.sessioniv.domain.note;
    exports org.sessioniv.domain.poll;
    exports org.sessioniv.domain.recount;
    exports org.sessioniv.domain.screen;
    exports org.sessioniv.domain.placing;
}
