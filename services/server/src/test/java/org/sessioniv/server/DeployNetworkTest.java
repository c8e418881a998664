package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.limits.Limits;

/** Ports, time-outs and limits of {@code deploy/} agree with each other and with the program's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeployNetworkTest {
    private static final String NODE = "{app.kubernetes.io/name=session-iv}";

    private static DeployFiles.Node container() {
        return DeployTest.kubernetes("StatefulSet", "session-iv")
                .at("spec", "template", "spec", "containers")
                .named("session-iv");
    }

    private static String setting(String name) {
        return container().at("env").named(name).at("value").text();
    }

    private static Set<String> ports(DeployFiles.Node ports, String field) {
        return ports.list().stream().map(port -> port.at(field).text()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String one(String file, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(DeployFiles.text(file));
        assertTrue(found.find(), () -> file + " has no " + pattern);
        return found.group(1);
    }

    @Test
    void the_ports_of_a_pod_are_those_that_its_settings_name() {
        String pages = Integer.toString(new ServeSettings().port);
        String hazelcast = setting("SESSION_IV_CLUSTER_ADDRESS").replace("$(POD_IP):", "");
        String bus = setting("SESSION_IV_BUS_ADDRESS").replace("$(POD_IP):", "");
        assertEquals(Set.of(pages, hazelcast, bus), ports(container().at("ports"), "containerPort"));
        DeployFiles.Node peers =
                DeployTest.kubernetes("Service", "session-iv-nodes").at("spec");
        assertEquals(Set.of(hazelcast, bus), ports(peers.at("ports"), "port"));
        assertEquals("None", peers.at("clusterIP").text());
        assertEquals("true", peers.at("publishNotReadyAddresses").text(), "a node is ready once others answered it");
        assertEquals(
                "session-iv-nodes.session-iv.svc.cluster.local",
                setting("SESSION_IV_SERVICE"),
                "the headless service by its full name");
        assertEquals(
                pages,
                DeployTest.kubernetes("Service", "session-iv")
                        .at("spec", "ports")
                        .list()
                        .get(0)
                        .at("port")
                        .text());
        Set<String> selected = List.of("nodes", "policy").stream()
                .map(what -> what.equals("nodes")
                        ? peers.at("selector").text()
                        : DeployTest.kubernetes("NetworkPolicy", "nodes")
                                .at("spec", "podSelector", "matchLabels")
                                .text())
                .collect(Collectors.toSet());
        assertEquals(Set.of(NODE), selected);
    }

    @Test
    void only_nodes_reach_the_ports_between_nodes() {
        DeployFiles.Node everybody =
                DeployTest.kubernetes("NetworkPolicy", "nobody").at("spec");
        assertEquals("{}", everybody.at("podSelector").text());
        assertEquals("[Ingress, Egress]", everybody.at("policyTypes").text());
        assertEquals(Set.of("podSelector", "policyTypes"), everybody.map().keySet(), "and nothing is allowed");
        List<DeployFiles.Node> rules = DeployTest.kubernetes("NetworkPolicy", "nodes")
                .at("spec", "ingress")
                .list();
        assertEquals(2, rules.size());
        assertEquals(Set.of("8080"), ports(rules.get(1).at("ports"), "port"));
        assertEquals(
                "[{namespaceSelector={matchLabels={kubernetes.io/metadata.name=ingress-nginx}}}]",
                rules.get(1).at("from").text(),
                "pages come by the ingress alone");
        DeployFiles.Node between = rules.get(0);
        assertEquals(Set.of("5701", "5702"), ports(between.at("ports"), "port"));
        assertEquals(
                "[{podSelector={matchLabels=" + NODE + "}}]", between.at("from").text());
        String nft = DeployFiles.text("systemd/nodes.nft");
        assertTrue(
                nft.contains("tcp dport { 5701, 5702 } ip saddr @nodes accept\n        tcp dport { 5701, 5702 } drop"));
        assertTrue(nft.contains("tcp dport 8080 ip saddr @proxies accept\n        tcp dport 8080 drop"));
    }

    @Test
    void a_node_reaches_the_other_nodes_names_and_the_store_and_nothing_else() {
        List<DeployFiles.Node> rules = DeployTest.kubernetes("NetworkPolicy", "nodes")
                .at("spec", "egress")
                .list();
        assertEquals(
                List.of(Set.of("5701", "5702"), Set.of("53"), Set.of("27017")),
                rules.stream().map(rule -> ports(rule.at("ports"), "port")).toList());
        for (DeployFiles.Node rule : rules) {
            assertTrue(rule.at("to").text().contains("matchLabels={"), rule::toString);
        }
        assertEquals(
                "[Ingress, Egress]",
                DeployTest.kubernetes("NetworkPolicy", "nodes")
                        .at("spec", "policyTypes")
                        .text());
    }

    @Test
    void the_proxy_is_the_only_container_that_the_world_is_in_touch_with() {
        DeployFiles.Node compose = DeployFiles.yaml("container/compose.yaml").get(0);
        compose.at("networks").map().forEach((name, network) -> {
            boolean outside = name.equals("outside");
            assertEquals(!outside, network.has("internal"), name);
            compose.at("services")
                    .map()
                    .forEach((service, what) -> assertTrue(
                            !outside
                                    || service.equals("proxy")
                                    || what.has("network_mode")
                                    || !what.at("networks").text().contains("outside"),
                            service));
        });
        for (int number = 1; number <= 3; number++) {
            assertEquals(
                    "[store]",
                    compose.at("services", "mongo-" + number, "networks").text());
        }
    }

    @Test
    void containers_reach_each_other_at_the_addresses_for_which_there_are_certificates() {
        DeployFiles.Node compose = DeployFiles.yaml("container/compose.yaml").get(0);
        assertEquals("true", compose.at("networks", "nodes", "internal").text());
        String prepared = one("container/prepare.sh", "--address \"([\\d.]+)\\$number\"");
        for (int number = 1; number <= 3; number++) {
            DeployFiles.Node node = compose.at("services", "node-" + number);
            String address = node.at("networks", "nodes", "ipv4_address").text();
            assertEquals(prepared + number, address);
            assertEquals(
                    address + ":5701",
                    node.at("environment", "SESSION_IV_CLUSTER_ADDRESS").text());
            assertTrue(node.at("environment", "SESSION_IV_MEMBERS").text().contains(address + ":5701"));
            String pages = node.at("networks", "pages", "ipv4_address").text();
            assertTrue(DeployFiles.text("container/upstream.conf").contains("server " + pages + ":8080 "), pages);
            assertTrue(node.at("volumes").text().contains("/nodes/node-" + number + ":/cluster:ro"));
        }
        compose.at("services")
                .map()
                .forEach((name, service) -> assertEquals(
                        name.startsWith("node-"),
                        service.has("networks") && service.at("networks").text().contains("nodes="),
                        () -> name + " and the network of the nodes"));
    }

    /** The server believes the first of these that it finds. */
    @Test
    void a_proxy_writes_every_header_that_a_node_believes() {
        String[] locations =
                DeployFiles.text("proxy/nginx/session-iv-pages.conf").split("\nlocation ", -1);
        int passing = 0;
        for (String location : locations) {
            if (location.contains("proxy_pass ")) {
                passing++;
                assertTrue(location.contains("proxy_set_header X-Forwarded-For $remote_addr;"), location);
                for (String header :
                        List.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "Forwarded")) {
                    assertTrue(location.contains("proxy_set_header " + header + " "), header + " in " + location);
                }
            }
        }
        assertEquals(3, passing);
        String haproxy = DeployFiles.text("proxy/haproxy.cfg");
        for (String line : List.of(
                "set-header X-Forwarded-For %[src]",
                "set-header X-Forwarded-Proto https",
                "set-header X-Forwarded-Host ",
                "del-header Forwarded\n",
                "del-header X-Forwarded-Port\n")) {
            assertTrue(haproxy.contains("    http-request " + line), line);
        }
        String caddy = DeployFiles.text("proxy/Caddyfile");
        assertTrue(caddy.contains("header_up X-Forwarded-For {remote_host}"));
        assertTrue(caddy.lines().noneMatch(line -> line.strip().startsWith("trusted_proxies")));
    }

    /** A page that gives up by itself asks again, and is sent to the node that stands still again. */
    @Test
    void nginx_asks_another_node_for_a_ticket_before_a_page_gives_up() {
        String file = "proxy/nginx/session-iv-pages.conf";
        String ticket = "= /api/ticket \\{[^}]*";
        assertTrue(one(file, ticket + "proxy_next_upstream ([^;]*)").endsWith(" non_idempotent"));
        long once = Long.parseLong(one(file, ticket + "proxy_read_timeout (\\d+)s"));
        long whole = Long.parseLong(one(file, ticket + "proxy_next_upstream_timeout (\\d+)s"));
        assertTrue(2 * once < whole, "time for a second node");
        assertTrue(whole < 10, "TICKET_MS of webroot/src/wire/http.ts");
    }

    @Test
    void a_proxy_upgrades_sockets() {
        String pages = DeployFiles.text("proxy/nginx/session-iv-pages.conf");
        String socket = pages.substring(pages.indexOf("location = /socket {"), pages.indexOf("location / {"));
        for (String line : List.of(
                "proxy_http_version 1.1;",
                "proxy_set_header Upgrade $http_upgrade;",
                "proxy_set_header Connection \"upgrade\";",
                "proxy_buffering off;")) {
            assertTrue(socket.contains("\n    " + line + "\n"), line);
        }
    }

    @Test
    void what_is_for_those_who_look_after_the_server_is_not_for_the_world() {
        String nginx = DeployFiles.text("proxy/nginx/session-iv-pages.conf");
        assertTrue(nginx.contains("\nlocation = /metrics {\n    return 404;\n}\n"));
        assertTrue(nginx.contains("\nlocation /health/ {\n    return 404;\n}\n"));
        assertTrue(DeployFiles.text("proxy/haproxy.cfg")
                .contains("\n    http-request deny deny_status 404 if { path /metrics } || { path_beg /health/ }\n"));
        String caddy = DeployFiles.text("proxy/Caddyfile");
        assertTrue(caddy.contains("\n\t@inside path /metrics /health/*\n\trespond @inside 404\n"));
    }

    @Test
    void pages_come_over_tls_alone() {
        String nginx = DeployFiles.text("proxy/nginx/session-iv.conf");
        assertEquals(2, nginx.split("\nserver \\{", -1).length - 1);
        String open = nginx.substring(nginx.indexOf("\nserver {"), nginx.lastIndexOf("\nserver {"));
        assertTrue(open.contains("listen 80;") && open.contains("    return 301 https://$host$request_uri;"), open);
        assertFalse(open.contains("include "), open);
        assertTrue(nginx.contains("    ssl_protocols TLSv1.2 TLSv1.3;\n"));
        String haproxy = DeployFiles.text("proxy/haproxy.cfg");
        assertTrue(haproxy.contains("    http-request redirect scheme https code 301 unless { ssl_fc }\n"));
        assertTrue(haproxy.contains("ssl-min-ver TLSv1.2\n"));
        assertTrue(DeployFiles.text("proxy/Caddyfile").contains("\nmeeting.example {\n"), "a name, so that it has one");
        DeployFiles.Node ingress =
                DeployTest.kubernetes("Ingress", "session-iv").at("spec");
        assertEquals(
                ingress.at("rules").list().get(0).at("host").text(),
                ingress.at("tls").list().get(0).at("hosts").list().get(0).text());
    }

    @Test
    void a_proxy_keeps_no_log_of_who_called() {
        String nginx = DeployFiles.text("proxy/nginx/nginx.conf");
        assertEquals(
                1,
                nginx.lines()
                        .filter(line -> line.strip().startsWith("access_log "))
                        .count());
        assertTrue(nginx.contains("    access_log off;\n"));
        assertFalse(DeployFiles.text("proxy/nginx/session-iv-pages.conf").contains("access_log"));
        assertTrue(DeployFiles.text("proxy/haproxy.cfg").contains("    option dontlog-normal\n"));
        assertTrue(DeployFiles.text("proxy/Caddyfile")
                .lines()
                .noneMatch(line -> line.strip().startsWith("log")));
    }

    /** A page asks again itself, under the id that it gave its act. */
    @Test
    void a_call_that_may_have_reached_a_node_is_not_sent_to_another() {
        String[] pages = DeployFiles.text("proxy/nginx/session-iv-pages.conf").split("\nlocation = /api/ticket ", -1);
        // A ticket that is made twice is used once.
        String others = pages[0] + pages[1].substring(pages[1].indexOf("\nlocation "));
        assertFalse(others.contains("non_idempotent"));
        assertFalse(DeployFiles.text("kubernetes/pages.yaml").contains("non_idempotent"));
        assertEquals("conn-failure", one("proxy/haproxy.cfg", "\n    retry-on (.*)\n"));
    }

    @Test
    void a_proxy_waits_longer_for_a_socket_than_a_node_and_keeps_idle_connections_shorter() {
        long idle = seconds(Limits.DEFAULT.pace().idle());
        for (String[] each : new String[][] {
            {"proxy/nginx/session-iv-pages.conf", "= /socket \\{[^}]*proxy_read_timeout (\\d+)s"},
            {"proxy/haproxy.cfg", "timeout tunnel (\\d+)s"},
            {"kubernetes/pages.yaml", "proxy-read-timeout: \"(\\d+)\""}
        }) {
            assertTrue(Long.parseLong(one(each[0], each[1])) > idle, each[0]);
        }
        long reused = seconds(Limits.DEFAULT.connections().idle());
        for (String[] each : new String[][] {
            {"proxy/nginx/session-iv-upstream.conf", "keepalive_timeout (\\d+)s"},
            {"container/upstream.conf", "keepalive_timeout (\\d+)s"},
            {"proxy/haproxy.cfg", "timeout http-keep-alive (\\d+)s"},
            {"proxy/Caddyfile", "\\bkeepalive (\\d+)s"}
        }) {
            assertTrue(Long.parseLong(one(each[0], each[1])) < reused, each[0]);
        }
    }

    @Test
    void a_proxy_takes_the_bodies_that_a_node_takes_and_no_larger_ones() {
        long links = Limits.DEFAULT.bodies().links();
        assertEquals(links, Long.parseLong(one("proxy/nginx/session-iv-pages.conf", "body_size (\\d+)k")) << 10);
        assertEquals(links, Long.parseLong(one("kubernetes/pages.yaml", "body-size: (\\d+)k")) << 10);
        assertEquals(links, Long.parseLong(one("proxy/Caddyfile", "max_size (\\d+)")));
        assertEquals(links, Long.parseLong(one("proxy/haproxy.cfg", "gt (\\d+)")));
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }
}
