package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.gateway.LiveGateway;

/** Requests that no browser makes, byte by byte: two lengths, compressed bodies, bare frames, endless headers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawRequestTest {
    private static final LiveGateway GATEWAY = LiveGateway.open();
    private static final int SECONDS = 120;

    /** A frame of text, "hi", without the mask that every client must use. */
    private static final byte[] BARE_FRAME = {(byte) 0x81, 2, 'h', 'i'};

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    private static String post(String headers, String body) {
        return "POST /api/sign-out HTTP/1.1\r\nHost: meeting.example\r\nOrigin: " + LiveGateway.PUBLIC_URL
                + "\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
    }

    private static String upgrade(String more) {
        return "GET /socket HTTP/1.1\r\nHost: meeting.example\r\nOrigin: " + LiveGateway.PUBLIC_URL
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n";
    }

    /** All that comes back until the server closes; {@code after} is sent once the head of the answer is there. */
    private static String answerTo(String request, byte... after) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), GATEWAY.port())) {
            socket.setSoTimeout((int) java.time.Duration.ofSeconds(SECONDS).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            boolean sent = after.length == 0;
            for (int one = in.read(); one >= 0; one = in.read()) {
                answer.write(one);
                String text = answer.toString(StandardCharsets.ISO_8859_1);
                if (!sent && text.endsWith("\r\n\r\n")) {
                    socket.getOutputStream().write(after);
                    sent = true;
                }
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException quiet) {
            throw new AssertionError("the server did not close", quiet);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static long answers(String text) {
        return Pattern.compile("HTTP/1\\.[01] \\d{3}").matcher(text).results().count();
    }

    /** Whoever stands before the server may read another length; so only one reading is ever served. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 30\r\nConnection: close\r\n",
                "Content-Length: 2, 30\r\nConnection: close\r\n",
                "Content-Length: +2\r\nConnection: close\r\n",
                "Content-Length: -1\r\nConnection: close\r\n",
                "Content-Length: two\r\nConnection: close\r\n",
                "Transfer-Encoding: chunked, identity\r\nContent-Length: 2\r\nConnection: close\r\n",
                "Content-Length : 2\r\nConnection: close\r\n",
            })
    void a_request_with_a_doubtful_length_is_refused_and_nothing_behind_it_is_served(String lengths)
            throws IOException {
        String answer = answerTo(post(lengths, "{}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"));
        assertTrue(status(answer) >= 400, answer);
        assertEquals(1, answers(answer), answer);
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        String answer = answerTo(post("Content-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n", "{}")
                .replace("/api/sign-out", "/api/sign-in/seat"));
        assertEquals(400, status(answer), answer);
        assertTrue(answer.contains("malformed-body"), answer);
    }

    @Test
    void an_address_or_a_header_without_end_is_refused() throws IOException {
        String line = "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertEquals(414, status(answerTo(line)));
        String header = "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(9_000) + "\r\nConnection: close\r\n\r\n";
        assertEquals(431, status(answerTo(header)));
    }

    @Test
    void compression_of_frames_is_offered_in_vain() throws IOException {
        String answer =
                answerTo(upgrade("Sec-WebSocket-Extensions: permessage-deflate, deflate-frame\r\n"), BARE_FRAME);
        assertEquals(101, status(answer), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("sec-websocket-extensions"), answer);
    }

    @Test
    void a_frame_without_its_mask_closes_the_socket() throws IOException {
        String answer = answerTo(upgrade(""), BARE_FRAME);
        assertEquals(101, status(answer), answer);
        assertTrue(answer.indexOf("\r\n\r\n") > 0, "and the server closed, else this would have waited");
        assertFalse(answer.contains("welcome"), answer);
    }
}
