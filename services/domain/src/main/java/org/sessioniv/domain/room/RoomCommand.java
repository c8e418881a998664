package org.sessioniv.domain.room;

import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
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
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Knocking;
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

/** A wish put to a room, in the imperative. This list is the table of contents of what the product can do. */
public sealed interface RoomCommand
        permits OpenRoom.Open,
                TakeOver.Take,
                PrepareMeeting.Prepare,
                GiveLook.Give,
                AddSeat.Add,
                RenameSeat.Rename,
                RemoveSeat.Remove,
                NameHead.Name,
                NameCapacity.Name,
                Appointing.AddStaff,
                Appointing.Appoint,
                Appointing.Dismiss,
                Knocking.Knock,
                Lobby.Admit,
                MoveSeat.Move,
                Lobby.TurnAway,
                ProposeTopic.Propose,
                WithdrawTopic.Withdraw,
                DraftTopic.Begin,
                EditDraft.Edit,
                DiscardDraft.Discard,
                SubmitTopic.Submit,
                CorrectTopic.Correct,
                SponsorTopic.Sponsor,
                SponsorTopic.StepBack,
                ShortlistTopic.Shortlist,
                ShortlistTopic.TakeOff,
                ReturnTopic.Return,
                CallForTopics.Announce,
                MergeTopics.Merge,
                SplitTopic.Split,
                WaiveConsent.Waive,
                FormGroups.Form,
                Membership.Join,
                Membership.Leave,
                WishForGroups.Wish,
                PlaceDelegations.Publish,
                OpenSession.Open,
                ClosingOfSession.Close,
                RequestFloor.Ask,
                PointOfOrder.Raise,
                WithdrawRequest.Withdraw,
                LeaveFloor.Leave,
                GrantFloor.Grant,
                TakeBackFloor.TakeBack,
                YieldFloor.Yield,
                EndSpeech.End,
                SpeakingClock.Pause,
                SpeakingClock.Resume,
                SpeakingClock.AddTime,
                SpeakingTime.Set,
                ClosingOfList.Close,
                ClosingOfList.Reopen,
                MoveRequest.Move,
                MarkAttendance.Mark,
                OpenTopicPoll.Open,
                OpenQuestionPoll.Open,
                CastBallot.Cast,
                DraftBallot.Draft,
                DraftBallot.Discard,
                ConfirmBallot.Confirm,
                ClosePoll.Close,
                CloseOnTime.Elapse,
                PublishPoll.Publish,
                PublishAtClose.Follow,
                DecideTie.Decide,
                AnnulPoll.Annul,
                ShowOnScreen.Show,
                CommitSteps.Commit {
    /** Where and by whom this may be asked at all; checked before {@link #decide}. */
    Permission permission();

    /** The rule: pure, the same answer for the same arguments for ever. */
    Decision decide(RoomState room, Occasion occasion);
}
