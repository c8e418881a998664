package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as another implementation reads them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextFrameTest {
    private static String read(TextFrame frame) {
        WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(1 << 20)
                .build();
        EmbeddedChannel client = new EmbeddedChannel(new WebSocket13FrameDecoder(config));
        client.writeInbound(frame.bytes());
        TextWebSocketFrame read = client.readInbound();
        try {
            assertEquals(true, read.isFinalFragment());
            return read.text();
        } finally {
            read.release();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void a_text_of_any_length_is_one_frame(int length) {
        String text = "x".repeat(length);
        assertEquals(text, read(TextFrame.of(Buffer.buffer(text))));
    }

    @Test
    void texts_in_all_alphabets_come_through() {
        String text = "Грузія, საქართველო, Հայաստան, 🗳";
        assertEquals(text, read(TextFrame.of(Buffer.buffer(text))));
        assertEquals(text, TextFrame.of(Buffer.buffer(text)).toString());
    }

    @Test
    void one_frame_is_written_to_many() {
        TextFrame frame = TextFrame.of(Buffer.buffer("again"));
        assertEquals("again", read(frame));
        assertEquals("again", read(frame));
    }
}
