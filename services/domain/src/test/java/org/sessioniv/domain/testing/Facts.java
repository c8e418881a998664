package org.sessioniv.domain.testing;

import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.PointOfOrder;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Deciding;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.SimpleMajority;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.session.ClosingOfSession;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.topic.TopicId;

/** Short names for facts that scenarios start from, all at {@link SampleMeeting#T0} unless an instant is named. */
public final class Facts {
    /** The poll that {@link #topicPoll} and {@link #questionPoll} open. */
    public static final PollId POLL = new PollId("poll-1");

    public static final AnswerBallot YES = new AnswerBallot(Answer.YES);
    public static final AnswerBallot NO = new AnswerBallot(Answer.NO);
    public static final AnswerBallot ABSTAIN = new AnswerBallot(Answer.ABSTAIN);

    private Facts() {}

    /** The room sits. */
    public static OpenSession.Opened opened() {
        return new OpenSession.Opened(T0);
    }

    /** The room sat. */
    public static ClosingOfSession.Closed closed() {
        return new ClosingOfSession.Closed(T0);
    }

    public static FloorRequestId request(String id) {
        return new FloorRequestId(id);
    }

    public static FloorRequest.Asker asker(String seat) {
        Standing standing = member(seat);
        return new FloorRequest.Asker(standing.who(), standing.label(), standing.delegation());
    }

    public static RequestFloor.Asked asked(String id, String seat) {
        return new RequestFloor.Asked(request(id), asker(seat), T0);
    }

    public static PointOfOrder.Raised raised(String id, String seat, String ground) {
        return new PointOfOrder.Raised(request(id), asker(seat), ground, T0);
    }

    public static GrantFloor.Granted granted(String id) {
        return granted(id, T0);
    }

    public static GrantFloor.Granted granted(String id, Instant at) {
        return new GrantFloor.Granted(request(id), SpeakerList.DEFAULT_SPEAKING_TIME, at);
    }

    public static EndSpeech.Ended ended(String id, Duration spoken, Instant at) {
        return new EndSpeech.Ended(request(id), spoken, at);
    }

    /** A poll over the three topics of the sample meeting by approval, selecting so many. */
    public static PollOpened topicPoll(int select) {
        return topicPoll(new ApprovalMethod(1, 3), new Selection(Rule.APPROVAL, select));
    }

    /** A poll over the three topics of the sample meeting. */
    public static PollOpened topicPoll(Method method, Selection selection) {
        List<PollTerms.Option> options = List.of(
                new PollTerms.Option("water", "Water"),
                new PollTerms.Option("energy", "Energy"),
                new PollTerms.Option("health", "Health"));
        return new PollOpened(new PollTerms(
                POLL,
                1,
                "Which?",
                PollTerms.Subject.TOPICS,
                method,
                selection,
                options,
                new Electorate(VOTERS, Electorate.Known.ORGANISERS),
                Optional.empty(),
                T0,
                Optional.empty(),
                Optional.empty()));
    }

    /** A question to be answered by yes, no or abstain. */
    public static PollOpened questionPoll() {
        List<PollTerms.Option> options = List.of(
                new PollTerms.Option("yes", "Yes"),
                new PollTerms.Option("no", "No"),
                new PollTerms.Option("abstain", "Abstain"));
        return new PollOpened(new PollTerms(
                POLL,
                1,
                "Agreed?",
                PollTerms.Subject.QUESTION,
                new AnswerMethod(),
                new SimpleMajority(),
                options,
                new Electorate(VOTERS, Electorate.Known.ORGANISERS),
                Optional.empty(),
                T0,
                Optional.empty(),
                Optional.empty()));
    }

    /** The same terms with that quorum. */
    public static PollOpened withQuorum(PollOpened opened, PollTerms.Share quorum) {
        PollTerms terms = opened.terms();
        return with(terms.id(), terms.number(), terms.deciding(), Optional.of(quorum), terms.closesAt(), terms);
    }

    /** The same terms, held so. */
    public static PollOpened heldBy(PollOpened opened, Conduct conduct) {
        PollTerms terms = opened.terms();
        return new PollOpened(new PollTerms(
                terms.id(),
                terms.number(),
                terms.question(),
                terms.subject(),
                terms.method(),
                terms.deciding(),
                terms.options(),
                terms.electorate(),
                terms.quorum(),
                terms.openedAt(),
                terms.closesAt(),
                Optional.of(conduct)));
    }

    /** The same terms, decided so. */
    public static PollOpened deciding(PollOpened opened, Deciding deciding) {
        PollTerms terms = opened.terms();
        return with(terms.id(), terms.number(), deciding, terms.quorum(), terms.closesAt(), terms);
    }

    /** The same terms with that closing time. */
    public static PollOpened closingAt(PollOpened opened, Instant end) {
        PollTerms terms = opened.terms();
        return with(terms.id(), terms.number(), terms.deciding(), terms.quorum(), Optional.of(end), terms);
    }

    /** The same terms, on which all know who has voted. */
    public static PollOpened knownToAll(PollOpened opened) {
        PollTerms terms = opened.terms();
        return new PollOpened(new PollTerms(
                terms.id(),
                terms.number(),
                terms.question(),
                terms.subject(),
                terms.method(),
                terms.deciding(),
                terms.options(),
                new Electorate(terms.electorate().entitled(), Electorate.Known.ALL),
                terms.quorum(),
                terms.openedAt(),
                terms.closesAt(),
                terms.conduct()));
    }

    /** The same terms under another id and number. */
    public static PollOpened again(PollOpened opened, String id, int number) {
        PollTerms terms = opened.terms();
        return with(new PollId(id), number, terms.deciding(), terms.quorum(), terms.closesAt(), terms);
    }

    private static PollOpened with(
            PollId id,
            int number,
            Deciding deciding,
            Optional<PollTerms.Share> quorum,
            Optional<Instant> closesAt,
            PollTerms others) {
        return new PollOpened(new PollTerms(
                id,
                number,
                others.question(),
                others.subject(),
                others.method(),
                deciding,
                others.options(),
                others.electorate(),
                quorum,
                others.openedAt(),
                closesAt,
                others.conduct()));
    }

    public static ApprovalBallot approving(String... options) {
        return new ApprovalBallot(Arrays.asList(options));
    }

    /** The delegation of that seat voted so. */
    public static List<RoomEvent> cast(String seat, Ballot ballot) {
        return cast(seat, ballot, T0);
    }

    public static List<RoomEvent> cast(String seat, Ballot ballot, Instant at) {
        Standing standing = member(seat);
        DelegationId delegation = standing.delegation().orElseThrow();
        return List.of(
                new CastBallot.Voted(POLL, delegation, standing.label(), at),
                new CastBallot.BallotPut(POLL, delegation, ballot));
    }

    public static ClosePoll.Closed pollClosed() {
        return new ClosePoll.Closed(POLL, VOTERS, T0);
    }

    /** The result of a topic poll in which these topics were selected, with no ballots counted in detail. */
    public static PublishPoll.Published published(String... elected) {
        List<Outcome.Count> counts = Arrays.stream(elected)
                .map(id -> new Outcome.Count(id, 1, Optional.empty()))
                .toList();
        Outcome outcome = new Outcome(
                new Outcome.Turnout(VOTERS.size(), 1, 0, Optional.empty()),
                counts,
                new PollDecision.Selected(Arrays.asList(elected), List.of()));
        return new PublishPoll.Published(POLL, outcome, T0);
    }

    /** That topic of the sample meeting has its working group, {@code wg-N}. */
    public static FormGroups.Formed formed(int number, String topic) {
        return new FormGroups.Formed(SampleMeeting.MEETING.below("wg-" + number), POLL, new TopicId(topic));
    }

    /** The facts of a topic poll from its opening to a published result. */
    public static List<RoomEvent> topicPollWonBy(String... elected) {
        return List.of(topicPoll(Math.max(1, elected.length)), pollClosed(), published(elected));
    }
}
