package org.sessioniv.server.recount;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.counting.model.Marks;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.Ties;

/** The record of a poll, counted once more for people: what it is, each round, whether the published result holds. */
public final class RecordText {
    private final PrintWriter out;

    public RecordText(PrintWriter out) {
        this.out = out;
    }

    /** Whether what was published is what the ballots come to. */
    public boolean print(PollRecord record) {
        PollTerms terms = record.terms();
        line("Poll " + terms.number() + " of " + record.room().value() + ": " + terms.question());
        line("Opened " + terms.openedAt() + ", closed " + record.closedAt() + ", published " + record.publishedAt()
                + ".");
        line("Read from the journal " + record.place().stream() + " at version "
                + record.place().version() + ", hash " + record.place().hash() + ".");
        terms.options().forEach(option -> line("  " + option.id() + "  " + option.title()));
        line("");
        Outcome counted = record.counted();
        if (counted.decision() instanceof PollDecision.Selected) {
            terms.deciding().selection().ifPresent(selection -> rounds(record, selection));
        }
        terms.deciding()
                .majority()
                .ifPresent(
                        majority -> line("Adopted by " + majority.part().word().replace('-', ' ') + " of "
                                + majority.base().word().replace('-', ' ') + "."));
        terms.electorate()
                .attending()
                .map(Attending::toVote)
                .filter(only -> only)
                .ifPresent(only -> line("Only delegations marked as present could vote."));
        terms.quorum().ifPresent(share -> line(quorum(share, terms.electorate().quorumOf())));
        record.roll().ifPresent(this::roll);
        terms.deciding()
                .selection()
                .ifPresent(selection -> line(ties(terms.heldBy().ties())));
        if (terms.heldBy().publishesAtClose()) {
            line("The result is published when the poll closes.");
        }
        if (terms.heldBy().votesStand()) {
            line("A vote stands once it is cast.");
        }
        record.tie()
                .ifPresent(tie -> line("The chair decided a tie at " + tie.at() + " for "
                        + String.join(" ", tie.options()) + ": " + tie.reason()));
        line("");
        line("Counted:   " + told(counted));
        line("Published: " + told(record.published()));
        boolean same = counted.equals(record.published());
        if (!record.rollAgrees()) {
            line("THE ROLL HAS ANOTHER NUMBER OF DELEGATIONS OR VOTES THAN THE PUBLISHED RESULT.");
        }
        if (!record.publishedAsSaid()) {
            line("THE RESULT WAS NOT PUBLISHED WHEN THE POLL CLOSED, AS ITS TERMS SAY.");
        }
        line(same ? "This is the published result." : "THIS IS NOT THE PUBLISHED RESULT.");
        return same && record.rollAgrees() && record.publishedAsSaid();
    }

    private static String quorum(PollTerms.Share share, Quorum.Of of) {
        return switch (of) {
            case ENTITLED -> "The quorum was " + share + " of those entitled, reached by ballots.";
            case PRESENT -> "The quorum was " + share + " of those present, reached by ballots.";
            case ATTENDANCE -> "The quorum was " + share + " of those entitled, reached by those present.";
        };
    }

    /** Who voted, by which seat and when, who did not, and who attended; how, nobody knows from it. */
    private void roll(Roll roll) {
        roll.lines()
                .forEach(each -> line("  " + each.delegation().value() + "  "
                        + each.vote()
                                .map(vote -> "voted, " + vote.by() + ", " + vote.at())
                                .orElse("did not vote")
                        + each.attended()
                                .map(attended -> attended ? ", attended" : ", did not attend")
                                .orElse("")));
    }

    private static String ties(Ties ties) {
        return switch (ties) {
            case LEFT_OUT -> "None of the options that are tied for the last places is selected.";
            case ALL_GO_ON -> "All options that are tied for the last places are selected.";
            case CHAIR -> "The chair decides between options that are tied for the last places.";
            case LOT -> "A lot decides between options that are tied for the last places.";
        };
    }

    private void rounds(PollRecord record, Selection selection) {
        Prepared ballots = Prepared.of(record.file(), List.of(), Marks.AS_WRITTEN);
        int seats = record.file().seats().orElseThrow();
        Result result = Counting.count(
                selection.rule(),
                ballots.profile(),
                seats,
                record.terms().heldBy().tieBreak());
        Optional<List<Verdict>> certificate =
                Counting.hasCertificate(ballots.profile()) && result.tie().isEmpty()
                        ? Optional.of(Counting.certificate(ballots.profile(), result.elected(), Cancellation.NEVER))
                        : Optional.empty();
        new ResultText(out).print(ballots, result, certificate);
    }

    private static String told(Outcome outcome) {
        Outcome.Turnout turnout = outcome.turnout();
        String counts = outcome.counts().stream()
                .map(count -> count.option() + " " + count.count()
                        + count.sides()
                                .map(sides -> " (no " + sides.no() + ", abstain " + sides.abstain() + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return present(turnout) + turnout.cast() + " of " + turnout.entitled() + " voted, " + turnout.abstained()
                + " abstained; " + counts + "; " + outcome.decision().read(DECISIONS) + ".";
    }

    private static String present(Outcome.Turnout turnout) {
        return turnout.attended().map(there -> there.present() + " present, ").orElse("");
    }

    private static final PollDecision.Reader<String> DECISIONS = new PollDecision.Reader<>() {
        @Override
        public String undecided(PollDecision.Undecided decision) {
            return "nothing decided, "
                    + decision.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public String selected(PollDecision.Selected decision) {
            String by = decision.settled()
                    .map(ties -> " (settled: " + ties.word().replace('-', ' ') + ")")
                    .orElse("");
            String tied = decision.tied().isEmpty() ? "" : ", tied " + String.join(" ", decision.tied()) + by;
            return "selected " + (decision.elected().isEmpty() ? "none" : String.join(" ", decision.elected())) + tied;
        }

        @Override
        public String answered(PollDecision.Answered decision) {
            return decision.adopted() ? "adopted" : "not adopted";
        }
    };

    private void line(String text) {
        out.println(LineOfText.shown(text));
    }
}
