package org.sessioniv.bench.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.Weight;

/**
 * Makes ballots from a seed. Voters lean to one of five camps: each likes the options of its camp and some others, in
 * an order of its own. That makes many different ballots and groups with much in common, as rules find hardest.
 */
enum BallotMaker {
    /** Up to eight options ranked, strictly. */
    RANKING {
        @Override
        Ballot make(List<Option> liked, SplittableRandom random) {
            return RankingBallot.strict(liked.subList(0, Math.min(8, liked.size())));
        }
    },
    /** Everything liked. */
    APPROVAL {
        @Override
        Ballot make(List<Option> liked, SplittableRandom random) {
            return new ApprovalBallot(liked.stream().sorted().toList());
        }
    },
    /** From 5 downwards for what is liked, the rest blank. */
    SCORE {
        @Override
        Ballot make(List<Option> liked, SplittableRandom random) {
            Map<Option, Integer> scores = new HashMap<>();
            liked.forEach(option -> scores.put(option, 5 - random.nextInt(6)));
            return new ScoreBallot(scores);
        }
    };

    private static final int CAMPS = 5;

    abstract Ballot make(List<Option> liked, SplittableRandom random);

    Profile profile(int ballots, int options, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Option> named = IntStream.range(0, options)
                .mapToObj(at -> new Option("option " + (1000 + at)))
                .toList();
        Profile.Builder builder = Profile.of(named);
        for (int ballot = 0; ballot < ballots; ballot++) {
            builder.add(make(liked(named, random), random), Weight.ONE);
        }
        return builder.build();
    }

    private static List<Option> liked(List<Option> options, SplittableRandom random) {
        int camp = random.nextInt(CAMPS);
        List<Option> liked = new ArrayList<>();
        for (int at = 0; at < options.size(); at++) {
            // Seven of ten of its own camp, one of twenty of the others.
            if (random.nextInt(100) < (at % CAMPS == camp ? 70 : 5)) {
                liked.add(random.nextInt(liked.size() + 1), options.get(at));
            }
        }
        if (liked.isEmpty()) {
            liked.add(options.get(camp));
        }
        return liked;
    }
}
