package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.journal.Records;

/**
 * The names that people typed to get into a lobby: personal, so never in the journal, and erased when no longer needed.
 */
public final class LobbyNames {
    private final Drawer<Name> drawer;
    private final InstantSource clock;
    private final IdentityLimits limits;

    LobbyNames(Records records, InstantSource clock, IdentityLimits limits) {
        this.drawer = new Drawer<>(records, "lobby-name", Name.class);
        this.clock = clock;
        this.limits = limits;
    }

    record Name(String name) {
        @Override
        public String toString() {
            return "Name[not shown]";
        }
    }

    public Future<Void> keep(RoomId meeting, LobbyEntryId entry, String name) {
        return drawer.create(
                        Drawer.Label.of(id(meeting, entry))
                                .until(clock.instant().plus(limits.namesKeptFor())),
                        new Name(name))
                .mapEmpty();
    }

    public Future<Optional<String>> of(RoomId meeting, LobbyEntryId entry) {
        return drawer.load(id(meeting, entry)).map(found -> found.map(Name::name));
    }

    public Future<Boolean> erase(RoomId meeting, LobbyEntryId entry) {
        return drawer.remove(id(meeting, entry));
    }

    private static String id(RoomId meeting, LobbyEntryId entry) {
        return meeting.value() + ":" + entry.value();
    }
}
