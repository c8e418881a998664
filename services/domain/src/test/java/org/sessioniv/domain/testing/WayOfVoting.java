package org.sessioniv.domain.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.DotsBallot;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.RankingBallot;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreBallot;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceBallot;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainBallot;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/** Every way of putting topics to the vote, and valid ballots of each. */
public record WayOfVoting(Method method, Rule rule) {
    /** Methods for a poll over at least three topics, one of each kind, as free as they can be. */
    private static final List<Method> METHODS = List.of(
            new SingleChoiceMethod(true),
            new YesNoAbstainMethod(true, false),
            new ApprovalMethod(1, 3),
            new ScoreMethod(0, 5, true),
            new DotsMethod(7, 4, false),
            new RankingMethod(1, 3, true));

    /** Each of these methods with each rule that counts its ballots. */
    public static List<WayOfVoting> all() {
        return METHODS.stream()
                .flatMap(method -> Arrays.stream(Rule.values())
                        .filter(method::isReadBy)
                        .map(rule -> new WayOfVoting(method, rule)))
                .toList();
    }

    @Override
    public String toString() {
        return method.getClass().getSimpleName() + " by " + rule;
    }

    /** What one ballot of that method gives one option at most. */
    public static int mostGiven(Method method) {
        if (method instanceof ScoreMethod score) {
            return score.highest();
        }
        return method instanceof DotsMethod dots ? dots.mostPerOption() : 1;
    }

    /** A ballot that this method takes where these are the options. */
    public static Ballot ballot(Method method, List<String> options, RandomGenerator random) {
        return method.read(new Filling(options, random));
    }

    private record Filling(List<String> options, RandomGenerator random) implements Method.Reader<Ballot> {
        private String any() {
            return options.get(random.nextInt(options.size()));
        }

        /** So many of them, in any order. */
        private List<String> some(int min, int max) {
            int wanted = min + random.nextInt(Math.min(max, options.size()) - min + 1);
            List<String> left = new ArrayList<>(options);
            List<String> taken = new ArrayList<>();
            while (taken.size() < wanted) {
                taken.add(left.remove(random.nextInt(left.size())));
            }
            return taken;
        }

        @Override
        public Ballot singleChoice(SingleChoiceMethod method) {
            boolean abstains = method.mayAbstain() && random.nextInt(4) == 0;
            return new SingleChoiceBallot(abstains ? Optional.empty() : Optional.of(any()));
        }

        @Override
        public Ballot yesNoAbstain(YesNoAbstainMethod method) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (String option : method.allAnswered() ? options : some(1, options.size())) {
                answers.put(option, Answer.values()[random.nextInt(method.mayAbstain() ? 3 : 2)]);
            }
            return new YesNoAbstainBallot(answers);
        }

        @Override
        public Ballot approval(ApprovalMethod method) {
            return new ApprovalBallot(some(method.min(), method.max()));
        }

        @Override
        public Ballot score(ScoreMethod method) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            for (String option : method.mayLeaveBlank() ? some(1, options.size()) : options) {
                scores.put(option, method.lowest() + random.nextInt(method.highest() - method.lowest() + 1));
            }
            return new ScoreBallot(scores);
        }

        @Override
        public Ballot dots(DotsMethod method) {
            Map<String, Integer> dots = new LinkedHashMap<>();
            int wanted = method.allSpent() ? method.points() : 1 + random.nextInt(method.points());
            int most = Math.min(wanted, method.mostPerOption() * options.size());
            for (int given = 0; given < most; ) {
                String option = any();
                if (dots.getOrDefault(option, 0) < method.mostPerOption()) {
                    dots.merge(option, 1, Integer::sum);
                    given++;
                }
            }
            return new DotsBallot(dots);
        }

        @Override
        public Ballot ranking(RankingMethod method) {
            List<List<String>> tiers = new ArrayList<>();
            for (String option : some(method.min(), method.max())) {
                if (method.mayTie() && !tiers.isEmpty() && random.nextInt(3) == 0) {
                    int last = tiers.size() - 1;
                    tiers.set(
                            last,
                            Stream.concat(tiers.get(last).stream(), Stream.of(option))
                                    .toList());
                } else {
                    tiers.add(List.of(option));
                }
            }
            return new RankingBallot(tiers);
        }

        @Override
        public Ballot answer(AnswerMethod method) {
            return new AnswerBallot(Answer.valueOf(any().toUpperCase(Locale.ROOT)));
        }
    }
}
