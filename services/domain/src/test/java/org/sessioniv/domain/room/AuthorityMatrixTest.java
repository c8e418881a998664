package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.member;
import static org.sessioniv.domain.testing.SampleMeeting.outsider;
import static org.sessioniv.domain.testing.SampleMeeting.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
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
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.group.PlaceDelegations;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.MarkAttendance;
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
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.Proposals;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.CallForTopics;
import org.sessioniv.domain.topic.CorrectTopic;
import org.sessioniv.domain.topic.DiscardDraft;
import org.sessioniv.domain.topic.DraftTopic;
import org.sessioniv.domain.topic.EditDraft;
import org.sessioniv.domain.topic.MergeTopics;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.ReturnTopic;
import org.sessioniv.domain.topic.ShortlistTopic;
import org.sessioniv.domain.topic.SplitTopic;
import org.sessioniv.domain.topic.SponsorTopic;
import org.sessioniv.domain.topic.SubmitTopic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.WaiveConsent;
import org.sessioniv.domain.topic.WithdrawTopic;

/** Who may give which command where. What is not listed in {@link #TABLE} must be refused; each command needs a row. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorityMatrixTest {
    private static final String NOBODY = "";
    private static final String SYSTEM = "S";
    private static final String ORGANISERS = "O";
    private static final String MODERATORS = "OM";
    private static final String MEMBERS = "D";

    private static final Map<Character, Standing> ROLES = Map.of(
            'O', ORGANISER,
            'M', MODERATOR,
            'R', RAPPORTEUR,
            'D', member("georgia-1"),
            'P', PROJECTOR,
            'S', Standing.SYSTEM);

    private static final PollId NO_POLL = new PollId("none");
    private static final FloorRequestId NO_REQUEST = request("none");
    private static final LobbyEntryId NO_ENTRY = new LobbyEntryId("none");

    /** One command, and the letters of those who may give it in the meeting's room, the plenary and a group. */
    record Row(RoomCommand command, String inMeeting, String inPlenary, String inGroup) {
        String allowed(RoomKind kind) {
            return switch (kind) {
                case MEETING -> inMeeting;
                case PLENARY -> inPlenary;
                case WORKING_GROUP -> inGroup;
            };
        }

        @Override
        public String toString() {
            return command.toString();
        }
    }

    private static Row meetingOnly(RoomCommand command, String who) {
        return new Row(command, who, NOBODY, NOBODY);
    }

    private static Row sitting(RoomCommand command, String who) {
        return new Row(command, NOBODY, who, who);
    }

    private static Row anywhere(RoomCommand command, String who) {
        return new Row(command, who, who, who);
    }

    private static final List<Row> TABLE = List.of(
            anywhere(new OpenRoom.Open(RoomKind.PLENARY, "Plenary", Optional.empty()), SYSTEM),
            anywhere(new TakeOver.Take("node-1"), SYSTEM),
            anywhere(prepare(), SYSTEM),
            meetingOnly(new Knocking.Knock(NO_ENTRY, GEORGIA), SYSTEM),
            meetingOnly(new Lobby.Admit(NO_ENTRY, GEORGIA), MODERATORS),
            meetingOnly(new MoveSeat.Move(NO_ENTRY, member("georgia-2").who()), MODERATORS),
            meetingOnly(new Lobby.TurnAway(NO_ENTRY), MODERATORS),
            meetingOnly(
                    new GiveLook.Give(Optional.empty(), Optional.of("EMP"), Optional.empty(), Optional.empty()),
                    ORGANISERS),
            meetingOnly(new AddSeat.Add(GEORGIA), ORGANISERS),
            meetingOnly(new RenameSeat.Rename(PROJECTOR.who(), "Wall"), ORGANISERS),
            meetingOnly(new RemoveSeat.Remove(PROJECTOR.who()), ORGANISERS),
            meetingOnly(new NameHead.Name(member("georgia-2").who()), ORGANISERS),
            meetingOnly(new NameCapacity.Name(member("georgia-2").who(), Optional.of(Capacity.HEAD)), ORGANISERS),
            sitting(new LeaveFloor.Leave(PROJECTOR.who()), SYSTEM),
            meetingOnly(new Appointing.AddStaff("Chair", Role.MODERATOR, Optional.empty()), ORGANISERS),
            meetingOnly(new Appointing.Appoint(PROJECTOR.who(), Role.MODERATOR, Optional.empty()), ORGANISERS),
            meetingOnly(new Appointing.Dismiss(PROJECTOR.who(), Role.MODERATOR, Optional.empty()), ORGANISERS),
            meetingOnly(new ProposeTopic.Propose("Roads", "", ""), "OD"),
            meetingOnly(new WithdrawTopic.Withdraw(new TopicId("none")), "OD"),
            meetingOnly(new DraftTopic.Begin(Proposals.words("Roads")), MEMBERS),
            meetingOnly(new EditDraft.Edit(Proposals.ROADS, 1, Proposals.words("Roads")), MEMBERS),
            meetingOnly(new DiscardDraft.Discard(Proposals.ROADS, 1), MEMBERS),
            meetingOnly(new SubmitTopic.Submit(Proposals.ROADS, 1), MEMBERS),
            meetingOnly(new CorrectTopic.Correct(Proposals.ROADS, 1, Proposals.words("Roads")), "OD"),
            meetingOnly(new SponsorTopic.Sponsor(Proposals.ROADS, 1), MEMBERS),
            meetingOnly(new SponsorTopic.StepBack(Proposals.ROADS), MEMBERS),
            meetingOnly(new ShortlistTopic.Shortlist(Proposals.ROADS, 1), ORGANISERS),
            meetingOnly(new ShortlistTopic.TakeOff(Proposals.ROADS), ORGANISERS),
            meetingOnly(new ReturnTopic.Return(Proposals.ROADS, "Too wide"), ORGANISERS),
            meetingOnly(new MergeTopics.Merge(List.of(), Proposals.words("Roads")), ORGANISERS),
            meetingOnly(new SplitTopic.Split(Proposals.ROADS, 1, List.of()), ORGANISERS),
            meetingOnly(new WaiveConsent.Waive(Proposals.ROADS, 1, "No answer came"), ORGANISERS),
            meetingOnly(new CallForTopics.Announce(Optional.of(3), Optional.empty()), ORGANISERS),
            meetingOnly(new FormGroups.Form(NO_POLL), ORGANISERS),
            meetingOnly(new Membership.Join(GROUP), MEMBERS),
            meetingOnly(new Membership.Leave(GROUP), MEMBERS),
            meetingOnly(new WishForGroups.Wish(List.of(GROUP), List.of()), MEMBERS),
            meetingOnly(
                    new PlaceDelegations.Publish(
                            new PlacesAsked(new Limits(List.of(), false, false, false), "s", List.of()), ""),
                    ORGANISERS),
            meetingOnly(
                    new OpenTopicPoll.Open(
                            "Which?", List.of(), new ApprovalMethod(1, 2), Rule.APPROVAL, 1, Optional.empty()),
                    ORGANISERS),
            sitting(new OpenSession.Open(), MODERATORS),
            sitting(new ClosingOfSession.Close(), MODERATORS),
            sitting(new RequestFloor.Ask(), MEMBERS),
            sitting(new PointOfOrder.Raise("Quorum"), MEMBERS),
            sitting(new YieldFloor.Yield(NO_REQUEST), MEMBERS),
            sitting(new WithdrawRequest.Withdraw(NO_REQUEST), "OMD"),
            sitting(new GrantFloor.Grant(NO_REQUEST, Optional.empty()), MODERATORS),
            sitting(new TakeBackFloor.TakeBack(NO_REQUEST), MODERATORS),
            sitting(new EndSpeech.End(NO_REQUEST), MODERATORS),
            sitting(new SpeakingClock.Pause(NO_REQUEST), MODERATORS),
            sitting(new SpeakingClock.Resume(NO_REQUEST), MODERATORS),
            sitting(new SpeakingClock.AddTime(NO_REQUEST, 1000), MODERATORS),
            sitting(new SpeakingTime.Set(60_000), MODERATORS),
            sitting(new ClosingOfList.Close(), MODERATORS),
            sitting(new ClosingOfList.Reopen(), MODERATORS),
            sitting(new MoveRequest.Move(NO_REQUEST, Optional.empty(), Optional.empty()), MODERATORS),
            new Row(new MarkAttendance.Mark(List.of(POLAND), true), ORGANISERS, MODERATORS, MODERATORS),
            sitting(new OpenQuestionPoll.Open("Agreed?", Optional.empty()), MODERATORS),
            sitting(new ShowOnScreen.Show(Screen.View.FLOOR, Optional.empty(), Optional.empty()), MODERATORS),
            sitting(new CommitSteps.Commit(0, "0".repeat(32), List.of()), "OMRD"),
            anywhere(new CastBallot.Cast(NO_POLL, Facts.YES), MEMBERS),
            anywhere(new DraftBallot.Draft(NO_POLL, Optional.empty(), Facts.YES), MEMBERS),
            anywhere(new DraftBallot.Discard(NO_POLL, new BallotDraftId("none")), MEMBERS),
            anywhere(new ConfirmBallot.Confirm(NO_POLL, new BallotDraftId("none"), 0), MEMBERS),
            new Row(new ClosePoll.Close(NO_POLL), ORGANISERS, MODERATORS, MODERATORS),
            anywhere(new CloseOnTime.Elapse(NO_POLL), SYSTEM),
            new Row(new PublishPoll.Publish(NO_POLL), ORGANISERS, MODERATORS, MODERATORS),
            anywhere(new PublishAtClose.Follow(NO_POLL), SYSTEM),
            new Row(new DecideTie.Decide(NO_POLL, List.of(), "Why"), ORGANISERS, MODERATORS, MODERATORS),
            new Row(new AnnulPoll.Annul(NO_POLL, "Why"), ORGANISERS, MODERATORS, MODERATORS));

    static List<Row> table() {
        return TABLE;
    }

    private static RoomScenario roomOf(RoomKind kind) {
        return switch (kind) {
            case MEETING -> meeting();
            case PLENARY -> room();
            case WORKING_GROUP -> workingGroup();
        };
    }

    /** Whether the command got as far as its own rule. */
    private static boolean admitted(RoomKind kind, RoomCommand command, Standing by) {
        Decision decision = roomOf(kind).when(command).by(by).decision();
        return !(decision instanceof Decision.Refused refused)
                || !Set.of(Code.NOT_ALLOWED, Code.WRONG_ROOM_KIND)
                        .contains(refused.rejection().code());
    }

    @Test
    void each_command_has_one_row() {
        List<String> commands = Arrays.stream(RoomCommand.class.getPermittedSubclasses())
                .map(Class::getName)
                .sorted()
                .toList();
        List<String> rows = TABLE.stream()
                .map(row -> row.command().getClass().getName())
                .sorted()
                .toList();
        assertEquals(commands, rows);
    }

    @Test
    void each_role_has_a_letter() {
        Set<Role> roles = ROLES.values().stream()
                .flatMap(standing -> standing.roles().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(Role.values()), roles);
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_command_is_admitted_for_those_in_its_row_and_for_nobody_else(Row row) {
        for (RoomKind kind : RoomKind.values()) {
            ROLES.forEach((letter, standing) -> assertEquals(
                    row.allowed(kind).indexOf(letter) >= 0,
                    admitted(kind, row.command(), standing),
                    standing.roles() + " in " + kind));
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_seat_without_a_role_in_the_room_may_do_nothing(Row row) {
        for (RoomKind kind : RoomKind.values()) {
            assertFalse(admitted(kind, row.command(), outsider("georgia-1")), kind.word());
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_member_without_a_delegation_may_do_nothing(Row row) {
        Standing nobody = new Standing(new ParticipantId("nobody"), "Nobody", Optional.empty(), Set.of(Role.MEMBER));
        for (RoomKind kind : RoomKind.values()) {
            assertFalse(admitted(kind, row.command(), nobody), kind.word());
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_room_without_its_first_fact_takes_commands_of_the_program_only(Row row) {
        for (Standing standing : List.of(ORGANISER, MODERATOR, RAPPORTEUR, member("georgia-1"), PROJECTOR)) {
            Decision decision = RoomScenario.of(RoomState.empty(GROUP))
                    .when(row.command())
                    .by(standing)
                    .decision();
            assertTrue(decision instanceof Decision.Refused, decision.toString());
        }
    }
}
