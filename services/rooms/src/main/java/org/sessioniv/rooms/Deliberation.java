package org.sessioniv.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;

/**
 * The commands of one batch, decided one after the other on the state that the earlier ones leave. All answers are
 * held back until the batch is durable, since a later decision may rest on an earlier one.
 */
final class Deliberation {
    /** Commands of one batch; bounds the size of an entry and the time of one turn on the event loop. */
    static final int MAX_COMMANDS = 256;

    /** No further command is heard beyond this; one command more stays far below the limit of an entry's body. */
    static final int MAX_BYTES = Entry.MAX_BODY_BYTES / 2;

    private static final BatchCodec CODEC = new BatchCodec();

    private final RoomId room;
    private final RoomWorld world;
    private final Replayed before;
    private final Instant at;
    private final List<Answering> answers = new ArrayList<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final List<byte[]> written = new ArrayList<>();
    private RoomState state;
    private int bytes;
    private @Nullable Entry entry;

    private record Answering(LiveRoom.Waiting waiting, Answer answer) {}

    /** A command of this batch that was accepted, and the version after it; without events it is not written. */
    private record Kept(Batch.Accepted command, Version version) {}

    Deliberation(RoomId room, RoomWorld world, Replayed before) {
        this.room = room;
        this.world = world;
        this.before = before;
        this.at = world.now();
        this.state = before.state();
    }

    /** Takes commands out of the line, up to the limit of a batch, and decides them. */
    void hear(Deque<LiveRoom.Waiting> line) {
        while (!line.isEmpty() && answers.size() < MAX_COMMANDS && bytes < MAX_BYTES) {
            LiveRoom.Waiting next = line.remove();
            answers.add(new Answering(next, decide(next.submission())));
        }
    }

    private Answer decide(Submission submission) {
        Optional<Answer> known = before.answered().find(submission).or(() -> inThisBatch(submission));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Standing> by = submission.by().equals(Standing.SYSTEM.who())
                ? Optional.of(Standing.SYSTEM)
                : world.directory().standing(room, submission.by());
        if (by.isEmpty()) {
            return Answer.of(new Rejection(Rejection.Code.NOT_ALLOWED, "You have no seat in this meeting."));
        }
        Occasion occasion = new Occasion(
                by.get(), world.directory().voters(room), at, world.tokens().get());
        Decision decision = Room.decide(state, submission.command(), occasion);
        if (decision instanceof Decision.Refused refused) {
            return Answer.of(refused.rejection());
        }
        return accept(submission, ((Decision.Accepted) decision).events());
    }

    private Answer accept(Submission submission, List<RoomEvent> events) {
        state = Room.evolve(state, events);
        Batch.Accepted command =
                new Batch.Accepted(submission.id().value(), submission.fingerprint(), submission.by(), events);
        kept.put(command.id(), new Kept(command, state.version()));
        if (!events.isEmpty()) {
            byte[] form = CODEC.write(command);
            written.add(form);
            bytes += form.length;
        }
        return new Answer.Done(state.version());
    }

    /** A repetition of a command that stands earlier in this very batch. */
    private Optional<Answer> inThisBatch(Submission submission) {
        return Optional.ofNullable(kept.get(submission.id().value()))
                .map(earlier -> earlier.command().fingerprint().equals(submission.fingerprint())
                        ? new Answer.Done(earlier.version())
                        : Answer.idReused());
    }

    /** Nothing happened: nothing need be written. */
    boolean isQuiet() {
        return written.isEmpty();
    }

    /** The batch as an entry behind the room's last one. */
    Entry entry() {
        Entry made = entry == null ? makeEntry() : entry;
        entry = made;
        return made;
    }

    private Entry makeEntry() {
        return new Entry(
                RoomReader.streamOf(room),
                before.state().version().count(),
                (int) (state.version().count() - before.state().version().count()),
                before.epoch(),
                new BatchId(world.tokens().get()),
                before.head(),
                at,
                Body.of(BatchCodec.join(written)));
    }

    /** The room once this batch is durable. */
    Replayed after() {
        kept.values().forEach(one -> {
            Batch.Accepted command = one.command();
            if (!command.events().isEmpty()) {
                before.answered().remember(command, one.version());
            }
        });
        return new Replayed(state, entry().hash(), before.epoch(), before.answered(), before.snapshotAt());
    }

    Set<BoardKey> touched() {
        Set<BoardKey> keys = new HashSet<>();
        kept.values().forEach(one -> one.command().events().forEach(event -> keys.addAll(event.touches())));
        return keys;
    }

    void answer() {
        answers.forEach(one -> one.waiting().answer().complete(one.answer()));
    }

    void answerAll(Answer answer) {
        answers.forEach(one -> one.waiting().answer().complete(answer));
    }
}
