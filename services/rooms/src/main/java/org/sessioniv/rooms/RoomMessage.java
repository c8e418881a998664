package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;

/** What can be asked of the host of a room. The type parameter is the type of the reply. */
public sealed interface RoomMessage<R> {
    RoomId room();

    /** Calls the one method of the host that is meant for this message. */
    Future<R> ask(Host host);

    /** Whoever hosts rooms answers each message. */
    interface Host {
        Future<Answer> submit(Submit asked);

        Future<BoardReply> watch(Watch asked);

        Future<NoteReply> joinNote(JoinNote asked);

        Future<Recalled> recall(Recall asked);

        Future<Optional<Buffer>> noteAuthors(NoteAuthors asked);

        Future<FollowReply> follow(Follow asked);

        Future<Boolean> unwatch(Unwatch asked);
    }

    /** Decide and keep a command. */
    record Submit(RoomId room, Submission submission) implements RoomMessage<Answer> {
        @Override
        public Future<Answer> ask(Host host) {
            return host.submit(this);
        }
    }

    /** The viewer's board since that place, and from now on news of this room to that gateway. */
    record Watch(RoomId room, GatewayAddress gateway, Viewer viewer, Optional<Lineage> have)
            implements RoomMessage<BoardReply> {
        @Override
        public Future<BoardReply> ask(Host host) {
            return host.watch(this);
        }
    }

    /** What the author of a note needs to follow it, and from now on its commits to that gateway. */
    record JoinNote(RoomId room, GatewayAddress gateway, Optional<Long> revision, Optional<Lineage> have)
            implements RoomMessage<NoteReply> {
        @Override
        public Future<NoteReply> ask(Host host) {
            return host.joinNote(this);
        }
    }

    /**
     * What that gateway missed of the room since that place, and of its note since that revision if it follows the
     * note; and from now on news of this room to it.
     */
    record Follow(RoomId room, GatewayAddress gateway, Lineage have, Optional<Long> revision)
            implements RoomMessage<FollowReply> {
        @Override
        public Future<FollowReply> ask(Host host) {
            return host.follow(this);
        }
    }

    /** Which of the commands with these ids have their effect in the room's history, and if that place is in it. */
    record Recall(RoomId room, Optional<Lineage> have, List<String> ids) implements RoomMessage<Recalled> {
        @Override
        public Future<Recalled> ask(Host host) {
            return host.recall(this);
        }
    }

    /** Who wrote what lies between two places of a revision of the note: a ready-made frame, empty when unknown. */
    record NoteAuthors(RoomId room, long revision, int from, int to) implements RoomMessage<Optional<Buffer>> {
        @Override
        public Future<Optional<Buffer>> ask(Host host) {
            return host.noteAuthors(this);
        }
    }

    /** No more news of this room to that gateway. */
    record Unwatch(RoomId room, GatewayAddress gateway) implements RoomMessage<Boolean> {
        @Override
        public Future<Boolean> ask(Host host) {
            return host.unwatch(this);
        }
    }
}
