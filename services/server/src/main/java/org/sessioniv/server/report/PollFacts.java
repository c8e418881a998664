package org.sessioniv.server.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.json.BallotTree;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.YesNoAbstainMethod;
import org.sessioniv.domain.recount.BallotsOfPoll;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollTerm;

/** What a report tells of polls: only published outcomes, and who voted only when the poll is over. */
record PollFacts(NamesIn names) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All polls of that room, by their numbers. */
    List<PollReport> of(RoomState room) {
        return room.polls().byId().values().stream()
                .sorted(Comparator.comparingInt(poll -> poll.terms().number()))
                .map(poll -> poll(poll, room.polls()))
                .toList();
    }

    private PollReport poll(Poll poll, Polls polls) {
        PollTerms terms = poll.terms();
        PollReport told = new PollReport(
                terms.id().value(),
                terms.number(),
                Written.shown(terms.question()),
                terms.method().read(METHODS),
                terms.deciding()
                        .selection()
                        .map(selection -> selection.rule().word())
                        .orElse(null),
                terms.options().stream()
                        .map(option -> new PollReport.Option(option.id(), Written.shown(option.title())))
                        .toList(),
                switch (poll.stage()) {
                    case OPEN -> PollReport.State.OPEN;
                    case CLOSED -> PollReport.State.CLOSED;
                    case PUBLISHED -> PollReport.State.PUBLISHED;
                    case ANNULLED -> PollReport.State.ANNULLED;
                },
                held(terms.heldBy()),
                terms.openedAt(),
                poll.end().orElse(null),
                poll.result()
                        .map(outcome -> outcome(terms, outcome, poll.tieDecision()))
                        .orElse(null),
                poll.annulment()
                        .map(annulled -> Written.shown(annulled.reason()))
                        .orElse(null),
                terms.again()
                        .flatMap(polls::find)
                        .map(old -> old.terms().number())
                        .orElse(null),
                null,
                poll.end().map(at -> roll(poll.roll())).orElse(List.of()));
        return poll.result()
                .map(published -> told.cast(ballots(terms, poll.box().ballots())))
                .orElse(told);
    }

    /** Without names, and in an order that tells nothing of who cast which. */
    private static JsonNode ballots(PollTerms terms, Collection<Ballot> ballots) {
        return JSON.valueToTree(
                BallotTree.written(BallotsOfPoll.profile(terms, ballots), BallotsOfPoll.kind(terms.method())));
    }

    private static List<PollTerm> held(Conduct conduct) {
        List<PollTerm> terms = new ArrayList<>();
        if (conduct.publishesAtClose()) {
            terms.add(PollTerm.PUBLISHED_AT_CLOSE);
        }
        if (conduct.votesStand()) {
            terms.add(PollTerm.FINAL_VOTES);
        }
        return terms;
    }

    private List<PollReport.Voter> roll(Roll roll) {
        return roll.lines().stream()
                .map(line -> new PollReport.Voter(
                        line.delegation().value(),
                        line.vote()
                                .map(vote -> new PollReport.Vote(
                                        names.label(Optional.of(line.delegation()), vote.by()), vote.at()))
                                .orElse(null),
                        line.attended().orElse(null)))
                .toList();
    }

    private static PollReport.Outcome outcome(PollTerms terms, Outcome outcome, Optional<TieDecision> tie) {
        return new PollReport.Outcome(
                outcome.counts().stream()
                        .map(count -> new PollReport.Count(
                                count.option(),
                                count.count(),
                                count.sides()
                                        .map(sides -> new PollReport.Sides(sides.no(), sides.abstain()))
                                        .orElse(null)))
                        .toList(),
                turnout(outcome.turnout()),
                outcome.decision().read(new Decided(terms, outcome, tie)));
    }

    private static PollReport.Turnout turnout(Outcome.Turnout turnout) {
        return new PollReport.Turnout(
                turnout.entitled(),
                turnout.cast(),
                turnout.abstained(),
                turnout.quorum()
                        .map(set -> new PollReport.Quorum(set.needed(), turnout.quorumMet()))
                        .orElse(null),
                turnout.attended()
                        .map(there -> new PollReport.Present(there.present(), there.forQuorum()))
                        .orElse(null));
    }

    private static final Method.Reader<PollReport.Method> METHODS = new Method.Reader<>() {
        @Override
        public PollReport.Method singleChoice(SingleChoiceMethod method) {
            return PollReport.Method.SINGLE_CHOICE;
        }

        @Override
        public PollReport.Method yesNoAbstain(YesNoAbstainMethod method) {
            return PollReport.Method.EACH_OPTION;
        }

        @Override
        public PollReport.Method score(ScoreMethod method) {
            return PollReport.Method.SCORE;
        }

        @Override
        public PollReport.Method dots(DotsMethod method) {
            return PollReport.Method.DOTS;
        }

        @Override
        public PollReport.Method ranking(RankingMethod method) {
            return PollReport.Method.RANKING;
        }

        @Override
        public PollReport.Method approval(ApprovalMethod method) {
            return PollReport.Method.APPROVAL;
        }

        @Override
        public PollReport.Method answer(AnswerMethod method) {
            return PollReport.Method.YES_NO_ABSTAIN;
        }
    };
}
