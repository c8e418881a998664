package org.sessioniv.domain.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.json.BallotTree;
import org.sessioniv.counting.json.ResultTree;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.TieDecision;

/**
 * The record of a published poll ({@value #FORMAT}) as a plain tree, as far as it takes to count again: terms and
 * ballots. What it says beyond that, and does not have to be known for it, is passed by; members of its terms that are
 * not known here are named, since they may change what the ballots come to.
 *
 * @param present how many were there for the vote, where the record says so; else as many as voted
 * @param tie how a tie was decided by whoever led, where it was: no ballot says that
 * @param unknown the paths of such members
 */
public record RecordTree(
        PollTerms terms,
        Profile file,
        List<Ballot> ballots,
        int present,
        Optional<TieDecision> tie,
        List<String> unknown) {
    public static final String FORMAT = "session-iv-poll/1";

    public RecordTree {
        ballots = List.copyOf(ballots);
        unknown = List.copyOf(unknown);
    }

    /** Throws IllegalArgumentException with a sentence for people. */
    public static RecordTree read(Object tree) {
        Members record = Members.of("record", tree, new ArrayList<>());
        String format = record.text("format");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("the format is '" + FORMAT + "', not '" + format + "'");
        }
        List<String> unknown = new ArrayList<>();
        PollTerms terms = TermsTree.read(record.get("terms"), unknown);
        Profile file = file(record.get("ballots"));
        Optional<TieDecision> tie = Optional.ofNullable(record.get("tie")).map(decision -> tie(decision, unknown));
        List<Ballot> ballots = BallotsOfPoll.ballots(terms.method(), file);
        int present = record.get("present") == null ? ballots.size() : record.whole("present");
        return new RecordTree(terms, file, ballots, present, tie, unknown);
    }

    private static TieDecision tie(Object tree, List<String> unknown) {
        Members tie = Members.of("tie", tree, unknown);
        List<String> options = new ArrayList<>();
        tie.list("options").forEach(option -> options.add(Members.text("tie.options", option)));
        TieDecision read = new TieDecision(options, tie.text("reason"), TermsTree.instant("tie.at", tie.get("at")));
        tie.end();
        return read;
    }

    private static Profile file(@Nullable Object tree) {
        try {
            return BallotTree.read(tree);
        } catch (IllegalArgumentException | Limits.Exceeded wrong) {
            throw new IllegalArgumentException("in its ballots: " + wrong.getMessage(), wrong);
        }
    }

    /** What the ballots come to on these terms, what takes no part in the count, and which terms are not known. */
    public Map<String, Object> outcome() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("counted", OutcomeTree.of(PollCount.of(terms, ballots, present, tie)));
        tree.put("withdrawn", withdrawn());
        tree.put("unknown", unknown);
        return tree;
    }

    /** Every round of the count by the rule of the poll; nothing where no option is selected by a rule. */
    public Optional<Map<String, Object>> rounds() {
        Profile standing = standing();
        return selection(standing).map(selection -> {
            Result result = Counting.count(
                    selection.rule(),
                    standing,
                    places(selection, standing),
                    terms.heldBy().tieBreak());
            Optional<List<Verdict>> certificate =
                    Counting.hasCertificate(standing) && result.tie().isEmpty()
                            ? Optional.of(Counting.certificate(standing, result.elected(), Cancellation.NEVER))
                            : Optional.empty();
            return ResultTree.of(result, certificate, standing.options());
        });
    }

    /** The same ballots by each rule that counts such ballots and fills as many places. */
    public Optional<Map<String, Object>> sideBySide() {
        Profile standing = standing();
        return selection(standing).map(selection -> {
            int places = places(selection, standing);
            List<Rule> rules = Arrays.stream(Rule.values())
                    .filter(terms.method()::isReadBy)
                    .filter(rule -> places == 1 || rule.severalSeats())
                    .toList();
            return ResultTree.of(
                    Counting.compare(rules, standing, places, terms.heldBy().tieBreak(), Cancellation.NEVER),
                    standing.options());
        });
    }

    private Optional<Selection> selection(Profile standing) {
        return standing.options().isEmpty()
                ? Optional.empty()
                : terms.deciding().selection();
    }

    private static int places(Selection selection, Profile standing) {
        return Math.min(selection.seats(), standing.options().size());
    }

    private Profile standing() {
        return file.without(withdrawn().stream().map(Option::new).toList());
    }

    private List<String> withdrawn() {
        return terms.deciding()
                .selection()
                .map(any -> Selection.unsupported(terms.options(), ballots))
                .orElse(List.of());
    }
}
