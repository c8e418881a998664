package org.sessioniv.reports;

/** A picture as it stands in a file, and how large it is, in pixels. */
public final class Picture {
    /** The formats that a report can carry. */
    public enum Format {
        PNG,
        JPEG
    }

    private final Format format;
    private final int width;
    private final int height;
    private final byte[] file;

    public Picture(Format format, int width, int height, byte[] file) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.file = file.clone();
    }

    public Format format() {
        return format;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] file() {
        return file.clone();
    }
}
