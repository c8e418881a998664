package org.sessioniv.rooms.peer;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.RoomMessage;

/** A host that gives each message its one reply, and keeps what it was asked and where. */
public final class SmallHost implements RoomMessage.Host {
    static final Answer DONE = new Answer.Done(new Version(7));
    static final BoardReply BOARD = new BoardReply(
            false,
            true,
            new Lineage(new Version(7), "0123456789abcdef"),
            Map.of("floor", Optional.of(Buffer.buffer("{\"queue\":[]}")), "poll/poll-1", Optional.empty()));
    static final NoteReply NOTE = new NoteReply(3, List.of(Buffer.buffer("{\"revision\":3}")));
    static final Recalled RECALLED = new Recalled(true, List.of("a".repeat(32)), List.of("b".repeat(32)));
    static final FollowReply FOLLOWED = new FollowReply(
            Optional.empty(),
            Optional.of(new NoteChange(new RoomId("kyiv/plenary"), 3, List.of(Buffer.buffer("{\"revision\":3}")))));
    static final Optional<Buffer> AUTHORS = Optional.of(Buffer.buffer("{\"writers\":[]}"));

    /** A room of which the answer never comes. */
    public static final RoomId SILENT = new RoomId("kyiv/silent");

    /** A room that breaks. */
    static final RoomId BROKEN = new RoomId("kyiv/broken");

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** A message, and on which thread it came. */
    public record Asked(RoomMessage<?> message, Thread where) {}

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private <R> Future<R> reply(RoomMessage<R> message, R reply) {
        if (message.room().equals(BROKEN)) {
            throw new IllegalStateException("planted");
        }
        asked.add(new Asked(message, Thread.currentThread()));
        return message.room().equals(SILENT) ? Future.future(never -> {}) : Future.succeededFuture(reply);
    }

    @Override
    public Future<Answer> submit(RoomMessage.Submit message) {
        return reply(message, DONE);
    }

    @Override
    public Future<BoardReply> watch(RoomMessage.Watch message) {
        return reply(message, BOARD);
    }

    @Override
    public Future<NoteReply> joinNote(RoomMessage.JoinNote message) {
        return reply(message, NOTE);
    }

    @Override
    public Future<FollowReply> follow(RoomMessage.Follow message) {
        return reply(message, FOLLOWED);
    }

    @Override
    public Future<Recalled> recall(RoomMessage.Recall message) {
        return reply(message, RECALLED);
    }

    @Override
    public Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors message) {
        return reply(message, AUTHORS);
    }

    /** Nobody was watching. */
    @Override
    public Future<Boolean> unwatch(RoomMessage.Unwatch message) {
        return message.room().equals(message.room().meeting())
                ? Future.failedFuture(Answer.ROOM_STOPPED)
                : reply(message, false);
    }
}
