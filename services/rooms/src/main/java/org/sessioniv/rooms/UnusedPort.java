package org.sessioniv.rooms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses a port of this machine where nothing listens, for addresses that must be known before anything listens there.
 *
 * <p>It lies below the ranges from which systems take ports for outgoing connections (Linux from 32768, RFC 6335 from
 * 49152): a port of those may be taken by any connection of any program between the choice and its use.
 */
public final class UnusedPort {
    private static final int FROM = 15_000;
    private static final int TO = 32_000;
    private static final int TRIES = 100;

    private UnusedPort() {}

    /** From 15000 to 31999; throws {@link IllegalStateException} when each of a hundred is taken. */
    public static int choose() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isUnused(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port between " + FROM + " and " + TO + " is free");
    }

    /** Everywhere and on loopback: either may be held without the other. */
    static boolean isUnused(int port) {
        try (ServerSocket everywhere = new ServerSocket(port)) {
            everywhere.close();
            try (ServerSocket near = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return near.isBound();
            }
        } catch (IOException taken) {
            return false;
        }
    }
}
