package org.sessioniv.gateway.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.GrantFloor;
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
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.MarkAttendance;
import org.sessioniv.domain.roster.MoveSeat;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.NameHead;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.domain.roster.RenameSeat;
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
import org.sessioniv.domain.topic.WaiveConsent;
import org.sessioniv.domain.topic.WithdrawTopic;

/** The name under which a client gives each command. What only the program may do has no name here. */
public enum CommandTag {
    SESSION_OPEN("session.open", OpenSession.Open.class),
    SESSION_CLOSE("session.close", ClosingOfSession.Close.class),
    FLOOR_REQUEST("floor.request", RequestFloor.Ask.class),
    FLOOR_RAISE_POINT_OF_ORDER("floor.raise-point-of-order", PointOfOrder.Raise.class),
    FLOOR_WITHDRAW("floor.withdraw", WithdrawRequest.Withdraw.class),
    FLOOR_GIVE("floor.give", GrantFloor.Grant.class),
    FLOOR_TAKE_BACK("floor.take-back", TakeBackFloor.TakeBack.class),
    FLOOR_YIELD("floor.yield", YieldFloor.Yield.class),
    FLOOR_END("floor.end", EndSpeech.End.class),
    FLOOR_PAUSE("floor.pause", SpeakingClock.Pause.class),
    FLOOR_RESUME("floor.resume", SpeakingClock.Resume.class),
    FLOOR_ADD_TIME("floor.add-time", SpeakingClock.AddTime.class),
    FLOOR_SET_SPEAKING_TIME("floor.set-speaking-time", SpeakingTime.Set.class),
    FLOOR_CLOSE_LIST("floor.close-list", ClosingOfList.Close.class),
    FLOOR_REOPEN_LIST("floor.reopen-list", ClosingOfList.Reopen.class),
    FLOOR_MOVE("floor.move", MoveRequest.Move.class),
    POLL_OPEN_TOPICS("poll.open-topics", OpenTopicPoll.Open.class),
    POLL_OPEN_QUESTION("poll.open-question", OpenQuestionPoll.Open.class),
    POLL_CAST("poll.cast", CastBallot.Cast.class),
    POLL_DRAFT_BALLOT("poll.draft-ballot", DraftBallot.Draft.class),
    POLL_DISCARD_BALLOT_DRAFT("poll.discard-ballot-draft", DraftBallot.Discard.class),
    POLL_CONFIRM_BALLOT("poll.confirm-ballot", ConfirmBallot.Confirm.class),
    POLL_CLOSE("poll.close", ClosePoll.Close.class),
    POLL_PUBLISH("poll.publish", PublishPoll.Publish.class),
    POLL_DECIDE_TIE("poll.decide-tie", DecideTie.Decide.class),
    POLL_ANNUL("poll.annul", AnnulPoll.Annul.class),
    TOPIC_PROPOSE("topic.propose", ProposeTopic.Propose.class),
    TOPIC_WITHDRAW("topic.withdraw", WithdrawTopic.Withdraw.class),
    TOPIC_DRAFT("topic.draft", DraftTopic.Begin.class),
    TOPIC_EDIT_DRAFT("topic.edit-draft", EditDraft.Edit.class),
    TOPIC_DISCARD_DRAFT("topic.discard-draft", DiscardDraft.Discard.class),
    TOPIC_SUBMIT("topic.submit", SubmitTopic.Submit.class),
    TOPIC_CORRECT("topic.correct", CorrectTopic.Correct.class),
    TOPIC_SPONSOR("topic.sponsor", SponsorTopic.Sponsor.class),
    TOPIC_STEP_BACK("topic.step-back", SponsorTopic.StepBack.class),
    TOPIC_SHORTLIST("topic.shortlist", ShortlistTopic.Shortlist.class),
    TOPIC_TAKE_OFF("topic.take-off", ShortlistTopic.TakeOff.class),
    TOPIC_RETURN("topic.return", ReturnTopic.Return.class),
    TOPIC_MERGE("topic.merge", MergeTopics.Merge.class),
    TOPIC_SPLIT("topic.split", SplitTopic.Split.class),
    TOPIC_WAIVE_CONSENT("topic.waive-consent", WaiveConsent.Waive.class),
    TOPIC_CALL("topic.call", CallForTopics.Announce.class),
    GROUP_FORM("group.form", FormGroups.Form.class),
    GROUP_JOIN("group.join", Membership.Join.class),
    GROUP_LEAVE("group.leave", Membership.Leave.class),
    GROUP_WISH("group.wish", WishForGroups.Wish.class),
    GROUP_PLACE("group.place", PlaceDelegations.Publish.class),
    MEETING_GIVE_LOOK("meeting.give-look", GiveLook.Give.class),
    ROSTER_ADD_SEAT("roster.add-seat", AddSeat.Add.class),
    ROSTER_RENAME_SEAT("roster.rename-seat", RenameSeat.Rename.class),
    ROSTER_REMOVE_SEAT("roster.remove-seat", RemoveSeat.Remove.class),
    ROSTER_NAME_HEAD("roster.name-head", NameHead.Name.class),
    ROSTER_NAME_CAPACITY("roster.name-capacity", NameCapacity.Name.class),
    ROSTER_MARK_ATTENDANCE("roster.mark-attendance", MarkAttendance.Mark.class),
    ROSTER_ADMIT("roster.admit", Lobby.Admit.class),
    ROSTER_MOVE_SEAT("roster.move-seat", MoveSeat.Move.class),
    ROSTER_TURN_AWAY("roster.turn-away", Lobby.TurnAway.class),
    ROSTER_APPOINT("roster.appoint", Appointing.Appoint.class),
    ROSTER_DISMISS("roster.dismiss", Appointing.Dismiss.class),
    ROSTER_ADD_STAFF("roster.add-staff", Appointing.AddStaff.class),
    SCREEN_SHOW("screen.show", ShowOnScreen.Show.class),
    NOTE_COMMIT("note.commit", CommitSteps.Commit.class);

    private static final Map<String, CommandTag> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CommandTag::tag, Function.identity()));

    private final String tag;
    private final Class<? extends RoomCommand> type;

    CommandTag(String tag, Class<? extends RoomCommand> type) {
        this.tag = tag;
        this.type = type;
    }

    public String tag() {
        return tag;
    }

    public Class<? extends RoomCommand> type() {
        return type;
    }

    public static Optional<CommandTag> find(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }
}
