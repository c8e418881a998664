package org.sessioniv.server;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where everything is kept: the settings that all commands share which open the store. */
final class StoreOption {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:SESSION_IV_DATA:-data}",
            converter = Folder.class,
            description = "Folder of the embedded store (SESSION_IV_DATA; default: data).")
    Path data = Path.of("data");

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = "${env:SESSION_IV_STORE:-embedded}",
            converter = Where.class,
            description =
                    "'embedded', or a mongodb:// or mongodb+srv:// address (SESSION_IV_STORE; default: embedded).")
    String store = "embedded";

    boolean embedded() {
        return store.equals("embedded");
    }

    /** Accepts any name of a folder; a variable that is set to nothing names none. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("expected a folder, found ''");
            }
            return Path.of(value);
        }
    }

    /** Accepts the two kinds of store, and names what was expected otherwise. */
    static final class Where implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.equals("embedded") || value.startsWith("mongodb://") || value.startsWith("mongodb+srv://")) {
                return value;
            }
            throw new TypeConversionException("expected 'embedded' or a mongodb:// address");
        }
    }
}
