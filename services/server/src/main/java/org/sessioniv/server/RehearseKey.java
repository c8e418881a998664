package org.sessioniv.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.sessioniv.rehearsal.terms.OrganiserKey;
import picocli.CommandLine.Option;

/**
 * How a rehearsal's organiser signs in: as the command line says, else with what the server's data folder keeps. A
 * set-up link that is used without a password of one's own sets a random one, which is kept and told: somebody must
 * be able to sign in afterwards.
 */
final class RehearseKey {
    @Option(
            names = "--organiser-link",
            paramLabel = "URL",
            description = "The set-up link that the server made (default: the one in the data folder).")
    private Optional<String> link = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "The organiser's password; with an unused set-up link it is set to this.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:SESSION_IV_DATA:-data}",
            description = "The server's data folder, where the key is found when none is given"
                    + " (SESSION_IV_DATA; default: data).")
    private Path data = Path.of("data");

    private Optional<String> made = Optional.empty();

    /** The key for the server whose pages come from that address. */
    OrganiserKey organiser(URI url) throws IOException {
        if (link.isPresent()) {
            return OrganiserKey.link(URI.create(link.get()), password.orElseGet(this::makePassword));
        }
        Optional<String> kept = password.isPresent() ? Optional.empty() : files().password();
        Optional<String> setUp = kept.isPresent() ? Optional.empty() : files().link();
        if (setUp.isPresent() && isOf(url, setUp.get())) {
            return OrganiserKey.link(URI.create(setUp.get()), password.orElseGet(this::makePassword));
        }
        return OrganiserKey.password(password.or(() -> kept)
                .orElseThrow(() -> new IllegalArgumentException("the organiser's key is needed: " + data
                        + " holds none for " + url + "; give --password, or --organiser-link from the server's folder,"
                        + " or the server's folder with --data")));
    }

    private static boolean isOf(URI url, String link) {
        return URI.create(link).getAuthority().equals(url.getAuthority());
    }

    private String makePassword() {
        String fresh = Tokens.fresh();
        made = Optional.of(fresh);
        return fresh;
    }

    /** Keeps a password that is about to be set, so that it is known even when the rehearsal comes to no end. */
    Optional<String> keep() throws IOException {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        if (link.isPresent()) {
            return made.map(text -> "The organiser's password is set to " + text);
        }
        files().keepPassword(made.get());
        return Optional.of("The organiser's password is set to what " + files().passwordFile() + " says");
    }

    /** The server did not take the key: what was kept for it is wrong. */
    void drop() throws IOException {
        if (made.isPresent() && link.isEmpty()) {
            files().forgetPassword();
        }
    }

    private OrganiserFiles files() {
        return new OrganiserFiles(data);
    }
}
