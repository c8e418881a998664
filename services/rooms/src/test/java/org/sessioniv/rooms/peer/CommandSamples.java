package org.sessioniv.rooms.peer;

import java.util.List;
import java.util.Optional;
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
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.GuestId;
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
import org.sessioniv.domain.testing.SampleMeeting;
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
import org.sessioniv.domain.topic.Wording;

/** One of each command, whatever is optional in it being there. */
final class CommandSamples {
    private static final ParticipantId SEAT = new ParticipantId("georgia-1");
    private static final LobbyEntryId ENTRY = new LobbyEntryId("entry-1");
    private static final FloorRequestId REQUEST = new FloorRequestId("request-1");
    private static final FloorRequestId OTHER = new FloorRequestId("request-2");
    private static final PollId POLL = new PollId("poll-1");
    private static final PlacesAsked PLACES = new PlacesAsked(
            new Limits(List.of(new Limits.OfGroup(SampleMeeting.GROUP, 1, 3, List.of("ka"))), true, false, true),
            "seed-1",
            List.of(new PlacesAsked.ByHand(SampleMeeting.GEORGIA, SampleMeeting.GROUP)));
    private static final TopicId TOPIC = new TopicId("water");
    private static final Wording WORDS = new Wording("Ջուր", "Rivers\ncross borders.", "Who?", Optional.of("hy"));
    private static final PollTerms.Share HALF = new PollTerms.Share(1, 2);
    private static final String STEPS = """
            [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"Висновки ქართული"}]}},
            {"stepType":"addMark","mark":{"type":"strong"},"from":1,"to":9}]
            """;

    private CommandSamples() {}

    static List<RoomCommand> all() {
        return List.of(
                new OpenRoom.Open(RoomKind.WORKING_GROUP, "Water", Optional.of(SampleMeeting.WATER)),
                new TakeOver.Take("node-1"),
                SampleMeeting.prepare(),
                new GiveLook.Give(
                        Optional.of("ექსპერტთა შეხვედრა"),
                        Optional.of("Київ ’26"),
                        Optional.of("#8a1538"),
                        Optional.of(new MeetingLook.Logo("0f".repeat(32), 640, 320))),
                new AddSeat.Add(SampleMeeting.GEORGIA),
                new RenameSeat.Rename(SEAT, "საქართველო 1"),
                new RemoveSeat.Remove(SEAT),
                new NameHead.Name(SEAT),
                new NameCapacity.Name(SEAT, Optional.of(Capacity.ALTERNATE)),
                new MarkAttendance.Mark(List.of(SampleMeeting.GEORGIA, SampleMeeting.POLAND), true),
                new Appointing.AddStaff("Rapporteur", Role.RAPPORTEUR, Optional.of(SampleMeeting.PLENARY)),
                new Appointing.Appoint(SEAT, Role.MODERATOR, Optional.of(SampleMeeting.GROUP)),
                new Appointing.Dismiss(SEAT, Role.MODERATOR, Optional.of(SampleMeeting.GROUP)),
                new Knocking.Knock(ENTRY, SampleMeeting.GEORGIA, Optional.of(new GuestId("guest-1")), List.of(SEAT)),
                new Lobby.Admit(ENTRY, SampleMeeting.GEORGIA, Optional.of(List.of(SEAT))),
                new MoveSeat.Move(ENTRY, SEAT),
                new Lobby.TurnAway(ENTRY),
                new ProposeTopic.Propose("Ջուր \"1\"", "Rivers\ncross borders. 🗳", "Who measures?", Optional.of("hy")),
                new WithdrawTopic.Withdraw(TOPIC),
                new DraftTopic.Begin(WORDS),
                new EditDraft.Edit(TOPIC, 2, WORDS),
                new DiscardDraft.Discard(TOPIC, 2),
                new SubmitTopic.Submit(TOPIC, 2),
                new CorrectTopic.Correct(TOPIC, 2, WORDS),
                new SponsorTopic.Sponsor(TOPIC, 2),
                new SponsorTopic.StepBack(TOPIC),
                new ShortlistTopic.Shortlist(TOPIC, 2),
                new ShortlistTopic.TakeOff(TOPIC),
                new ReturnTopic.Return(TOPIC, "Too wide\nfor one session"),
                new MergeTopics.Merge(
                        List.of(new MergeTopics.Seen(TOPIC, 2), new MergeTopics.Seen(new TopicId("energy"), 1)), WORDS),
                new SplitTopic.Split(TOPIC, 2, List.of(WORDS, WORDS)),
                new WaiveConsent.Waive(TOPIC, 2, "No answer came\nin two weeks"),
                new CallForTopics.Announce(Optional.of(3), Optional.of(1_508_425_200_000L)),
                new FormGroups.Form(POLL),
                new Membership.Join(SampleMeeting.GROUP),
                new Membership.Leave(SampleMeeting.GROUP),
                new WishForGroups.Wish(List.of(SampleMeeting.GROUP), List.of("ka", "en")),
                new PlaceDelegations.Publish(PLACES, "0f".repeat(32)),
                new OpenSession.Open(),
                new ClosingOfSession.Close(),
                new RequestFloor.Ask(),
                new PointOfOrder.Raise("Кворум"),
                new WithdrawRequest.Withdraw(REQUEST),
                new LeaveFloor.Leave(SEAT),
                new GrantFloor.Grant(REQUEST, Optional.of(OTHER)),
                new TakeBackFloor.TakeBack(REQUEST),
                new YieldFloor.Yield(REQUEST),
                new EndSpeech.End(REQUEST),
                new SpeakingClock.Pause(REQUEST),
                new SpeakingClock.Resume(REQUEST),
                new SpeakingClock.AddTime(REQUEST, -60_000),
                new SpeakingTime.Set(180_000),
                new ClosingOfList.Close(),
                new ClosingOfList.Reopen(),
                new MoveRequest.Move(REQUEST, Optional.of(OTHER), Optional.of(OTHER)),
                new OpenTopicPoll.Open(
                        "Which?",
                        List.of(TOPIC),
                        new ApprovalMethod(1, 2),
                        Rule.MES,
                        1,
                        Optional.of(HALF),
                        Optional.of(1_508_576_411_000L),
                        Optional.of(Electorate.Known.ALL),
                        Optional.of(new Conduct.Asked(
                                Optional.of(Ties.LOT), Optional.of(Results.AT_CLOSE), Optional.empty())),
                        Optional.of(POLL),
                        Optional.of(new Attending(false, Quorum.Of.PRESENT))),
                new OpenQuestionPoll.Open(
                        "Shall we go on?",
                        Optional.of(HALF),
                        Optional.empty(),
                        Optional.of(RequiredMajority.Part.TWO_THIRDS),
                        Optional.of(RequiredMajority.Base.CAST),
                        Optional.empty(),
                        Optional.of(new Conduct.Asked(Optional.empty(), Optional.empty(), Optional.of(Changes.FINAL))),
                        Optional.of(new Attending(true, Quorum.Of.ATTENDANCE))),
                new CastBallot.Cast(POLL, new ApprovalBallot(List.of("water", "health")), Optional.of(1)),
                new DraftBallot.Draft(
                        POLL, Optional.of(new BallotDraftId("draft-1")), new ApprovalBallot(List.of("water"))),
                new DraftBallot.Discard(POLL, new BallotDraftId("draft-1")),
                new ConfirmBallot.Confirm(POLL, new BallotDraftId("draft-1"), 1),
                new ClosePoll.Close(POLL),
                new CloseOnTime.Elapse(POLL),
                new PublishPoll.Publish(POLL),
                new PublishAtClose.Follow(POLL),
                new DecideTie.Decide(POLL, List.of("water"), "It was proposed first"),
                new AnnulPoll.Annul(POLL, "Two topics say the same"),
                new ShowOnScreen.Show(Screen.View.RESULT, Optional.of(SampleMeeting.PLENARY), Optional.of(POLL)),
                new CommitSteps.Commit(41, "c".repeat(32), Note.STEPS.readSteps(STEPS)));
    }
}
