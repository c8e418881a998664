package org.sessioniv.domain.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.NoteEdits.insert;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.testing.RandomEdits;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.notesteps.Authorship;
import org.sessioniv.notesteps.Node;

/** Who wrote what: for every letter, through late commits, speeches and polls, and merged at rest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteAuthorsTest {
    private static final int SEEDS = 30;
    private static final int COMMITS = 120;
    private static final List<Standing> AUTHORS =
            List.of(member("georgia-1"), member("poland-1"), member("ukraine-1"), MODERATOR);

    /** A room in which several people wrote, each up to five revisions behind, and what happened in it. */
    private record Written(RoomState start, RoomState end, List<RoomEvent> events) {}

    private static Written write(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomEdits edits = new RandomEdits(random);
        RoomState start = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState state = start;
        List<RoomEvent> events = new ArrayList<>();
        List<Note> history = new ArrayList<>(List.of(state.note()));
        for (int n = 1; n <= COMMITS; n++) {
            Standing by = AUTHORS.get(random.nextInt(AUTHORS.size()));
            Note base = history.get(Math.max(0, history.size() - 1 - random.nextInt(6)));
            RoomCommand wish = random.nextInt(8) == 0 ? floor(random, state) : edits.next(base);
            Occasion occasion = new Occasion(by, VOTERS, T0.plusSeconds(n), RoomScenario.fresh(n));
            if (Room.decide(state, wish, occasion) instanceof Decision.Accepted accepted) {
                state = Room.evolve(state, accepted.events());
                events.addAll(accepted.events());
                history.add(state.note());
            }
        }
        return new Written(start, state, events);
    }

    private static RoomCommand floor(SplittableRandom random, RoomState state) {
        if (random.nextInt(3) == 0) {
            return new RequestFloor.Ask();
        }
        return state.isFloorTaken() ? end(state) : grantFirst(state);
    }

    private static RoomCommand grantFirst(RoomState state) {
        FloorRequestId first =
                state.floor().queue().stream().map(FloorRequest::id).findFirst().orElse(new FloorRequestId("none"));
        return new GrantFloor.Grant(first, Optional.empty());
    }

    private static RoomCommand end(RoomState state) {
        return new EndSpeech.End(
                state.floor().speaking().orElseThrow().request().id());
    }

    private static RoomState after(RoomState state, RoomCommand command, Standing by, int n) {
        Occasion occasion = new Occasion(by, VOTERS, T0.plusSeconds(n), RoomScenario.fresh(n));
        Decision decision = Room.decide(state, command, occasion);
        assertTrue(decision instanceof Decision.Accepted, decision::toString);
        return Room.evolve(state, ((Decision.Accepted) decision).events());
    }

    @Test
    void every_letter_has_exactly_one_author_and_nothing_else_has_more() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Note note = write(seed).end().note();
            int end = 0;
            for (Authorship.Run<Note.Writing> run : note.authors().runs()) {
                assertTrue(run.from() >= end, "runs overlap, seed " + seed);
                end = run.to();
            }
            assertTrue(end <= note.document().contentSize(), "runs beyond the text, seed " + seed);
            requireAuthors(note, note.document(), 0, seed);
        }
    }

    private static void requireAuthors(Note note, Node parent, int start, long seed) {
        int at = start;
        for (Node child : parent.children()) {
            for (int i = 0; child.isText() && i < child.size(); i++) {
                assertTrue(note.authors().at(at + i).isPresent(), "nobody wrote " + (at + i) + ", seed " + seed);
            }
            if (!child.isText()) {
                requireAuthors(note, child, at + 1, seed);
            }
            at += child.size();
        }
    }

    @Test
    void a_replay_tells_the_same_authors() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Written written = write(seed);
            assertEquals(written.end(), Room.evolve(written.start(), written.events()), "seed " + seed);
        }
    }

    @Test
    void commits_merged_at_rest_lead_to_the_same_text_authors_and_version() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Written written = write(seed);
            RoomState state = written.start();
            List<Note.Commit> run = new ArrayList<>();
            for (RoomEvent event : written.events()) {
                boolean commit = event instanceof CommitSteps.Committed;
                boolean same = commit
                        && !run.isEmpty()
                        && run.get(0)
                                .by()
                                .equals(((CommitSteps.Committed) event).commit().by());
                if (!run.isEmpty() && !same) {
                    state = Room.evolve(state, Note.Stretch.of(run));
                    run.clear();
                }
                if (commit) {
                    run.add(((CommitSteps.Committed) event).commit());
                } else {
                    state = Room.evolve(state, event);
                }
            }
            if (!run.isEmpty()) {
                state = Room.evolve(state, Note.Stretch.of(run));
            }
            Note end = written.end().note();
            Note expected = new Note(end.revision(), end.document(), end.authors(), TreePVector.empty());
            Note merged = state.note();
            Note atRest = new Note(merged.revision(), merged.document(), merged.authors(), TreePVector.empty());
            assertEquals(expected, atRest, "seed " + seed);
            assertEquals(written.end().version(), state.version(), "seed " + seed);
            assertEquals(written.end().touched(), state.touched(), "seed " + seed);
        }
    }

    @Test
    void text_written_during_a_speech_or_a_poll_says_which() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState before = after(open, insert(0, "a"), member("georgia-1"), 1);
        RoomState asked = after(before, new RequestFloor.Ask(), member("poland-1"), 2);
        RoomState speech = after(asked, grantFirst(asked), MODERATOR, 3);
        RoomState during = after(speech, insert(1, "b"), member("georgia-1"), 4);
        String request = during.floor().speaking().orElseThrow().request().id().value();
        assertEquals(
                Optional.of("speech/" + request),
                during.note().authors().at(1).orElseThrow().during());
        assertEquals(
                Optional.empty(), during.note().authors().at(2).orElseThrow().during());
        RoomState ended = after(during, end(during), MODERATOR, 5);
        RoomState poll = after(ended, new OpenQuestionPoll.Open("Agreed?", Optional.empty()), MODERATOR, 6);
        RoomState voting = after(poll, insert(2, "c"), member("georgia-1"), 7);
        assertTrue(voting.note()
                .authors()
                .at(1)
                .orElseThrow()
                .during()
                .orElseThrow()
                .startsWith("poll/"));
    }

    @Test
    void while_two_polls_are_open_text_is_written_during_the_later_one() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState one = after(open, new OpenQuestionPoll.Open("Agreed?", Optional.empty()), MODERATOR, 1);
        RoomState both = after(one, new OpenQuestionPoll.Open("Now?", Optional.empty()), MODERATOR, 2);
        RoomState voting = after(both, insert(0, "a"), member("georgia-1"), 3);
        assertEquals(
                Optional.of("poll/poll-" + RoomScenario.fresh(2)),
                voting.note().authors().at(1).orElseThrow().during());
    }

    @Test
    void a_speech_goes_before_an_open_poll() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState poll = after(open, new OpenQuestionPoll.Open("Agreed?", Optional.empty()), MODERATOR, 1);
        RoomState asked = after(poll, new RequestFloor.Ask(), member("poland-1"), 2);
        RoomState both = after(asked, grantFirst(asked), MODERATOR, 3);
        RoomState written = after(both, insert(0, "a"), member("georgia-1"), 4);
        assertEquals(
                Optional.of("speech/request-" + RoomScenario.fresh(2)),
                written.note().authors().at(1).orElseThrow().during());
    }

    @Test
    void what_others_put_in_at_the_edges_of_a_place_is_not_counted_with_it() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState asked = after(open, insert(0, "ab"), member("georgia-1"), 1);
        RoomState later = after(asked, insert(1, "c"), member("poland-1"), 2);
        Note.Writers writers = later.note().writersOf(1, 1, 3).orElseThrow();
        assertEquals(
                List.of("georgia-1 2"),
                writers.shares().entrySet().stream()
                        .map(share -> share.getKey().by().value() + " " + share.getValue())
                        .toList());
    }

    @Test
    void nobody_goes_on_from_a_revision_before_the_end_of_what_was_merged_at_rest() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        RoomState one = after(open, insert(0, "a"), member("georgia-1"), 1);
        RoomState two = after(one, insert(1, "b"), member("georgia-1"), 2);
        RoomState merged = Room.evolve(one, Note.Stretch.of(two.note().since(1)));
        assertEquals(2, merged.note().revision());
        assertFalse(merged.note().reaches(1));
        assertTrue(merged.note().reaches(2));
    }

    @Test
    void a_paragraph_knows_who_wrote_in_it_last() {
        RoomState open = after(SampleMeeting.plenary(), new OpenSession.Open(), MODERATOR, 0);
        assertFalse(open.note().authors().at(0).isPresent());
        RoomState first = after(open, insert(0, "ab"), member("georgia-1"), 1);
        RoomState second = after(first, insert(1, "c"), member("poland-1"), 2);
        assertEquals(
                "poland-1", second.note().authors().at(0).orElseThrow().by().value());
        assertEquals(
                "georgia-1", second.note().authors().at(3).orElseThrow().by().value());
    }
}
