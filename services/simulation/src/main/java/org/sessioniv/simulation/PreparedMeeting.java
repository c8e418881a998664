package org.sessioniv.simulation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.group.Membership;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Submission;
import org.sessioniv.simulation.check.History;
import org.sessioniv.simulation.node.QuietHost;
import org.sessioniv.simulation.world.Chance;

/** The meeting with which each run begins: entered, one topic selected, its group formed, both sessions open. */
final class PreparedMeeting {
    static final List<RoomId> ROOMS = List.of(SampleMeeting.MEETING, SampleMeeting.PLENARY, SampleMeeting.GROUP);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final History history = new History(journal);
    private final QuietHost host = new QuietHost(journal);
    private final SplittableRandom ids = new Chance(4).of("prepared");
    private final List<Entry> entries;

    private PreparedMeeting() {
        ask(SampleMeeting.MEETING, Standing.SYSTEM, SampleMeeting.prepare());
        ask(SampleMeeting.PLENARY, SampleMeeting.MODERATOR, new OpenSession.Open());
        List<TopicId> topics = history.state(SampleMeeting.MEETING).orElseThrow().topics().forPoll().stream()
                .map(Topic::id)
                .toList();
        RoomCommand open = new OpenTopicPoll.Open(
                "Which?", topics, new ApprovalMethod(1, topics.size()), Rule.APPROVAL, 1, Optional.empty());
        ask(SampleMeeting.MEETING, SampleMeeting.ORGANISER, open);
        PollId poll = history.state(SampleMeeting.MEETING).orElseThrow().polls().byId().keySet().stream()
                .findFirst()
                .orElseThrow();
        for (String seat : List.of("georgia-1", "poland-1", "ukraine-1")) {
            CastBallot.Cast cast = new CastBallot.Cast(poll, new ApprovalBallot(List.of("water")));
            ask(SampleMeeting.MEETING, SampleMeeting.member(seat), cast);
        }
        ask(SampleMeeting.MEETING, SampleMeeting.ORGANISER, new ClosePoll.Close(poll));
        ask(SampleMeeting.MEETING, SampleMeeting.ORGANISER, new PublishPoll.Publish(poll));
        ask(SampleMeeting.MEETING, SampleMeeting.ORGANISER, new FormGroups.Form(poll));
        for (String seat : List.of("georgia-1", "poland-1")) {
            ask(SampleMeeting.MEETING, SampleMeeting.member(seat), new Membership.Join(SampleMeeting.GROUP));
        }
        ask(SampleMeeting.GROUP, SampleMeeting.MODERATOR, new OpenSession.Open());
        entries = journal.streams("").result().stream()
                .flatMap(stream -> journal.read(stream, 0, Journal.MAX_READ_ENTRIES).result().stream())
                .toList();
    }

    private static final class Once {
        static final PreparedMeeting MEETING = new PreparedMeeting();
    }

    static PreparedMeeting get() {
        return Once.MEETING;
    }

    private void ask(RoomId room, Standing by, RoomCommand command) {
        Submission submission =
                new Submission(new CommandId(Chance.hex(ids, 32)), command.toString(), by.who(), command);
        Answer answer = host.submit(room, submission);
        answer.read(done -> done, refused -> {
            throw new IllegalStateException("the meeting cannot be prepared: " + refused);
        });
        history.readOn();
    }

    /** A journal of its own that begins so. */
    InMemoryJournal journal() {
        InMemoryJournal copy = new InMemoryJournal();
        entries.forEach(entry -> {
            if (!copy.append(entry).succeeded()) {
                throw new IllegalStateException("the prepared meeting cannot be copied");
            }
        });
        return copy;
    }

    /** What that journal says so far. */
    History history(Journal copy) {
        return history.over(copy);
    }
}
