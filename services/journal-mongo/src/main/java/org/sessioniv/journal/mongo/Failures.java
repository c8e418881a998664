package org.sessioniv.journal.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.util.Set;
import org.sessioniv.journal.StoreUnavailable;

/** What a failure of the driver means for a write. */
final class Failures {
    private static final int DUPLICATE_KEY = 11000;

    /** Unauthorized, AuthenticationFailed, BadValue, FailedToParse, BSONObjectTooLarge: refused before any write. */
    private static final Set<Integer> REFUSED = Set.of(2, 9, 13, 18, 10334);

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

    static StoreUnavailable inWords(Throwable failure) {
        if (failure instanceof StoreUnavailable known) {
            return known;
        }
        if (failure instanceof MongoSecurityException) {
            return new StoreUnavailable("MongoDB refused the user or the password", failure);
        }
        if (failure instanceof MongoTimeoutException) {
            return new StoreUnavailable("no MongoDB server answered in time: " + failure.getMessage(), failure);
        }
        return new StoreUnavailable("MongoDB failed: " + failure.getMessage(), failure);
    }
}
