package org.sessioniv.server.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/** The kinds of ballots in a JSON file: their name there, and how an answer is read, checked and written. */
enum BallotKind {
    /** {@code "A"}, or null for none. */
    SINGLE {
        @Override
        Ballot read(JsonNode answer) {
            return answer.isNull() ? SingleChoiceBallot.abstention() : SingleChoiceBallot.of(option(answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new SingleChoiceBallot.Form(options, true).check((SingleChoiceBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return ((SingleChoiceBallot) ballot).choice().map(Option::id);
        }
    },
    /** {@code {"A": "yes", "B": "no", "C": "abstain"}}. */
    YES_NO_ABSTAIN {
        @Override
        Ballot read(JsonNode answer) {
            return new YesNoAbstainBallot(BallotKind.<Answer>map(answer, BallotKind::answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new YesNoAbstainBallot.Form(options, true, false).check((YesNoAbstainBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return new TreeMap<>(((YesNoAbstainBallot) ballot).answers());
        }
    },
    /** {@code ["A", "B"]}. */
    APPROVAL {
        @Override
        Ballot read(JsonNode answer) {
            return new ApprovalBallot(options(answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new ApprovalBallot.Form(options, 0, options.size()).check((ApprovalBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return ((ApprovalBallot) ballot).approved();
        }
    },
    /** {@code {"A": 5, "B": -1}}; what is absent is blank. */
    SCORE {
        @Override
        Ballot read(JsonNode answer) {
            return new ScoreBallot(BallotKind.<Integer>map(answer, BallotKind::whole));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new ScoreBallot.Form(options, Integer.MIN_VALUE, Integer.MAX_VALUE, true)
                    .check((ScoreBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return new TreeMap<>(((ScoreBallot) ballot).scores());
        }
    },
    /** {@code {"A": 3, "B": 2}}. */
    DOTS {
        @Override
        Ballot read(JsonNode answer) {
            return new DotsBallot(BallotKind.<Integer>map(answer, BallotKind::whole));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new DotsBallot.Form(options, Integer.MAX_VALUE, Integer.MAX_VALUE, false).check((DotsBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return new TreeMap<>(((DotsBallot) ballot).dots());
        }
    },
    /** {@code [["A"], ["B", "C"]]}, best place first; an empty place is a rank that the voter skipped. */
    RANKING {
        @Override
        Ballot read(JsonNode answer) {
            List<List<Option>> tiers = new ArrayList<>();
            array(answer).forEach(tier -> tiers.add(options(tier)));
            return new RankingBallot(tiers);
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new RankingBallot.Form(options, 0, options.size(), true).check((RankingBallot) ballot);
        }

        @Override
        Object written(Ballot ballot) {
            return ((RankingBallot) ballot).tiers();
        }
    };

    /** The kind that the ballots of a poll by this method have. */
    static final Method.Reader<BallotKind> OF_METHOD = new Method.Reader<>() {
        @Override
        public BallotKind singleChoice(SingleChoiceMethod method) {
            return SINGLE;
        }

        @Override
        public BallotKind yesNoAbstain(YesNoAbstainMethod method) {
            return YES_NO_ABSTAIN;
        }

        @Override
        public BallotKind approval(ApprovalMethod method) {
            return APPROVAL;
        }

        @Override
        public BallotKind score(ScoreMethod method) {
            return SCORE;
        }

        @Override
        public BallotKind dots(DotsMethod method) {
            return DOTS;
        }

        @Override
        public BallotKind ranking(RankingMethod method) {
            return RANKING;
        }

        @Override
        public BallotKind answer(AnswerMethod method) {
            return SINGLE;
        }
    };

    /** Throws IllegalArgumentException, with a sentence for people, for an answer of another form. */
    abstract Ballot read(JsonNode answer);

    /** Every reason why the ballot does not fit the options; what a form could forbid beyond that is not in a file. */
    abstract List<Fault> check(Ballot ballot, List<Option> options);

    /** What Jackson is to write for the answer. */
    abstract Object written(Ballot ballot);

    /** As in files: {@code yes-no-abstain}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BallotKind> tagged(String tag) {
        return Arrays.stream(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }

    static BallotKind of(Ballot ballot) {
        return of(ballot.kind());
    }

    static BallotKind of(Ballot.Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> SINGLE;
            case YES_NO_ABSTAIN -> YES_NO_ABSTAIN;
            case APPROVAL -> APPROVAL;
            case SCORE -> SCORE;
            case DOTS -> DOTS;
            case RANKING -> RANKING;
        };
    }

    static String name(JsonNode name) {
        if (!name.isTextual()) {
            throw new IllegalArgumentException("an option is a text, not " + name);
        }
        return name.textValue();
    }

    private static Option option(JsonNode name) {
        return new Option(name(name));
    }

    private static List<Option> options(JsonNode names) {
        List<Option> options = new ArrayList<>();
        array(names).forEach(name -> options.add(option(name)));
        return options;
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("the answer is a list in [ ], not " + node);
        }
        return node;
    }

    private static <T> Map<Option, T> map(JsonNode answer, Function<JsonNode, T> value) {
        if (!answer.isObject()) {
            throw new IllegalArgumentException("the answer is an object in { }, not " + answer);
        }
        Map<Option, T> map = new HashMap<>();
        answer.properties().forEach(entry -> map.put(new Option(entry.getKey()), value.apply(entry.getValue())));
        return map;
    }

    private static Integer whole(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new IllegalArgumentException("a score is a whole number, not " + node);
        }
        return node.intValue();
    }

    private static Answer answer(JsonNode node) {
        return switch (node.asText()) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            case "abstain" -> Answer.ABSTAIN;
            default -> throw new IllegalArgumentException("an answer is yes, no or abstain, not " + node);
        };
    }
}
