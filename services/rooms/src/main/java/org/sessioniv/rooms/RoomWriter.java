package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.room.Version;
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
    private final Enacting enacting;
    private final Backlog backlog = new Backlog();
    private final Keeping keeping;
    private final Unwritten unwritten;
    private final Lineages lineages;
    final Duties duties;
    private final SharedAsking<Boolean> heads = new SharedAsking<>(this::lookOnce);
    private Optional<Loaded> loaded = Optional.empty();
    private boolean busy;
    private boolean stopped;
    private boolean released;
    /** Something may be under way to the journal that this room did not see when it read it. */
    private boolean doubtful;

    RoomWriter(
            RoomId id,
            RoomWorld world,
            RoomRules rules,
            Residence residence,
            Watchers watchers,
            Function<Announcement, Future<Void>> announce) {
        this.id = id;
        this.enacting = new Enacting(id, world, residence, announce);
        this.world = world;
        this.rules = rules;
        this.residence = residence;
        this.watchers = watchers;
        this.doubtful = !residence.alone();
        this.unwritten = new Unwritten(world.limits(), world.counters());
        this.lineages = new Lineages(id, world.journal());
        this.duties = new Duties(world);
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
            if (kin != Lineages.Kin.AHEAD) {
                return Future.succeededFuture(kin);
            }
            if (!busy) {
                forget();
            }
            return later().compose(room -> lineages.sureKin(have));
        });
    }

    /**
     * The room as it was when this was asked, or later: what anybody anywhere was told of it before is in it. Where the
     * journal does not say how far it goes, it is the room as it is known here.
     */
    Future<Loaded> newest() {
        return residence.alone() || doubtful || loaded.isEmpty()
                ? ready()
                : look().compose(behind -> behind ? later() : ready());
    }

    /** Whether another node has written, as far as can be seen: then it is read again, and whoever watches is told. */
    Future<Boolean> look() {
        return residence.alone() || loaded.isEmpty() ? Future.succeededFuture(false) : heads.ask();
    }

    private Future<Boolean> lookOnce() {
        return world.journal()
                .head(RoomReader.streamOf(id))
                .map(head -> loaded.filter(now -> now.isBehind(head)).isPresent())
                .onSuccess(behind -> {
                    if (behind && !busy) {
                        world.counters().count(RoomCounters.Event.READ_AGAIN);
                        forget();
                        readForWatchers();
                    }
                })
                .otherwise(false);
    }

    private void forget() {
        loaded = Optional.empty();
        doubtful = true;
    }

    private void readForWatchers() {
        if (!watchers.all().isEmpty()) {
            ready().onFailure(unread -> LOG.debug("room {} is read when it is asked next", id.value()));
        }
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
        return loaded.isPresent() && !doubtful ? Future.succeededFuture(loaded.get()) : later();
    }

    /** The room once what is under way has come to its end, never as it was before. */
    private Future<Loaded> later() {
        Future<Loaded> reader = backlog.addReader();
        work();
        return reader;
    }

    /** Turns to what is due: what the room asks of itself goes first; what comes to a room let go is sent elsewhere. */
    void work() {
        if (released || (!busy && !residence.holds(id))) {
            release();
        }
        if (!busy) {
            loaded.ifPresent(room -> duties.lead(room.state(), backlog.commands()));
        }
        if (busy || released || backlog.isEmpty()) {
            return;
        }
        if (loaded.isEmpty()) {
            busy = true;
            read();
        } else {
            if (doubtful) {
                backlog.first(
                        world.tokens().get(), new TakeOver.Take(residence.node().value()));
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
            enacting.enactRead(read.result()).onComplete(spread -> {
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

    private void take(Replayed journal) {
        Loaded room = new Loaded(
                journal, watchers.board().orElseGet(() -> new PublishedBoard(rules.projecting(), world.counters())));
        loaded = Optional.of(room);
        lineages.begin(room.lineage());
        // What was written without the room's knowing, its watchers do not know either.
        watchers.tellUnseen(room);
        doubtful &= !journal.state().version().equals(Version.ZERO);
        if (!doubtful) {
            if (journal.state().opening().isEmpty()) {
                world.directory().opening(id).ifPresent(opening -> backlog.first("0".repeat(32), opening));
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
        enacting.enact(deliberation.entry(), deliberation.state()).onComplete(done -> {
            busy = false;
            if (done.succeeded()) {
                commit(room, deliberation);
            } else {
                drop(deliberation, done.cause());
            }
            work();
        });
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
        if (RoomStopped.isMeantBy(cause)) {
            stopped = true;
            world.counters().count(RoomCounters.Event.ROOMS_STOPPED);
            LOG.error("room {} stops: {}", id.value(), cause.getMessage());
        } else {
            LOG.warn("room {} could not be read", id.value(), cause);
        }
        backlog.answerAll(unreadable());
        backlog.failReaders(stopped ? Answer.ROOM_STOPPED : Answer.STORE_UNAVAILABLE);
    }

    /**
     * Not known to be written: what this room knew is worth nothing now. Senders repeat; ids make that harmless.
     * Whoever watches is told what the journal says, should nobody ask for anything.
     */
    private void drop(Deliberation deliberation, @Nullable Throwable cause) {
        LOG.warn("room {} reads its journal again, in doubt of an append: {}", id.value(), String.valueOf(cause));
        forget();
        deliberation.answerAll(Answer.storeUnavailable());
        backlog.failReaders(Answer.STORE_UNAVAILABLE);
        readForWatchers();
    }
}
