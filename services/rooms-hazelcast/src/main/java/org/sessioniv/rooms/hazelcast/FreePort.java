package org.sessioniv.rooms.hazelcast;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Tries an address of this node before anything is built on it, because then it can be said what is wrong with it. */
final class FreePort {
    private FreePort() {}

    /** The numeric address; throws {@link ClusterRefused} when this program cannot listen there. */
    static String check(HostPort own) {
        InetAddress address = address(own);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, 0));
        } catch (IOException foreign) {
            throw new ClusterRefused(own.host() + " is not an address of this machine: give one that it has itself and"
                    + " under which the other nodes reach it");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, own.port()));
        } catch (IOException taken) {
            throw new ClusterRefused("port " + own.port() + " of " + own.host() + " cannot be listened at, another"
                    + " program has it or it is not allowed: stop that program, or give another port");
        }
        return address.getHostAddress();
    }

    private static InetAddress address(HostPort own) {
        try {
            return InetAddress.getByName(own.host());
        } catch (UnknownHostException unknown) {
            throw new ClusterRefused(
                    "the name " + own.host() + " leads to no address: give an address of this" + " machine instead");
        }
    }
}
