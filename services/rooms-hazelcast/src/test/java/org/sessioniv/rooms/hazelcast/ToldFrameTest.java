package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToldFrameTest {
    private static final NodeId NODE = new NodeId("n1");
    private static final Buffer NEWS = Buffer.buffer("news");

    @Test
    void has_these_bytes() {
        ToldFrame frame = ToldFrame.of(Set.of(new GatewayAddress(NODE, 258), new GatewayAddress(NODE, 1)), NEWS);
        assertEquals(Buffer.buffer(new byte[] {0, 2, 0, 1, 1, 2, 'n', 'e', 'w', 's'}), frame.bytes());
        assertEquals(frame, ToldFrame.read(frame.bytes()));
        assertEquals(
                Set.of(new GatewayAddress(NODE, 258), new GatewayAddress(NODE, 1)),
                ToldFrame.read(frame.bytes()).gateways(NODE));
    }

    @Test
    void names_nobody_when_all_are_meant() {
        assertEquals(
                new ToldFrame(List.of(), NEWS),
                ToldFrame.read(ToldFrame.forAll(NEWS).bytes()));
    }

    @Test
    void is_for_no_more_gateways_than_a_node_has() {
        ToldFrame most = new ToldFrame(IntStream.range(0, 1_024).boxed().toList(), NEWS);
        assertEquals(most, ToldFrame.read(most.bytes()));
        ToldFrame more = new ToldFrame(IntStream.range(0, 1_025).boxed().toList(), NEWS);
        assertThrows(IllegalArgumentException.class, () -> ToldFrame.read(more.bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5})
    void is_refused_when_it_is_cut_off_in_its_head(int length) {
        Buffer whole = new ToldFrame(List.of(1, 2), NEWS).bytes();
        assertThrows(IllegalArgumentException.class, () -> ToldFrame.read(whole.getBuffer(0, length)));
    }
}
