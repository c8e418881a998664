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
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands of one batch, decided one after the other on the state that the earlier ones leave. All answers are
 * held back until the batch is durable, since a later decision may rest on an earlier one. An act that breaks leaves
 * the state as it was: that one command is refused, the others go on.
 */
final class Deliberation {
    /** Commands of one batch; bounds the size of an entry and the time of one turn on the event loop. */
    static final int MAX_COMMANDS = 256;

    /** No further command is heard beyond this; one command more stays far below the limit of an entry's body. */
    static final int MAX_BYTES = Entry.MAX_BODY_BYTES / 2;

    private static final Logger LOG = LoggerFactory.getLogger(Deliberation.class);
    private static final BatchCodec CODEC = new BatchCodec();

    private final RoomWorld world;
    private final RoomRules rules;
    private final Unwritten unwritten;
    private final RoomId room;
    private final Replayed before;
    private final Instant at;
    private final List<Answering> answers = new ArrayList<>();
    private final Map<String, Unwritten.Said> said = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<byte[]> written = new ArrayList<>();
    private final Set<BoardKey> touched = new HashSet<>();
    private RoomState state;
    private int bytes;
    private @Nullable Entry entry;

    private record Answering(Backlog.Waiting waiting, Answer answer) {}

    /** A command of this batch that has events, and the version after it. */
    private record Kept(Batch.Accepted command, Version version) {}

    Deliberation(RoomWorld world, RoomRules rules, Unwritten unwritten, Replayed before) {
        this.world = world;
        this.rules = rules;
        this.unwritten = unwritten;
        this.room = before.state().id();
        this.before = before;
        this.at = world.now();
        this.state = before.state();
    }

    /** Takes commands out of the line, up to the limit of a batch, and decides them. */
    void hear(Deque<Backlog.Waiting> line) {
        while (!line.isEmpty() && answers.size() < MAX_COMMANDS && bytes < MAX_BYTES) {
            Backlog.Waiting next = line.remove();
            answers.add(new Answering(next, decide(next.submission())));
        }
    }

    private Answer decide(Submission submission) {
        String id = submission.id().value();
        Optional<Answer> known = before.answered()
                .find(submission)
                .or(() -> unwritten.find(submission))
                .or(() -> Optional.ofNullable(said.get(id)).map(earlier -> earlier.to(submission)));
        if (known.isPresent()) {
            return known.get();
        }
        Answer answer = attempt(submission);
        said.put(id, new Unwritten.Said(submission.fingerprint(), answer));
        return answer;
    }

    private Answer attempt(Submission submission) {
        try {
            return answerTo(submission);
        } catch (RuntimeException | Error broken) {
            world.counters().count(RoomCounters.Event.ACTS_FAILED);
            LOG.error(
                    "an act failed in room {} at version {}: {}, {}",
                    room.value(),
                    state.version().count(),
                    submission.command().getClass().getName(),
                    Whereabouts.of(broken));
            return Answer.actFailed();
        }
    }

    private Answer answerTo(Submission submission) {
        Optional<Standing> by = submission.by().equals(Standing.SYSTEM.who())
                ? Optional.of(Standing.SYSTEM)
                : world.directory().standing(room, submission.by());
        if (by.isEmpty()) {
            return Answer.of(new Rejection(Rejection.Code.NOT_ALLOWED, "You have no seat in this meeting."));
        }
        Occasion occasion = new Occasion(
                by.get(), world.directory().voters(room), at, world.tokens().get(), world.polls());
        return rules.deciding()
                .decide(state, submission.command(), occasion)
                .read(accepted -> accept(submission, accepted.events()), refused -> Answer.of(refused.rejection()));
    }

    /** Everything that can break comes first: from the first line that changes this batch on nothing does. */
    private Answer accept(Submission submission, List<RoomEvent> events) {
        if (events.isEmpty()) {
            return new Answer.Done(state.version());
        }
        RoomState next = rules.evolving().evolve(state, events);
        Set<BoardKey> keys = new HashSet<>();
        events.forEach(event -> keys.addAll(event.touches()));
        keys.removeIf(key -> !next.touchedSince(key, state.version()));
        Batch.Accepted command =
                new Batch.Accepted(submission.id().value(), submission.fingerprint(), submission.by(), events);
        byte[] form = CODEC.write(command);
        if (form.length > MAX_BYTES) {
            throw new IllegalStateException("one command with " + form.length + " bytes of events");
        }
        state = next;
        touched.addAll(keys);
        kept.add(new Kept(command, next.version()));
        written.add(form);
        bytes += form.length;
        return new Answer.Done(next.version());
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

    /** What the room is once this batch is durable. */
    RoomState state() {
        return state;
    }

    /** The room once this batch is durable, with what was answered. */
    Replayed after() {
        kept.forEach(one -> before.answered().remember(one.command(), one.version()));
        return new Replayed(state, entry().hash(), before.epoch(), before.answered(), before.snapshotAt(), false);
    }

    /** The documents that this batch changed, as somebody learns who reads the journal only later. */
    Set<BoardKey> touched() {
        return touched;
    }

    /** Tells all senders; what is not in the journal is remembered beside it. */
    void answer() {
        kept.forEach(one -> said.remove(one.command().id()));
        said.forEach((id, answer) -> unwritten.remember(id, answer, at));
        answers.forEach(one -> one.waiting().answer().complete(one.answer()));
    }

    void answerAll(Answer answer) {
        answers.forEach(one -> one.waiting().answer().complete(answer));
    }
}
