package org.sessioniv.server.recount;

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
     * Throws {@link BallotFileException} for the first wrong line and {@link Unreadable} for a file that gives no text.
     */
    public static BallotFile read(Path file) throws BallotFileException {
        String name = String.valueOf(file.getFileName());
        Optional<BallotFormat> format = BallotFormat.ofName(name);
        boolean isJson = name.toLowerCase(Locale.ROOT).endsWith(".json");
        if (Files.isDirectory(file)) {
            throw new Unreadable(file, "this is a folder, not a file");
        }
        if (format.isEmpty() && !isJson) {
            throw new Unreadable(file, "the name of a ballot file ends in .soc, .soi, .toc, .toi, .cat, .blt or .json");
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return isJson
                    ? BallotFile.of(BallotJson.read(ByteOrderMark.passOver(text)))
                    : Counting.read(text, format.orElseThrow());
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
