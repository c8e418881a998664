package org.sessioniv.domain.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/**
 * The selected topics become working groups, each with its own room.
 *
 * <p>Who: the organiser. When: the topic poll's result is published and names winners, and no tie in it waits for the
 * chair; once for each poll. Effect: one
 * working group for each winner, in the order of election, with the topic's words; delegations can join at once. A
 * winner that has been withdrawn since, or has its group from another poll, gets none.
 */
public final class FormGroups {
    private FormGroups() {}

    public record Form(PollId poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Optional<Poll> found = state.polls().find(poll);
            if (found.isEmpty() || !(found.get() instanceof Poll.Published published)) {
                return Decision.refuse(Code.POLL_NOT_PUBLISHED, "The result of this poll has not been published.");
            }
            if (state.groups().formedFrom().contains(poll)) {
                return Decision.refuse(Code.GROUPS_FORMED, "This poll's working groups have been formed already.");
            }
            if (published.waitsForChair()) {
                return Decision.refuse(Code.TIE_NOT_FITTED, "Decide the tie of this poll first.");
            }
            List<Topic> winners = winners(state, published);
            if (winners.isEmpty()) {
                return Decision.refuse(Code.NO_WINNERS, "This poll selected no topic.");
            }
            List<RoomEvent> events = new ArrayList<>();
            int number = state.groups().byId().size();
            for (Topic topic : winners) {
                events.add(new Formed(state.id().below("wg-" + number), poll, topic.id()));
                number++;
            }
            return Decision.accept(events);
        }

        private static List<Topic> winners(RoomState state, Poll.Published published) {
            return published.outcome().decision().elected().stream()
                    .flatMap(option -> state.topics().find(new TopicId(option)).stream())
                    .filter(topic -> topic.stage().stands())
                    .toList();
        }
    }

    public record Formed(RoomId room, PollId poll, TopicId topic) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            Topic selected = state.topics().find(topic).orElseThrow().with(Topic.Stage.SELECTED);
            Groups.Entry entry = new Groups.Entry(
                    room,
                    state.groups().byId().size(),
                    RoomKind.WORKING_GROUP,
                    selected.title(),
                    Optional.of(selected.words()),
                    HashTreePSet.empty());
            return state.with(state.topics().with(selected))
                    .with(state.groups().with(entry).formed(poll));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOMS, BoardKey.topic(topic));
        }
    }
}
