package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnusedPortTest {
    @Test
    void one_can_listen_at_it_and_no_outgoing_connection_is_given_it() throws Exception {
        for (int i = 0; i < 200; i++) {
            int port = UnusedPort.chooseNow();
            assertTrue(port >= 15_000 && port < 20_000, "port " + port);
        }
        try (ServerSocket socket = new ServerSocket(UnusedPort.choose())) {
            assertTrue(socket.isBound());
        }
    }

    /** Of those that are chosen for later none is given away meanwhile. */
    @Test
    void none_is_chosen_twice_for_later() {
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int port = UnusedPort.choose();
            assertTrue(port >= 20_000 && port < 32_000, "port " + port);
            assertTrue(chosen.add(port), "port " + port);
        }
    }

    @Test
    void a_port_where_something_listens_is_not_chosen() throws Exception {
        try (ServerSocket everywhere = new ServerSocket(UnusedPort.choose())) {
            assertFalse(UnusedPort.isUnused(everywhere.getLocalPort()));
        }
        try (ServerSocket near = new ServerSocket(UnusedPort.choose(), 1, InetAddress.getLoopbackAddress())) {
            assertFalse(UnusedPort.isUnused(near.getLocalPort()));
        }
    }
}
