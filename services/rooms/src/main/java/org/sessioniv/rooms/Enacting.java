package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;

/**
 * Makes what a room decided hold: in the journal first, then, as far as a meeting's own room says who people are and
 * which rooms there are, on every node.
 */
final class Enacting {
    private final RoomId id;
    private final RoomWorld world;
    private final Residence residence;
    private final Function<Announcement, Future<Void>> announce;
    /** What the room says may not be in force everywhere. */
    private boolean unspread;

    Enacting(RoomId id, RoomWorld world, Residence residence, Function<Announcement, Future<Void>> announce) {
        this.id = id;
        this.world = world;
        this.residence = residence;
        this.announce = announce;
    }

    /** Done once it is stored and in force everywhere: before anybody is answered or told. Fails in any doubt. */
    Future<Void> enact(Entry entry, RoomState after) {
        return world.journal()
                .append(entry)
                .onFailure(unknown -> world.counters().count(RoomCounters.Event.APPENDS_OUTCOME_UNKNOWN))
                .compose(append -> append == Appended.DONE ? spread(after) : fenced());
    }

    private Future<Void> fenced() {
        world.counters().count(RoomCounters.Event.APPENDS_FENCED);
        return Future.failedFuture("another has written");
    }

    /** The same for what was read from the journal: whoever wrote its end may have died before anybody heard of it. */
    Future<Void> enactRead(Replayed read) {
        unspread |= !residence.alone() && id.equals(id.meeting()) && read.newToNodes();
        return spread(read.state());
    }

    private Future<Void> spread(RoomState state) {
        unspread |= world.directory().renew(state);
        return unspread
                ? announce.apply(new MeetingChanged(id, state.version())).onSuccess(everywhere -> unspread = false)
                : Future.succeededFuture();
    }
}
