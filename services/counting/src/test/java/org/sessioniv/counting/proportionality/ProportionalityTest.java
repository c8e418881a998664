package org.sessioniv.counting.proportionality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Axiom;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.model.Verdict.Answer;
import org.sessioniv.counting.model.Weight;
import org.sessioniv.counting.model.Witness;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProportionalityTest {
    private static final int PROFILES = 10_000;
    private static final long SEED = 2023;

    private static List<Option> options(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> new Option(String.valueOf((char) ('a' + at))))
                .toList();
    }

    private static Profile profile(int options, String... lines) {
        Profile.Builder builder = Profile.of(options(options));
        for (String line : lines) {
            String[] parts = line.split(" ");
            builder.add(ApprovalBallot.of(parts[1].split("")), Weight.parse(parts[0]));
        }
        return builder.build();
    }

    private static List<Verdict> certificate(Profile profile, String committee) {
        List<Option> elected =
                Arrays.stream(committee.split("")).map(Option::new).toList();
        return Proportionality.certificate(profile, elected, Cancellation.NEVER);
    }

    private static List<Answer> answers(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::answer).toList();
    }

    @Test
    void ten_thousand_small_profiles_get_the_verdicts_of_a_check_by_hand() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] failed = new int[Axiom.values().length];
        for (int round = 0; round < PROFILES; round++) {
            int size = 2 + random.nextInt(4);
            List<Set<Integer>> voters = new ArrayList<>();
            Profile.Builder builder = Profile.of(options(size));
            int ballots = 1 + random.nextInt(4);
            for (int ballot = 0; ballot < ballots; ballot++) {
                Set<Integer> approved = new TreeSet<>();
                IntStream.range(0, size).filter(option -> random.nextBoolean()).forEach(approved::add);
                int copies = 1 + random.nextInt(2);
                for (int copy = 0; copy < copies; copy++) {
                    voters.add(approved);
                }
                builder.add(
                        new ApprovalBallot(
                                approved.stream().map(options(size)::get).toList()),
                        Weight.of(copies));
            }
            Set<Integer> committee = new TreeSet<>();
            int seats = 1 + random.nextInt(size - 1);
            while (committee.size() < seats) {
                committee.add(random.nextInt(size));
            }
            check(voters, size, committee, builder.build(), failed);
        }
        Arrays.stream(failed).forEach(times -> assertTrue(times > 500, Arrays.toString(failed)));
    }

    private static void check(
            List<Set<Integer>> voters, int size, Set<Integer> committee, Profile profile, int[] failed) {
        CertificateByHand hand = new CertificateByHand(voters, size, committee);
        List<Option> elected = committee.stream().map(options(size)::get).toList();
        for (Verdict verdict : Proportionality.certificate(profile, elected, Cancellation.NEVER)) {
            String context = "seed " + SEED + " " + verdict.axiom() + " " + voters + " " + committee;
            assertEquals(hand.holds(verdict.axiom()) ? Answer.HOLDS : Answer.FAILS, verdict.answer(), context);
            if (verdict.answer() == Answer.FAILS) {
                failed[verdict.axiom().ordinal()]++;
                assertIsViolation(verdict, profile, elected, context);
            }
        }
    }

    /** A witness is checked by the words of the axiom, not by how it was found. */
    private static void assertIsViolation(Verdict verdict, Profile profile, List<Option> elected, String context) {
        Witness witness = verdict.witness().orElseThrow();
        Fraction weight = Fraction.ZERO;
        Set<Option> together = new HashSet<>();
        int most = 0;
        for (Ballot ballot : witness.group()) {
            weight = weight.plus(profile.groups().get(ballot));
            Set<Option> mine = new HashSet<>(ballot.named());
            assertTrue(mine.containsAll(witness.common()), context);
            mine.retainAll(elected);
            together.addAll(mine);
            most = Math.max(most, mine.size());
        }
        assertEquals(weight, witness.weight(), context);
        assertEquals(together, Set.copyOf(witness.elected()), context);
        assertEquals(profile.total().times(witness.claim()).over(elected.size()), witness.needed(), context);
        assertTrue(weight.compareTo(witness.needed()) >= 0, context);
        switch (verdict.axiom()) {
            case JR -> assertTrue(witness.claim() == 1 && together.isEmpty(), context);
            case PJR ->
                assertTrue(witness.common().size() >= witness.claim() && together.size() < witness.claim(), context);
            case PJR_PLUS ->
                assertTrue(!elected.containsAll(witness.common()) && together.size() < witness.claim(), context);
            case EJR_PLUS -> assertTrue(!elected.containsAll(witness.common()) && most < witness.claim(), context);
        }
    }

    @Test
    void an_ignored_group_is_shown_with_its_claim() {
        Profile profile = profile(4, "2 abc", "1 d");
        List<Verdict> verdicts = certificate(profile, "abc");
        assertEquals(List.of(Answer.FAILS, Answer.FAILS, Answer.FAILS, Answer.FAILS), answers(verdicts));
        assertEquals(
                "JR fails: ballots of weight 1 (1 needed) have d in common and can claim 1 of the seats,"
                        + " but no member of the group has an elected option (elected: none).",
                verdicts.get(0).sentence());
    }

    /** Three seats for three: together they have three elected options, but none of them has three. */
    @Test
    void a_committee_can_keep_pjr_plus_and_fail_ejr_plus() {
        Profile profile = profile(5, "2 abcd", "1 abce");
        assertEquals(
                List.of(Answer.HOLDS, Answer.HOLDS, Answer.HOLDS, Answer.FAILS), answers(certificate(profile, "ade")));
    }

    /** The group of four can claim two seats and has one; but it agrees on one option only. */
    @Test
    void a_committee_can_keep_pjr_and_fail_pjr_plus() {
        Profile profile = profile(5, "1 e", "3 ea", "4 bcd");
        assertEquals(
                List.of(Answer.HOLDS, Answer.HOLDS, Answer.FAILS, Answer.FAILS), answers(certificate(profile, "abcd")));
    }

    @Test
    void a_committee_of_all_options_denies_nobody() {
        assertEquals(
                List.of(Answer.HOLDS, Answer.HOLDS, Answer.HOLDS, Answer.HOLDS),
                answers(certificate(profile(3, "1 ab", "0.5 c"), "abc")));
    }

    @Test
    void weights_are_claims() {
        assertEquals(
                Answer.HOLDS,
                certificate(profile(3, "1 ab", "0.9 c"), "ab").get(0).answer());
        assertEquals(
                Answer.FAILS,
                certificate(profile(3, "1 ab", "1 c"), "ab").get(0).answer());
    }

    /** The same four voters beside 36 who have 38 options in common: too many sets of options to look at. */
    @Test
    void a_search_that_is_too_long_says_that_pjr_is_undecided() {
        List<Option> elected = numbered("elected", 19);
        List<Option> liked = new ArrayList<>(elected);
        liked.addAll(numbered("other", 19));
        Option a = new Option("a");
        Option x = new Option("x");
        List<Option> all = new ArrayList<>(liked);
        all.addAll(List.of(a, x));
        Profile profile = Profile.of(all)
                .add(new ApprovalBallot(List.of(x)), Weight.ONE)
                .add(new ApprovalBallot(List.of(x, a)), Weight.of(3))
                .add(new ApprovalBallot(liked), Weight.of(36))
                .build();
        elected.add(a);
        List<Verdict> verdicts = Proportionality.certificate(profile, elected, Cancellation.NEVER);
        assertEquals(List.of(Answer.HOLDS, Answer.UNDECIDED, Answer.FAILS, Answer.FAILS), answers(verdicts));
        assertEquals(
                "PJR is undecided: the search has too many groups to look at.",
                verdicts.get(1).sentence());
    }

    private static List<Option> numbered(String name, int number) {
        return new ArrayList<>(
                IntStream.range(0, number).mapToObj(at -> new Option(name + at)).toList());
    }

    @Test
    void ballots_that_approve_nothing_in_particular_have_no_certificate() {
        Profile rankings = Profile.of(options(2), List.of(RankingBallot.parse("a > b")));
        assertFalse(Proportionality.applies(rankings));
        assertThrows(
                IllegalArgumentException.class,
                () -> Proportionality.certificate(rankings, options(1), Cancellation.NEVER));
        assertThrows(
                IllegalArgumentException.class,
                () -> Proportionality.certificate(profile(2, "1 a"), List.of(), Cancellation.NEVER));
        assertThrows(
                Cancellation.Cancelled.class,
                () -> Proportionality.certificate(profile(2, "1 a"), options(1), () -> true));
    }
}
