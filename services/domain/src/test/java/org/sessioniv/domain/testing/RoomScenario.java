package org.sessioniv.domain.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A rule as one sentence: {@code room().given(opened()).when(new Ask()).by(member("georgia-1")).then(…)}. A scenario
 * never changes; each step gives the next one. Its clock stands at {@link SampleMeeting#T0} until {@link #after} moves
 * it, and the nth command given has the fresh token {@link #fresh fresh(n)}.
 */
public record RoomScenario(RoomState state, Instant now, Set<DelegationId> voters, int commands) {
    /** The token from which the nth command of a scenario makes ids, from 1. */
    public static String fresh(int n) {
        return String.format(Locale.ROOT, "%016d", n);
    }

    /** The plenary of the sample meeting, not in session. */
    public static RoomScenario room() {
        return of(SampleMeeting.plenary());
    }

    public static RoomScenario workingGroup() {
        return of(SampleMeeting.workingGroup());
    }

    public static RoomScenario meeting() {
        return of(SampleMeeting.meeting());
    }

    public static RoomScenario of(RoomState state) {
        return new RoomScenario(state, SampleMeeting.T0, SampleMeeting.VOTERS, 0);
    }

    /** These facts have happened. */
    public RoomScenario given(RoomEvent... events) {
        return given(Arrays.asList(events));
    }

    public RoomScenario given(List<? extends RoomEvent> events) {
        return new RoomScenario(Room.evolve(state, List.copyOf(events)), now, voters, commands);
    }

    /** Time passes. */
    public RoomScenario after(Duration duration) {
        return new RoomScenario(state, now.plus(duration), voters, commands);
    }

    public RoomScenario afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    /** The voting delegations that belong to the room from now on. */
    public RoomScenario withVoters(DelegationId... delegations) {
        return new RoomScenario(state, now, Set.of(delegations), commands);
    }

    public When when(RoomCommand command) {
        return new When(this, command);
    }

    /** The document of that audience, which must be there. */
    public <T extends BoardDocument> T document(Class<T> type, BoardKey key, Audience audience) {
        return Board.project(state, key, audience)
                .map(type::cast)
                .orElseThrow(() -> new AssertionError("no document " + key.text() + " for " + audience));
    }

    public Optional<? extends BoardDocument> find(BoardKey key, Audience audience) {
        return Board.project(state, key, audience);
    }

    /** A command that nobody has given yet. */
    public record When(RoomScenario scenario, RoomCommand command) {
        public Then by(Standing standing) {
            RoomScenario counted =
                    new RoomScenario(scenario.state(), scenario.now(), scenario.voters(), scenario.commands() + 1);
            Occasion occasion = new Occasion(standing, counted.voters(), counted.now(), fresh(counted.commands()));
            return new Then(counted, Room.decide(counted.state(), command, occasion));
        }
    }

    /** What came of the command. */
    public record Then(RoomScenario before, Decision decision) {
        /** Exactly these events, in this order; the scenario goes on after them. */
        public RoomScenario then(RoomEvent... expected) {
            assertEquals(List.of(expected), events());
            return thenAccepted();
        }

        /** Accepted; the scenario goes on after whatever happened. */
        public RoomScenario thenAccepted() {
            return before.given(events());
        }

        /** Accepted, and the state afterwards passes these claims. */
        public RoomScenario thenState(Consumer<RoomState> claims) {
            RoomScenario after = thenAccepted();
            claims.accept(after.state());
            return after;
        }

        /** Refused for that reason; the scenario goes on as though nothing was asked. */
        public RoomScenario thenRefused(Rejection.Code code) {
            if (decision instanceof Decision.Refused refused) {
                assertEquals(code, refused.rejection().code());
                return before;
            }
            return fail("accepted, though it should be refused as " + code + ": " + decision);
        }

        /** The words of the refusal. */
        public String detail() {
            if (decision instanceof Decision.Refused refused) {
                return refused.rejection().detail();
            }
            return fail("accepted: " + decision);
        }

        /** The events of the accepted command. */
        public List<RoomEvent> events() {
            if (decision instanceof Decision.Accepted accepted) {
                return accepted.events();
            }
            return fail("refused: " + decision);
        }
    }
}
