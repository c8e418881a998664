package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.ABSTAIN;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.SingleChoiceBallot;

/** What a ballot says, and what a box knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotTest {
    @Test
    void a_ballot_counts_for_what_it_chose() {
        assertEquals(List.of("water", "health"), approving("water", "health").chosen());
        assertEquals(List.of("no"), NO.chosen());
        assertEquals(List.of("abstain"), ABSTAIN.chosen());
    }

    @Test
    void only_the_answer_abstain_abstains() {
        assertTrue(ABSTAIN.abstains());
        assertFalse(YES.abstains());
        assertFalse(approving("abstain").abstains());
        assertFalse(approving().abstains());
    }

    @Test
    void the_counting_library_takes_it_as_what_it_is() {
        assertEquals(
                org.sessioniv.counting.model.ApprovalBallot.of("water", "health"),
                approving("water", "health").counted());
        assertEquals(SingleChoiceBallot.of(new Option("yes")), YES.counted());
        assertEquals(SingleChoiceBallot.abstention(), ABSTAIN.counted());
    }

    /** So that a box can be made that does not know whose its ballots are. */
    @Test
    void a_ballot_names_nobody_and_no_time() {
        for (Class<?> kind : Ballot.class.getPermittedSubclasses()) {
            for (RecordComponent part : kind.getRecordComponents()) {
                String type = part.getGenericType().toString();
                assertTrue(
                        Arrays.asList("java.util.List<java.lang.String>", Answer.class.toString())
                                .contains(type),
                        kind.getSimpleName() + "." + part.getName());
            }
        }
    }

    @Test
    void in_a_box_with_names_the_last_ballot_of_a_delegation_counts() {
        NamedBox box = NamedBox.EMPTY.with(GEORGIA, YES).with(POLAND, YES).with(GEORGIA, NO);
        assertEquals(Optional.of(NO), box.of(GEORGIA));
        assertEquals(2, box.ballots().size());
        assertTrue(box.ballots().containsAll(List.of(NO, YES)));
        assertEquals(Optional.empty(), NamedBox.EMPTY.of(GEORGIA));
    }
}
