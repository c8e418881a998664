package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.RoomMessage;

/** Passes every question on to the right host; a planted one answers one of them otherwise. */
class ThroughHost implements RoomMessage.Host {
    final RoomMessage.Host right;

    ThroughHost(RoomMessage.Host right) {
        this.right = right;
    }

    /** Puts a host in the place of the right one. */
    interface Instead {
        RoomMessage.Host of(RoomMessage.Host right);
    }

    /** A bus on which whoever asks a host asks that one. */
    static PeerBus on(PeerBus bus, Instead instead) {
        return new ThroughBus(bus) {
            @Override
            public Hosting host() {
                Hosting place = bus.host();
                return new Hosting() {
                    @Override
                    public boolean holds(RoomId room) {
                        return place.holds(room);
                    }

                    @Override
                    public void open(RoomMessage.Host host) {
                        place.open(instead.of(host));
                    }

                    @Override
                    public Future<Void> end() {
                        return place.end();
                    }
                };
            }
        };
    }

    @Override
    public Future<Answer> submit(RoomMessage.Submit asked) {
        return right.submit(asked);
    }

    @Override
    public Future<BoardReply> watch(RoomMessage.Watch asked) {
        return right.watch(asked);
    }

    @Override
    public Future<NoteReply> joinNote(RoomMessage.JoinNote asked) {
        return right.joinNote(asked);
    }

    @Override
    public Future<FollowReply> follow(RoomMessage.Follow asked) {
        return right.follow(asked);
    }

    @Override
    public Future<Recalled> recall(RoomMessage.Recall asked) {
        return right.recall(asked);
    }

    @Override
    public Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors asked) {
        return right.noteAuthors(asked);
    }

    @Override
    public Future<Boolean> unwatch(RoomMessage.Unwatch asked) {
        return right.unwatch(asked);
    }
}
