package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class UnusedPortTest {
    @Test
    void one_can_listen_at_it_and_no_outgoing_connection_is_given_it() throws Exception {
        for (int i = 0; i < 200; i++) {
            int port = UnusedPort.choose();
            assertTrue(port >= 15_000 && port < 32_000, "port " + port);
        }
        try (ServerSocket socket = new ServerSocket(UnusedPort.choose())) {
            assertTrue(socket.isBound());
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
