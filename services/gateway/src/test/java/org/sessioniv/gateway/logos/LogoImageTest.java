package org.sessioniv.gateway.logos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogoImageTest {
    private static final Optional<LogoImage.Fault> NO_PICTURE = Optional.of(LogoImage.Fault.NO_PICTURE);
    private static final Optional<LogoImage.Fault> WRONG_SIZE = Optional.of(LogoImage.Fault.WRONG_SIZE);

    private static Optional<LogoImage.Fault> fault(byte[] file) {
        return LogoImage.look(file).fault();
    }

    @Test
    void a_picture_is_as_large_as_it_is() {
        assertEquals(new LogoImage.Looked(64, 32, Optional.empty()), LogoImage.look(Pictures.png(64, 32)));
        assertEquals(new LogoImage.Looked(32, 64, Optional.empty()), LogoImage.look(Pictures.jpeg(32, 64)));
    }

    @Test
    void a_side_has_sixteen_to_two_thousand_pixels() {
        assertEquals(Optional.empty(), fault(Pictures.png(2_000, 16)));
        assertEquals(WRONG_SIZE, fault(Pictures.png(2_001, 16)));
        assertEquals(WRONG_SIZE, fault(Pictures.png(16, 2_001)));
        assertEquals(WRONG_SIZE, fault(Pictures.png(15, 2_000)));
        assertEquals(WRONG_SIZE, fault(Pictures.png(2_000, 15)));
        assertEquals(WRONG_SIZE, fault(Pictures.png(20_000, 40)));
    }

    @Test
    void a_file_has_at_most_so_many_bytes() {
        byte[] png = Pictures.png(64, 64);
        assertEquals(Optional.empty(), fault(Pictures.padded(png, LogoImage.MAX_BYTES)));
        assertEquals(Optional.of(LogoImage.Fault.TOO_MANY_BYTES), fault(Pictures.padded(png, LogoImage.MAX_BYTES + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><script>alert(1)</script></svg>",
                "<!doctype html><script>alert(1)</script>",
                "RIFF\u0010\u0000\u0000\u0000WEBPVP8 "
            })
    void what_is_no_png_and_no_jpeg_is_none(String text) {
        assertEquals(NO_PICTURE, fault(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_page_that_begins_as_a_picture_is_none() {
        byte[] page = "<script>alert(1)</script>".repeat(20).getBytes(StandardCharsets.US_ASCII);
        byte[] png = Pictures.png(64, 64);
        System.arraycopy(png, 0, page, 0, 8);
        assertEquals(NO_PICTURE, fault(page));
    }

    @Test
    void a_picture_of_which_a_part_is_missing_is_none() {
        byte[] png = Pictures.png(64, 64);
        assertEquals(NO_PICTURE, fault(Arrays.copyOf(png, png.length / 2)));
    }

    @Test
    void a_jpeg_goes_over_its_picture_thirty_two_times_at_most() {
        assertEquals(Optional.empty(), fault(withScans(31)));
        assertEquals(NO_PICTURE, fault(withScans(32)));
    }

    /** A picture with one scan of its own, and so many more that begin in a comment. */
    private static byte[] withScans(int more) {
        byte[] jpeg = Pictures.jpeg(64, 64);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 2 * more;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) length});
        for (int i = 0; i < more; i++) {
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda});
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
