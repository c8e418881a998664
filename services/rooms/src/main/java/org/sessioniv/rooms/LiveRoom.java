package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.codec.BatchCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One room and its one writer. Everything here runs on one event loop. Commands wait in line; all that wait are
 * decided together and appended as one entry; while that append is under way the next batch fills. Nobody is told
 * anything before the append is durable. When the outcome of an append is not known, or somebody else wrote, the room
 * forgets what it knew and reads the journal again.
 */
final class LiveRoom {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

    private final RoomId id;
    private final RoomWorld world;
    private final RoomRules rules;
    private final Watchers watchers;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Promise<Loaded>> readers = new ArrayDeque<>();
    private final Keeping keeping;
    private final Unwritten unwritten;
    private final Lineages lineages;
    private final Vacancies vacancies;
    private Optional<Loaded> loaded = Optional.empty();
    /** The room as its watchers know it, also while it reads its journal again. */
    private Optional<Loaded> told = Optional.empty();

    private boolean busy;
    private boolean stopped;

    /** A command in line. */
    record Waiting(Submission submission, Promise<Answer> answer) {}

    LiveRoom(RoomId id, RoomWorld world, RoomRules rules, Consumer<RoomNews> news) {
        this.id = id;
        this.world = world;
        this.rules = rules;
        this.unwritten = new Unwritten(world.limits(), world.counters());
        this.lineages = new Lineages(id, world.journal());
        this.vacancies = new Vacancies(world);
        this.watchers = new Watchers(id, news, world.counters());
        this.keeping = new Keeping(id, world);
    }

    Set<GatewayAddress> watchers() {
        return watchers.all();
    }

    Future<Answer> submit(Submission submission) {
        if (stopped) {
            return Future.succeededFuture(Answer.roomStopped());
        }
        if (submission.base().isEmpty()) {
            return queue(submission);
        }
        return kin(submission.base())
                .compose(kin -> ready().map(room -> kin == Lineages.Kin.OTHER && !room.has(submission)))
                .compose(stray -> stray ? Future.succeededFuture(Answer.parted()) : queue(submission))
                .otherwise(unread -> stopped ? Answer.roomStopped() : Answer.storeUnavailable());
    }

    private Future<Answer> queue(Submission submission) {
        if (waiting.size() >= world.limits().waiting()) {
            world.counters().count(RoomCounters.Event.COMMANDS_REFUSED_BUSY);
            return Future.succeededFuture(Answer.roomBusy());
        }
        Promise<Answer> answer = Promise.promise();
        waiting.add(new Waiting(submission, answer));
        work();
        return answer.future();
    }

    /** What changed since that place, when it is in this room's history; else the whole board. */
    Future<BoardReply> watch(GatewayAddress gateway, Viewer viewer, Optional<Lineage> have) {
        return kin(have)
                .compose(kin -> ready().map(room -> {
                    watchers.add(gateway);
                    return room.board(viewer, have, kin);
                }));
    }

    private Future<Lineages.Kin> kin(Optional<Lineage> have) {
        return ready().compose(room -> lineages.kin(have));
    }

    /** A gateway that joins a note gets its commits with the room's other news. */
    Future<NoteReply> joinNote(GatewayAddress gateway, Optional<Long> revision, Optional<Lineage> have) {
        return kin(have)
                .compose(kin -> ready().map(room -> {
                    watchers.add(gateway);
                    return room.note(revision, kin);
                }));
    }

    Future<Recalled> recall(Optional<Lineage> have, List<String> ids) {
        return kin(have).compose(kin -> ready().map(room -> room.recall(ids, kin)));
    }

    Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors asked) {
        return ready().map(room -> room.state()
                .note()
                .writersOf(asked.revision(), asked.from(), asked.to())
                .map(writers -> NoteFrames.authors(asked, writers, world.directory())));
    }

    boolean unwatch(GatewayAddress gateway) {
        return watchers.remove(gateway);
    }

    /** Done when nothing is under way beside the room's work. */
    Future<?> stop() {
        return keeping.stop();
    }

    /** Reads the journal, so that the room can answer at once. */
    Future<Version> load() {
        return ready().map(room -> room.state().version());
    }

    private Future<Loaded> ready() {
        if (stopped) {
            return Future.failedFuture(Answer.ROOM_STOPPED);
        }
        if (loaded.isPresent()) {
            return Future.succeededFuture(loaded.get());
        }
        Promise<Loaded> reader = Promise.promise();
        readers.add(reader);
        work();
        return reader.future();
    }

    /** Turns to what is due: what the meeting's seats ask of this room goes before whatever waits. */
    void work() {
        if (!busy) {
            loaded.ifPresent(room -> vacancies.lead(room.state(), waiting));
        }
        if (busy || waiting.isEmpty() && readers.isEmpty()) {
            return;
        }
        if (loaded.isEmpty()) {
            busy = true;
            read();
        } else {
            decide(loaded.get());
        }
    }

    private void read() {
        new RoomReader(world.journal()).replay(id).onComplete(read -> {
            busy = false;
            if (read.failed()) {
                giveUp(read.cause());
                return;
            }
            take(read.result());
            work();
        });
    }

    private void take(Replayed journal) {
        PublishedBoard board =
                told.map(Loaded::board).orElseGet(() -> new PublishedBoard(rules.projecting(), world.counters()));
        Loaded room = new Loaded(journal, board);
        loaded = Optional.of(room);
        lineages.begin(room.lineage());
        world.directory().renew(journal.state());
        // What was written without the room's knowing, its watchers do not know either.
        tell(room, room.touchedSince(told.map(Loaded::lineage)));
        if (journal.state().opening().isEmpty()) {
            world.directory().opening(id).ifPresent(this::openFirst);
        }
        while (!readers.isEmpty() && !startsWithOpening()) {
            readers.remove().complete(room);
        }
        keeping.loaded(journal);
    }

    /** The room's first fact goes before whatever waits. */
    private void openFirst(OpenRoom.Open opening) {
        CommandId first = new CommandId("0".repeat(32));
        waiting.addFirst(new Waiting(new Submission(first, "", Standing.SYSTEM.who(), opening), Promise.promise()));
    }

    private boolean startsWithOpening() {
        return !waiting.isEmpty() && waiting.peek().submission().command() instanceof OpenRoom.Open;
    }

    private void decide(Loaded room) {
        Deliberation deliberation = new Deliberation(world, rules, unwritten, room.journal());
        deliberation.hear(waiting);
        if (deliberation.isQuiet()) {
            deliberation.answer();
            work();
            return;
        }
        busy = true;
        world.journal().append(deliberation.entry()).onComplete(append -> {
            busy = false;
            if (append.succeeded() && append.result() == Appended.DONE) {
                commit(room, deliberation);
            } else {
                drop(deliberation, append.cause());
            }
            work();
        });
    }

    private void commit(Loaded before, Deliberation deliberation) {
        Loaded room = new Loaded(deliberation.after(), before.board());
        loaded = Optional.of(room);
        lineages.add(room.lineage());
        if (id.equals(id.meeting())) {
            world.directory().renew(room.state());
        }
        tell(room, deliberation.touched());
        deliberation.answer();
        while (!readers.isEmpty()) {
            readers.remove().complete(room);
        }
        keeping.consider(room.journal());
    }

    private void tell(Loaded room, Set<BoardKey> touched) {
        watchers.tell(told.map(before -> before.state().note()), room, touched);
        told = Optional.of(room);
    }

    private void giveUp(Throwable cause) {
        if (cause instanceof RoomStopped
                || cause instanceof BrokenChain
                || cause instanceof BatchCodec.UnreadableEntry) {
            stopped = true;
            world.counters().count(RoomCounters.Event.ROOMS_STOPPED);
            LOG.error("room {} stops: {}", id.value(), cause.getMessage());
            refuseAll(Answer.roomStopped());
        } else {
            LOG.warn("room {} could not be read", id.value(), cause);
            refuseAll(Answer.storeUnavailable());
        }
    }

    /**
     * Not known to be written: what this room knew is worth nothing now. Senders repeat; ids make that harmless.
     * Whoever watches is told what the journal says, should nobody ask for anything.
     */
    private void drop(Deliberation deliberation, @Nullable Throwable cause) {
        LOG.warn(
                "room {} reads its journal again, an append may not be its own: {}", id.value(), String.valueOf(cause));
        loaded = Optional.empty();
        deliberation.answerAll(Answer.storeUnavailable());
        failReaders();
        if (!watchers.all().isEmpty()) {
            load().onFailure(unread -> LOG.debug("room {} is read when it is asked next", id.value()));
        }
    }

    private void refuseAll(Answer answer) {
        while (!waiting.isEmpty()) {
            waiting.remove().answer().complete(answer);
        }
        failReaders();
    }

    private void failReaders() {
        while (!readers.isEmpty()) {
            readers.remove().fail(stopped ? Answer.ROOM_STOPPED : Answer.STORE_UNAVAILABLE);
        }
    }
}
