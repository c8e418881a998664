package org.sessioniv.gateway.logos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.programme.MeetingLook;

/** A file that may be a logo: a whole picture in one of two formats which hold pixels and nothing that could act. */
public final class LogoImage {
    /** Bytes of a file. */
    public static final int MAX_BYTES = 262_144;

    /** How often a JPEG may go over its picture: each pass costs as much as the picture is large. */
    private static final int MAX_SCANS = 32;

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;

    private LogoImage() {}

    /** Why a file can be no logo. */
    public enum Fault {
        TOO_MANY_BYTES,
        NO_PICTURE,
        WRONG_SIZE
    }

    /** The formats of pictures that may be a logo, each with how its files begin. */
    public enum Format {
        PNG("image/png", "\u0089PNG\r\n\u001a\n"),
        JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

        private final String mediaType;
        /** A character a byte. */
        private final String beginning;

        Format(String mediaType, String beginning) {
            this.mediaType = mediaType;
            this.beginning = beginning;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The format of a file that begins so. */
        public static Optional<Format> of(byte[] file) {
            return Arrays.stream(values())
                    .filter(format -> format.beginning.equals(new String(
                            file, 0, Math.min(file.length, format.beginning.length()), StandardCharsets.ISO_8859_1)))
                    .findFirst();
        }
    }

    /** How large a picture is, in pixels, or why it is no logo. */
    public record Looked(int width, int height, Optional<Fault> fault) {
        private static Looked no(Fault fault) {
            return new Looked(0, 0, Optional.of(fault));
        }
    }

    /** Looks at all of the picture; takes as long as drawing it. How large it is, is known before it is drawn. */
    public static Looked look(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Looked.no(Fault.TOO_MANY_BYTES);
        }
        Optional<Format> format = Format.of(file);
        if (format.isEmpty() || scans(file) > MAX_SCANS) {
            return Looked.no(Fault.NO_PICTURE);
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.get().name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Without what else a file says, which could unfold to much more than the file.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < MeetingLook.Logo.LEAST || Math.max(width, height) > MeetingLook.Logo.MOST) {
                return Looked.no(Fault.WRONG_SIZE);
            }
            @Nullable BufferedImage drawn = reader.read(0);
            return drawn == null ? Looked.no(Fault.NO_PICTURE) : new Looked(width, height, Optional.empty());
        } catch (IOException | RuntimeException broken) {
            // The readers answer a broken file with exceptions of many kinds.
            return Looked.no(Fault.NO_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    /** At least as many as a JPEG has. */
    private static int scans(byte[] file) {
        int found = 0;
        for (int at = 1; at < file.length; at++) {
            boolean begins = (file[at - 1] & MARKER) == MARKER && (file[at] & MARKER) == START_OF_SCAN;
            found += begins ? 1 : 0;
        }
        return found;
    }
}
