package org.sessioniv.domain.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.counting.json.BallotKind;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.DotsBallot;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.RankingBallot;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreBallot;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceBallot;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainBallot;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/** The ballots of a poll as the counting library takes them, and back. */
public final class BallotsOfPoll {
    private static final Fraction MOST = Fraction.of(1_000_000);

    private BallotsOfPoll() {}

    /**
     * All options of the poll, equal ballots together, the most frequent first and then by what they say; within a
     * ballot what has no order stands in the order of the poll. So the order of nothing tells of who cast it or how.
     */
    public static Profile profile(PollTerms terms, Collection<Ballot> ballots) {
        List<Option> options =
                terms.options().stream().map(option -> new Option(option.id())).toList();
        Profile found = Profile.of(
                options,
                ballots.stream()
                        .map(ballot -> ballot.counted().read(new InOrder(options)))
                        .toList());
        Profile.Builder sorted = Profile.of(options);
        found.groups().entrySet().stream()
                .sorted(Comparator.comparing(
                                Map.Entry<org.sessioniv.counting.model.Ballot, Fraction>::getValue,
                                Comparator.reverseOrder())
                        .thenComparing(group -> said(group.getKey())))
                .forEach(group -> sorted.add(group.getKey(), group.getValue()));
        return sorted.build();
    }

    /** The same for equal ballots, in whichever order their parts lie in memory. */
    private static String said(org.sessioniv.counting.model.Ballot ballot) {
        return Optional.ofNullable(BallotKind.of(ballot).written(ballot))
                .map(Object::toString)
                .orElse("");
    }

    /** The kind that the ballots of a poll by this method have in files. */
    public static BallotKind kind(Method method) {
        return method.read(KINDS);
    }

    private static final Method.Reader<BallotKind> KINDS = new Method.Reader<>() {
        @Override
        public BallotKind singleChoice(SingleChoiceMethod method) {
            return BallotKind.SINGLE;
        }

        @Override
        public BallotKind yesNoAbstain(YesNoAbstainMethod method) {
            return BallotKind.YES_NO_ABSTAIN;
        }

        @Override
        public BallotKind approval(ApprovalMethod method) {
            return BallotKind.APPROVAL;
        }

        @Override
        public BallotKind score(ScoreMethod method) {
            return BallotKind.SCORE;
        }

        @Override
        public BallotKind dots(DotsMethod method) {
            return BallotKind.DOTS;
        }

        @Override
        public BallotKind ranking(RankingMethod method) {
            return BallotKind.RANKING;
        }

        @Override
        public BallotKind answer(AnswerMethod method) {
            return BallotKind.SINGLE;
        }
    };

    /** The ballot with what means the same in any order in the order of the options. */
    private record InOrder(List<Option> options)
            implements org.sessioniv.counting.model.Ballot.Reader<org.sessioniv.counting.model.Ballot> {
        private List<Option> sorted(List<Option> some) {
            return options.stream().filter(some::contains).toList();
        }

        @Override
        public org.sessioniv.counting.model.Ballot singleChoice(
                org.sessioniv.counting.model.SingleChoiceBallot ballot) {
            return ballot;
        }

        @Override
        public org.sessioniv.counting.model.Ballot yesNoAbstain(
                org.sessioniv.counting.model.YesNoAbstainBallot ballot) {
            return ballot;
        }

        @Override
        public org.sessioniv.counting.model.Ballot approval(org.sessioniv.counting.model.ApprovalBallot ballot) {
            return new org.sessioniv.counting.model.ApprovalBallot(sorted(ballot.approved()));
        }

        @Override
        public org.sessioniv.counting.model.Ballot score(org.sessioniv.counting.model.ScoreBallot ballot) {
            return ballot;
        }

        @Override
        public org.sessioniv.counting.model.Ballot dots(org.sessioniv.counting.model.DotsBallot ballot) {
            return ballot;
        }

        @Override
        public org.sessioniv.counting.model.Ballot ranking(org.sessioniv.counting.model.RankingBallot ballot) {
            return new org.sessioniv.counting.model.RankingBallot(
                    ballot.tiers().stream().map(this::sorted).toList());
        }
    }

    /**
     * One ballot of the poll for each that the profile holds; throws IllegalArgumentException for parts of ballots, and
     * for more than any poll has.
     */
    public static List<Ballot> ballots(Method method, Profile profile) {
        if (profile.total().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a poll has at most " + MOST + " ballots, not " + profile.total());
        }
        List<Ballot> ballots = new ArrayList<>();
        profile.groups().forEach((counted, weight) -> {
            if (!weight.isWhole()) {
                throw new IllegalArgumentException("a poll has whole ballots, not " + weight);
            }
            ballots.addAll(Collections.nCopies(Integer.parseInt(weight.toString()), counted.read(cast(method))));
        });
        return ballots;
    }

    private static Cast cast(Method method) {
        if (method instanceof AnswerMethod) {
            return ANSWERS;
        }
        return CAST;
    }

    private static final class Cast implements org.sessioniv.counting.model.Ballot.Reader<Ballot> {
        private final Function<org.sessioniv.counting.model.SingleChoiceBallot, Ballot> single;

        Cast(Function<org.sessioniv.counting.model.SingleChoiceBallot, Ballot> single) {
            this.single = single;
        }

        @Override
        public Ballot singleChoice(org.sessioniv.counting.model.SingleChoiceBallot ballot) {
            return single.apply(ballot);
        }

        @Override
        public Ballot yesNoAbstain(org.sessioniv.counting.model.YesNoAbstainBallot ballot) {
            return new YesNoAbstainBallot(byId(ballot.answers(), answer -> Answer.valueOf(answer.name())));
        }

        @Override
        public Ballot approval(org.sessioniv.counting.model.ApprovalBallot ballot) {
            return new ApprovalBallot(ballot.approved().stream().map(Option::id).toList());
        }

        @Override
        public Ballot score(org.sessioniv.counting.model.ScoreBallot ballot) {
            return new ScoreBallot(byId(ballot.scores(), points -> points));
        }

        @Override
        public Ballot dots(org.sessioniv.counting.model.DotsBallot ballot) {
            return new DotsBallot(byId(ballot.dots(), points -> points));
        }

        @Override
        public Ballot ranking(org.sessioniv.counting.model.RankingBallot ballot) {
            return new RankingBallot(ballot.tiers().stream()
                    .map(tier -> tier.stream().map(Option::id).toList())
                    .toList());
        }
    }

    private static final Cast CAST =
            new Cast(ballot -> new SingleChoiceBallot(ballot.choice().map(Option::id)));

    private static final Cast ANSWERS = new Cast(ballot -> new AnswerBallot(ballot.choice()
            .map(option -> Answer.valueOf(option.id().toUpperCase(Locale.ROOT)))
            .orElse(Answer.ABSTAIN)));

    private static <T, R> Map<String, R> byId(Map<Option, T> values, Function<T, R> as) {
        Map<String, R> byId = new HashMap<>();
        values.forEach((option, value) -> byId.put(option.id(), as.apply(value)));
        return byId;
    }
}
