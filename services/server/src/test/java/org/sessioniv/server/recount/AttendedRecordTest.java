package org.sessioniv.server.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.server.recount.PollRecordTest.PLACE;
import static org.sessioniv.server.recount.PollRecordTest.read;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.roster.MarkAttendance;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.server.recount.PollRecordTest.Told;

/** The record of a poll whose terms rest on who attended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendedRecordTest {
    @Test
    void who_attended_is_in_the_record_where_the_terms_rest_on_it_and_counted_with() throws Exception {
        PollRecord attended = attended();
        PollRecord read = read(attended.write());
        assertEquals(attended.write(), read.write());
        Told told = Told.of(read);
        assertTrue(told.same(), told.text());
        assertTrue(told.text().contains("2 present, 1 of 3 voted"), told.text());
        assertTrue(
                told.text().contains("The quorum was 2/3 of those entitled, reached by those present."), told.text());
        assertTrue(told.text().contains("Only delegations marked as present could vote."), told.text());
        assertTrue(told.text().contains("  poland  did not vote, attended"), told.text());
        assertTrue(told.text().contains("  ukraine  did not vote, did not attend"), told.text());
        Told fewer =
                Told.of(read(attended.write().replace("\"present\" : 2,\n  \"with", "\"present\" : 1,\n  \"with")));
        assertFalse(fewer.same());
        assertTrue(fewer.text().contains("THE ROLL HAS ANOTHER NUMBER"), fewer.text());
        assertTrue(fewer.text().contains("THIS IS NOT THE PUBLISHED RESULT"), fewer.text());
    }

    /** Two of three attend, which is the quorum, and one of them votes. */
    private static PollRecord attended() {
        PollTerms terms = questionPoll().terms();
        Electorate electorate = new Electorate(
                terms.electorate().entitled(),
                Electorate.Known.ALL,
                Optional.of(new Attending(true, Quorum.Of.ATTENDANCE)));
        PollOpened opened = new PollOpened(new PollTerms(
                terms.id(),
                terms.number(),
                terms.question(),
                terms.subject(),
                terms.method(),
                terms.deciding(),
                terms.options(),
                electorate,
                Optional.of(new PollTerms.Share(2, 3)),
                terms.openedAt(),
                terms.closesAt(),
                terms.conduct(),
                terms.again()));
        RoomScenario published = RoomScenario.room()
                .given(opened, new MarkAttendance.Marked(Set.of(GEORGIA, POLAND), true, "Chair", T0))
                .given(cast("georgia-1", Facts.YES))
                .given(pollClosed())
                .when(new PublishPoll.Publish(POLL))
                .by(SampleMeeting.MODERATOR)
                .thenAccepted();
        return PollRecord.of(
                SampleMeeting.PLENARY,
                PLACE,
                (Poll.Published) published.state().polls().find(POLL).orElseThrow(),
                true);
    }
}
