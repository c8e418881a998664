package org.sessioniv.gateway.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.gateway.ShortReports;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.RoomsFixture;
import org.sessioniv.rooms.nodes.VirtualTime;

/**
 * One gateway's subscription to the plenary, which runs on a node that a test names: what the room answers and tells,
 * and what gets lost, is the test's, as is the time.
 */
final class Subscribed implements AutoCloseable {
    static final NodeId HOST = new NodeId("host");
    static final NodeId OTHER = new NodeId("other");

    private static final GatewayAddress GATEWAY = new GatewayAddress(new NodeId("here"), 0);

    final HandRooms rooms = new HandRooms();
    final Subscription subscription;
    private final RoomsFixture meeting = RoomsFixture.on(new InMemoryJournal()).withOpenPlenary();
    private final VirtualTime time = new VirtualTime();
    private final Seats seats = new Seats(meeting.directory);
    private final Surroundings around;
    private final Switchboard switchboard;
    private NodeId host = HOST;

    /** Somebody's page. */
    final class Page {
        final HandLine line = new HandLine();
        final Connection connection;
        private final Watcher watcher;

        private Page() {
            SignIn signIn = new SignIn(
                    Optional.of(RoomsFixture.MEETING),
                    Optional.of(RoomsFixture.GEORGIA_1),
                    Optional.empty(),
                    Optional.empty(),
                    time.instant().plus(Duration.ofHours(12)));
            Throttle throttle = new Throttle(around.limits().rates(), () -> time.nanos() / 1_000_000);
            connection = new Connection(line, switchboard, new SignIn.Known("sign-in", signIn), seat(), throttle);
            watcher = new Watcher(RoomsFixture.PLENARY, viewer(), connection);
        }

        private Seats.Seat seat() {
            return seats.find(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1).orElseThrow();
        }

        /** What came since this was asked last, each as its kind and its place: {@code snapshot 5}. */
        List<String> hears() {
            return line.read().stream().map(Page::inShort).toList();
        }

        private static String inShort(JsonNode frame) {
            return frame.isTextual()
                    ? frame.asText()
                    : frame.path("type").asText() + " "
                            + frame.path("version").asText(frame.path("code").asText());
        }

        void watches() {
            subscription.feed().add(watcher);
            subscription.watch(watcher, Optional.empty());
        }

        /** It is among those who are here, and all who are here are told so. */
        void isCounted() {
            around.attendance().enter(RoomsFixture.PLENARY, seat());
            subscription.feed().tell(around.attendance());
        }

        void leaves() {
            subscription.feed().remove(watcher);
        }

        void joinsNote() {
            subscription.joinNote(connection, Optional.empty(), Optional.empty());
        }

        void leavesNote() {
            subscription.leaveNote(connection);
        }
    }

    Subscribed() {
        World world = new World(
                new RoomsClient(room -> host, rooms),
                rooms,
                meeting.directory,
                new MeetingFollower(new InMemoryJournal(), meeting.directory),
                Serving.ALWAYS,
                Identity.over(new InMemoryRecords(time), rooms, meeting.vertx(), time, IdentityLimits.DEFAULT),
                new Logos(new InMemoryRecords(time)),
                new ShortReports(),
                (any, poll, format, forOrganisers) -> Future.failedFuture("no polls are handed out here"),
                (any, asked) -> Future.failedFuture("no places are proposed here"),
                () -> Future.succeededFuture(true),
                Nodes.none(),
                time,
                () -> "");
        around = new Surroundings(
                world,
                seats,
                Limits.DEFAULT,
                new Counters(),
                new Admissions(Limits.DEFAULT.sockets()),
                new Attendance());
        switchboard = new Switchboard(time, around, GATEWAY);
        subscription = new Subscription(RoomsFixture.PLENARY, around, time, GATEWAY);
    }

    private Viewer viewer() {
        return Viewer.of(meeting.directory
                .standing(RoomsFixture.PLENARY, RoomsFixture.GEORGIA_1)
                .orElseThrow());
    }

    Page page() {
        return new Page();
    }

    /** A page that watches, and has its board as it was at that version. */
    Page pageAt(long version) {
        Page page = page();
        page.watches();
        answersBoard(version);
        page.line.read();
        return page;
    }

    /** A page that follows the note too, and has it as it was at that revision. */
    Page pageWithNote(long version, long revision) {
        Page page = pageAt(version);
        page.joinsNote();
        answersNote(revision);
        page.line.read();
        return page;
    }

    void answersBoard(long version) {
        rooms.answer(RoomMessage.Watch.class, new BoardReply(true, false, place(version), Map.of()));
    }

    void answersNote(long revision) {
        Buffer note = Buffer.buffer("\"note " + revision + "\"");
        rooms.answer(RoomMessage.JoinNote.class, new NoteReply(revision, List.of(note)));
    }

    void answersFollow(Optional<BoardChange> board, Optional<NoteChange> note) {
        rooms.answer(RoomMessage.Follow.class, new FollowReply(board, note));
    }

    /** A change of a document that delegates see. */
    static BoardChange change(long since, long version) {
        Map<String, Optional<Buffer>> floor = Map.of("floor", Optional.of(Buffer.buffer("{}")));
        BoardChange.ForAudience part = new BoardChange.ForAudience(Audience.Group.DELEGATES, floor, Set.of());
        return new BoardChange(RoomsFixture.PLENARY, new Version(since), place(version), List.of(part));
    }

    static NoteChange commits(long since, long revision) {
        List<Buffer> frames = LongStream.rangeClosed(since + 1, revision)
                .mapToObj(each -> Buffer.buffer("\"commit " + each + "\""))
                .toList();
        return new NoteChange(RoomsFixture.PLENARY, revision, frames);
    }

    static Lineage place(long version) {
        return new Lineage(new Version(version), "0123456789abcdef");
    }

    void tells(long since, long version) {
        subscription.board(change(since, version));
        pass(100);
    }

    /** That node says so twice a second. */
    void beacon(NodeId node, long version, long revision) {
        subscription.head(node, new RoomHeads.RoomHead(RoomsFixture.PLENARY, new Version(version), revision));
    }

    void moves(NodeId to) {
        host = to;
    }

    void pass(long ms) {
        time.pass(Duration.ofMillis(ms));
    }

    /** How often what was missed is being asked for. */
    long asking() {
        return rooms.waiting(RoomMessage.Follow.class);
    }

    @Override
    public void close() {
        meeting.close();
    }
}
