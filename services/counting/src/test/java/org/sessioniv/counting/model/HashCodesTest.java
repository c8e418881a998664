package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

/** Ballots are grouped by hash code: those of one poll are much alike and may not share a few of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HashCodesTest {
    private static final int BALLOTS = 2_000;
    private static final List<Option> OPTIONS = IntStream.range(0, 40)
            .mapToObj(number -> new Option("topic-" + number))
            .toList();

    /** Eight of forty, others each time. */
    private static List<Option> eight(Random random) {
        List<Option> shuffled = new ArrayList<>(OPTIONS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 8);
    }

    @Test
    void as_many_answers_of_each_kind_are_no_reason_for_equal_hash_codes() {
        Random random = new Random(1);
        Set<Ballot> ballots = new HashSet<>();
        Set<Integer> codes = new HashSet<>();
        for (int ballot = 0; ballot < BALLOTS; ballot++) {
            Map<Option, Answer> answers = new HashMap<>();
            OPTIONS.forEach(option -> answers.put(option, Answer.NO));
            eight(random).forEach(option -> answers.put(option, Answer.YES));
            ballots.add(new YesNoAbstainBallot(answers));
            codes.add(new YesNoAbstainBallot(answers).hashCode());
        }
        assertTrue(codes.size() > ballots.size() - 10, codes.size() + " codes of " + ballots.size() + " ballots");
    }

    @Test
    void nor_are_equal_sums_of_points() {
        Random random = new Random(2);
        Set<Integer> codes = new HashSet<>();
        for (int ballot = 0; ballot < BALLOTS; ballot++) {
            Map<Option, Integer> points = new HashMap<>();
            eight(random).forEach(option -> points.put(option, points.size()));
            codes.add(new ScoreBallot(points).hashCode());
        }
        assertTrue(codes.size() > BALLOTS - 10, codes.size() + " codes");
    }

    @Test
    void equal_ballots_have_one() {
        Map<Option, Answer> one = new HashMap<>(Map.of(OPTIONS.get(0), Answer.YES, OPTIONS.get(1), Answer.NO));
        Map<Option, Answer> same = new TreeMap<>(one);
        assertEquals(new YesNoAbstainBallot(one), new YesNoAbstainBallot(same));
        assertEquals(new YesNoAbstainBallot(one).hashCode(), new YesNoAbstainBallot(same).hashCode());
    }
}
