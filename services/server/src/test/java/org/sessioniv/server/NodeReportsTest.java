package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.journal.InMemoryRecords;

/** What nodes say of themselves, and what is said of one that says nothing any more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeReportsTest {
    private static final Instant START = Instant.parse("2017-10-18T09:00:00Z");

    private Instant now = START;
    private boolean ready = true;
    private int rooms = 2;
    private final Set<String> living = new HashSet<>(Set.of("a", "b"));
    private final InMemoryRecords records = new InMemoryRecords(() -> now);
    private final NodeReports a = of("a");
    private final NodeReports b = of("b");

    private NodeReports of(String name) {
        return new NodeReports(
                records, () -> now, name, () -> ready, living::contains, () -> new Nodes.Load(rooms, 48));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    /** What a says of b. */
    private List<Nodes.Node> others() throws Exception {
        return Outcomes.await(a.all()).stream().filter(node -> !node.here()).toList();
    }

    private Nodes.Node b(boolean is, Instant since) {
        return new Nodes.Node("b", false, is, since, new Nodes.Load(rooms, 48), Main.VERSION);
    }

    @Test
    void a_node_is_told_since_it_became_ready() throws Exception {
        Outcomes.await(b.say());
        later(Duration.ofMinutes(5));
        Outcomes.await(b.say());
        assertEquals(List.of(b(true, START)), others());
    }

    @Test
    void one_that_is_not_ready_is_out_of_touch_since_it_says_so() throws Exception {
        Outcomes.await(b.say());
        later(Duration.ofMinutes(5));
        ready = false;
        Outcomes.await(b.say());
        later(Duration.ofMinutes(1));
        Outcomes.await(b.say());
        assertEquals(List.of(b(false, START.plus(Duration.ofMinutes(5)))), others());
    }

    @Test
    void one_that_lives_no_more_is_out_of_touch_since_its_last_word_and_forgotten_after_ten_minutes() throws Exception {
        later(Duration.ofMinutes(1));
        Outcomes.await(b.say());
        Instant last = now;
        living.remove("b");
        later(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(List.of(b(false, last)), others());
        later(Duration.ofMillis(1));
        assertEquals(List.of(), others());
    }

    @Test
    void one_that_left_is_not_missed_and_says_nothing_more() throws Exception {
        Outcomes.await(b.say());
        Outcomes.await(b.end());
        Outcomes.await(b.say());
        assertEquals(List.of(), others());
    }

    @Test
    void of_itself_a_node_says_what_holds_now() throws Exception {
        Outcomes.await(a.say());
        rooms = 7;
        ready = false;
        later(Duration.ofSeconds(1));
        Nodes.Node here = Outcomes.await(a.all()).get(0);
        assertEquals(new Nodes.Node("a", true, false, now, new Nodes.Load(7, 48), Main.VERSION), here);
    }
}
