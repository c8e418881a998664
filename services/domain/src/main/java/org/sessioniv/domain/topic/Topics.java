package org.sessioniv.domain.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;

/** The topics of the meeting, the drafts of its delegations, and the terms on which topics are proposed. */
public record Topics(PMap<TopicId, Topic> byId, PMap<TopicId, Draft> drafts, Call call) {
    public static final Topics EMPTY = new Topics(HashTreePMap.empty(), HashTreePMap.empty(), Call.FREE);

    /** Topics of one meeting, withdrawn ones included. */
    public static final int MAX = 200;

    /** Drafts that a delegation may have at once. */
    public static final int MAX_DRAFTS = 20;

    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A topic that can still be chosen. */
    public Optional<Topic> standing(TopicId id) {
        return find(id).filter(topic -> topic.stage().stands());
    }

    /** A draft, as far as that delegation may know of it. */
    public Optional<Draft> draft(TopicId id, Optional<DelegationId> asked) {
        return Optional.ofNullable(drafts.get(id))
                .filter(draft -> asked.filter(draft.of()::equals).isPresent());
    }

    public long draftsOf(DelegationId delegation) {
        return drafts.values().stream()
                .filter(draft -> draft.of().equals(delegation))
                .count();
    }

    /**
     * Those that a poll opened now would offer, in the order of their proposal: the shortlist, or all without one;
     * never one that waits for consent.
     */
    public List<Topic> forPoll() {
        List<Topic> shortlist = inStage(Topic.Stage.SHORTLISTED);
        List<Topic> all = shortlist.isEmpty() ? inStage(Topic.Stage.PROPOSED) : shortlist;
        return all.stream().filter(topic -> !topic.awaitsConsent()).toList();
    }

    private List<Topic> inStage(Topic.Stage stage) {
        return byId.values().stream()
                .filter(topic -> topic.stage() == stage)
                .sorted(Comparator.comparingInt(Topic::order))
                .toList();
    }

    /** How many that delegation has in the list: proposed, shortlisted or selected. */
    long inListBy(DelegationId delegation) {
        return byId.values().stream()
                .filter(topic -> topic.isBy(delegation))
                .filter(topic -> topic.stage().stands() || topic.stage() == Topic.Stage.SELECTED)
                .count();
    }

    /** The place of the topic that is proposed next. */
    int nextOrder() {
        return byId.size() + 1;
    }

    /** After these topics ended so, and others were made of them. */
    Topics recast(List<TopicId> from, Topic.Stage end, List<Part> into) {
        List<Topic> old = from.stream().map(id -> find(id).orElseThrow()).toList();
        List<TopicId> made = into.stream().map(Part::topic).toList();
        Lineage lineage = Lineage.of(old);
        Topics now = this;
        for (Topic topic : old) {
            now = now.with(topic.replaced(end, made));
        }
        for (Part part : into) {
            now = now.with(Topic.made(part, now.nextOrder(), lineage));
        }
        return now;
    }

    public Topics with(Topic topic) {
        return new Topics(byId.plus(topic.id(), topic), drafts, call);
    }

    Topics with(Draft draft) {
        return new Topics(byId, drafts.plus(draft.id(), draft), call);
    }

    Topics withoutDraft(TopicId id) {
        return new Topics(byId, drafts.minus(id), call);
    }

    Topics with(Call value) {
        return new Topics(byId, drafts, value);
    }
}
