package org.sessioniv.journal.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.MoveRequest;
import org.sessioniv.domain.floor.PointOfOrder;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakingClock;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.floor.TakeBackFloor;
import org.sessioniv.domain.floor.WithdrawRequest;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.group.PlaceDelegations;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.MarkAttendance;
import org.sessioniv.domain.roster.MoveSeat;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.NameHead;
import org.sessioniv.domain.roster.Names;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.domain.roster.RenameSeat;
import org.sessioniv.domain.screen.Screen;
import org.sessioniv.domain.screen.ShowOnScreen;
import org.sessioniv.domain.session.ClosingOfSession;
import org.sessioniv.domain.session.OpenSession;
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
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.WaiveConsent;
import org.sessioniv.domain.topic.WithdrawTopic;
import org.sessioniv.domain.topic.Wording;

/** Plays a meeting in which everything happens that can, always the same: the source of one sample of each event. */
final class WholeMeeting {
    private static final RoomId MEETING = new RoomId("kyiv");
    private static final RoomId PLENARY = new RoomId("kyiv/plenary");
    private static final DelegationId GEORGIA = new DelegationId("georgia");
    private static final DelegationId UKRAINE = new DelegationId("ukraine");
    private static final Standing ORGANISER = standing("organiser", Optional.empty(), Role.ORGANISER);
    private static final Standing GEORGIA_1 = standing("georgia-1", Optional.of(GEORGIA), Role.MEMBER);
    private static final Standing UKRAINE_1 = standing("ukraine-1", Optional.of(UKRAINE), Role.MEMBER);
    private static final String INSERT = """
            [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"Висновки ქართული"}]}}]
            """;

    private final Map<RoomId, RoomState> rooms = new HashMap<>();
    private final List<RoomEvent> events = new ArrayList<>();
    private int count;

    private WholeMeeting() {}

    /** All events of the meeting, in order. */
    static List<RoomEvent> events() {
        WholeMeeting meeting = new WholeMeeting();
        meeting.prepare();
        meeting.selectTopics();
        meeting.sit();
        meeting.tidySeats();
        meeting.giveLook();
        return meeting.events;
    }

    private void prepare() {
        Programme.Part part = new Programme.Part(
                "session-4", "Session IV", "Practical session", Optional.of(LocalDate.parse("2017-10-18")));
        Programme programme = new Programme(
                "Expert Meeting",
                "Kyiv",
                "Europe/Kyiv",
                LocalDate.parse("2017-10-17"),
                LocalDate.parse("2017-10-18"),
                List.of(part));
        give(
                MEETING,
                Standing.SYSTEM,
                new PrepareMeeting.Prepare(
                        programme,
                        List.of(delegation(GEORGIA, "Georgia", 1), delegation(UKRAINE, "Ukraine", 2)),
                        List.of(new PrepareMeeting.StaffEntry("moderator", "Moderator", Role.MODERATOR)),
                        List.of(topic("channels"), topic("networks"), topic("returns"))));
        give(MEETING, ORGANISER, new AddSeat.Add(GEORGIA));
        give(MEETING, ORGANISER, new Appointing.AddStaff("Rapporteur", Role.RAPPORTEUR, Optional.of(PLENARY)));
        give(
                MEETING,
                ORGANISER,
                new Appointing.Dismiss(new ParticipantId("moderator"), Role.MODERATOR, Optional.empty()));
        GuestId guest = new GuestId("guest-1");
        LobbyEntryId first = new LobbyEntryId("entry-1");
        LobbyEntryId second = new LobbyEntryId("entry-2");
        give(MEETING, Standing.SYSTEM, new Knocking.Knock(first, GEORGIA, Optional.of(guest), List.of()));
        give(MEETING, Standing.SYSTEM, new Knocking.Knock(second, UKRAINE));
        give(MEETING, ORGANISER, new Lobby.Admit(first, GEORGIA));
        give(MEETING, ORGANISER, new Lobby.TurnAway(second));
        LobbyEntryId again = new LobbyEntryId("entry-3");
        ParticipantId like = new ParticipantId("georgia-2");
        give(MEETING, Standing.SYSTEM, new Knocking.Knock(again, GEORGIA, Optional.of(guest), List.of(like)));
        give(MEETING, ORGANISER, new MoveSeat.Move(again, like));
        give(MEETING, GEORGIA_1, new ProposeTopic.Propose("Mobile teams", "They are missing", "Who pays?"));
        proposeFromHome();
    }

    /** A proposal that is drafted, corrected, sponsored, returned and given up, and others on and off the shortlist. */
    private void proposeFromHome() {
        Optional<Long> deadline =
                Optional.of(Instant.parse("2017-10-19T15:00:00Z").toEpochMilli());
        give(MEETING, ORGANISER, new CallForTopics.Announce(Optional.of(3), deadline));
        Wording words = new Wording("გზები", "Why", "Where to?", Optional.of("ka"));
        Wording others = new Wording("Roads", "Why", "Where to?", Optional.of("en"));
        give(MEETING, GEORGIA_1, new DraftTopic.Begin(words));
        TopicId roads = room(MEETING).topics().drafts().keySet().iterator().next();
        give(MEETING, GEORGIA_1, new EditDraft.Edit(roads, 1, others));
        give(MEETING, GEORGIA_1, new SubmitTopic.Submit(roads, 2));
        give(MEETING, GEORGIA_1, new CorrectTopic.Correct(roads, 2, words));
        give(MEETING, UKRAINE_1, new SponsorTopic.Sponsor(roads, 3));
        give(MEETING, UKRAINE_1, new SponsorTopic.StepBack(roads));
        give(MEETING, ORGANISER, new ReturnTopic.Return(roads, "Too wide"));
        give(MEETING, GEORGIA_1, new DiscardDraft.Discard(roads, 4));
        TopicId channels = new TopicId("channels");
        give(MEETING, ORGANISER, new ShortlistTopic.Shortlist(channels, 1));
        give(MEETING, ORGANISER, new ShortlistTopic.TakeOff(channels));
        mergeAndSplit(others, words);
    }

    /** Two of a delegation become one, which is split again; one part goes forward without consent. */
    private void mergeAndSplit(Wording one, Wording another) {
        give(MEETING, GEORGIA_1, new ProposeTopic.Propose("Bridges", "Why", "Where to?"));
        MergeTopics.Seen bridges = new MergeTopics.Seen(newest().get(0), 1);
        MergeTopics.Seen teams = new MergeTopics.Seen(newest().get(2), 1);
        give(MEETING, ORGANISER, new MergeTopics.Merge(List.of(teams, bridges), one));
        give(MEETING, ORGANISER, new SplitTopic.Split(newest().get(0), 1, List.of(one, another)));
        TopicId part = newest().get(0);
        give(MEETING, ORGANISER, new WaiveConsent.Waive(part, 1, "Nobody answered"));
        give(MEETING, ORGANISER, new WithdrawTopic.Withdraw(part));
    }

    /** All topics, the newest first. */
    private List<TopicId> newest() {
        return room(MEETING).topics().byId().values().stream()
                .sorted(Comparator.comparingInt(Topic::order).reversed())
                .map(Topic::id)
                .toList();
    }

    private void selectTopics() {
        give(MEETING, ORGANISER, new WithdrawTopic.Withdraw(new TopicId("returns")));
        List<TopicId> proposed =
                room(MEETING).topics().forPoll().stream().map(Topic::id).toList();
        PollTerms.Share half = new PollTerms.Share(1, 2);
        give(
                MEETING,
                ORGANISER,
                new OpenTopicPoll.Open(
                        "Which topic?", proposed, new ApprovalMethod(1, 2), Rule.APPROVAL, 1, Optional.of(half)));
        PollId poll = room(MEETING).polls().byId().keySet().iterator().next();
        give(MEETING, GEORGIA_1, new CastBallot.Cast(poll, new ApprovalBallot(List.of("channels"))));
        ApprovalBallot both = new ApprovalBallot(List.of("channels", "networks"));
        give(MEETING, UKRAINE_1, new DraftBallot.Draft(poll, Optional.empty(), both));
        give(MEETING, UKRAINE_1, new DraftBallot.Discard(poll, draft(poll)));
        give(MEETING, UKRAINE_1, new DraftBallot.Draft(poll, Optional.empty(), both));
        give(MEETING, UKRAINE_1, new ConfirmBallot.Confirm(poll, draft(poll), 0));
        give(MEETING, ORGANISER, new ClosePoll.Close(poll));
        give(MEETING, ORGANISER, new PublishPoll.Publish(poll));
        selectByTheChair(proposed);
        askAgain(proposed);
        give(MEETING, ORGANISER, new FormGroups.Form(poll));
        RoomId group = new RoomId("kyiv/wg-1");
        give(MEETING, GEORGIA_1, new WishForGroups.Wish(List.of(group), List.of("ka", "en")));
        give(MEETING, GEORGIA_1, new Membership.Join(group));
        give(MEETING, GEORGIA_1, new Membership.Leave(group));
        Limits limits = new Limits(List.of(new Limits.OfGroup(group, 1, 5, List.of("ka", "en"))), true, true, false);
        PlacesAsked asked = new PlacesAsked(limits, "lots-1", List.of(new PlacesAsked.ByHand(UKRAINE, group)));
        String seal = GivenPlaces.seal(asked.propose(room(MEETING)).places());
        give(MEETING, ORGANISER, new PlaceDelegations.Publish(asked, seal));
    }

    /** Two topics are tied, as all see when the poll closes, and the organiser says which of them it is to be. */
    private void selectByTheChair(List<TopicId> proposed) {
        ask("Which next?", proposed, Optional.of(Ties.CHAIR), Optional.empty());
        PollId poll = newestPoll();
        ApprovalBallot both = new ApprovalBallot(List.of("channels", "networks"));
        give(MEETING, GEORGIA_1, new CastBallot.Cast(poll, both));
        give(MEETING, ORGANISER, new ClosePoll.Close(poll));
        give(MEETING, Standing.SYSTEM, new PublishAtClose.Follow(poll));
        give(MEETING, ORGANISER, new DecideTie.Decide(poll, List.of("networks"), "It was proposed first"));
    }

    /** A poll is annulled, and another one asks the same again. */
    private void askAgain(List<TopicId> proposed) {
        ask("Which after that?", proposed, Optional.empty(), Optional.empty());
        PollId first = newestPoll();
        give(MEETING, GEORGIA_1, new CastBallot.Cast(first, new ApprovalBallot(List.of("channels"))));
        give(MEETING, ORGANISER, new AnnulPoll.Annul(first, "The question was another one"));
        ask("Which then?", proposed, Optional.empty(), Optional.of(first));
    }

    private void ask(String question, List<TopicId> proposed, Optional<Ties> ties, Optional<PollId> again) {
        give(MEETING, ORGANISER, AskedTopics.of(question, proposed, ties, again));
    }

    private PollId newestPoll() {
        return room(MEETING).polls().newestOpen().orElseThrow().terms().id();
    }

    private void sit() {
        give(PLENARY, Standing.SYSTEM, new OpenRoom.Open(RoomKind.PLENARY, "Plenary", Optional.empty()));
        give(PLENARY, Standing.SYSTEM, new TakeOver.Take("node-1"));
        give(PLENARY, ORGANISER, new OpenSession.Open());
        give(PLENARY, ORGANISER, new SpeakingTime.Set(120_000));
        give(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        give(PLENARY, UKRAINE_1, new RequestFloor.Ask());
        give(PLENARY, UKRAINE_1, new PointOfOrder.Raise("Quorum"));
        var queue = room(PLENARY).floor().queue();
        give(
                PLENARY,
                ORGANISER,
                new MoveRequest.Move(queue.get(2).id(), Optional.of(queue.get(1).id()), Optional.empty()));
        FloorRequestId first = room(PLENARY).floor().queue().get(0).id();
        give(PLENARY, ORGANISER, new ClosingOfList.Close());
        give(PLENARY, ORGANISER, new ClosingOfList.Reopen());
        give(PLENARY, ORGANISER, new GrantFloor.Grant(first, Optional.empty()));
        give(PLENARY, ORGANISER, new TakeBackFloor.TakeBack(first));
        give(PLENARY, ORGANISER, new GrantFloor.Grant(first, Optional.empty()));
        give(PLENARY, ORGANISER, new SpeakingClock.Pause(first));
        give(PLENARY, ORGANISER, new SpeakingClock.Resume(first));
        give(PLENARY, ORGANISER, new SpeakingClock.AddTime(first, 60_000));
        give(PLENARY, ORGANISER, new EndSpeech.End(first));
        interrupt();
        give(
                PLENARY,
                GEORGIA_1,
                new WithdrawRequest.Withdraw(room(PLENARY).floor().queue().stream()
                        .filter(request -> request.by().participant().equals(GEORGIA_1.who()))
                        .findFirst()
                        .orElseThrow()
                        .id()));
        give(PLENARY, ORGANISER, new ShowOnScreen.Show(Screen.View.FLOOR, Optional.empty(), Optional.empty()));
        give(PLENARY, GEORGIA_1, new CommitSteps.Commit(0, "a".repeat(32), Note.STEPS.readSteps(INSERT)));
        callTheRoll();
        give(PLENARY, ORGANISER, new ClosingOfSession.Close());
    }

    private void callTheRoll() {
        give(PLENARY, ORGANISER, new MarkAttendance.Mark(List.of(GEORGIA), true));
        give(PLENARY, ORGANISER, AskedQuestion.OF_THOSE_PRESENT);
        PollId poll = room(PLENARY).polls().byId().keySet().iterator().next();
        give(PLENARY, GEORGIA_1, new CastBallot.Cast(poll, new AnswerBallot(Answer.YES)));
        give(PLENARY, ORGANISER, new ClosePoll.Close(poll));
        give(PLENARY, ORGANISER, new PublishPoll.Publish(poll));
    }

    /** Whoever speaks next is interrupted by a point of order, goes on, and asks once more. */
    private void interrupt() {
        FloorRequestId speech = room(PLENARY).floor().queue().get(0).id();
        Standing speaker =
                room(PLENARY).floor().queue().get(0).by().participant().equals(GEORGIA_1.who()) ? GEORGIA_1 : UKRAINE_1;
        give(PLENARY, ORGANISER, new GrantFloor.Grant(speech, Optional.empty()));
        give(PLENARY, UKRAINE_1, new PointOfOrder.Raise("Quorum again"));
        FloorRequestId order = room(PLENARY).floor().queue().get(0).id();
        give(PLENARY, ORGANISER, new GrantFloor.Grant(order, Optional.of(speech)));
        give(PLENARY, ORGANISER, new GrantFloor.Grant(speech, Optional.of(order)));
        give(PLENARY, ORGANISER, new EndSpeech.End(speech));
        give(PLENARY, speaker, new RequestFloor.Ask());
    }

    private BallotDraftId draft(PollId poll) {
        return room(MEETING)
                .polls()
                .findOpen(poll)
                .flatMap(open -> open.drafts().of(UKRAINE))
                .orElseThrow()
                .id();
    }

    private void giveLook() {
        give(
                MEETING,
                ORGANISER,
                new GiveLook.Give(
                        Optional.of("ექსპერტთა შეხვედრა"),
                        Optional.of("Kyiv"),
                        Optional.of("#8a1538"),
                        Optional.of(new MeetingLook.Logo("0f".repeat(32), 640, 320))));
    }

    private void tidySeats() {
        give(MEETING, ORGANISER, new RenameSeat.Rename(UKRAINE_1.who(), "Ukraine, head"));
        give(MEETING, ORGANISER, new RemoveSeat.Remove(new ParticipantId("georgia-2")));
        give(MEETING, ORGANISER, new NameHead.Name(new ParticipantId("ukraine-2")));
        ParticipantId first = UKRAINE_1.who();
        give(MEETING, ORGANISER, new NameCapacity.Name(first, Optional.of(Capacity.HEAD)));
    }

    private void give(RoomId room, Standing by, RoomCommand command) {
        RoomState state = room(room);
        count++;
        Instant at = Instant.parse("2017-10-18T09:00:00Z").plusSeconds(count);
        Occasion occasion = new Occasion(by, Set.of(GEORGIA, UKRAINE), at, String.format("%032x", count));
        if (!(Room.decide(state, command, occasion) instanceof Decision.Accepted accepted)) {
            throw new AssertionError("refused: " + command);
        }
        rooms.put(room, Room.evolve(state, accepted.events()));
        events.addAll(accepted.events());
    }

    private RoomState room(RoomId room) {
        return rooms.getOrDefault(room, RoomState.empty(room));
    }

    private static Standing standing(String id, Optional<DelegationId> delegation, Role role) {
        return new Standing(new ParticipantId(id), id, delegation, Set.of(role));
    }

    private static final Names NAMES = new Names(Optional.of("GE"), List.of(new Names.In("ka", "საქართველო")));

    private static PrepareMeeting.DelegationEntry delegation(DelegationId id, String name, int order) {
        return new PrepareMeeting.DelegationEntry(
                new Delegation(
                        id, name, name, Delegation.Kind.STATE, true, order, NAMES, Optional.of("Eastern Partnership")),
                2);
    }

    private static PrepareMeeting.TopicEntry topic(String id) {
        return new PrepareMeeting.TopicEntry(id, "Topic " + id, "Because", "How?");
    }
}
