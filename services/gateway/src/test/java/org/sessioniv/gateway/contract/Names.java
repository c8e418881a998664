package org.sessioniv.gateway.contract;

import java.util.Map;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.board.PollMissingDocument;
import org.sessioniv.domain.board.PollProgressDocument;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.board.RoomsDocument;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Obstacle;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.ServerFrame;

/** The names under which records are known to pages and documents; they stay when a class is renamed. */
final class Names {
    private static final Map<Class<?>, String> SPECIAL = Map.ofEntries(
            Map.entry(RoleDocument.class, "Role"),
            Map.entry(FloorDocument.Entry.class, "QueueEntry"),
            Map.entry(FloorDocument.Speaking.class, "Speaking"),
            Map.entry(FloorDocument.Interrupted.class, "Interrupted"),
            Map.entry(FloorDocument.ClockFacts.class, "SpeechClock"),
            Map.entry(RoomsDocument.Entry.class, "RoomEntry"),
            Map.entry(PollMissingDocument.class, "MissingDoc"),
            Map.entry(PollProgressDocument.class, "ProgressDoc"),
            Map.entry(PollDocument.Result.class, "Outcome"),
            Map.entry(PollDocument.Voters.class, "OutcomeTurnout"),
            Map.entry(Outcome.Attended.class, "OutcomeAttended"),
            Map.entry(Method.class, "PollMethod"),
            Map.entry(Place.class, "GroupPlace"),
            Map.entry(Reason.class, "PlaceReason"),
            Map.entry(Reason.Passed.class, "PassedGroup"),
            Map.entry(Limits.class, "PlaceLimits"),
            Map.entry(Limits.OfGroup.class, "GroupLimits"),
            Map.entry(Obstacle.class, "PlaceObstacle"),
            Map.entry(PlacesAsked.ByHand.class, "PlaceByHand"),
            Map.entry(Conduct.class, "PollConduct"),
            Map.entry(Conduct.Asked.class, "AskedConduct"),
            Map.entry(ServerFrame.Presence.class, "PresenceDoc"),
            Map.entry(ServerFrame.Sizes.class, "FrameLimits"),
            Map.entry(Api.Problem.class, "RefusalBody"),
            Map.entry(Api.Invitation.class, "JoinPage"),
            Map.entry(Api.Sender.class, "JoinPageDelegation"),
            Map.entry(Api.Waiting.class, "LobbyEntry"));

    private Names() {}

    static String of(Class<?> type) {
        String special = SPECIAL.get(type);
        if (special != null) {
            return special;
        }
        String own = type.getSimpleName();
        if (ServerFrame.class.isAssignableFrom(type)) {
            return own + "Frame";
        }
        if (ClientFrame.class.isAssignableFrom(type)) {
            return "Client" + own + "Frame";
        }
        if (own.endsWith("Document")) {
            return withoutEnd(own) + "Doc";
        }
        Class<?> owner = type.getEnclosingClass();
        boolean inDocument = owner != null && owner.getSimpleName().endsWith("Document");
        return inDocument ? withoutEnd(owner.getSimpleName()) + "Doc" + own : own;
    }

    private static String withoutEnd(String name) {
        return name.substring(0, name.length() - "Document".length());
    }
}
