package org.sessioniv.rooms.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.Submission;

/** Whatever goes over a bus comes back from its bytes, and other bytes are refused in words that repeat nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerCodecTest {
    private static final RoomId ROOM = new RoomId("kyiv/plenary");

    private final PeerCodec codec = new PeerCodec();

    private static LongStream seeds(long count) {
        return LongStream.rangeClosed(1, count);
    }

    /** A header and what stands behind it, in the layout of the protocol. */
    private static Buffer message(String header, Buffer... attachments) {
        Buffer text = Buffer.buffer(header);
        Buffer bytes = Buffer.buffer().appendByte((byte) PeerCodec.PROTOCOL);
        bytes.appendInt(text.length()).appendBuffer(text);
        for (Buffer attachment : attachments) {
            bytes.appendInt(attachment.length()).appendBuffer(attachment);
        }
        return bytes;
    }

    private String refusal(Buffer bytes) {
        return String.valueOf(assertThrows(UnreadableMessage.class, () -> codec.readMessage(bytes))
                .getMessage());
    }

    @Test
    void every_value_comes_back_as_it_was_and_has_one_form() {
        seeds(400)
                .forEach(seed -> new RandomPeerMessages(seed).each().forEach(sample -> {
                    String which = sample + " of seed " + seed;
                    Buffer bytes = sample.bytes();
                    Object read = sample.read().apply(bytes);
                    assertEquals(sample.value(), read, which);
                    assertEquals(bytes, sample.write().apply(read), which);
                }));
    }

    @Test
    void what_is_cut_off_anywhere_is_refused() {
        seeds(20)
                .forEach(seed -> new RandomPeerMessages(seed).each().forEach(sample -> {
                    Buffer bytes = sample.bytes();
                    for (int end = 0; end < bytes.length(); end++) {
                        Buffer cut = bytes.getBuffer(0, end);
                        assertThrows(
                                UnreadableMessage.class,
                                () -> sample.read().apply(cut),
                                sample + " of seed " + seed + ", cut at " + cut.length());
                    }
                }));
    }

    @Test
    void what_was_changed_on_the_way_is_read_or_refused_and_breaks_nothing() {
        SplittableRandom flips = new SplittableRandom(1);
        seeds(100)
                .forEach(seed -> new RandomPeerMessages(seed).each().forEach(sample -> {
                    Buffer whole = sample.bytes();
                    for (int i = 0; i < 40; i++) {
                        Buffer bytes = whole.copy();
                        for (int left = flips.nextInt(1, 4); left > 0; left--) {
                            int at = flips.nextInt(bytes.length());
                            bytes.setByte(at, (byte) (bytes.getByte(at) ^ (1 << flips.nextInt(8))));
                        }
                        assertReadOrRefused(sample, bytes, "seed " + seed + ", change " + i);
                    }
                }));
    }

    @Test
    void any_bytes_at_all_are_read_or_refused_and_break_nothing() {
        SplittableRandom any = new SplittableRandom(2);
        List<PeerSample> readers = new RandomPeerMessages(1).each().toList();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[any.nextInt(1, 64)];
            any.nextBytes(bytes);
            bytes[0] = (byte) (any.nextInt(10) == 0 ? bytes[0] : PeerCodec.PROTOCOL);
            assertReadOrRefused(readers.get(i % readers.size()), Buffer.buffer(bytes), "turn " + i);
        }
    }

    private static void assertReadOrRefused(PeerSample sample, Buffer bytes, String which) {
        try {
            assertNotNull(sample.read().apply(bytes));
        } catch (UnreadableMessage | OtherProtocol refused) {
            assertFalse(String.valueOf(refused.getMessage()).isEmpty());
        } catch (Throwable broken) {
            throw new AssertionError(sample + ", " + which, broken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PeerCodec.PROTOCOL - 1, PeerCodec.PROTOCOL + 1, 127, 128, 255})
    void another_protocol_is_refused_as_such_whatever_it_says(int number) {
        for (Buffer rest : List.of(
                Buffer.buffer(), message("{}"), PeerSamples.commands().get(0).bytes())) {
            Buffer bytes = Buffer.buffer().appendUnsignedByte((short) number).appendBuffer(rest);
            OtherProtocol refused = assertThrows(OtherProtocol.class, () -> codec.readMessage(bytes));
            assertTrue(String.valueOf(refused.getMessage()).contains("protocol " + number), refused.getMessage());
            assertThrows(OtherProtocol.class, () -> codec.readNews(bytes));
        }
    }

    /** They say that far more follows than there is: nothing is set aside for it. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 30, 100})
    void a_length_that_lies_is_refused(int length) {
        Buffer header = Buffer.buffer()
                .appendByte((byte) PeerCodec.PROTOCOL)
                .appendInt(length)
                .appendString("{}");
        assertTrue(refusal(header).contains("a length of " + length));
        assertTrue(refusal(message("{}").appendInt(length).appendString("{}")).contains("a length of " + length));
    }

    @Test
    void a_message_of_the_bounds_is_read_and_one_beyond_them_is_neither_written_nor_read() {
        List<Buffer> most = new ArrayList<>();
        for (int i = 0; i < PeerCodec.MAX_ATTACHMENTS; i++) {
            most.add(Buffer.buffer().appendInt(i));
        }
        NoteChange full = new NoteChange(ROOM, 1, List.copyOf(most));
        Buffer bytes = codec.write(full);
        assertEquals(full, codec.readNews(bytes));
        most.add(Buffer.buffer("one more"));
        assertThrows(MessageTooLarge.class, () -> codec.write(new NoteChange(ROOM, 1, most)));
        Buffer more = bytes.copy().appendInt(0);
        assertTrue(refusal(more).contains("more than " + PeerCodec.MAX_ATTACHMENTS));
    }

    @Test
    void a_header_of_its_bound_is_read_and_a_longer_one_is_neither_written_nor_read() {
        int around = codec.write(new RoomMessage.Recall(ROOM, Optional.empty(), List.of("")))
                        .length()
                - 5;
        String most = "a".repeat(PeerCodec.MAX_HEADER_BYTES - around);
        RoomMessage.Recall full = new RoomMessage.Recall(ROOM, Optional.empty(), List.of(most));
        Buffer bytes = codec.write(full);
        assertEquals(full, codec.readMessage(bytes));
        assertThrows(
                MessageTooLarge.class,
                () -> codec.write(new RoomMessage.Recall(ROOM, Optional.empty(), List.of(most + "a"))));
        assertTrue(refusal(message(bytes.getString(5, bytes.length()) + " ")).contains("a length of"));
    }

    @Test
    void a_message_longer_than_the_bound_is_neither_written_nor_read() {
        byte[] half = new byte[PeerCodec.MAX_BYTES / 2];
        Buffer one = Buffer.buffer(half);
        half[0] = 1;
        NoteChange large = new NoteChange(ROOM, 1, List.of(one, Buffer.buffer(half)));
        assertThrows(MessageTooLarge.class, () -> codec.write(large));
        Buffer long0 = Buffer.buffer(new byte[PeerCodec.MAX_BYTES + 1]).setByte(0, (byte) PeerCodec.PROTOCOL);
        assertTrue(refusal(long0).contains("longer than"));
    }

    @Test
    void equal_documents_are_written_once_and_are_one_again_when_they_are_read() {
        BoardChange change = PeerSamples.boardChange();
        Buffer bytes = codec.write(change);
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        assertEquals(text.indexOf("\"cast\":28"), text.lastIndexOf("\"cast\":28"));
        BoardChange read = (BoardChange) codec.readNews(bytes);
        assertSame(progressFor(read, 1), progressFor(read, 2));
    }

    private static Buffer progressFor(BoardChange change, int audience) {
        return change.audiences()
                .get(audience)
                .documents()
                .getOrDefault("poll/poll-1/progress", Optional.empty())
                .orElseThrow();
    }

    /** What was received may be thrown away, or used for the next message. */
    @Test
    void what_was_read_does_not_hang_on_the_bytes_that_it_came_in() {
        Buffer bytes = codec.write(PeerSamples.boardChange());
        GatewayNews read = codec.readNews(bytes);
        for (int i = 0; i < bytes.length(); i++) {
            bytes.setByte(i, (byte) 0);
        }
        assertEquals(PeerSamples.boardChange(), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "7",
                "{\"unwatch\":null}",
                "{\"unwatch\":{}}",
                "{\"unwatch\":{\"room\":\"kyiv\"}}",
                "{\"unwatch\":{\"room\":null,\"gateway\":{\"node\":\"b\",\"instance\":1}}}",
                "{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":\"1\"}}}",
                "{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1},\"more\":1}}",
                "{\"unwatch\":{\"room\":\"kyiv\",\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}}}",
                "{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}},\"more\":1}",
                "{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}}}{}",
                "{\"watch-all\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}}}",
                "{\"board-change\":{\"room\":\"kyiv\",\"lineage\":\"1-0123456789abcdef\",\"audiences\":[]}}",
                "{\"recall\":{\"room\":\"kyiv\",\"ids\":[null]}}",
                "{\"recall\":{\"room\":\"kyiv\",\"ids\":[],\"have\":\"41\"}}",
                "{\"recall\":{\"room\":\"NO ROOM\",\"ids\":[]}}",
                "{\"watch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1},"
                        + "\"viewer\":{\"audiences\":[\"everybody\"]}}}"
            })
    void a_header_that_this_node_would_not_write_is_refused(String header) {
        assertFalse(refusal(message(header)).isEmpty());
    }

    @Test
    void the_header_that_all_these_are_made_of_is_read() {
        Buffer sound = message("{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}}}");
        assertEquals(new RoomId("kyiv"), codec.readMessage(sound).room());
    }

    @Test
    void each_attachment_is_spoken_of_and_there_are_no_others() {
        String header = "{\"note-change\":{\"room\":\"kyiv\",\"revision\":1,\"frames\":[0,NEXT]}}";
        Buffer one = Buffer.buffer("one");
        assertEquals(
                new NoteChange(new RoomId("kyiv"), 1, List.of(one, one)),
                codec.readNews(message(header.replace("NEXT", "0"), one)));
        for (String wrong : List.of("1", "-1", "2147483647", "0.5", "\"0\"", "null", "1e99")) {
            Buffer bytes = message(header.replace("NEXT", wrong), one);
            assertThrows(UnreadableMessage.class, () -> codec.readNews(bytes), wrong);
        }
        Buffer unspoken = message(header.replace("NEXT", "0"), one, Buffer.buffer("two"));
        assertThrows(UnreadableMessage.class, () -> codec.readNews(unspoken));
    }

    @Test
    void what_nests_too_deep_is_refused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertFalse(refusal(message("{\"recall\":{\"room\":\"kyiv\",\"ids\":" + deep + "}}"))
                .isEmpty());
    }

    @Test
    void a_reply_of_another_kind_is_no_reply() {
        RoomMessage.Unwatch unwatch = (RoomMessage.Unwatch) codec.readMessage(
                message("{\"unwatch\":{\"room\":\"kyiv\",\"gateway\":{\"node\":\"b\",\"instance\":1}}}"));
        for (String header : List.of("{\"reply\":{\"done\":3}}", "{\"reply\":1}", "{\"reply\":null}", "{}", "true")) {
            assertTrue(codec.readReply(unwatch, message(header)).cause() instanceof UnreadableMessage, header);
        }
        assertEquals(true, codec.readReply(unwatch, message("{\"reply\":true}")).result());
    }

    /** Names, votes and secrets never reach a log, and the words of an exception do. */
    @Test
    void a_refusal_repeats_nothing_of_what_came() {
        ProposeTopic.Propose secret = new ProposeTopic.Propose("CANARY", "CANARY", "CANARY");
        Submission submission = new Submission(new CommandId("c".repeat(32)), "f", new ParticipantId("canary"), secret);
        String header = codec.write(new RoomMessage.Submit(ROOM, submission)).getString(5, 200);
        for (String broken : List.of(
                header.replace("\"title\"", "\"CANARY\""),
                header.replace("propose-topic", "CANARY"),
                header.replace("\"CANARY\"", "CANARY"),
                header)) {
            UnreadableMessage refused = assertThrows(UnreadableMessage.class, () -> codec.readMessage(message(broken)));
            assertFalse(String.valueOf(refused.getMessage())
                    .toUpperCase(java.util.Locale.ROOT)
                    .contains("CANARY"));
            assertEquals(Optional.empty(), Optional.ofNullable(refused.getCause()));
        }
    }
}
