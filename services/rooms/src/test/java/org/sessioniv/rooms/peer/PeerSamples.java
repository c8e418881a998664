package org.sessioniv.rooms.peer;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.Submission;

/** One or two of everything that goes over a bus. */
final class PeerSamples {
    private static final RoomId ROOM = new RoomId("kyiv-2017/wg-1");
    private static final GatewayAddress GATEWAY = new GatewayAddress(new NodeId("node-b"), 1);
    private static final ParticipantId SEAT = new ParticipantId("georgia-1");
    private static final Lineage PLACE = new Lineage(new Version(41), "9f86d081884c7d65");
    private static final Viewer MEMBER = new Viewer(List.of(
            Audience.Group.DELEGATES,
            new Audience.OfDelegation(new DelegationId("georgia")),
            new Audience.OfParticipant(SEAT)));

    private static final RoomMessage.Watch WATCH = new RoomMessage.Watch(ROOM, GATEWAY, MEMBER, Optional.of(PLACE));
    private static final RoomMessage.JoinNote JOIN =
            new RoomMessage.JoinNote(ROOM, GATEWAY, Optional.of(12L), Optional.of(PLACE));
    private static final RoomMessage.Follow FOLLOW = new RoomMessage.Follow(ROOM, GATEWAY, PLACE, Optional.of(12L));
    private static final RoomMessage.Recall RECALL =
            new RoomMessage.Recall(ROOM, Optional.of(PLACE), List.of("a".repeat(32), "b".repeat(32)));
    private static final RoomMessage.NoteAuthors AUTHORS = new RoomMessage.NoteAuthors(ROOM, 12, 1, 40);
    private static final RoomMessage.Unwatch UNWATCH = new RoomMessage.Unwatch(ROOM, GATEWAY);

    private PeerSamples() {}

    static List<PeerSample> all() {
        List<PeerSample> all = new ArrayList<>(commands());
        all.addAll(messages());
        all.addAll(replies());
        all.addAll(news());
        return all;
    }

    /** One submission of each command. */
    static List<PeerSample> commands() {
        Map<Class<?>, String> words = PeerWords.of(RoomCommand.class).stream()
                .collect(Collectors.toMap(NamedType::getType, NamedType::getName));
        return CommandSamples.all().stream()
                .map(command ->
                        PeerSample.of("submit." + words.get(command.getClass()), submit(command, Optional.empty())))
                .toList();
    }

    private static RoomMessage.Submit submit(RoomCommand command, Optional<Lineage> base) {
        return new RoomMessage.Submit(
                ROOM, new Submission(new CommandId("c".repeat(32)), "f".repeat(64), SEAT, command, base));
    }

    private static List<PeerSample> messages() {
        RoomCommand onAPlace = CommandSamples.all().get(CommandSamples.all().size() - 1);
        return List.of(
                PeerSample.of("submit-on-a-place", submit(onAPlace, Optional.of(PLACE))),
                PeerSample.of("watch", WATCH),
                PeerSample.of(
                        "watch-afresh",
                        new RoomMessage.Watch(
                                ROOM, GATEWAY, new Viewer(List.of(Audience.Group.PUBLIC)), Optional.empty())),
                PeerSample.of(
                        "watch-organiser",
                        new RoomMessage.Watch(
                                ROOM,
                                GATEWAY,
                                new Viewer(List.of(Audience.Group.STAFF, Audience.Office.ORGANISERS)),
                                Optional.empty())),
                PeerSample.of("join-note", JOIN),
                PeerSample.of(
                        "join-note-afresh",
                        new RoomMessage.JoinNote(ROOM, GATEWAY, Optional.empty(), Optional.empty())),
                PeerSample.of("follow", FOLLOW),
                PeerSample.of("follow-board", new RoomMessage.Follow(ROOM, GATEWAY, PLACE, Optional.empty())),
                PeerSample.of("recall", RECALL),
                PeerSample.of("note-authors", AUTHORS),
                PeerSample.of("unwatch", UNWATCH));
    }

    private static List<PeerSample> replies() {
        RoomMessage.Submit submit = submit(CommandSamples.all().get(0), Optional.empty());
        return List.of(
                PeerSample.of("reply.done", submit, new Answer.Done(new Version(42))),
                PeerSample.of("reply.refused", submit, new Answer.Refused("list-closed", "The list is closed.")),
                PeerSample.of(
                        "reply.whole-board",
                        WATCH,
                        new BoardReply(
                                true,
                                true,
                                PLACE,
                                new TreeMap<>(Map.of(
                                        "floor", some("{\"queue\":[]}"), "room", some("{\"title\":\"Вода\"}"))))),
                PeerSample.of(
                        "reply.board-since",
                        WATCH,
                        new BoardReply(
                                false,
                                false,
                                PLACE,
                                new TreeMap<>(Map.of(
                                        "ballot-paper/poll-1", Optional.empty(), "floor", some("{\"queue\":[]}"))))),
                PeerSample.of("reply.note", JOIN, new NoteReply(13, List.of(json("{\"revision\":13}")))),
                PeerSample.of("reply.note-up-to-date", JOIN, new NoteReply(12, List.of())),
                PeerSample.of(
                        "reply.followed",
                        FOLLOW,
                        new FollowReply(
                                Optional.of(boardChange()),
                                Optional.of(new NoteChange(ROOM, 13, List.of(json("{\"revision\":13}")))))),
                PeerSample.of("reply.not-followed", FOLLOW, new FollowReply(Optional.empty(), Optional.empty())),
                PeerSample.of(
                        "reply.recalled", RECALL, new Recalled(true, List.of("a".repeat(32)), List.of("b".repeat(32)))),
                PeerSample.of("reply.authors", AUTHORS, some("{\"writers\":[]}")),
                PeerSample.of("reply.authors-unknown", AUTHORS, Optional.empty()),
                PeerSample.of("reply.unwatched", UNWATCH, true));
    }

    private static List<PeerSample> news() {
        return List.of(
                PeerSample.of("board-change", boardChange()),
                PeerSample.of(
                        "note-change",
                        new NoteChange(ROOM, 14, List.of(json("{\"revision\":13}"), json("{\"revision\":14}")))),
                PeerSample.of(
                        "room-heads",
                        new RoomHeads(
                                new NodeId("node-a"), List.of(new RoomHeads.RoomHead(ROOM, new Version(41), 14)))),
                PeerSample.of("cursor-shown", new CursorShown(ROOM, "0123abcd", json("{\"type\":\"cursor\"}"))),
                PeerSample.of("seats-shown", new SeatsShown(ROOM, new NodeId("node-a"), List.of(SEAT))),
                PeerSample.of("sign-in-ended", new SignInEnded("d".repeat(64))),
                PeerSample.of("link-replaced", new LinkReplaced(new RoomId("kyiv-2017"), SEAT, "e".repeat(64))),
                PeerSample.of("meeting-changed", new MeetingChanged(new RoomId("kyiv-2017"), new Version(43))));
    }

    /** A ballot: the delegation's own document, and a count that is equal for two groups. */
    static BoardChange boardChange() {
        Buffer count = json("{\"cast\":28,\"of\":31}");
        Set<String> paced = Set.of("poll/poll-1/progress");
        return new BoardChange(
                ROOM,
                new Version(39),
                PLACE,
                List.of(
                        new BoardChange.ForAudience(
                                new Audience.OfDelegation(new DelegationId("georgia")),
                                new TreeMap<>(Map.of(
                                        "ballot-paper/poll-1", Optional.empty(),
                                        "ballot/poll-1",
                                                some("{\"ballot\":{\"type\":\"answer\",\"answer\":\"yes\"}}"))),
                                paced),
                        new BoardChange.ForAudience(
                                Audience.Group.DELEGATES, Map.of("poll/poll-1/progress", Optional.of(count)), paced),
                        new BoardChange.ForAudience(
                                Audience.Group.STAFF, Map.of("poll/poll-1/progress", Optional.of(count)), paced)));
    }

    private static Buffer json(String text) {
        return Buffer.buffer(text);
    }

    private static Optional<Buffer> some(String text) {
        return Optional.of(json(text));
    }
}
