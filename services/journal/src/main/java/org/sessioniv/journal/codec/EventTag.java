package org.sessioniv.journal.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.TakeOver;
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

/**
 * The name under which each event is stored for ever, the number of the form in which it is written today, and, where
 * that is not 1, an {@link Upcaster} from each form before.
 */
public enum EventTag {
    ROOM_OPENED("room.opened", 1, OpenRoom.Opened.class),
    ROOM_TAKEN_OVER("room.taken-over", 1, TakeOver.Taken.class),
    MEETING_PREPARED("meeting.prepared", 2, PrepareMeeting.Prepared.class, new MeetingPreparedFrom1()),
    DELEGATION_ENTERED(
            "roster.delegation-entered",
            3,
            PrepareMeeting.DelegationEntered.class,
            new DelegationEnteredFrom1(),
            new DelegationEnteredFrom2()),
    LOOK_GIVEN("meeting.look-given", 1, GiveLook.Given.class),
    SEAT_ADDED("roster.seat-added", 1, AddSeat.Added.class),
    SEAT_RENAMED("roster.seat-renamed", 1, RenameSeat.Renamed.class),
    SEAT_REMOVED("roster.seat-removed", 1, RemoveSeat.Removed.class),
    HEAD_NAMED("roster.head-named", 1, NameHead.Named.class),
    CAPACITY_NAMED("roster.capacity-named", 1, NameCapacity.Named.class),
    ATTENDANCE_MARKED("roster.attendance-marked", 1, MarkAttendance.Marked.class),
    STAFF_ADDED("roster.staff-added", 1, Appointing.StaffAdded.class),
    APPOINTED("roster.appointed", 1, Appointing.Appointed.class),
    DISMISSED("roster.dismissed", 1, Appointing.Dismissed.class),
    KNOCKED("roster.knocked", 2, Knocking.Knocked.class, new KnockedFrom1()),
    ADMITTED("roster.admitted", 1, Lobby.Admitted.class),
    SEAT_MOVED("roster.seat-moved", 1, MoveSeat.Moved.class),
    TURNED_AWAY("roster.turned-away", 1, Lobby.TurnedAway.class),
    TOPIC_PROPOSED("topic.proposed", 2, ProposeTopic.Proposed.class, new TopicProposedFrom1()),
    TOPIC_WITHDRAWN("topic.withdrawn", 1, WithdrawTopic.Withdrawn.class),
    TOPIC_DRAFTED("topic.drafted", 1, DraftTopic.Begun.class),
    DRAFT_EDITED("topic.draft-edited", 1, EditDraft.Edited.class),
    DRAFT_DISCARDED("topic.draft-discarded", 1, DiscardDraft.Discarded.class),
    TOPIC_SUBMITTED("topic.submitted", 1, SubmitTopic.Submitted.class),
    TOPIC_CORRECTED("topic.corrected", 1, CorrectTopic.Corrected.class),
    TOPIC_SPONSORED("topic.sponsored", 1, SponsorTopic.Sponsored.class),
    SPONSOR_STEPPED_BACK("topic.sponsor-stepped-back", 1, SponsorTopic.SteppedBack.class),
    TOPIC_SHORTLISTED("topic.shortlisted", 1, ShortlistTopic.Shortlisted.class),
    TOPIC_TAKEN_OFF("topic.taken-off", 1, ShortlistTopic.TakenOff.class),
    TOPIC_RETURNED("topic.returned", 1, ReturnTopic.Returned.class),
    TOPICS_MERGED("topic.merged", 1, MergeTopics.Merged.class),
    TOPIC_SPLIT("topic.split", 1, SplitTopic.Divided.class),
    CONSENT_WAIVED("topic.consent-waived", 1, WaiveConsent.Waived.class),
    TOPICS_CALLED("topic.called", 1, CallForTopics.Announced.class),
    GROUP_FORMED("group.formed", 1, FormGroups.Formed.class),
    GROUP_JOINED("group.joined", 1, Membership.Joined.class),
    GROUP_LEFT("group.left", 1, Membership.Left.class),
    GROUP_WISHED("group.wished", 1, WishForGroups.Wished.class),
    GROUP_PLACED("group.placed", 1, PlaceDelegations.Placed.class),
    SESSION_OPENED("session.opened", 1, OpenSession.Opened.class),
    SESSION_CLOSED("session.closed", 1, ClosingOfSession.Closed.class),
    FLOOR_REQUESTED("floor.requested", 1, RequestFloor.Asked.class),
    POINT_OF_ORDER_RAISED("floor.point-of-order.raised", 1, PointOfOrder.Raised.class),
    REQUEST_WITHDRAWN("floor.withdrawn", 1, WithdrawRequest.Withdrawn.class),
    FLOOR_GRANTED("floor.granted", 1, GrantFloor.Granted.class),
    FLOOR_TAKEN_BACK("floor.taken-back", 1, TakeBackFloor.TakenBack.class),
    SPEECH_ENDED("floor.ended", 1, EndSpeech.Ended.class),
    SPEECH_INTERRUPTED("floor.interrupted", 1, Interruption.Interrupted.class),
    SPEECH_CONTINUED("floor.continued", 1, Interruption.Continued.class),
    CLOCK_PAUSED("floor.clock-paused", 1, SpeakingClock.Paused.class),
    CLOCK_RESUMED("floor.clock-resumed", 1, SpeakingClock.Resumed.class),
    TIME_ADDED("floor.time-added", 1, SpeakingClock.TimeAdded.class),
    SPEAKING_TIME_SET("floor.speaking-time-set", 1, SpeakingTime.WasSet.class),
    LIST_CLOSED("floor.list-closed", 1, ClosingOfList.Closed.class),
    LIST_REOPENED("floor.list-reopened", 1, ClosingOfList.Reopened.class),
    REQUEST_MOVED("floor.moved", 1, MoveRequest.Moved.class),
    POLL_OPENED("poll.opened", 3, PollOpened.class, new PollOpenedFrom1(), new PollOpenedFrom2()),
    BALLOT_CAST("poll.ballot-cast", 1, BallotCast.class),
    VOTED("poll.voted", 1, CastBallot.Voted.class),
    BALLOT_PUT("poll.ballot-put", 1, CastBallot.BallotPut.class),
    BALLOT_DRAFTED("poll.ballot-drafted", 1, DraftBallot.Drafted.class),
    BALLOT_DRAFT_DISCARDED("poll.ballot-draft-discarded", 1, DraftBallot.Discarded.class),
    BALLOT_CONFIRMED("poll.ballot-confirmed", 1, ConfirmBallot.Confirmed.class),
    POLL_CLOSED("poll.closed", 1, ClosePoll.Closed.class),
    POLL_PUBLISHED("poll.published", 2, PublishPoll.Published.class, new PollPublishedFrom1()),
    TIE_DECIDED("poll.tie-decided", 1, DecideTie.Decided.class),
    POLL_ANNULLED("poll.annulled", 1, AnnulPoll.Annulled.class),
    SCREEN_SHOWN("screen.shown", 1, ShowOnScreen.Shown.class),
    NOTE_COMMITTED("note.committed", 1, CommitSteps.Committed.class);

    private static final Map<Class<?>, EventTag> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventTag::type, Function.identity()));
    private static final Map<String, EventTag> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventTag::tag, Function.identity()));

    private final String tag;
    /** Upcasters are pure, which the checker of enums cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final EventForms forms;

    EventTag(String tag, int schema, Class<? extends RoomEvent> type, Upcaster... older) {
        this.tag = tag;
        this.forms = new EventForms(type, Forms.of("the event " + tag, schema, older));
    }

    public String tag() {
        return tag;
    }

    /** The number of the form in which this event is written today. */
    public int schema() {
        return forms.forms().today();
    }

    public Class<? extends RoomEvent> type() {
        return forms.type();
    }

    EventForms forms() {
        return forms;
    }

    /** The tag of that event. */
    public static EventTag of(RoomEvent event) {
        EventTag tag = BY_TYPE.get(event.getClass());
        if (tag == null) {
            throw new IllegalStateException("an event without a tag: " + event.getClass());
        }
        return tag;
    }

    public static Optional<EventTag> find(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }
}
