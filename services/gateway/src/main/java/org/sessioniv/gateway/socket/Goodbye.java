package org.sessioniv.gateway.socket;

import java.util.Optional;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;

/** How the server closes a connection: a last frame that says why, then the code. */
final class Goodbye {
    private static final short NORMAL = 1000;
    private static final short GOING_AWAY = 1001;
    private static final short POLICY = 1008;
    private static final short TOO_LARGE = 1009;
    private static final short TRY_AGAIN = 1013;
    private static final short HELLO_EXPECTED = 4400;
    private static final short TICKET_REFUSED = 4401;
    private static final short HELLO_LATE = 4408;
    private static final short OTHER_PROTOCOL = 4426;

    /** A node that stops lets its clients come to the others at five hundred a second. */
    private static final int MS_EACH = 2;

    private static final int LEAST_MS = 100;
    private static final int MOST_MS = 5_000;

    private Goodbye() {}

    static void say(Line line, ServerFrame.Reason reason, Surroundings around) {
        if (line.isOpen()) {
            count(reason, around.counters());
        }
        if (line.flows()) {
            line.write(TextFrame.of(WireJson.bytes(new ServerFrame.Closing(reason, withinMs(reason, around)))));
            line.close(codeOf(reason));
        }
        // To a peer that reads nothing there is nothing to say.
        if (line.isFull()) {
            line.cut();
        }
    }

    /** What those hear who are here when the node may not serve. */
    static ServerFrame.Reason reasonOf(Serving serving) {
        return serving.ends() ? ServerFrame.Reason.SERVER_STOPPING : ServerFrame.Reason.UNREACHABLE;
    }

    /** Others are there at once, where this node is one of several; a server that is alone is not. */
    private static Optional<Integer> withinMs(ServerFrame.Reason reason, Surroundings around) {
        boolean othersGoOn = around.world().serving().ends();
        return reason == ServerFrame.Reason.SERVER_STOPPING && othersGoOn
                ? Optional.of(withinMs(around.admissions().all()))
                : Optional.empty();
    }

    /** In how many milliseconds so many come back. */
    static int withinMs(int connections) {
        return (int) Math.max(LEAST_MS, Math.min(MOST_MS, (long) MS_EACH * connections));
    }

    static void tooLarge(Line line) {
        line.close(TOO_LARGE);
    }

    private static short codeOf(ServerFrame.Reason reason) {
        return switch (reason) {
            case SIGNED_OUT, REPLACED, RESEATED, REMOVED -> NORMAL;
            case SERVER_STOPPING -> GOING_AWAY;
            case TOO_SLOW, PROTOCOL -> POLICY;
            case UNREACHABLE -> TRY_AGAIN;
            case HELLO_EXPECTED -> HELLO_EXPECTED;
            case TICKET_REFUSED -> TICKET_REFUSED;
            case HELLO_LATE -> HELLO_LATE;
            case OTHER_PROTOCOL -> OTHER_PROTOCOL;
        };
    }

    private static void count(ServerFrame.Reason reason, Counters counters) {
        switch (reason) {
            case SIGNED_OUT -> counters.count(Counters.Event.CLOSED_SIGNED_OUT);
            case REMOVED -> counters.count(Counters.Event.CLOSED_REMOVED);
            case REPLACED -> counters.count(Counters.Event.CLOSED_REPLACED);
            case RESEATED -> counters.count(Counters.Event.CLOSED_RESEATED);
            case UNREACHABLE -> counters.count(Counters.Event.CLOSED_UNREACHABLE);
            case TICKET_REFUSED -> counters.count(Counters.Event.TICKETS_REFUSED);
            case HELLO_LATE -> counters.count(Counters.Event.HELLOS_LATE);
            case HELLO_EXPECTED, OTHER_PROTOCOL -> counters.count(Counters.Event.HELLOS_REFUSED);
            case TOO_SLOW -> counters.count(Counters.Event.CLOSED_TOO_SLOW);
            case PROTOCOL -> counters.count(Counters.Event.CLOSED_PROTOCOL);
            case SERVER_STOPPING -> {}
        }
    }
}
