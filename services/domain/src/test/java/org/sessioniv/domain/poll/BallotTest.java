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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Option;

/** What a ballot says, and what a box knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotTest {
    private static final Ballot ORDER = new RankingBallot(List.of(List.of("water", "sea"), List.of("energy")));

    @Test
    void a_ballot_gives_one_to_what_it_chooses_and_its_points_where_it_gives_points() {
        assertEquals(1, approving("water", "health").given("health"));
        assertEquals(0, approving("water", "health").given("energy"));
        assertEquals(1, NO.given("no"));
        assertEquals(0, NO.given("yes"));
        assertEquals(1, new SingleChoiceBallot(Optional.of("water")).given("water"));
        assertEquals(0, new SingleChoiceBallot(Optional.of("water")).given("energy"));
        assertEquals(1, new YesNoAbstainBallot(Map.of("water", Answer.YES)).given("water"));
        assertEquals(0, new YesNoAbstainBallot(Map.of("water", Answer.ABSTAIN)).given("water"));
        assertEquals(4, new ScoreBallot(Map.of("water", 4)).given("water"));
        assertEquals(0, new ScoreBallot(Map.of("water", 4)).given("energy"));
        assertEquals(3, new DotsBallot(Map.of("water", 3)).given("water"));
        assertEquals(
                List.of(1, 1, 0, 0),
                Stream.of("water", "sea", "energy", "health").map(ORDER::given).toList());
        assertEquals(0, new RankingBallot(List.of()).given("water"));
    }

    @Test
    void a_ballot_speaks_for_what_it_ranks_or_gives_anything() {
        assertEquals(
                List.of(true, true, true, false),
                Stream.of("water", "sea", "energy", "health")
                        .map(ORDER::supports)
                        .toList());
        assertTrue(new ScoreBallot(Map.of("water", 0)).supports("water"), "no points are a score");
        assertFalse(new ScoreBallot(Map.of("water", 0)).supports("energy"));
        assertFalse(new DotsBallot(Map.of("water", 0)).supports("water"));
        assertFalse(new YesNoAbstainBallot(Map.of("water", Answer.NO)).supports("water"));
    }

    @Test
    void a_ballot_that_chooses_nothing_abstains() {
        assertTrue(new SingleChoiceBallot(Optional.empty()).abstains());
        assertFalse(new SingleChoiceBallot(Optional.of("water")).abstains());
        assertTrue(new YesNoAbstainBallot(Map.of("water", Answer.ABSTAIN)).abstains());
        assertFalse(new YesNoAbstainBallot(Map.of("water", Answer.ABSTAIN, "energy", Answer.NO)).abstains());
        assertTrue(new DotsBallot(Map.of("water", 0)).abstains());
        assertFalse(new DotsBallot(Map.of("water", 1)).abstains());
        assertFalse(new ScoreBallot(Map.of("water", 0)).abstains());
        assertFalse(ORDER.abstains());
    }

    @Test
    void only_the_answer_abstain_abstains() {
        assertTrue(ABSTAIN.abstains());
        assertFalse(YES.abstains());
        assertFalse(approving("abstain").abstains());
        assertFalse(approving().abstains());
    }

    private static final Option WATER = new Option("water");

    private static org.sessioniv.counting.model.Ballot choice(Optional<String> option) {
        return new SingleChoiceBallot(option).counted();
    }

    @Test
    void the_counting_library_takes_it_as_what_it_is() {
        assertEquals(
                org.sessioniv.counting.model.ApprovalBallot.of("water", "health"),
                approving("water", "health").counted());
        assertEquals(org.sessioniv.counting.model.SingleChoiceBallot.of(WATER), choice(Optional.of("water")));
        assertEquals(org.sessioniv.counting.model.SingleChoiceBallot.abstention(), choice(Optional.empty()));
        assertEquals(org.sessioniv.counting.model.SingleChoiceBallot.of(new Option("yes")), YES.counted());
        assertEquals(org.sessioniv.counting.model.SingleChoiceBallot.abstention(), ABSTAIN.counted());
        assertEquals(
                new org.sessioniv.counting.model.YesNoAbstainBallot(
                        Map.of(WATER, org.sessioniv.counting.model.YesNoAbstainBallot.Answer.NO)),
                new YesNoAbstainBallot(Map.of("water", Answer.NO)).counted());
        assertEquals(
                new org.sessioniv.counting.model.ScoreBallot(Map.of(WATER, 4)),
                new ScoreBallot(Map.of("water", 4)).counted());
        assertEquals(
                new org.sessioniv.counting.model.DotsBallot(Map.of(WATER, 4)),
                new DotsBallot(Map.of("water", 4)).counted());
        assertEquals(org.sessioniv.counting.model.RankingBallot.parse("water = sea > energy"), ORDER.counted());
    }

    private static final Set<String> SAYING_NOTHING_OF_ANYBODY = Set.of(
            "java.util.List<java.lang.String>",
            "java.util.List<java.util.List<java.lang.String>>",
            "java.util.Optional<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.Integer>",
            "java.util.Map<java.lang.String, " + Answer.class.getName() + ">",
            Answer.class.toString());

    /** So that a box can be made that does not know whose its ballots are. */
    @Test
    void a_ballot_names_nobody_and_no_time() {
        for (Class<?> kind : Ballot.class.getPermittedSubclasses()) {
            for (RecordComponent part : kind.getRecordComponents()) {
                String type = part.getGenericType().toString();
                assertTrue(SAYING_NOTHING_OF_ANYBODY.contains(type), kind.getSimpleName() + "." + part.getName());
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
