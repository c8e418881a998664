package org.sessioniv.gateway.logos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files of pictures, as people have them. */
public final class Pictures {
    private Pictures() {}

    public static byte[] png(int width, int height) {
        return file("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return file("jpeg", width, height);
    }

    private static byte[] file(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(width / 2, height / 2, 0x8a1538);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same file, made that long by what stands behind the picture. */
    static byte[] padded(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }
}
