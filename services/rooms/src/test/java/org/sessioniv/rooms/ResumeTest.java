package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.journal.InMemoryJournal;

/**
 * What a viewer hears who comes back with a version: exactly the documents that changed after it, shared ones and the
 * viewer's own, not one version more or less.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeTest {
    private static final List<ParticipantId> VIEWERS = List.of(GEORGIA_1, UKRAINE_1, MODERATOR);

    /** One command; viewers look after each, so that every version is stood on that anybody can have. */
    private record Deed(ParticipantId by, RoomCommand command) {}

    /** The boards of one viewer as they were at each version. */
    private record Seen(ParticipantId viewer, Lineage place, Map<String, Buffer> documents) {}

    @Test
    void a_viewer_hears_from_each_version_exactly_what_changed_after_it() {
        try (RoomsFixture rooms = RoomsFixture.on(new InMemoryJournal()).withOpenPlenary()) {
            List<Seen> seen = new ArrayList<>(look(rooms));
            rooms.submit(PLENARY, MODERATOR, new OpenQuestionPoll.Open("Shall we?", Optional.empty()));
            seen.addAll(look(rooms));
            PollId poll = poll(rooms);
            for (Deed deed : deeds(poll)) {
                assertTrue(rooms.submit(PLENARY, deed.by(), deed.command()) instanceof Answer.Done, deed::toString);
                seen.addAll(look(rooms));
            }
            assertTrue(
                    seen.stream().anyMatch(board -> board.documents().containsKey("ballot/" + poll.value())),
                    "own documents are among them");
            assertAll(seen.stream().map(then -> () -> resume(rooms, then, last(seen, then.viewer()))));
        }
    }

    private static List<Deed> deeds(PollId poll) {
        return List.of(
                new Deed(GEORGIA_1, new CastBallot.Cast(poll, Facts.YES)),
                new Deed(UKRAINE_1, new RequestFloor.Ask()),
                new Deed(UKRAINE_1, new CastBallot.Cast(poll, Facts.NO)),
                new Deed(GEORGIA_1, new CastBallot.Cast(poll, Facts.NO)),
                new Deed(GEORGIA_1, new RequestFloor.Ask()),
                new Deed(MODERATOR, new ClosePoll.Close(poll)),
                new Deed(MODERATOR, new PublishPoll.Publish(poll)));
    }

    /** The board of then with what the room answers is the board of now, and nothing was told that had not changed. */
    private static void resume(RoomsFixture rooms, Seen then, Seen now) {
        BoardReply reply = board(rooms, then.viewer(), Optional.of(then.place()));
        String who = then.viewer().value() + " from " + then.place();
        assertFalse(reply.whole(), who);
        assertEquals(changed(then, now), told(reply, then), who);
        Map<String, Buffer> resumed = new TreeMap<>(then.documents());
        reply.documents().forEach((key, document) -> {
            resumed.remove(key);
            document.ifPresent(value -> resumed.put(key, value));
        });
        assertEquals(now.documents(), resumed, who);
    }

    /** What came and went since is told as gone, which is nothing to a viewer who never had it. */
    private static Set<String> told(BoardReply reply, Seen then) {
        Set<String> told = new TreeSet<>();
        reply.documents().forEach((key, document) -> {
            if (document.isPresent() || then.documents().containsKey(key)) {
                told.add(key);
            }
        });
        return told;
    }

    private static Set<String> changed(Seen then, Seen now) {
        Set<String> changed = new TreeSet<>();
        Stream.concat(then.documents().keySet().stream(), now.documents().keySet().stream())
                .filter(key -> !Optional.ofNullable(then.documents().get(key))
                        .equals(Optional.ofNullable(now.documents().get(key))))
                .forEach(changed::add);
        return changed;
    }

    private static Seen last(List<Seen> seen, ParticipantId viewer) {
        return seen.stream()
                .filter(board -> board.viewer().equals(viewer))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<Seen> look(RoomsFixture rooms) {
        return VIEWERS.stream()
                .map(viewer -> {
                    BoardReply whole = board(rooms, viewer, Optional.empty());
                    Map<String, Buffer> documents = new TreeMap<>();
                    whole.documents().forEach((key, document) -> documents.put(key, document.orElseThrow()));
                    return new Seen(viewer, whole.lineage(), documents);
                })
                .toList();
    }

    private static PollId poll(RoomsFixture rooms) {
        return board(rooms, MODERATOR, Optional.empty()).documents().keySet().stream()
                .filter(key -> key.startsWith("poll/"))
                .map(key -> new PollId(key.substring("poll/".length())))
                .findFirst()
                .orElseThrow();
    }

    private static BoardReply board(RoomsFixture rooms, ParticipantId who, Optional<Lineage> have) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, who).orElseThrow());
        return await(rooms.client.watch(PLENARY, rooms.gateway(), viewer, have));
    }
}
