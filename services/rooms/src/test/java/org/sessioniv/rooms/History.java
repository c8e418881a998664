package org.sessioniv.rooms;

import static org.sessioniv.rooms.RoomsFixture.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.RandomEdits;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;

/** Writes the history of a room into a journal, command by command, as its one writer would, drawn from a seed. */
final class History {
    private final Journal journal;
    private final BatchCodec codec = new BatchCodec();
    private final Random tokens;
    private final SplittableRandom random;
    private final RandomCommands commands;
    private final RandomEdits edits;
    private final List<Batch.Accepted> waiting = new ArrayList<>();
    private Instant now = SampleMeeting.T0;
    private RoomState state;
    private Head head = Head.NONE;
    private int count;

    private History(Journal journal, RoomId room, long seed) {
        this.journal = journal;
        this.tokens = new Random(seed);
        this.random = new SplittableRandom(seed);
        this.commands = new RandomCommands(random);
        this.edits = new RandomEdits(random);
        this.state = RoomState.empty(room);
    }

    /** The meeting's own room, entered. */
    static History ofMeeting(Journal journal, long seed) {
        History history = new History(journal, SampleMeeting.MEETING, seed);
        history.submit(SampleMeeting.prepare(), Standing.SYSTEM);
        return history;
    }

    /** A plenary or a working group whose session is open. */
    static History ofSitting(Journal journal, RoomId room, long seed) {
        History history = new History(journal, room, seed);
        RoomKind kind = room.equals(SampleMeeting.PLENARY) ? RoomKind.PLENARY : RoomKind.WORKING_GROUP;
        history.submit(new OpenRoom.Open(kind, "Room", java.util.Optional.empty()), Standing.SYSTEM);
        history.submit(new OpenSession.Open(), SampleMeeting.MODERATOR);
        return history;
    }

    RoomState state() {
        return state;
    }

    Head head() {
        return head;
    }

    /** So many random wishes, and one in three an edit of the note where there is one. */
    void play(int wishes) {
        for (int i = 0; i < wishes; i++) {
            if (state.sits() && random.nextInt(3) == 0) {
                submit(edits.next(state.note()), author());
            } else {
                RandomCommands.Wish wish = commands.next(state);
                submit(wish.command(), wish.by());
            }
        }
        append();
    }

    /** So many edits of the note, a hundred to an entry. */
    void write(int commits) {
        for (int i = 0; i < commits; i++) {
            submit(edits.next(state.note()), author());
        }
        append();
    }

    private Standing author() {
        return SampleMeeting.member(random.nextInt(8) == 0 ? "poland-1" : "georgia-1");
    }

    private void submit(RoomCommand command, Standing by) {
        now = now.plusMillis(random.nextInt(900));
        Occasion occasion = new Occasion(by, SampleMeeting.VOTERS, now, RoomScenario.fresh(++count));
        if (Room.decide(state, command, occasion) instanceof Decision.Accepted accepted
                && !accepted.events().isEmpty()) {
            List<RoomEvent> events = accepted.events();
            waiting.add(new Batch.Accepted(token(), token() + token(), by.who(), events));
            state = Room.evolve(state, events);
        }
        if (waiting.size() >= 100 || random.nextInt(10) == 0) {
            append();
        }
    }

    private void append() {
        if (waiting.isEmpty()) {
            return;
        }
        int events = (int) (state.version().count() - head.version());
        Entry entry = new Entry(
                RoomReader.streamOf(state.id()),
                head.version(),
                events,
                0,
                BatchId.random(tokens),
                head.hash(),
                now,
                Body.of(codec.write(new Batch(waiting))));
        if (await(journal.append(entry)) != Appended.DONE) {
            throw new AssertionError("an entry was refused");
        }
        head = entry.head();
        waiting.clear();
    }

    private String token() {
        return String.format("%016x%016x", tokens.nextLong(), tokens.nextLong());
    }
}
