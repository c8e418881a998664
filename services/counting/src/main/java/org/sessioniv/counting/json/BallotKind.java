package org.sessioniv.counting.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** The kinds of ballots in a JSON file: their name there, and how an answer is read, checked and written. */
public enum BallotKind {
    /** {@code "A"}, or null for none. */
    SINGLE {
        @Override
        Ballot read(Object answer) {
            return answer == null ? SingleChoiceBallot.abstention() : SingleChoiceBallot.of(Tree.option(answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new SingleChoiceBallot.Form(options, true).check((SingleChoiceBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return ((SingleChoiceBallot) ballot).choice().map(Option::id).orElse(null);
        }
    },
    /** {@code {"A": "yes", "B": "no", "C": "abstain"}}. */
    YES_NO_ABSTAIN {
        @Override
        Ballot read(Object answer) {
            return new YesNoAbstainBallot(BallotKind.<Answer>byOption(answer, BallotKind::answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new YesNoAbstainBallot.Form(options, true, false).check((YesNoAbstainBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return byName(((YesNoAbstainBallot) ballot).answers(), BallotKind::word);
        }
    },
    /** {@code ["A", "B"]}. */
    APPROVAL {
        @Override
        Ballot read(Object answer) {
            return new ApprovalBallot(options(answer));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new ApprovalBallot.Form(options, 0, options.size()).check((ApprovalBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return names(((ApprovalBallot) ballot).approved());
        }
    },
    /** {@code {"A": 5, "B": -1}}; what is absent is blank. */
    SCORE {
        @Override
        Ballot read(Object answer) {
            return new ScoreBallot(BallotKind.<Integer>byOption(answer, Tree::small));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new ScoreBallot.Form(options, Integer.MIN_VALUE, Integer.MAX_VALUE, true)
                    .check((ScoreBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return byName(((ScoreBallot) ballot).scores(), score -> score);
        }
    },
    /** {@code {"A": 3, "B": 2}}. */
    DOTS {
        @Override
        Ballot read(Object answer) {
            return new DotsBallot(BallotKind.<Integer>byOption(answer, Tree::small));
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new DotsBallot.Form(options, Integer.MAX_VALUE, Integer.MAX_VALUE, false).check((DotsBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return byName(((DotsBallot) ballot).dots(), dots -> dots);
        }
    },
    /** {@code [["A"], ["B", "C"]]}, best place first; an empty place is a rank that the voter skipped. */
    RANKING {
        @Override
        Ballot read(Object answer) {
            List<List<Option>> tiers = new ArrayList<>();
            Tree.list(answer).forEach(tier -> tiers.add(options(tier)));
            return new RankingBallot(tiers);
        }

        @Override
        List<Fault> check(Ballot ballot, List<Option> options) {
            return new RankingBallot.Form(options, 0, options.size(), true).check((RankingBallot) ballot);
        }

        @Override
        public Object written(Ballot ballot) {
            return ((RankingBallot) ballot)
                    .tiers().stream().map(BallotKind::names).toList();
        }
    };

    /** Throws IllegalArgumentException, with a sentence for people, for an answer of another form. */
    abstract Ballot read(Object answer);

    /** Every reason why the ballot does not fit the options; what a form could forbid beyond that is not in a file. */
    abstract List<Fault> check(Ballot ballot, List<Option> options);

    /** The answer as a plain tree. */
    public abstract Object written(Ballot ballot);

    /** As in files: {@code yes-no-abstain}. */
    public String tag() {
        return word(this);
    }

    public static Optional<BallotKind> tagged(String tag) {
        return Arrays.stream(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }

    public static BallotKind of(Ballot ballot) {
        return of(ballot.kind());
    }

    public static BallotKind of(Ballot.Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> SINGLE;
            case YES_NO_ABSTAIN -> YES_NO_ABSTAIN;
            case APPROVAL -> APPROVAL;
            case SCORE -> SCORE;
            case DOTS -> DOTS;
            case RANKING -> RANKING;
        };
    }

    private static List<Option> options(Object names) {
        List<Option> options = new ArrayList<>();
        Tree.list(names).forEach(name -> options.add(Tree.option(name)));
        return options;
    }

    private static List<String> names(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static <T> Map<Option, T> byOption(Object answer, Function<Object, T> value) {
        Map<Option, T> map = new HashMap<>();
        Tree.map(answer).forEach((name, given) -> map.put(Tree.option(name), value.apply(given)));
        return map;
    }

    private static <T> Map<String, Object> byName(Map<Option, T> values, Function<T, Object> shown) {
        Map<String, Object> byName = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((option, value) -> byName.put(option.id(), shown.apply(value)));
        return byName;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Answer answer(Object word) {
        return Arrays.stream(Answer.values())
                .filter(answer -> word(answer).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("an answer is yes, no or abstain, not " + Tree.shown(word)));
    }
}
