package org.sessioniv.rooms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Chooses a port of this machine where nothing listens, for addresses that must be known before anything listens there.
 *
 * <p>It lies below the ranges from which systems take ports for outgoing connections (Linux from 32768, RFC 6335 from
 * 49152): a port of those may be taken by any connection of any program between the choice and its use.
 */
public final class UnusedPort {
    private static final int FROM = 15_000;
    private static final int LATER_FROM = 20_000;
    private static final int TO = 32_000;
    private static final int TRIES = 100;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(TO - LATER_FROM));

    private UnusedPort() {}

    /**
     * From 20000 to 31999, and in one process none twice, so that it may be listened at some time later; throws
     * {@link IllegalStateException} when each of a hundred is taken.
     */
    public static int choose() {
        return first(() -> LATER_FROM + NEXT.getAndIncrement() % (TO - LATER_FROM));
    }

    /**
     * From 15000 to 19999, for whoever listens at once: it is none that somebody has chosen for later. Throws as
     * {@link #choose()} does.
     */
    public static int chooseNow() {
        return first(() -> ThreadLocalRandom.current().nextInt(FROM, LATER_FROM));
    }

    private static int first(IntSupplier ports) {
        return IntStream.generate(ports)
                .limit(TRIES)
                .filter(UnusedPort::isUnused)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of " + TRIES + " ports is free"));
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
