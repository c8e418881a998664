package org.sessioniv.gateway.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.board.LookDocument;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.placing.Obstacle;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;

/** The bodies of HTTP calls and their answers. */
public final class Api {
    private Api() {}

    /** A refusal: a code that never changes its meaning, and words. */
    public record Problem(String code, String detail) {}

    public record Setup(String token, String password) {
        @Override
        public String toString() {
            return "Setup[not shown]";
        }
    }

    public record PasswordSignIn(String password) {
        @Override
        public String toString() {
            return "PasswordSignIn[not shown]";
        }
    }

    public record SeatSignIn(String secret) {
        @Override
        public String toString() {
            return "SeatSignIn[not shown]";
        }
    }

    public record Join(String code, String name, DelegationId delegation) {
        @Override
        public String toString() {
            return "Join[not shown]";
        }
    }

    /** How far somebody is signed in. */
    public enum State {
        SIGNED_OUT,
        WAITING,
        TURNED_AWAY,
        SIGNED_IN
    }

    /** Who the caller is. */
    public record Me(
            State state,
            Optional<RoomId> meeting,
            Optional<ParticipantId> participant,
            Optional<String> label,
            Optional<DelegationId> delegation,
            Optional<List<RoleDocument>> roles) {
        public static Me without(State state, Optional<RoomId> meeting) {
            return new Me(state, meeting, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** What somebody with the code sees before they say who they are. Dates are ISO 8601 days. */
    public record Invitation(
            RoomId meeting,
            String title,
            String place,
            String from,
            String to,
            List<Sender> delegations,
            Optional<LookDocument> look) {}

    /** A delegation that one can say to belong to. */
    public record Sender(
            DelegationId id,
            String name,
            String shortName,
            Optional<String> country,
            Optional<Map<String, String>> names) {}

    public record Nothing() {}

    /** A single-use proof for the socket's first frame. */
    public record Ticket(String ticket) {
        @Override
        public String toString() {
            return "Ticket[not shown]";
        }
    }

    /** The meeting's code with its address and QR code as SVG. */
    public record JoinCode(String code, String url, String qr) {}

    /** Somebody who waits, by the name that they typed. */
    public record Waiting(LobbyEntryId entry, String name) {}

    public record LinksWanted(List<ParticipantId> participants) {}

    /** A seat's new link, shown once. */
    public record SeatLink(
            ParticipantId participant, String label, Optional<DelegationId> delegation, String url, String qr) {
        @Override
        public String toString() {
            return "SeatLink[not shown]";
        }
    }

    /** The secret of a card that somebody found. */
    public record CardFound(String secret) {
        @Override
        public String toString() {
            return "CardFound[not shown]";
        }
    }

    /** The seat that a found card opens. */
    public record CardSeat(ParticipantId participant, String label, Optional<DelegationId> delegation) {}

    /** A picture as it stands in a file, in base64. */
    public record LogoFile(String content) {}

    /** What an organiser asks of places in working groups. */
    public record PlacesWanted(PlacesAsked asked) {}

    /**
     * Places that keep all limits, each with its reason, or what is in the way; {@code seal} is by what they are
     * published, {@code moved} how many are given another group than they had been given.
     */
    public record PlacesProposed(List<Place> places, List<Obstacle> obstacles, String seal, int moved) {}

    /** Whether a node serves. */
    public enum NodeState {
        READY,
        OUT_OF_TOUCH
    }

    /**
     * One of several servers: whether it is the one that answers, how it fares and since when (milliseconds since
     * 1970), what it has to do, and its version.
     */
    public record NodeRow(
            String name, boolean here, NodeState state, long sinceMs, int rooms, int sockets, String version) {}

    /** How the program fares. */
    public enum Health {
        LIVE,
        READY,
        NOT_READY
    }

    public record Status(Health status) {}
}
