package org.sessioniv.rooms.peer;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RenameSeat;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.topic.ProposeTopic;
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

/** Whatever may go over a bus, drawn from a seed, with texts and buffers of every kind. */
final class RandomPeerMessages {
    private static final List<RoomState> STATES = List.of(SampleMeeting.meeting(), SampleMeeting.plenary());

    /** Letters of the meeting's alphabets, what JSON escapes, what cannot be seen, and halves of pairs. */
    private static final String LETTERS = "aZ09 -\"\\/{}[]:,\u0000\u001f\u007f\n\u2028\u00e4шქԱ\ud83d\uddf3\ufeff";

    private final SplittableRandom random;
    private final RandomCommands commands;
    private final List<Supplier<PeerSample>> kinds = List.of(
            () -> PeerSample.of("submit", submit()),
            () -> PeerSample.of("watch", watch()),
            () -> PeerSample.of("join-note", join()),
            () -> PeerSample.of("follow", follow()),
            () -> PeerSample.of("recall", recall()),
            () -> PeerSample.of("note-authors", authors()),
            () -> PeerSample.of("unwatch", unwatch()),
            () -> PeerSample.of("answer", submit(), answer()),
            () -> PeerSample.of("board", watch(), board()),
            () -> PeerSample.of("note", join(), new NoteReply(number(), some(this::buffer))),
            () -> PeerSample.of("followed", follow(), new FollowReply(perhaps(this::change), perhaps(this::commits))),
            () -> PeerSample.of("recalled", recall(), new Recalled(coin(), some(this::hex), some(this::hex))),
            () -> PeerSample.of("authors", authors(), perhaps(this::buffer)),
            () -> PeerSample.of("unwatched", unwatch(), coin()),
            () -> PeerSample.of("board-change", change()),
            () -> PeerSample.of("note-change", commits()),
            () -> PeerSample.of("room-heads", new RoomHeads(gateway().node(), some(this::head))),
            () -> PeerSample.of("cursor-shown", new CursorShown(room(), text(), buffer())),
            () -> PeerSample.of("seats-shown", new SeatsShown(room(), gateway().node(), some(this::seat))),
            () -> PeerSample.of("sign-in-ended", new SignInEnded(text())),
            () -> PeerSample.of("link-replaced", new LinkReplaced(room().meeting(), seat(), text())),
            () -> PeerSample.of("meeting-changed", new MeetingChanged(room().meeting(), new Version(number()))));

    RandomPeerMessages(long seed) {
        random = new SplittableRandom(seed);
        commands = new RandomCommands(random);
    }

    private BoardChange change() {
        return new BoardChange(room(), place().version(), place(), some(this::part));
    }

    private NoteChange commits() {
        return new NoteChange(room(), number(), some(this::buffer));
    }

    private RoomHeads.RoomHead head() {
        return new RoomHeads.RoomHead(room(), place().version(), number());
    }

    private RoomMessage.Follow follow() {
        return new RoomMessage.Follow(room(), gateway(), place(), perhaps(this::number));
    }

    /** One of each kind. */
    Stream<PeerSample> each() {
        return kinds.stream().map(Supplier::get);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private long number() {
        return random.nextLong() >>> random.nextInt(1, 64);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> Optional<T> perhaps(Supplier<T> value) {
        return coin() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            all.add(value.get());
        }
        return all;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Seldom one of which there is another already. */
    private Buffer buffer() {
        byte[] bytes = new byte[random.nextInt(3) == 0 ? 1 : random.nextInt(60)];
        random.nextBytes(bytes);
        return Buffer.buffer(bytes);
    }

    private String hex() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    private RoomId room() {
        return pick(List.of(SampleMeeting.MEETING, SampleMeeting.PLENARY, SampleMeeting.GROUP));
    }

    private ParticipantId seat() {
        return new ParticipantId("georgia-" + random.nextInt(3));
    }

    private Lineage place() {
        long version = number() % 1_000_000_000_000_000_000L;
        return new Lineage(new Version(version), hex().substring(16));
    }

    private GatewayAddress gateway() {
        return new GatewayAddress(new NodeId(text()), random.nextInt());
    }

    private Audience audience() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(List.of(Audience.Group.values()));
            case 2 -> pick(List.of(Audience.Office.values()));
            case 1 -> new Audience.OfDelegation(new DelegationId("d-" + random.nextInt(3)));
            default -> new Audience.OfParticipant(seat());
        };
    }

    private RoomCommand command() {
        return switch (random.nextInt(4)) {
            case 0 -> new RenameSeat.Rename(seat(), text());
            case 1 -> new ProposeTopic.Propose(text(), text(), text());
            default -> commands.next(pick(STATES)).command();
        };
    }

    private RoomMessage.Submit submit() {
        return new RoomMessage.Submit(
                room(), new Submission(new CommandId(hex()), text(), seat(), command(), perhaps(this::place)));
    }

    private RoomMessage.Watch watch() {
        return new RoomMessage.Watch(room(), gateway(), new Viewer(some(this::audience)), perhaps(this::place));
    }

    private RoomMessage.JoinNote join() {
        return new RoomMessage.JoinNote(room(), gateway(), perhaps(this::number), perhaps(this::place));
    }

    private RoomMessage.Recall recall() {
        return new RoomMessage.Recall(room(), perhaps(this::place), some(this::text));
    }

    private RoomMessage.NoteAuthors authors() {
        return new RoomMessage.NoteAuthors(room(), number(), random.nextInt(), random.nextInt());
    }

    private RoomMessage.Unwatch unwatch() {
        return new RoomMessage.Unwatch(room(), gateway());
    }

    private Answer answer() {
        return coin() ? new Answer.Done(new Version(number())) : new Answer.Refused(text(), text());
    }

    private Map<String, Optional<Buffer>> documents() {
        Map<String, Optional<Buffer>> documents = new TreeMap<>();
        some(this::text).forEach(key -> documents.put(key, perhaps(this::buffer)));
        return documents;
    }

    private BoardReply board() {
        return new BoardReply(coin(), coin(), place(), documents());
    }

    private BoardChange.ForAudience part() {
        Set<String> paced = new LinkedHashSet<>(some(this::text));
        return new BoardChange.ForAudience(audience(), documents(), paced);
    }
}
