package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One room as it is asked: by those who command, watch, follow its note or want to know what became of what they sent.
 * Everything here runs on one event loop.
 */
final class LiveRoom {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

    private final RoomId id;
    private final RoomWorld world;
    private final Watchers watchers;
    private final RoomWriter writer;
    private boolean letGo;

    LiveRoom(
            RoomId id,
            RoomWorld world,
            RoomRules rules,
            Residence residence,
            Consumer<RoomNews> news,
            Function<Announcement, Future<Void>> announce) {
        this.id = id;
        this.world = world;
        this.watchers = new Watchers(id, news, world.counters());
        this.writer = new RoomWriter(id, world, rules, residence, watchers, announce);
    }

    Set<GatewayAddress> watchers() {
        return watchers.all();
    }

    RoomId id() {
        return id;
    }

    /** Reads the journal, so that the room can answer at once. */
    Future<Version> load() {
        return writer.ready().map(room -> room.state().version());
    }

    /** Does what is due though nobody asks for it, also where the room has to be read again for that. */
    void goOn() {
        if (writer.duties.areDue() && !writer.isBusy()) {
            writer.work();
            writer.ready().onFailure(unread -> LOG.debug("room {} is read at the next turn", id.value()));
        }
    }

    /** Whether it was let go, which is said once. */
    boolean wasLetGo() {
        boolean now = writer.isReleased() && !letGo;
        letGo |= now;
        return now;
    }

    /** How far the watchers have been told. */
    Optional<RoomHeads.RoomHead> head() {
        return watchers.head();
    }

    void forget(Predicate<GatewayAddress> gone) {
        watchers.all().removeIf(gone);
    }

    RoomWriter writer() {
        return writer;
    }

    /** A command that rests on a place which this room never had is refused, unless it had its effect before. */
    Future<Answer> submit(Submission submission) {
        if (submission.base().isEmpty()) {
            return write(submission);
        }
        return writer.kin(submission.base())
                .compose(kin -> writer.ready().map(room -> kin == Lineages.Kin.OTHER && !room.has(submission)))
                .compose(stray -> stray ? Future.succeededFuture(Answer.parted()) : write(submission))
                .recover(unread -> writer.isReleased()
                        ? Future.failedFuture(unread)
                        : Future.succeededFuture(writer.unreadable()));
    }

    /** A command that needs the result of a poll waits beside the others until that is counted. */
    private Future<Answer> write(Submission submission) {
        if (!(submission.command() instanceof PublishPoll.Publish publish)) {
            return writer.submit(submission);
        }
        return writer.ready()
                .compose(room ->
                        publish.counted(room.state()).map(world.polls()::ahead).orElseGet(Future::succeededFuture))
                .otherwiseEmpty()
                .compose(counted -> writer.submit(submission));
    }

    /** What changed since that place, when it is in this room's history; else the whole board. */
    Future<BoardReply> watch(GatewayAddress gateway, Viewer viewer, Optional<Lineage> have) {
        return told(gateway, have, (room, kin) -> room.board(viewer, have, kin));
    }

    /** A gateway that joins a note gets its commits with the room's other news. */
    Future<NoteReply> joinNote(GatewayAddress gateway, Optional<Long> revision, Optional<Lineage> have) {
        return told(gateway, have, (room, kin) -> room.note(revision, kin));
    }

    Future<FollowReply> follow(RoomMessage.Follow asked) {
        return told(
                asked.gateway(),
                Optional.of(asked.have()),
                (room, kin) -> room.follow(asked.have(), asked.revision(), kin));
    }

    /** The room no older than anybody knows it, and all that comes of it to that gateway. */
    private <R> Future<R> told(
            GatewayAddress gateway, Optional<Lineage> have, BiFunction<Loaded, Lineages.Kin, R> answer) {
        return writer.newest()
                .compose(looked -> writer.kin(have))
                .compose(kin -> writer.ready().map(room -> {
                    watchers.add(gateway);
                    return answer.apply(room, kin);
                }));
    }

    Future<Recalled> recall(Optional<Lineage> have, List<String> ids) {
        return writer.newest()
                .compose(looked -> writer.kin(have))
                .compose(kin -> writer.ready().map(room -> room.recall(ids, kin)));
    }

    Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors asked) {
        return writer.ready()
                .map(room -> room.state()
                        .note()
                        .writersOf(asked.revision(), asked.from(), asked.to())
                        .map(writers -> NoteFrames.authors(asked, writers, world.directory())));
    }

    boolean unwatch(GatewayAddress gateway) {
        return watchers.remove(gateway);
    }
}
