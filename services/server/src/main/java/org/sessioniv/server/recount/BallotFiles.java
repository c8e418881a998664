package org.sessioniv.server.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.ByteOrderMark;

/** Opens ballot files of every kind, which the end of a file's name tells. */
public final class BallotFiles {
    private BallotFiles() {}

    /**
     * The record of a poll, or nothing for a file that is none. Throws as {@link #read} does; for what is neither
     * nothing is thrown.
     */
    public static Optional<PollRecord> record(Path file) throws BallotFileException {
        if (!isJson(file)) {
            return Optional.empty();
        }
        Optional<JsonNode> json = opened(file, text -> PollRecord.tree(ByteOrderMark.passOver(text)));
        return json.isEmpty() ? Optional.empty() : Optional.of(PollRecord.read(json.get()));
    }

    /**
     * Throws {@link BallotFileException} for the first wrong line and {@link Unreadable} for a file that gives no text.
     */
    public static BallotFile read(Path file) throws BallotFileException {
        Optional<PollRecord> record = record(file);
        if (record.isPresent()) {
            return record.get().file();
        }
        Optional<BallotFormat> format = BallotFormat.ofName(String.valueOf(file.getFileName()));
        if (format.isEmpty() && !isJson(file) && !Files.isDirectory(file)) {
            throw new Unreadable(file, "the name of a ballot file ends in .soc, .soi, .toc, .toi, .cat, .blt or .json");
        }
        return opened(
                file,
                text -> isJson(file)
                        ? BallotFile.of(BallotJson.read(ByteOrderMark.passOver(text)))
                        : Counting.read(text, format.orElseThrow()));
    }

    private static boolean isJson(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(BufferedReader text) throws IOException, BallotFileException;
    }

    private static <T> T opened(Path file, Reading<T> reading) throws BallotFileException {
        if (Files.isDirectory(file)) {
            throw new Unreadable(file, "this is a folder, not a file");
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return reading.of(text);
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file, "there is no such file");
        } catch (CharacterCodingException binary) {
            throw new Unreadable(file, "the file is not text in UTF-8");
        } catch (AccessDeniedException locked) {
            throw new Unreadable(file, "this program may not read the file");
        } catch (IOException broken) {
            throw new Unreadable(file, "the file cannot be read");
        }
    }

    /** A file that gives no text, with the reason. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unreadable(Path file, String reason) {
            super(file + ": " + reason);
        }
    }
}
