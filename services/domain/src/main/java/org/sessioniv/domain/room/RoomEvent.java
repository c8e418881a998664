package org.sessioniv.domain.room;

import java.util.Set;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.Interruption;
import org.sessioniv.domain.floor.MoveRequest;
import org.sessioniv.domain.floor.PointOfOrder;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakingClock;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.floor.TakeBackFloor;
import org.sessioniv.domain.floor.WithdrawRequest;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.group.PlaceDelegations;
import org.sessioniv.domain.group.WishForGroups;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.poll.AnnulPoll;
import org.sessioniv.domain.poll.BallotCast;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.PollOpened;
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

/** A fact of a room's journal, in the past tense. An event never refuses to be applied. */
public sealed interface RoomEvent
        permits OpenRoom.Opened,
                TakeOver.Taken,
                PrepareMeeting.Prepared,
                PrepareMeeting.DelegationEntered,
                GiveLook.Given,
                AddSeat.Added,
                RenameSeat.Renamed,
                RemoveSeat.Removed,
                NameHead.Named,
                NameCapacity.Named,
                Appointing.StaffAdded,
                Appointing.Appointed,
                Appointing.Dismissed,
                Knocking.Knocked,
                Lobby.Admitted,
                MoveSeat.Moved,
                Lobby.TurnedAway,
                ProposeTopic.Proposed,
                WithdrawTopic.Withdrawn,
                DraftTopic.Begun,
                EditDraft.Edited,
                DiscardDraft.Discarded,
                SubmitTopic.Submitted,
                CorrectTopic.Corrected,
                SponsorTopic.Sponsored,
                SponsorTopic.SteppedBack,
                ShortlistTopic.Shortlisted,
                ShortlistTopic.TakenOff,
                ReturnTopic.Returned,
                CallForTopics.Announced,
                MergeTopics.Merged,
                SplitTopic.Divided,
                WaiveConsent.Waived,
                FormGroups.Formed,
                Membership.Joined,
                Membership.Left,
                WishForGroups.Wished,
                PlaceDelegations.Placed,
                OpenSession.Opened,
                ClosingOfSession.Closed,
                RequestFloor.Asked,
                PointOfOrder.Raised,
                WithdrawRequest.Withdrawn,
                GrantFloor.Granted,
                TakeBackFloor.TakenBack,
                EndSpeech.Ended,
                Interruption.Interrupted,
                Interruption.Continued,
                SpeakingClock.Paused,
                SpeakingClock.Resumed,
                SpeakingClock.TimeAdded,
                SpeakingTime.WasSet,
                ClosingOfList.Closed,
                ClosingOfList.Reopened,
                MoveRequest.Moved,
                MarkAttendance.Marked,
                PollOpened,
                CastBallot.Voted,
                CastBallot.BallotPut,
                DraftBallot.Drafted,
                DraftBallot.Discarded,
                ConfirmBallot.Confirmed,
                BallotCast,
                ClosePoll.Closed,
                PublishPoll.Published,
                DecideTie.Decided,
                AnnulPoll.Annulled,
                ShowOnScreen.Shown,
                CommitSteps.Committed {
    /** The state after this fact. */
    RoomState applyTo(RoomState room);

    /** The board documents that this fact may have changed. */
    Set<BoardKey> touches();

    /** Of these, the documents that it did change, coming after that state: all, where nobody can learn from it. */
    default Set<BoardKey> touches(RoomState before) {
        return touches();
    }
}
