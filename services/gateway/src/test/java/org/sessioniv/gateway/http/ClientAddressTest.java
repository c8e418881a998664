package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientAddressTest {
    private static String of(String address) {
        return ClientAddress.of(SocketAddress.inetSocketAddress(new InetSocketAddress(address, 50_000)));
    }

    @Test
    void whoever_has_a_whole_network_of_ipv6_is_counted_once() {
        assertEquals(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    }

    @Test
    void neighbouring_networks_of_ipv6_are_told_apart() {
        assertNotEquals(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }

    @Test
    void each_address_of_ipv4_is_its_own() {
        assertEquals("192.0.2.1", of("192.0.2.1"));
        assertNotEquals(of("192.0.2.1"), of("192.0.2.2"));
    }
}
