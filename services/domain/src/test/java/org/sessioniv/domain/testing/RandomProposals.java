package org.sessioniv.domain.testing;

import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RandomCommands.Wish;
import org.sessioniv.domain.topic.CallForTopics;
import org.sessioniv.domain.topic.CorrectTopic;
import org.sessioniv.domain.topic.DiscardDraft;
import org.sessioniv.domain.topic.Draft;
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

/** What delegations and the organiser wish of proposals, drawn from a seed: mostly possible, some of it not. */
final class RandomProposals {
    private static final List<String> SEATS =
            List.of("georgia-1", "georgia-2", "poland-1", "poland-2", "ukraine-1", "osce-1");

    private final SplittableRandom random;

    RandomProposals(SplittableRandom random) {
        this.random = random;
    }

    Wish next(RoomState state) {
        return random.nextBoolean() ? ofDraft(state) : ofTopic(state);
    }

    private Wish ofDraft(RoomState state) {
        String seat = SEATS.get(random.nextInt(SEATS.size()));
        Optional<Draft> draft = any(state.topics().drafts().values().stream().sorted(byId()));
        TopicId topic = draft.map(Draft::id).orElse(new TopicId("draft-none"));
        int seen = seen(draft.map(Draft::revision).orElse(1));
        String own = draft.filter(found -> random.nextInt(5) > 0)
                .map(found -> found.of().value() + "-1")
                .orElse(seat);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Wish(new DraftTopic.Begin(words()), member(seat));
            case 2 -> new Wish(new DiscardDraft.Discard(topic, seen), member(own));
            case 3 -> new Wish(new EditDraft.Edit(topic, seen, words()), member(own));
            default -> new Wish(new SubmitTopic.Submit(topic, seen), member(own));
        };
    }

    private Wish ofTopic(RoomState state) {
        String seat = SEATS.get(random.nextInt(SEATS.size()));
        Optional<Topic> found = any(topics(state));
        TopicId topic = found.map(Topic::id).orElse(new TopicId("topic-none"));
        int seen = seen(found.map(Topic::revision).orElse(1));
        String author = found.flatMap(Topic::by)
                .filter(by -> random.nextInt(5) > 0)
                .map(by -> by.value() + "-1")
                .orElse(seat);
        return switch (random.nextInt(14)) {
            case 0 -> new Wish(new ProposeTopic.Propose("Topic", "Why", "What?"), member(seat));
            case 1 -> new Wish(new WithdrawTopic.Withdraw(topic), random.nextBoolean() ? ORGANISER : member(author));
            case 2, 3 ->
                new Wish(
                        new CorrectTopic.Correct(topic, seen, words()),
                        random.nextInt(4) == 0 ? ORGANISER : member(author));
            case 4, 5, 6 -> new Wish(new SponsorTopic.Sponsor(topic, seen), member(seat));
            case 7 ->
                new Wish(new SponsorTopic.StepBack(topic), member(sponsor(found).orElse(seat)));
            case 8 ->
                new Wish(
                        random.nextInt(3) == 0
                                ? new ShortlistTopic.TakeOff(one(state, Topic.Stage.SHORTLISTED, topic))
                                : new ShortlistTopic.Shortlist(topic, seen),
                        ORGANISER);
            case 9 -> new Wish(new ReturnTopic.Return(topic, "Too wide"), ORGANISER);
            case 10 -> new Wish(merge(state, topic, seen), ORGANISER);
            case 11 -> new Wish(new SplitTopic.Split(topic, seen, List.of(words(), words())), ORGANISER);
            case 12 -> new Wish(waive(state, topic), ORGANISER);
            default -> new Wish(call(), ORGANISER);
        };
    }

    /** Of that topic and another, which may be gone already or be the same. */
    private MergeTopics.Merge merge(RoomState state, TopicId topic, int seen) {
        Optional<Topic> other = any(topics(state));
        MergeTopics.Seen second = new MergeTopics.Seen(
                other.map(Topic::id).orElse(topic), other.map(Topic::revision).orElse(1));
        return new MergeTopics.Merge(List.of(new MergeTopics.Seen(topic, seen), second), words());
    }

    /** Of a topic that waits, if there is one. */
    private WaiveConsent.Waive waive(RoomState state, TopicId other) {
        Optional<Topic> waiting = any(topics(state).filter(Topic::awaitsConsent));
        return new WaiveConsent.Waive(
                waiting.map(Topic::id).orElse(other),
                seen(waiting.map(Topic::revision).orElse(1)),
                "No answer came");
    }

    private TopicId one(RoomState state, Topic.Stage stage, TopicId other) {
        return any(topics(state).filter(topic -> topic.stage() == stage))
                .map(Topic::id)
                .orElse(other);
    }

    private static Stream<Topic> topics(RoomState state) {
        return state.topics().byId().values().stream()
                .sorted(Comparator.comparing(topic -> topic.id().value()));
    }

    private Optional<String> sponsor(Optional<Topic> topic) {
        return topic.flatMap(found -> any(found.sponsors().standing().stream())).map(by -> by.value() + "-1");
    }

    private CallForTopics.Announce call() {
        Optional<Integer> limit = random.nextBoolean() ? Optional.of(2 + random.nextInt(4)) : Optional.empty();
        Optional<Long> deadline =
                random.nextInt(4) == 0 ? Optional.of(T0.toEpochMilli() + random.nextInt(600_000)) : Optional.empty();
        return new CallForTopics.Announce(limit, deadline);
    }

    private Wording words() {
        return new Wording("Topic " + random.nextInt(20), "Why", "What?", Optional.of("uk"));
    }

    private int seen(int revision) {
        return random.nextInt(8) == 0 ? revision - 1 : revision;
    }

    private static Comparator<Draft> byId() {
        return Comparator.comparing(draft -> draft.id().value());
    }

    private <T> Optional<T> any(Stream<T> from) {
        List<T> all = from.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
