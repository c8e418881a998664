package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.hazelcast.BusCounters.Event;
import org.sessioniv.rooms.peer.Ear;
import org.sessioniv.rooms.peer.PeerCodec;
import org.sessioniv.rooms.peer.SmallHost;

/** A node of the cluster that says what no node of this release would say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedCluster.class)
class RefusedMessagesTest {
    private static final String SECRET = "secret-of-somebody";
    private static final Duration PATIENT = Duration.ofMinutes(2);
    private static final GatewayAddress GATEWAY = new GatewayAddress(TwoNodes.FAR, 0);
    private static final int FLIPS = 200;

    private final PeerCodec codec = new PeerCodec();
    private final TwoNodes nodes;
    private Optional<Buses> opened = Optional.empty();

    RefusedMessagesTest(TwoNodes nodes) {
        this.nodes = nodes;
    }

    @BeforeEach
    void open() {
        Buses buses = new Buses(nodes, 1, new BusLimits(1_000, PATIENT, PATIENT, 1_000, 1 << 20));
        buses.host().open(new SmallHost());
        opened = Optional.of(buses);
    }

    @AfterEach
    void close() {
        buses().close();
    }

    private Buses buses() {
        return opened.orElseThrow();
    }

    private EventBus strange() {
        return nodes.near().vertx().eventBus();
    }

    private Buffer question() {
        return codec.write(new RoomMessage.Recall(PLENARY, Optional.empty(), List.of(SECRET)));
    }

    private Buffer news() {
        Buffer frame = Buffer.buffer("{\"text\":\"" + SECRET + "\"}");
        return ToldFrame.of(Set.of(GATEWAY), codec.write(new NoteChange(PLENARY, 1, List.of(frame))))
                .bytes();
    }

    /** The words with which it is refused, or the reply. */
    private String said(String address, Object message) {
        Throwable cause = await(strange()
                .request(address, message)
                .map(reply -> new Throwable("answered"))
                .otherwise(failure -> failure));
        String words = String.valueOf(cause.getMessage());
        if (cause instanceof ReplyException refused) {
            assertEquals(ReplyFailure.RECIPIENT_FAILURE, refused.failureType());
        }
        assertFalse(words.contains(SECRET), words);
        return words;
    }

    private void assertRefuses(String address, List<?> messages) {
        long before = buses().farCounters().of(Event.MESSAGES_REFUSED);
        for (Object message : messages) {
            String words = said(address, message);
            assertTrue(words.startsWith("not ") || words.startsWith("a message of protocol"), words);
        }
        assertEquals(messages.size(), buses().farCounters().of(Event.MESSAGES_REFUSED) - before);
        assertAlive();
    }

    private void assertAlive() {
        assertEquals(false, await(buses().ask(TwoNodes.FAR, new RoomMessage.Unwatch(PLENARY, GATEWAY))));
        assertEquals(Set.of(), await(buses().near().announceTo(Set.of(TwoNodes.FAR), new SignInEnded("0123abcd"))));
    }

    private static Buffer with(Buffer whole, int at, int value) {
        return whole.copy().setByte(at, (byte) value);
    }

    private static List<Buffer> cut(Buffer whole) {
        return IntStream.range(2, whole.length())
                .mapToObj(length -> whole.getBuffer(0, length))
                .toList();
    }

    @Test
    void what_is_no_bytes_is_refused() {
        for (String address : List.of(PeerLink.asked(TwoNodes.FAR), PeerLink.told(TwoNodes.FAR))) {
            assertRefuses(address, List.of(SECRET, 17L, true, SECRET.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void another_protocol_is_refused() {
        int other = PeerCodec.PROTOCOL + 1;
        assertEquals(
                "a message of protocol " + other + "; this node speaks " + PeerCodec.PROTOCOL,
                said(PeerLink.asked(TwoNodes.FAR), with(question(), 0, other)));
        assertRefuses(PeerLink.asked(TwoNodes.FAR), List.of(with(question(), 0, other)));
        assertRefuses(PeerLink.told(TwoNodes.FAR), List.of(with(news(), 4, other)));
    }

    @Test
    void what_is_cut_off_anywhere_is_refused() {
        assertRefuses(PeerLink.asked(TwoNodes.FAR), cut(question()));
        assertRefuses(PeerLink.told(TwoNodes.FAR), cut(news()));
    }

    @Test
    void a_length_beyond_what_is_there_is_refused() {
        assertRefuses(PeerLink.asked(TwoNodes.FAR), List.of(with(question(), 1, 0x7f), with(question(), 1, 0xff)));
        assertRefuses(
                PeerLink.told(TwoNodes.FAR),
                List.of(with(news(), 0, 0xff), with(news(), 0, 0x04), with(news(), 5, 0x7f), with(news(), 5, 0xff)));
    }

    /** Some flipped bits make another message, as in a name; none stops the node. */
    @Test
    void what_has_a_flipped_bit_is_answered_or_refused() {
        Ear ear = new Ear();
        buses().listen(GATEWAY, ear);
        Random random = new Random(17);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            words.add(said(PeerLink.asked(TwoNodes.FAR), flipped(question(), random)));
            words.add(said(PeerLink.told(TwoNodes.FAR), flipped(news(), random)));
        }
        List<String> unexpected = words.stream()
                .filter(each ->
                        Stream.of("not ", "a message of protocol", "answered").noneMatch(each::startsWith))
                .toList();
        assertEquals(List.of(), unexpected);
        assertTrue(words.stream().filter(each -> each.startsWith("not ")).count() > FLIPS / 2);
        assertAlive();
    }

    private static Buffer flipped(Buffer whole, Random random) {
        byte[] bytes = whole.getBytes();
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return Buffer.buffer(Arrays.copyOf(bytes, bytes.length));
    }

    @Test
    void a_reply_that_is_none_is_a_failure() {
        NodeId strange = new NodeId("strange");
        MessageConsumer<Object> consumer =
                strange().consumer(PeerLink.asked(strange), message -> message.reply(Buffer.buffer(SECRET)));
        await(consumer.completion());
        Future<Boolean> asked = buses().ask(strange, new RoomMessage.Unwatch(PLENARY, GATEWAY));
        String words = await(asked.map(String::valueOf).otherwise(cause -> String.valueOf(cause.getMessage())));
        assertFalse(words.contains(SECRET), words);
        assertTrue(words.startsWith("a message of protocol"), words);
        assertEquals(1, buses().counters().of(Event.MESSAGES_REFUSED));
        await(consumer.unregister());
    }

    @Test
    void what_nobody_waits_for_is_dropped() {
        strange().send(PeerLink.told(TwoNodes.FAR), Buffer.buffer("junk"));
        strange().send(PeerLink.asked(TwoNodes.FAR), Buffer.buffer("junk"));
        // Both addresses take messages in order: once they answer, they have had it.
        await(buses().near().probe());
        assertEquals(2, buses().farCounters().of(Event.MESSAGES_REFUSED));
        assertAlive();
    }

    /** They are for objects, which never come from another node. */
    @Test
    void the_addresses_within_a_node_are_not_reached_from_another() {
        assertTrue(await(strange()
                .request("rooms.0", question())
                .map(false)
                .otherwise(cause ->
                        cause instanceof ReplyException none && none.failureType() == ReplyFailure.NO_HANDLERS)));
    }
}
