package org.sessioniv.gateway.socket;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.Timers;

/**
 * What one gateway instance hears of one room, made whole: news comes over a bus that may lose it, double it, or let it
 * be overtaken, from a room that may move to another node. What is missing is asked for, from the place up to which
 * everything is here. Whoever watches notices nothing of it.
 */
final class Subscription {
    /** A room that nobody spoke of for so long is asked for where it is said to be. */
    static final Duration SILENCE = Duration.ofSeconds(2);

    /** So often an answer is asked for that is not older than what is known. */
    private static final int ASKED = 5;

    private static final String PAST = "older than what was told";

    private final RoomId room;
    private final Surroundings around;
    private final Timers timers;
    private final GatewayAddress address;
    private final RoomFeed feed;
    private final NoteFeed notes = new NoteFeed();
    private final Chain<BoardChange> boards = new Chain<>(
            change -> change.since().count(), change -> change.version().count(), (change, at) -> take(change));
    private final Chain<NoteChange> commits =
            new Chain<>(NoteChange::since, NoteChange::revision, (change, at) -> take(change, at));
    private Optional<Lineage> lineage = Optional.empty();
    /** Where the room was said to be when that was looked at last. */
    private Optional<NodeId> host = Optional.empty();

    private long heardAt;
    private boolean asking;
    private boolean unanswered;

    Subscription(RoomId room, Surroundings around, Timers timers, GatewayAddress address) {
        this.room = room;
        this.around = around;
        this.timers = timers;
        this.address = address;
        this.feed = new RoomFeed(room, timers, around.limits().pace());
        this.heardAt = timers.nanos();
    }

    RoomFeed feed() {
        return feed;
    }

    NoteFeed notes() {
        return notes;
    }

    boolean isEmpty() {
        return feed.isEmpty() && notes.isEmpty();
    }

    void watch(Watcher watcher, Optional<Lineage> have) {
        watch(watcher.asks(), have, 1);
    }

    /** The board for a watcher; an answer that is older than what was told here since then is no answer. */
    private void watch(Watcher.Asking asking, Optional<Lineage> have, int asked) {
        OptionalLong before = boards.at();
        around.world()
                .rooms()
                .watch(room, address, asking.viewer(), have)
                .compose(reply -> unlessPast(boards, before, reply.version().count(), reply))
                .onSuccess(reply -> {
                    if (asking.isOver()) {
                        return;
                    }
                    asking.start(reply);
                    if (boards.at().isEmpty()) {
                        lineage = Optional.of(reply.lineage());
                        boards.start(reply.version().count());
                    }
                })
                .onFailure(failed -> {
                    if (asking.isOver()) {
                        return;
                    }
                    if (mayAskAgain(failed, asked)) {
                        watch(asking, have, asked + 1);
                    } else {
                        around.counters().count(Counters.Event.ROOMS_UNREACHED);
                        asking.fail(failed);
                    }
                });
    }

    void joinNote(Connection connection, Optional<Long> revision, Optional<Lineage> have) {
        joinNote(notes.add(connection), revision, have, 1);
    }

    private void joinNote(NoteFeed.Joining joining, Optional<Long> revision, Optional<Lineage> have, int asked) {
        OptionalLong before = commits.at();
        around.world()
                .rooms()
                .joinNote(room, address, revision, have)
                .compose(reply -> unlessPast(commits, before, reply.revision(), reply))
                .onSuccess(reply -> {
                    if (!joining.isOver()) {
                        joining.start(reply);
                        commits.start(reply.revision());
                    }
                })
                .onFailure(failed -> {
                    if (joining.isOver()) {
                        return;
                    }
                    if (mayAskAgain(failed, asked)) {
                        joinNote(joining, revision, have, asked + 1);
                    } else {
                        joining.connection().unreached(room, failed);
                    }
                });
    }

    /** An answer that does not reach up to what was passed on before it was asked for. */
    private <R> Future<R> unlessPast(Chain<?> chain, OptionalLong before, long place, R reply) {
        return isPast(chain, before, place) ? Future.failedFuture(PAST) : Future.succeededFuture(reply);
    }

    /** After some answers that are past, it is looked whether what was passed on here is in the room's history. */
    private boolean mayAskAgain(Throwable failed, int asked) {
        boolean past = PAST.equals(failed.getMessage());
        if (past && asked == ASKED) {
            ask();
        }
        return past && asked < ASKED;
    }

    /**
     * Whether an answer does not reach up to what has been passed on since it was asked for: {@code before} is the
     * place of the chain at that moment.
     */
    private static boolean isPast(Chain<?> chain, OptionalLong before, long place) {
        return chain.at().isPresent() && before.orElse(chain.began()) > place;
    }

    /** Nobody here follows the note any more: what is told of it goes by. */
    void leaveNote(Connection connection) {
        notes.remove(connection);
        if (notes.isEmpty()) {
            commits.lose();
        }
    }

    void board(BoardChange change) {
        heardAt = timers.nanos();
        boards.take(change);
        askForGaps();
    }

    void note(NoteChange change) {
        heardAt = timers.nanos();
        if (!notes.isEmpty()) {
            commits.take(change);
            askForGaps();
        }
    }

    private void take(BoardChange change) {
        lineage = Optional.of(change.lineage());
        feed.take(change);
    }

    private void take(NoteChange change, long at) {
        List<Buffer> fresh = change.frames()
                .subList((int) Math.max(0, at - change.since()), change.frames().size());
        notes.take(new NoteChange(change.room(), change.revision(), fresh));
    }

    /** So far that node has told; it counts where the room is said to be there. */
    void head(NodeId from, RoomHeads.RoomHead head) {
        if (!from.equals(around.world().rooms().hostOf(room))) {
            return;
        }
        heardAt = timers.nanos();
        boolean behind = boards.at().isPresent()
                        && head.version().count() > boards.at().getAsLong()
                || commits.at().isPresent() && head.revision() > commits.at().getAsLong();
        if (behind) {
            ask();
        }
    }

    /** Looks whether the room has moved, has fallen silent, or has still to answer. */
    void check() {
        NodeId now = around.world().rooms().hostOf(room);
        boolean moved = host.filter(before -> !before.equals(now)).isPresent();
        host = Optional.of(now);
        if (moved || unanswered || timers.nanos() - heardAt > SILENCE.toNanos()) {
            ask();
        }
    }

    private void askForGaps() {
        if (boards.hasGap() || commits.hasGap()) {
            ask();
        }
    }

    private void ask() {
        if (asking || lineage.isEmpty()) {
            return;
        }
        asking = true;
        Optional<Long> revision =
                commits.at().isPresent() ? Optional.of(commits.at().getAsLong()) : Optional.empty();
        around.counters().count(Counters.Event.ROOMS_ASKED_AGAIN);
        Future<FollowReply> answer = around.world().rooms().follow(room, address, lineage.get(), revision);
        answer.onComplete(done -> {
            asking = false;
            unanswered = done.failed();
            if (done.succeeded()) {
                heardAt = timers.nanos();
                missed(done.result(), revision.isPresent());
            }
        });
    }

    private void missed(FollowReply reply, boolean withNote) {
        reply.board().ifPresentOrElse(boards::take, this::boardsAfresh);
        if (withNote && !notes.isEmpty()) {
            reply.note().ifPresentOrElse(commits::take, this::notesAfresh);
        }
    }

    /** The room cannot go on from here: each watcher asks for a board of their own. */
    private void boardsAfresh() {
        boards.lose();
        lineage = Optional.empty();
        feed.all().forEach(watcher -> {
            watcher.restart();
            watch(watcher, Optional.empty());
        });
    }

    private void notesAfresh() {
        commits.lose();
        notes.all().forEach(connection -> joinNote(connection, Optional.empty(), Optional.empty()));
    }
}
