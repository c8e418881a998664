package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.codec.BatchCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a room. Commands wait in line; all that wait are decided together and appended as one entry; while
 * that append is under way the next batch fills. Nobody is told anything before the append is durable. When the outcome
 * of an append is not known, or somebody else wrote, the room forgets what it knew and reads the journal again, and
 * before it says anything more it {@linkplain TakeOver takes the room over}, so that nothing late can come behind it.
 */
final class RoomWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RoomWriter.class);

    private final RoomId id;
    private final RoomWorld world;
    private final RoomRules rules;
    private final Residence residence;
    private final Watchers watchers;
    private final Function<Announcement, Future<Void>> announce;
    private final Backlog backlog = new Backlog();
    private final Keeping keeping;
    private final Unwritten unwritten;
    private final Lineages lineages;
    private final Vacancies vacancies;
    private Optional<Loaded> loaded = Optional.empty();
    private boolean busy;
    private boolean stopped;
    private boolean released;
    /** Something may be under way to the journal that this room did not see when it read it. */
    private boolean doubtful;
    /** What this meeting's own room says of people and rooms may not be in force everywhere. */
    private boolean unspread;

    RoomWriter(
            RoomId id,
            RoomWorld world,
            RoomRules rules,
            Residence residence,
            Watchers watchers,
            Function<Announcement, Future<Void>> announce) {
        this.id = id;
        this.announce = announce;
        this.world = world;
        this.rules = rules;
        this.residence = residence;
        this.watchers = watchers;
        this.doubtful = !residence.alone();
        this.unwritten = new Unwritten(world.limits(), world.counters());
        this.lineages = new Lineages(id, world.journal());
        this.vacancies = new Vacancies(world);
        this.keeping = new Keeping(id, world);
        world.counters().own(1);
    }

    /** The answer once it is final; fails with {@link Answer#NOT_HERE} where another node is to be asked. */
    Future<Answer> submit(Submission submission) {
        if (stopped) {
            return Future.succeededFuture(Answer.roomStopped());
        }
        world.counters().count(RoomCounters.Event.COMMANDS_HANDLED);
        if (backlog.commands().size() >= world.limits().waiting()) {
            world.counters().count(RoomCounters.Event.COMMANDS_REFUSED_BUSY);
            return Future.succeededFuture(Answer.roomBusy());
        }
        Future<Answer> answer = backlog.add(submission);
        work();
        return answer;
    }

    /** Why nobody can be answered now. */
    Answer unreadable() {
        return stopped ? Answer.roomStopped() : Answer.storeUnavailable();
    }

    /** How that place stands to the room's history, which is read again when somebody knows more of it. */
    Future<Lineages.Kin> kin(Optional<Lineage> have) {
        return ready().compose(room -> lineages.kin(have)).compose(kin -> {
            if (kin != Lineages.Kin.AHEAD || busy) {
                return Future.succeededFuture(kin);
            }
            loaded = Optional.empty();
            doubtful = true;
            return ready().compose(room -> lineages.kin(have));
        });
    }

    /** Begins nothing more beside the room's work; done when nothing of that is under way. */
    Future<?> stop() {
        return keeping.stop();
    }

    /** This room is another node's now: whoever waits asks there. An append under way comes to its end. */
    void release() {
        if (!released) {
            released = true;
            world.counters().own(-1);
        }
        keeping.stop();
        backlog.failAll(Answer.NOT_HERE);
    }

    boolean isReleased() {
        return released;
    }

    /** Whether an append or a reading of the journal has still to come to its end. */
    boolean isBusy() {
        return busy;
    }

    /** The room as the journal has it, read when it is not in memory. */
    Future<Loaded> ready() {
        if (stopped) {
            return Future.failedFuture(Answer.ROOM_STOPPED);
        }
        if (released) {
            return Future.failedFuture(Answer.NOT_HERE);
        }
        if (loaded.isPresent() && !doubtful) {
            return Future.succeededFuture(loaded.get());
        }
        Future<Loaded> reader = backlog.addReader();
        work();
        return reader;
    }

    /** Turns to what is due: what the meeting's seats ask of this room goes before whatever waits. */
    void work() {
        if (!busy && !residence.holds(id)) {
            release();
        }
        if (!busy) {
            loaded.ifPresent(room -> vacancies.lead(room.state(), backlog.commands()));
        }
        if (busy || released || backlog.isEmpty()) {
            return;
        }
        if (loaded.isEmpty()) {
            busy = true;
            read();
        } else {
            if (doubtful) {
                String node = residence.node().value();
                backlog.first(new CommandId(world.tokens().get()), new TakeOver.Take(node));
            }
            decide(loaded.get());
        }
    }

    private void read() {
        new RoomReader(world.journal()).replay(id).onComplete(read -> {
            if (read.failed()) {
                busy = false;
                giveUp(read.cause());
                return;
            }
            // Whoever wrote before may have died before anybody heard of it.
            unspread |= !residence.alone() && id.equals(id.meeting());
            spread(read.result().state()).onComplete(spread -> {
                busy = false;
                if (spread.succeeded()) {
                    take(read.result());
                    work();
                } else {
                    giveUp(spread.cause());
                }
            });
        });
    }

    /**
     * Done once what the meeting's own room says of people and rooms is in force on every node: before anybody is
     * answered or told.
     */
    private Future<Void> spread(RoomState state) {
        unspread |= world.directory().renew(state);
        return unspread
                ? announce.apply(new MeetingChanged(id, state.version())).onSuccess(everywhere -> unspread = false)
                : Future.succeededFuture();
    }

    private void take(Replayed journal) {
        Loaded room = new Loaded(
                journal, watchers.board().orElseGet(() -> new PublishedBoard(rules.projecting(), world.counters())));
        loaded = Optional.of(room);
        lineages.begin(room.lineage());
        // What was written without the room's knowing, its watchers do not know either.
        watchers.tellUnseen(room);
        if (journal.state().version().equals(Version.ZERO)) {
            doubtful = false;
        }
        if (!doubtful) {
            if (journal.state().opening().isEmpty()) {
                world.directory()
                        .opening(id)
                        .ifPresent(opening -> backlog.first(new CommandId("0".repeat(32)), opening));
            }
            backlog.serve(room);
        }
        keeping.loaded(journal);
    }

    private void decide(Loaded room) {
        Deliberation deliberation = new Deliberation(world, rules, unwritten, room.journal());
        deliberation.hear(backlog.commands());
        if (deliberation.isQuiet()) {
            deliberation.answer();
            if (doubtful) {
                loaded = Optional.empty();
                giveUp(new IllegalStateException("it could not be taken over"));
                return;
            }
            work();
            return;
        }
        busy = true;
        world.journal()
                .append(deliberation.entry())
                .onFailure(unknown -> world.counters().count(RoomCounters.Event.APPENDS_OUTCOME_UNKNOWN))
                .compose(append -> append == Appended.DONE ? spread(deliberation.state()) : fenced())
                .onComplete(done -> {
                    busy = false;
                    if (done.succeeded()) {
                        commit(room, deliberation);
                    } else {
                        drop(deliberation, done.cause());
                    }
                    work();
                });
    }

    private Future<Void> fenced() {
        world.counters().count(RoomCounters.Event.APPENDS_FENCED);
        return Future.failedFuture("another has written");
    }

    private void commit(Loaded before, Deliberation deliberation) {
        Loaded room = new Loaded(deliberation.after(), before.board());
        loaded = Optional.of(room);
        if (doubtful) {
            doubtful = false;
            world.counters().count(RoomCounters.Event.TAKEN_OVER);
        }
        lineages.add(room.lineage());
        watchers.tell(room, deliberation.touched());
        deliberation.answer();
        backlog.serve(room);
        keeping.consider(room.journal());
    }

    private void giveUp(Throwable cause) {
        if (cause instanceof RoomStopped
                || cause instanceof BrokenChain
                || cause instanceof BatchCodec.UnreadableEntry) {
            stopped = true;
            world.counters().count(RoomCounters.Event.ROOMS_STOPPED);
            LOG.error("room {} stops: {}", id.value(), cause.getMessage());
            backlog.answerAll(Answer.roomStopped());
        } else {
            LOG.warn("room {} could not be read", id.value(), cause);
            backlog.answerAll(Answer.storeUnavailable());
        }
        failReaders();
    }

    /**
     * Not known to be written: what this room knew is worth nothing now. Senders repeat; ids make that harmless.
     * Whoever watches is told what the journal says, should nobody ask for anything.
     */
    private void drop(Deliberation deliberation, @Nullable Throwable cause) {
        LOG.warn(
                "room {} reads its journal again, an append may not be its own: {}", id.value(), String.valueOf(cause));
        loaded = Optional.empty();
        doubtful = true;
        deliberation.answerAll(Answer.storeUnavailable());
        failReaders();
        if (!watchers.all().isEmpty()) {
            ready().onFailure(unread -> LOG.debug("room {} is read when it is asked next", id.value()));
        }
    }

    private void failReaders() {
        backlog.failReaders(stopped ? Answer.ROOM_STOPPED : Answer.STORE_UNAVAILABLE);
    }
}
