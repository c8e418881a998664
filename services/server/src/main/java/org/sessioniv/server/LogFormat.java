package org.sessioniv.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a server says what it has to say: lines for a person, or one JSON object a line for machines. */
enum LogFormat {
    TEXT,
    JSON;

    static final String OPTION = "--log-format";
    static final String VARIABLE = "SESSION_IV_LOG_FORMAT";

    /** What {@code logback.xml} reads when the first line is logged. */
    private static final String PROPERTY = "session-iv.log-format";

    private static final String NODE = "session-iv.node";

    /** What is asked for, found before anything is read: also what is wrong with other settings is said in it. */
    static LogFormat asked(List<String> arguments, Map<String, String> environment) {
        if (arguments.isEmpty() || !arguments.get(0).equals("serve")) {
            return TEXT;
        }
        String word = environment.getOrDefault(VARIABLE, "");
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                word = argument.substring(OPTION.length() + 1);
            } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                word = arguments.get(i + 1);
            }
        }
        return word.equals(JSON.word()) ? JSON : TEXT;
    }

    /** For all that this process logs, from its first line on; {@code node} is its name among several. */
    void use(Optional<String> node) {
        System.setProperty(PROPERTY, word());
        node.ifPresent(name -> System.setProperty(NODE, name));
        if (this == JSON) {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, cause) -> LoggerFactory.getLogger(LogFormat.class).error("a thread has ended", cause));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Accepts the two words. */
    static final class Word implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String value) {
            for (LogFormat format : values()) {
                if (format.word().equals(value)) {
                    return format;
                }
            }
            throw new TypeConversionException("expected text or json, found '" + value + "'");
        }
    }
}
