package org.sessioniv.journal.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessioniv.journal.StoreUnavailable;

/** What a failure of the driver means for a write. */
final class Failures {
    private static final int DUPLICATE_KEY = 11000;

    /** Unauthorized, AuthenticationFailed, BadValue, FailedToParse, BSONObjectTooLarge: refused before any write. */
    private static final Set<Integer> REFUSED = Set.of(2, 9, 13, 18, 10334);

    private static final Pattern CAUSE = Pattern.compile("caused by \\{([^{}]*)}");

    private Failures() {}

    /** A unique id or index refused the write. Inserts and commands report it by different types of exception. */
    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoServerException
                && failure instanceof MongoException server
                && server.getCode() == DUPLICATE_KEY;
    }

    /** The server, or the log-in before it, said no: surely nothing was stored. Everything else may have been. */
    static boolean isRefusal(Throwable failure) {
        if (failure instanceof MongoSecurityException || failure instanceof IllegalArgumentException) {
            return true;
        }
        boolean answered = failure instanceof MongoCommandException || failure instanceof MongoWriteException;
        return answered && failure instanceof MongoException server && REFUSED.contains(server.getCode());
    }

    /** The same where these addresses were to be reached for the first time. */
    static StoreUnavailable atStart(Throwable failure, List<String> hosts) {
        return failure instanceof MongoTimeoutException
                ? new StoreUnavailable(
                        "no MongoDB server answered at " + String.join(", ", hosts) + reason(failure)
                                + ": see that it runs and takes writes, and that this machine may reach it",
                        failure)
                : inWords(failure);
    }

    /** The driver tells its whole view of the servers; the innermost cause is what helps. */
    private static String reason(Throwable failure) {
        Matcher cause = CAUSE.matcher(String.valueOf(failure.getMessage()));
        String last = "";
        while (cause.find()) {
            last = " (" + cause.group(1) + ")";
        }
        return last;
    }

    static StoreUnavailable inWords(Throwable failure) {
        if (failure instanceof StoreUnavailable known) {
            return known;
        }
        if (failure instanceof MongoSecurityException) {
            return new StoreUnavailable("MongoDB refused the user or the password", failure);
        }
        if (failure instanceof MongoTimeoutException) {
            return new StoreUnavailable("no MongoDB server answered in time" + reason(failure), failure);
        }
        return new StoreUnavailable("MongoDB failed: " + failure.getMessage(), failure);
    }
}
