package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;

/** Reads the ballots of a profile as what a rule needs, options as their numbers in the profile. */
final class Readings {
    /** Options that one group of ballots approves, with the group's weight. */
    record Approval(int[] approved, Fraction weight) {}

    /** What one group gives: {@code points} at a place are for the option there; an option left blank is absent. */
    record Points(int[] options, int[] points, Fraction weight) {}

    private final Rule rule;
    private final Profile profile;
    private final Map<Option, Integer> numbers = new HashMap<>();

    private final Ballot.Reader<Map<Option, Integer>> given;
    private final Ballot.Reader<int[]> places;

    Readings(Rule rule, Profile profile) {
        this.rule = rule;
        this.profile = profile;
        profile.options().forEach(option -> numbers.put(option, numbers.size()));
        given = new Unfit<>(rule) {
            @Override
            public Map<Option, Integer> score(ScoreBallot ballot) {
                return ballot.scores();
            }

            @Override
            public Map<Option, Integer> dots(DotsBallot ballot) {
                return ballot.dots();
            }
        };
        places = new Unfit<>(rule) {
            @Override
            public int[] ranking(RankingBallot ballot) {
                return places(ballot);
            }

            @Override
            public int[] singleChoice(SingleChoiceBallot ballot) {
                return numbers(ballot.named());
            }
        };
    }

    /** Approval ballots as they are; yes is approval; a single choice approves itself. */
    List<Approval> approvals() {
        List<Approval> read = new ArrayList<>(profile.groups().size());
        profile.groups().forEach((ballot, weight) -> read.add(new Approval(approved(ballot), weight)));
        return read;
    }

    /** Scores and dots, one group after the other, since a million score sheets are not to be held twice. */
    void points(Consumer<Points> reader) {
        profile.groups().forEach((ballot, weight) -> reader.accept(points(ballot, weight)));
    }

    /** Rankings as they are; a single choice ranks one option. Handed on one by one: there may be a million. */
    void rankings(Consumer<Ranking> reader) {
        profile.groups().forEach((ballot, weight) -> reader.accept(new Ranking(places(ballot), weight)));
    }

    private int[] approved(Ballot ballot) {
        return numbers(ballot.approvals().orElseThrow(() -> new Rule.UnfitBallots(rule, ballot)));
    }

    private Points points(Ballot ballot, Fraction weight) {
        Map<Option, Integer> given = ballot.read(this.given);
        int[] options = new int[given.size()];
        int[] points = new int[given.size()];
        int at = 0;
        for (Map.Entry<Option, Integer> entry : given.entrySet()) {
            options[at] = numbers.get(entry.getKey());
            points[at++] = entry.getValue();
        }
        return new Points(options, points, weight);
    }

    private int[] places(Ballot ballot) {
        return ballot.read(places);
    }

    private int[] places(RankingBallot ranking) {
        int[] places = numbers(ranking.named());
        int start = 0;
        for (List<Option> tier : ranking.tiers()) {
            for (int equal = start + 1; equal < start + tier.size(); equal++) {
                places[equal] = ~places[equal];
            }
            start += tier.size();
        }
        return places;
    }

    private int[] numbers(List<Option> options) {
        int[] read = new int[options.size()];
        for (int at = 0; at < read.length; at++) {
            read[at] = numbers.get(options.get(at));
        }
        return read;
    }
}
