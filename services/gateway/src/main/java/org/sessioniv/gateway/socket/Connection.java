package org.sessioniv.gateway.socket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.SignInEnded;

/** One connection after its welcome: takes frames, knows who sends them, and holds what this client watches. */
final class Connection implements ClientFrame.Reader, Conversation {
    private final String id = Secrets.id();
    private final Line line;
    private final Switchboard board;
    private final Surroundings around;
    private final SignIn.Known signIn;
    private final Seats.Seat seat;
    private final Outbox outbox;
    private final Intake intake;
    private final Throttle throttle;
    private final Map<RoomId, Watcher> watched = new HashMap<>();
    private final Set<RoomId> notes = new HashSet<>();
    private final Set<RoomId> cursors = new HashSet<>();
    private boolean closed;

    Connection(Line line, Switchboard board, SignIn.Known signIn, Seats.Seat seat, Throttle throttle) {
        this.line = line;
        this.board = board;
        this.around = board.around();
        this.signIn = signIn;
        this.seat = seat;
        this.throttle = throttle;
        this.outbox = new Outbox(line, around.limits().slow(), around.counters());
        this.intake = new Intake(seat, around, throttle, outbox);
    }

    String id() {
        return id;
    }

    Outbox outbox() {
        return outbox;
    }

    void welcome() {
        board.enter(this);
        send(new ServerFrame.Welcome(
                ClientFrame.PROTOCOL,
                around.nowMs(),
                seat.meeting(),
                seat.participant(),
                seat.label(),
                seat.delegation(),
                seat.roles(),
                new ServerFrame.Sizes(around.limits().sockets().frameBytes())));
    }

    @Override
    public void take(String text) {
        if (closed) {
            return;
        }
        if (FrameSize.exceeds(text, around.limits().sockets().frameBytes())) {
            around.counters().count(Counters.Event.FRAMES_REFUSED);
            send(new ServerFrame.Fault(ServerFrame.Wrong.TOO_LARGE, "The frame is too large.", Optional.empty()));
            ended();
            Goodbye.tooLarge(line);
            return;
        }
        try {
            throttle.frame();
            WireJson.readFrame(text).tell(this);
        } catch (BadFrame bad) {
            around.counters().count(Counters.Event.FRAMES_REFUSED);
            send(bad.fault());
            if (bad.isFault() && throttle.isOutOfPatience()) {
                close(ServerFrame.Reason.PROTOCOL);
            }
        }
    }

    @Override
    public void hello(ClientFrame.Hello again) throws BadFrame {
        throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "A connection says hello once.");
    }

    @Override
    public void beat(ClientFrame.Beat beat) {
        send(new ServerFrame.Beat(around.nowMs()));
    }

    @Override
    public void submit(ClientFrame.Submit submit) throws BadFrame {
        intake.take(submit);
    }

    @Override
    public void watch(ClientFrame.Watch watch) throws BadFrame {
        mustRead();
        // A client resumes as the viewer that it was; as another one it has to be welcomed first.
        if (reseated(seat.meeting())) {
            return;
        }
        RoomId room = watch.room();
        Viewer viewer = Viewer.of(around.world()
                .directory()
                .standing(checked(room), seat.participant())
                .orElseThrow(() -> BadFrame.unknownRoom(room)));
        long have = watch.have().orElse(0L);
        if (have < 0) {
            throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "A version is not negative.");
        }
        unwatch(room);
        if (watched.size() >= around.limits().sockets().rooms()) {
            throw new BadFrame(ServerFrame.Wrong.TOO_MANY, "Too many rooms are watched at once.");
        }
        Watcher watcher = new Watcher(room, viewer, this);
        watched.put(room, watcher);
        around.attendance().enter(room, seat);
        board.rooms().watch(room, watcher, watch.lineage().flatMap(Lineage::parse));
    }

    @Override
    public void recall(ClientFrame.Recall recall) throws BadFrame {
        mustRead();
        boolean sound = recall.ids().size() <= ClientFrame.Recall.MAX_IDS
                && recall.ids().stream().allMatch(CommandId::isValid);
        if (!sound) {
            throw new BadFrame(
                    ServerFrame.Wrong.MALFORMED_FRAME, "At most " + ClientFrame.Recall.MAX_IDS + " ids of commands.");
        }
        board.recall(checked(recall.room()), recall.lineage().flatMap(Lineage::parse), recall.ids(), this);
    }

    /** The client comes back and asks again, unless the room has stopped for good: its other rooms go on. */
    void unreached(RoomId room, Throwable cause) {
        if (Answer.ROOM_STOPPED.equals(cause.getMessage())) {
            send(new ServerFrame.Fault(
                    ServerFrame.Wrong.ROOM_STOPPED, "The journal of this room cannot be read.", Optional.of(room)));
        } else {
            close(ServerFrame.Reason.UNREACHABLE);
        }
    }

    /** The room has looked for commands; when it cannot be reached the client comes back and asks again. */
    void recalled(RoomId room, Recalled found) {
        if (!closed) {
            send(new ServerFrame.Recalled(room, found.parted(), found.known(), found.unknown()));
        }
    }

    /** Whole boards and notes are large: whoever does not read gets no further one. */
    private void mustRead() throws BadFrame {
        if (outbox.isFull()) {
            throw new BadFrame(ServerFrame.Wrong.TOO_MANY, "Please read what was sent first.");
        }
    }

    @Override
    public void unwatch(ClientFrame.Unwatch unwatch) {
        unwatch(unwatch.room());
    }

    private void unwatch(RoomId room) {
        Watcher watcher = watched.remove(room);
        if (watcher != null) {
            board.rooms().unwatch(room, watcher);
            outbox.forget(room);
            around.attendance().leave(room, seat);
        }
    }

    private RoomId checked(RoomId room) throws BadFrame {
        if (around.seats().mayEnter(seat, room)) {
            return room;
        }
        throw BadFrame.unknownRoom(room);
    }

    @Override
    public void noteJoin(ClientFrame.NoteJoin join) throws BadFrame {
        mustRead();
        RoomId room = checked(join.room());
        if (room.equals(room.meeting())
                || join.revision().filter(revision -> revision < 0).isPresent()) {
            throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "There is no such note or revision.");
        }
        leaveNote(room);
        notes.add(room);
        board.rooms().joinNote(room, this, join.revision(), join.lineage().flatMap(Lineage::parse));
    }

    @Override
    public void noteLeave(ClientFrame.NoteLeave leave) {
        leaveNote(leave.room());
    }

    private void leaveNote(RoomId room) {
        if (notes.remove(room)) {
            board.rooms().leaveNote(room, this);
            if (cursors.remove(room)) {
                board.showCursor(room, id, new ServerFrame.CursorGone(room, seat.participant()));
            }
        }
    }

    @Override
    public void noteAuthors(ClientFrame.NoteAuthors asked) throws BadFrame {
        mustRead();
        if (!notes.contains(asked.room())) {
            throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "Whoever asks about a note has joined it.");
        }
        board.askAuthors(asked, outbox);
    }

    @Override
    public void cursor(ClientFrame.Cursor cursor) {
        if (!notes.contains(cursor.room()) || !throttle.cursor()) {
            around.dropped(1);
            return;
        }
        cursors.add(cursor.room());
        board.showCursor(
                cursor.room(),
                id,
                new ServerFrame.Cursor(
                        cursor.room(), seat.participant(), cursor.revision(), cursor.anchor(), cursor.head()));
    }

    boolean isEndedBy(SignInEnded ended) {
        return signIn.id().equals(ended.signIn());
    }

    boolean isEndedBy(LinkReplaced replaced) {
        return seat.meeting().equals(replaced.meeting())
                && seat.participant().equals(replaced.seat())
                && !signIn.signIn().link().equals(Optional.of(replaced.link()));
    }

    /** Whoever's seat in that meeting is another than at their welcome comes back for a new one; answers if so. */
    boolean reseated(RoomId meeting) {
        if (!seat.meeting().equals(meeting)) {
            return false;
        }
        Optional<Seats.Seat> now = around.seats().find(meeting, seat.participant());
        if (now.equals(Optional.of(seat))) {
            return false;
        }
        close(now.isEmpty() ? ServerFrame.Reason.REMOVED : ServerFrame.Reason.RESEATED);
        return true;
    }

    /** Once a second. */
    void check(boolean ping) {
        if (!signIn.signIn().until().isAfter(around.world().clock().instant())) {
            close(ServerFrame.Reason.SIGNED_OUT);
        } else if (outbox.isHopeless(around.nowMs())) {
            close(ServerFrame.Reason.TOO_SLOW);
        } else if (ping) {
            line.ping();
        }
    }

    void close(ServerFrame.Reason reason) {
        if (!closed) {
            ended();
            Goodbye.say(line, reason, around);
        }
    }

    @Override
    public void ended() {
        if (!closed) {
            closed = true;
            intake.end();
            Set.copyOf(watched.keySet()).forEach(this::unwatch);
            Set.copyOf(notes).forEach(this::leaveNote);
            board.leave(this);
        }
    }

    private void send(ServerFrame frame) {
        outbox.answer(TextFrame.of(WireJson.bytes(frame)));
    }
}
