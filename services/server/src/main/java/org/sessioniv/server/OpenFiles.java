package org.sessioniv.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.sessioniv.gateway.limits.Limits;

/**
 * Each connection is an open file, of which the system allows so many. The bounds on connections stay below that, so
 * that a crowd of connections meets our bound, which makes room, and not the system's, which lets nobody in.
 */
final class OpenFiles {
    /** The store, the pages, the program itself, and what a newcomer takes while another makes room. */
    private static final long OWN = 256;

    private static final int LEAST = 16;

    private OpenFiles() {}

    /** How many files this process may open; as good as endless where the system does not say. */
    static long allowed() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** These limits with no more connections than so many open files allow, and an eighth of them left for calls. */
    static Limits within(Limits limits, long files) {
        long room = Math.max(LEAST, files - OWN);
        Limits.Connections http = limits.connections();
        Limits.Sockets sockets = limits.sockets();
        int all = (int) Math.min(http.all(), room);
        int allSockets = (int) Math.min(sockets.all(), room - room / 8);
        return limits.with(new Limits.Connections(
                        all, Math.min(http.perAddress(), all), http.head(), http.body(), http.idle()))
                .with(new Limits.Sockets(
                        allSockets,
                        Math.min(sockets.perAddress(), allSockets),
                        sockets.frameBytes(),
                        sockets.rooms(),
                        sockets.helloWithin()));
    }
}
