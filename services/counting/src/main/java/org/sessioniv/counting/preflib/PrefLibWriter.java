package org.sessioniv.counting.preflib;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

/**
 * Writes a profile as a PrefLib file of the narrowest kind that holds it. Weights must be whole and ballots all
 * rankings, all approvals, all answers of yes, no and abstain, or all scores; what PrefLib cannot hold is refused,
 * never rounded or left out.
 */
public final class PrefLibWriter {
    private final Profile profile;
    private final Map<Option, Integer> numbers = new LinkedHashMap<>();

    private PrefLibWriter(Profile profile) {
        this.profile = profile;
        profile.options().forEach(option -> numbers.put(option, numbers.size() + 1));
    }

    /** Throws IllegalArgumentException for ballots that PrefLib has no form for. */
    public static BallotFormat format(Profile profile) {
        List<Ballot> ballots = List.copyOf(profile.groups().keySet());
        if (ballots.stream().allMatch(ballot -> ballot.kind() == Ballot.Kind.APPROVAL)
                || ballots.stream().allMatch(ballot -> ballot.kind() == Ballot.Kind.YES_NO_ABSTAIN)
                || ballots.stream()
                        .allMatch(ballot -> ballot.kind() == Ballot.Kind.SCORE
                                && !ballot.named().isEmpty())) {
            return BallotFormat.CAT;
        }
        boolean complete = true;
        boolean ties = false;
        for (Ballot ballot : ballots) {
            if (!(ballot instanceof RankingBallot ranking)
                    || ranking.tiers().isEmpty()
                    || ranking.tiers().contains(List.<Option>of())) {
                throw noForm(ballot);
            }
            complete &= ranking.named().size() == profile.options().size();
            ties |= ranking.tiers().size() < ranking.named().size();
        }
        return complete ? ties ? BallotFormat.TOC : BallotFormat.SOC : ties ? BallotFormat.TOI : BallotFormat.SOI;
    }

    /** Writes the file; {@code fileName} and {@code title} go into its header. Heaviest ballots first. */
    public static void write(Profile profile, String fileName, String title, Appendable out) throws IOException {
        BallotFormat format = format(profile);
        new PrefLibWriter(profile).write(format, fileName, title, out);
    }

    private void write(BallotFormat format, String fileName, String title, Appendable out) throws IOException {
        List<Integer> grades = new ArrayList<>(new TreeSet<>(profile.groups().keySet().stream()
                        .filter(ScoreBallot.class::isInstance)
                        .map(ScoreBallot.class::cast)
                        .flatMap(ballot -> ballot.scores().values().stream())
                        .toList())
                .descendingSet());
        Map<String, Fraction> lines = new LinkedHashMap<>();
        profile.groups().forEach((ballot, weight) -> lines.merge(line(ballot, grades), weight, Fraction::plus));
        boolean categories = format == BallotFormat.CAT;
        out.append("# FILE NAME: " + oneLine(fileName) + "\n# TITLE: " + oneLine(title));
        out.append("\n# DESCRIPTION:\n# DATA TYPE: " + format.ending());
        out.append("\n# MODIFICATION TYPE: original\n# RELATES TO:\n# RELATED FILES:");
        out.append("\n# PUBLICATION DATE:\n# MODIFICATION DATE:");
        out.append("\n# NUMBER ALTERNATIVES: " + numbers.size());
        out.append("\n# NUMBER VOTERS: " + whole(profile.total()));
        out.append("\n# NUMBER UNIQUE " + (categories ? "PREFERENCES: " : "ORDERS: ") + lines.size() + "\n");
        if (categories) {
            List<String> names = names(grades);
            out.append("# NUMBER CATEGORIES: " + names.size() + "\n");
            for (int at = 0; at < names.size(); at++) {
                out.append("# CATEGORY NAME " + (at + 1) + ": " + names.get(at) + "\n");
            }
        }
        for (Map.Entry<Option, Integer> entry : numbers.entrySet()) {
            out.append("# ALTERNATIVE NAME " + entry.getValue() + ": "
                    + oneLine(entry.getKey().id()) + "\n");
        }
        List<Map.Entry<String, Fraction>> sorted = new ArrayList<>(lines.entrySet());
        sorted.sort(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Fraction> entry : sorted) {
            out.append(whole(entry.getValue()) + ": " + entry.getKey() + "\n");
        }
    }

    private List<String> names(List<Integer> grades) {
        if (profile.groups().keySet().stream().anyMatch(YesNoAbstainBallot.class::isInstance)) {
            return Arrays.stream(Answer.values())
                    .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
        return grades.isEmpty()
                ? List.of("approved", "not approved")
                : grades.stream().map(String::valueOf).toList();
    }

    private String line(Ballot ballot, List<Integer> grades) {
        return ballot.read(new Places(grades)).stream().map(this::place).collect(Collectors.joining(","));
    }

    /** The options of a ballot, place by place. */
    private final class Places implements Ballot.Reader<List<List<Option>>> {
        private final List<Integer> grades;

        Places(List<Integer> grades) {
            this.grades = grades;
        }

        @Override
        public List<List<Option>> approval(ApprovalBallot ballot) {
            return List.of(
                    ballot.approved(),
                    profile.options().stream()
                            .filter(option -> !ballot.approved().contains(option))
                            .toList());
        }

        @Override
        public List<List<Option>> score(ScoreBallot ballot) {
            return grades.stream()
                    .map(grade -> profile.options().stream()
                            .filter(option -> grade.equals(ballot.scores().get(option)))
                            .toList())
                    .toList();
        }

        @Override
        public List<List<Option>> ranking(RankingBallot ballot) {
            return ballot.tiers();
        }

        @Override
        public List<List<Option>> singleChoice(SingleChoiceBallot ballot) {
            throw noForm(ballot);
        }

        @Override
        public List<List<Option>> yesNoAbstain(YesNoAbstainBallot ballot) {
            return Arrays.stream(Answer.values())
                    .map(answer -> profile.options().stream()
                            .filter(option -> ballot.answers().get(option) == answer)
                            .toList())
                    .toList();
        }

        @Override
        public List<List<Option>> dots(DotsBallot ballot) {
            throw noForm(ballot);
        }
    }

    private static IllegalArgumentException noForm(Ballot ballot) {
        return new IllegalArgumentException(
                "PrefLib has no form for these " + ballot.kind().words());
    }

    private String place(List<Option> options) {
        String inside =
                options.stream().map(numbers::get).sorted().map(String::valueOf).collect(Collectors.joining(","));
        return options.size() == 1 ? inside : "{" + inside + "}";
    }

    private static String whole(Fraction weight) {
        if (!weight.isWhole()) {
            throw new IllegalArgumentException("PrefLib counts whole voters; a ballot weighs " + weight.exact());
        }
        return weight.toString();
    }

    private static String oneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl) || !text.equals(text.strip())) {
            throw new IllegalArgumentException("PrefLib cannot hold this name: '" + text + "'");
        }
        return text;
    }
}
