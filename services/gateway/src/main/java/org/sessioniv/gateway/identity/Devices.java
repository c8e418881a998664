package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;

/**
 * Devices on which somebody came in before. Each keeps a mark that only this server can have made: an id and what was
 * shown on it, under a key of the store. A mark signs nobody in; it says whose wrong guesses these are, so that
 * strangers cannot spend the budget of those who have been here.
 */
public final class Devices {
    private static final String ID = "devices";
    private static final String METHOD = "HmacSHA256";

    private final Drawer<Key> drawer;

    Devices(Records records) {
        this.drawer = new Drawer<>(records, "device-key", Key.class);
    }

    record Key(String key) {
        @Override
        public String toString() {
            return "Key[not shown]";
        }
    }

    /** What was shown on a device: the organiser's password, or a code or link that was right. */
    public enum Shown {
        PASSWORD,
        CODE
    }

    /** A device with its mark. */
    public record Device(String id, Shown shown) {}

    /** A mark for a device that has none. */
    public Future<String> mark(Shown shown) {
        String text = letter(shown) + Secrets.id();
        return key().map(key -> text + "." + sign(key, text));
    }

    /** The device of that mark; empty for marks that this server never made. */
    public Future<Optional<Device>> find(String mark) {
        int dot = mark.indexOf('.');
        if (dot < 2) {
            return Future.succeededFuture(Optional.empty());
        }
        String text = mark.substring(0, dot);
        return key().map(key -> Secrets.same(sign(key, text), mark.substring(dot + 1))
                ? Optional.of(new Device(text.substring(1), shown(text.charAt(0))))
                : Optional.empty());
    }

    private static char letter(Shown shown) {
        return switch (shown) {
            case PASSWORD -> 'p';
            case CODE -> 'c';
        };
    }

    private static Shown shown(char letter) {
        return letter == 'p' ? Shown.PASSWORD : Shown.CODE;
    }

    private Future<Key> key() {
        return drawer.load(ID)
                .compose(found -> found.map(Future::succeededFuture).orElseGet(this::first));
    }

    private Future<Key> first() {
        Key key = new Key(Secrets.token());
        return drawer.create(Drawer.Label.of(ID), key)
                .compose(saved -> saved == Saved.SAVED ? Future.succeededFuture(key) : key());
    }

    private static String sign(Key key, String text) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key.key().getBytes(StandardCharsets.UTF_8), METHOD));
            byte[] signed = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }
}
