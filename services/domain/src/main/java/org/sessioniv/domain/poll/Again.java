package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.topic.Lineage;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.Topics;

/**
 * What a delegation chose in an annulled poll, as a poll that asks the same again would have it: a beginning for a new
 * ballot, never a vote. What was merged stands for what it was made of, each part of what was split for the whole.
 */
public final class Again {
    private final Polls polls;
    private final Topics topics;

    public Again(Polls polls, Topics topics) {
        this.polls = polls;
        this.topics = topics;
    }

    /**
     * How that delegation's ballot begins.
     *
     * @param number the number of the poll in which it was given
     * @param ballot it, filled in by the method of the new poll; none where it makes no valid ballot there
     */
    public record Begun(int number, Optional<Ballot> ballot) {}

    /** Why that poll cannot be asked again: it was not annulled, or another one asks it again already. */
    static Optional<Decision> refusal(RoomState room, PollId annulled) {
        Optional<Poll> old = room.polls().find(annulled);
        if (old.isEmpty()) {
            return Optional.of(Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room."));
        }
        if (old.get().annulment().isEmpty()) {
            return Optional.of(Decision.refuse(Code.POLL_NOT_ANNULLED, "Only an annulled poll is asked again."));
        }
        if (old.get().terms().subject() != PollTerms.Subject.TOPICS) {
            return Optional.of(Decision.refuse(Code.OUT_OF_RANGE, "That poll was not over topics."));
        }
        return room.polls()
                .againOf(annulled)
                .map(other -> Decision.refuse(Code.POLL_ASKED_AGAIN, "Another poll asks that again already."));
    }

    /** How that delegation's ballot begins; with nothing where it did not vote in a poll that is asked again. */
    public Optional<Begun> ballotOf(DelegationId whose, PollTerms terms) {
        return before(terms)
                .flatMap(old -> old.box()
                        .of(whose)
                        .map(ballot -> new Begun(old.terms().number(), Optional.of(ballot)))
                        .or(() -> ballotOf(whose, old.terms()))
                        .map(begun -> new Begun(
                                begun.number(),
                                begun.ballot()
                                        .flatMap(given -> terms.method().read(new CarriedBallot(given, heirs(terms))))))
                        .map(begun -> new Begun(
                                begun.number(),
                                begun.ballot()
                                        .filter(ballot -> terms.faults(ballot).isEmpty()))));
    }

    private Optional<Poll> before(PollTerms terms) {
        return terms.again().flatMap(polls::find);
    }

    /** Which of the options now offered stand for an option that was offered before. */
    private CarriedBallot.Heirs heirs(PollTerms terms) {
        Set<String> offered = terms.optionIds();
        return option -> {
            Set<String> found = new LinkedHashSet<>();
            follow(option, offered::contains, found);
            return List.copyOf(found);
        };
    }

    private void follow(String option, Predicate<String> offered, Collection<String> found) {
        if (offered.test(option)) {
            found.add(option);
            return;
        }
        topics.find(new TopicId(option))
                .map(Topic::lineage)
                .map(Lineage::into)
                .ifPresent(made -> made.forEach(topic -> follow(topic.value(), offered, found)));
    }
}
