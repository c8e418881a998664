package org.sessioniv.domain.testing;

import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.LeaveFloor;
import org.sessioniv.domain.floor.MoveRequest;
import org.sessioniv.domain.floor.PointOfOrder;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakingClock;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.floor.TakeBackFloor;
import org.sessioniv.domain.floor.WithdrawRequest;
import org.sessioniv.domain.floor.YieldFloor;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.group.PlaceDelegations;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.MoveSeat;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.NameHead;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.domain.roster.RenameSeat;
import org.sessioniv.domain.screen.Screen;
import org.sessioniv.domain.screen.ShowOnScreen;
import org.sessioniv.domain.session.ClosingOfSession;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/**
 * What a lively meeting asks of a room, drawn from a seed: mostly possible, some of it not. The same seed and the same
 * states give the same wishes.
 */
public final class RandomCommands {
    private static final List<String> SEATS =
            List.of("georgia-1", "georgia-2", "poland-1", "poland-2", "ukraine-1", "osce-1");

    private final SplittableRandom random;
    private final RandomTies ties;
    private final InstantSource clock;

    public RandomCommands(SplittableRandom random) {
        this(random, () -> SampleMeeting.T0);
    }

    /** Where a time is wished for it is near what that clock shows. */
    public RandomCommands(SplittableRandom random, InstantSource clock) {
        this.random = random;
        this.ties = new RandomTies(random);
        this.clock = clock;
    }

    /** A command and who gives it. */
    public record Wish(RoomCommand command, Standing by) {}

    /** The next wish in a room that has come this far. */
    public Wish next(RoomState state) {
        boolean polling = random.nextInt(3) == 0;
        if (polling) {
            return poll(state);
        }
        return state.kind().filter(kind -> kind == RoomKind.MEETING).isPresent() ? inMeeting(state) : inSitting(state);
    }

    private Standing anyMember() {
        return member(pick(SEATS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of these, or seldom, or when there are none, something that does not exist. */
    private <T extends Id> T idOf(Stream<T> known, T unknown) {
        List<T> sorted = new ArrayList<>(
                known.sorted((a, b) -> a.value().compareTo(b.value())).toList());
        return sorted.isEmpty() || random.nextInt(12) == 0 ? unknown : pick(sorted);
    }

    private FloorRequestId aRequest(RoomState state) {
        return idOf(state.floor().queue().stream().map(FloorRequest::id), new FloorRequestId("request-none"));
    }

    private static FloorRequestId firstOf(RoomState state) {
        return state.floor().queue().stream()
                .map(FloorRequest::id)
                .findFirst()
                .orElse(new FloorRequestId("request-none"));
    }

    private static Optional<FloorRequestId> speaking(RoomState state) {
        return state.floor().speaking().map(speech -> speech.request().id());
    }

    /** The speech that runs, or seldom, or when there is none, another. */
    private FloorRequestId aSpeech(RoomState state) {
        return idOf(speaking(state).stream(), new FloorRequestId("request-none"));
    }

    private static boolean clockRuns(RoomState state) {
        return state.floor().speaking().filter(speech -> speech.clock().runs()).isPresent();
    }

    private static List<TopicId> offered(RoomState state) {
        return state.topics().forPoll().stream().map(Topic::id).toList();
    }

    private PollId aPoll(RoomState state) {
        return idOf(state.polls().byId().keySet().stream(), new PollId("poll-none"));
    }

    private Wish inSitting(RoomState state) {
        return switch (random.nextInt(23)) {
            case 0 -> new Wish(new OpenSession.Open(), MODERATOR);
            case 1 ->
                new Wish(random.nextInt(5) == 0 ? new ClosingOfSession.Close() : new OpenSession.Open(), MODERATOR);
            case 2, 3, 4, 5 -> new Wish(new RequestFloor.Ask(), anyMember());
            case 6, 7 -> new Wish(new PointOfOrder.Raise("Order"), anyMember());
            case 8 ->
                random.nextInt(6) == 0
                        ? new Wish(new LeaveFloor.Leave(anyMember().who()), Standing.SYSTEM)
                        : new Wish(
                                new WithdrawRequest.Withdraw(aRequest(state)),
                                random.nextBoolean() ? MODERATOR : anyMember());
            case 9, 10 -> new Wish(new GrantFloor.Grant(firstOf(state), speaking(state)), MODERATOR);
            case 11 -> new Wish(new GrantFloor.Grant(aGrant(state), speaking(state)), MODERATOR);
            case 12 -> new Wish(new TakeBackFloor.TakeBack(aSpeech(state)), MODERATOR);
            case 13 -> new Wish(new YieldFloor.Yield(aSpeech(state)), anyMember());
            case 14 -> new Wish(new EndSpeech.End(aSpeech(state)), MODERATOR);
            case 15 ->
                new Wish(
                        random.nextInt(4) == 0 || clockRuns(state)
                                ? new SpeakingClock.Pause(aSpeech(state))
                                : new SpeakingClock.Resume(aSpeech(state)),
                        MODERATOR);
            case 16 ->
                new Wish(
                        random.nextBoolean()
                                ? new SpeakingClock.AddTime(aSpeech(state), random.nextLong(-700_000, 700_000))
                                : new SpeakingTime.Set(random.nextLong(0, 4_000_000)),
                        MODERATOR);
            case 20, 21 -> new Wish(RandomAttendance.mark(random), MODERATOR);
            case 19 -> new Wish(NoteEdits.insert(state.note().revision() - random.nextInt(3), "a"), anyMember());
            case 17 ->
                new Wish(random.nextInt(3) == 0 ? new ClosingOfList.Close() : new ClosingOfList.Reopen(), MODERATOR);
            case 18 ->
                new Wish(
                        random.nextBoolean()
                                ? new MoveRequest.Move(aRequest(state), Optional.of(aRequest(state)), Optional.empty())
                                : new MoveRequest.Move(aRequest(state), Optional.empty(), Optional.of(aRequest(state))),
                        MODERATOR);
            default ->
                new Wish(
                        new ShowOnScreen.Show(
                                pick(List.of(Screen.View.values())),
                                Optional.of(state.id()),
                                Optional.of(aPoll(state))),
                        MODERATOR);
        };
    }

    /** Mostly the speech that was interrupted, where one was. */
    private FloorRequestId aGrant(RoomState state) {
        return state.floor()
                .interrupted()
                .filter(speech -> random.nextInt(3) > 0)
                .map(speech -> speech.request().id())
                .orElseGet(() -> aRequest(state));
    }

    private Wish inMeeting(RoomState state) {
        LobbyEntryId entry = idOf(state.roster().lobby().keySet().stream(), new LobbyEntryId("entry-none"));
        ParticipantId seat = idOf(state.roster().participants().keySet().stream(), new ParticipantId("seat-none"));
        Role role = pick(List.of(Role.values()));
        return switch (random.nextInt(16)) {
            case 0, 1, 11, 12, 13 -> new RandomProposals(random).next(state);
            case 2 -> new Wish(new FormGroups.Form(aPoll(state)), ORGANISER);
            case 3 -> new Wish(new Membership.Join(GROUP), anyMember());
            case 4 -> new Wish(new Membership.Leave(GROUP), anyMember());
            case 5 -> new Wish(aChangeOfSeats(seat), ORGANISER);
            case 6 ->
                new Wish(
                        new Knocking.Knock(
                                new LobbyEntryId("entry-" + random.nextInt(100_000)),
                                POLAND,
                                Optional.of(new GuestId("guest-" + random.nextInt(3))),
                                List.of()),
                        Standing.SYSTEM);
            case 7 -> new Wish(anAnswerAtTheDoor(entry, seat), MODERATOR);
            case 8 -> new Wish(new Appointing.AddStaff("Staff", role, Optional.empty()), ORGANISER);
            case 10 -> new Wish(aWishForGroups(state), anyMember());
            case 14 -> new Wish(random.nextBoolean() ? aPlacing(state) : RandomAttendance.mark(random), ORGANISER);
            case 9 -> new Wish(new Appointing.Appoint(seat, role, Optional.empty()), ORGANISER);
            default -> new Wish(new Appointing.Dismiss(seat, role, Optional.empty()), ORGANISER);
        };
    }

    /** One or two groups, seldom the same twice or one that is none; sometimes nothing at all. */
    private RoomCommand aWishForGroups(RoomState state) {
        List<RoomId> groups = Stream.generate(() -> idOf(state.groups().byId().keySet().stream(), GROUP))
                .limit(random.nextInt(3))
                .toList();
        return new WishForGroups.Wish(groups, random.nextInt(4) == 0 ? List.of() : List.of("en"));
    }

    /** Limits that are kept mostly, with the seal of the places that they come to, or seldom with another. */
    private RoomCommand aPlacing(RoomState state) {
        List<Limits.OfGroup> groups = state.groups().inOrder().stream()
                .filter(entry -> entry.kind() == RoomKind.WORKING_GROUP)
                .map(entry -> new Limits.OfGroup(
                        entry.room(),
                        random.nextInt(2),
                        3 + random.nextInt(3),
                        random.nextInt(4) == 0 ? List.of("en") : List.of()))
                .toList();
        Limits limits = new Limits(groups, random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(8) == 0);
        List<PlacesAsked.ByHand> byHand = random.nextInt(3) == 0
                ? List.of(new PlacesAsked.ByHand(POLAND, idOf(groups.stream().map(Limits.OfGroup::room), GROUP)))
                : List.of();
        PlacesAsked asked = new PlacesAsked(limits, "lots-" + random.nextInt(5), byHand);
        List<Place> places = asked.fault(state).isPresent() || random.nextInt(8) == 0
                ? List.of()
                : asked.propose(state).places();
        return new PlaceDelegations.Publish(asked, GivenPlaces.seal(places));
    }

    private RoomCommand anAnswerAtTheDoor(LobbyEntryId entry, ParticipantId seat) {
        return switch (random.nextInt(4)) {
            case 0 -> new Lobby.TurnAway(entry);
            case 1 -> new MoveSeat.Move(entry, seat);
            case 2 -> new Lobby.Admit(entry, POLAND, Optional.of(List.of(seat)));
            default -> new Lobby.Admit(entry, POLAND);
        };
    }

    private RoomCommand aChangeOfSeats(ParticipantId seat) {
        return switch (random.nextInt(8)) {
            case 5, 6 -> new NameCapacity.Name(seat, aCapacity());
            case 0 -> new RenameSeat.Rename(seat, "Seat " + random.nextInt(3));
            case 1 -> new RemoveSeat.Remove(seat);
            case 2 -> new NameHead.Name(seat);
            case 3 ->
                new GiveLook.Give(
                        Optional.of("Meeting " + random.nextInt(2)),
                        Optional.empty(),
                        Optional.of("#0" + random.nextInt(10) + "625b"),
                        Optional.empty());
            default -> new AddSeat.Add(GEORGIA);
        };
    }

    private Optional<Capacity> aCapacity() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(pick(List.of(Capacity.values())));
    }

    private static final WayOfVoting APPROVAL = new WayOfVoting(new ApprovalMethod(1, 2), Rule.APPROVAL);

    private Wish poll(RoomState state) {
        PollId poll = aPoll(state);
        Optional<PollId> tied = ties.open(state).filter(any -> random.nextBoolean());
        if (tied.isPresent()) {
            return new Wish(ties.aDecision(state, tied.get()), ORGANISER);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Wish(question(), MODERATOR);
            case 1 -> {
                WayOfVoting way = random.nextBoolean() ? APPROVAL : pick(WayOfVoting.all());
                int select = 1 + random.nextInt(3);
                yield new Wish(
                        new OpenTopicPoll.Open(
                                "Which?",
                                offered(state),
                                way.method(),
                                way.rule(),
                                select,
                                quorum(),
                                closing(),
                                known(),
                                ties.conduct(),
                                RandomAgain.asked(random, state),
                                RandomAttendance.terms(random)),
                        ORGANISER);
            }
            case 2 ->
                random.nextInt(3) == 0
                        ? new Wish(new CloseOnTime.Elapse(poll), Standing.SYSTEM)
                        : new Wish(new ClosePoll.Close(poll), ORGANISER);
            case 3, 4 ->
                random.nextInt(3) == 0
                        ? new Wish(new PublishAtClose.Follow(poll), Standing.SYSTEM)
                        : new Wish(RandomAgain.publishOrAnnul(random, poll), ORGANISER);
            case 5, 6 -> RandomDrafts.next(random, state, poll, anyMember(), ballot(state, poll));
            default ->
                new Wish(
                        new CastBallot.Cast(
                                poll,
                                ballot(state, poll),
                                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(3))),
                        anyMember());
        };
    }

    private OpenQuestionPoll.Open question() {
        boolean simple = random.nextBoolean();
        return new OpenQuestionPoll.Open(
                "Agreed?",
                quorum(),
                closing(),
                simple ? Optional.empty() : Optional.of(pick(List.of(RequiredMajority.Part.values()))),
                simple ? Optional.empty() : Optional.of(pick(List.of(RequiredMajority.Base.values()))),
                known(),
                ties.ofQuestion(),
                RandomAttendance.terms(random));
    }

    private Optional<Electorate.Known> known() {
        return random.nextBoolean() ? Optional.of(pick(List.of(Electorate.Known.values()))) : Optional.empty();
    }

    private Optional<PollTerms.Share> quorum() {
        return random.nextBoolean() ? Optional.of(new PollTerms.Share(1, 2)) : Optional.empty();
    }

    /** Some seconds from now, seldom past; often none. */
    private Optional<Long> closing() {
        return random.nextBoolean()
                ? Optional.of(clock.instant().toEpochMilli() + random.nextLong(-200, 6_000))
                : Optional.empty();
    }

    /** One that the poll takes, unless it is none of its kind, or names what is not there. */
    private Ballot ballot(RoomState state, PollId poll) {
        Optional<PollTerms> terms = state.polls().find(poll).map(Poll::terms);
        if (terms.isEmpty() || random.nextInt(8) == 0) {
            return new ApprovalBallot(List.of("none"));
        }
        List<String> options =
                terms.get().options().stream().map(PollTerms.Option::id).toList();
        Method method = random.nextInt(8) == 0
                ? pick(WayOfVoting.all()).method()
                : terms.get().method();
        return WayOfVoting.ballot(method, options, random);
    }
}
