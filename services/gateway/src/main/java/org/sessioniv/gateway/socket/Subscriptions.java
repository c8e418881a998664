package org.sessioniv.gateway.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.Timers;

/** The rooms that connections of one gateway instance watch, or whose note they follow. */
final class Subscriptions {
    private final Map<RoomId, Subscription> all = new HashMap<>();
    private final Timers timers;
    private final Surroundings around;
    private final GatewayAddress address;

    Subscriptions(Timers timers, Surroundings around, GatewayAddress address) {
        this.timers = timers;
        this.around = around;
        this.address = address;
    }

    private Subscription to(RoomId room) {
        return all.computeIfAbsent(room, any -> new Subscription(room, around, timers, address));
    }

    private Optional<Subscription> find(RoomId room) {
        return Optional.ofNullable(all.get(room));
    }

    void watch(RoomId room, Watcher watcher, Optional<Lineage> have) {
        Subscription subscription = to(room);
        subscription.feed().add(watcher);
        subscription.watch(watcher, have);
    }

    void unwatch(RoomId room, Watcher watcher) {
        find(room).filter(any -> !watcher.isGone()).ifPresent(subscription -> {
            subscription.feed().remove(watcher);
            tidy(room, subscription);
        });
    }

    void joinNote(RoomId room, Connection connection, Optional<Long> revision, Optional<Lineage> have) {
        to(room).joinNote(connection, revision, have);
    }

    void leaveNote(RoomId room, Connection connection) {
        find(room).ifPresent(subscription -> {
            subscription.leaveNote(connection);
            tidy(room, subscription);
        });
    }

    private void tidy(RoomId room, Subscription subscription) {
        if (subscription.isEmpty()) {
            all.remove(room);
            end(room);
        }
    }

    /** A room that goes on telling a gateway without listeners does no harm. */
    private void end(RoomId room) {
        around.world().rooms().unwatch(room, address).onFailure(unreached -> {});
    }

    void board(BoardChange change) {
        find(change.room()).ifPresent(subscription -> subscription.board(change));
    }

    void note(NoteChange change) {
        find(change.room()).ifPresent(subscription -> subscription.note(change));
    }

    void heads(RoomHeads heads) {
        heads.rooms()
                .forEach(head -> find(head.room())
                        .ifPresentOrElse(
                                subscription -> subscription.head(heads.node(), head), () -> end(head.room())));
    }

    void cursor(CursorShown shown) {
        find(shown.room())
                .ifPresent(subscription -> around.dropped(subscription.notes().cursor(shown)));
    }

    /** Looks after rooms that may have moved or whose news may be lost. */
    void check() {
        List.copyOf(all.values()).forEach(Subscription::check);
    }

    /** A room with many watchers is told less often who came and went. */
    void tell(Attendance attendance, boolean alsoToMany) {
        all.values().stream()
                .map(Subscription::feed)
                .filter(feed -> alsoToMany || feed.watchers() <= Attendance.MANY)
                .forEach(feed -> feed.tell(attendance));
    }
}
